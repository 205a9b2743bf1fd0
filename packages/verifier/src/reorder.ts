import type { ReadLeaf } from './read-export.ts'
import { rootOf } from './tree.ts'

// Hashes spent on looking for the swap that explains a wrong root.
const HASHES_MAX = 4_000_000

/**
 * Looks for an order of the same leaves that has the signed root. Gives the first index that is out of place, or
 * undefined when no order was found. The audit service stamps leaves as it takes them, so stamps tell the order of
 * batches, and sequences the order of one instance in a batch; what is left is tried.
 */
export function findReordering(
  leaves: readonly ReadLeaf[],
  size: number,
  root: Buffer,
): number | undefined {
  const given = leaves.slice(0, size)
  const candidates = [byStamp(given), bySlots(given)]
  candidates.push(...candidates.map(bySequence), bySequence(given), given)
  for (const candidate of candidates) {
    if (hasRoot(candidate, root)) return firstMoved(candidate, given)
  }
  const triesMax = HASHES_MAX / candidates.length / Math.max(size, 1)
  for (const candidate of candidates) {
    const found = trySwaps(candidate, root, triesMax)
    if (found !== undefined) return firstMoved(found, given)
  }
  return undefined
}

type Order = readonly ReadLeaf[]

const hasRoot = (order: Order, root: Buffer) => rootOf(order.map(({ hash }) => hash)).equals(root)

const firstMoved = (order: Order, given: Order) => order.findIndex((leaf, at) => leaf !== given[at])

const stampOrder = (a: ReadLeaf, b: ReadLeaf) =>
  a.receivedAtMicros < b.receivedAtMicros ? -1 : a.receivedAtMicros > b.receivedAtMicros ? 1 : 0

/** Batches in the order of their stamps; undoes a block that was moved. */
const byStamp = (given: Order): Order => [...given].sort(stampOrder)

/** Leaves whose stamp fits their place stay, the others fill the places that are left; undoes an exchange. */
function bySlots(given: Order): Order {
  const stamps = byStamp(given).map(({ receivedAtMicros }) => receivedAtMicros)
  const displaced = given
    .filter((leaf, at) => leaf.receivedAtMicros !== stamps[at])
    .sort(stampOrder)
  return given.map((leaf, at) =>
    leaf.receivedAtMicros === stamps[at] ? leaf : (displaced.shift() ?? leaf),
  )
}

/** Within each batch, the leaves of one instance by sequence, in the places that they have together. */
function bySequence(order: Order): Order {
  const groups = new Map<string, ReadLeaf[]>()
  const keyOf = ({ receivedAtMicros, link }: ReadLeaf) =>
    `${receivedAtMicros} ${link?.instance ?? ''}`
  for (const leaf of order) {
    const group = groups.get(keyOf(leaf))
    if (group === undefined) groups.set(keyOf(leaf), [leaf])
    else group.push(leaf)
  }
  for (const group of groups.values()) {
    group.sort((a, b) => Number((a.link?.sequence ?? 0n) - (b.link?.sequence ?? 0n)))
  }
  return order.map((leaf) => groups.get(keyOf(leaf))?.shift() ?? leaf)
}

/** Tries each exchange of two leaves of one batch. */
function trySwaps(order: Order, root: Buffer, triesMax: number): Order | undefined {
  let tries = 0
  for (const [at, leaf] of order.entries()) {
    for (let other = at + 1; other < order.length && tries < triesMax; other += 1) {
      const partner = order[other]
      if (partner?.receivedAtMicros !== leaf.receivedAtMicros) break
      tries += 1
      const candidate = order.with(at, partner).with(other, leaf)
      if (hasRoot(candidate, root)) return candidate
    }
  }
  return undefined
}
