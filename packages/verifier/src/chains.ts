import type { ChainFields } from './record.ts'

/** A leaf as far as chains and order are concerned. */
export interface Link extends ChainFields {
  readonly index: number
  /** SHA-256 of the record, hex. */
  readonly recordHash: string
}

/** Something a chain shows. */
export type ChainFault =
  /** The record at `index` is not the one that its successor names. */
  | { readonly kind: 'changed'; readonly index: number; readonly successor: number }
  /** Numbers `from` to `to` are missing before the record at `index`. */
  | {
      readonly kind: 'hole'
      readonly index: number
      readonly instance: string
      readonly from: bigint
      readonly to: bigint
    }
  /** The records at `index` and `other` have the same number. */
  | { readonly kind: 'twice'; readonly index: number; readonly other: number }

/** What all chains of a log show. */
export interface Chains {
  readonly faults: readonly ChainFault[]
  /** Indexes of intents that have no outcome. */
  readonly open: readonly number[]
  readonly instances: number
}

const INTENT = 1

/** Follows each instance by sequence: two batches in flight may land in either order, so the index says nothing here. */
export function followChains(links: readonly Link[]): Chains {
  const instances = new Map<string, Link[]>()
  for (const link of links) {
    const chain = instances.get(link.instance)
    if (chain === undefined) instances.set(link.instance, [link])
    else chain.push(link)
  }
  const faults: ChainFault[] = []
  const open: number[] = []
  for (const chain of instances.values()) {
    chain.sort((a, b) =>
      a.sequence < b.sequence ? -1 : a.sequence > b.sequence ? 1 : a.index - b.index,
    )
    faults.push(...faultsOf(chain))
    const closed = new Set(chain.map(({ intentSequence }) => intentSequence))
    for (const { phase, sequence, index } of chain) {
      if (phase === INTENT && !closed.has(sequence)) open.push(index)
    }
  }
  faults.sort((a, b) => a.index - b.index)
  return { faults, open: open.sort((a, b) => a - b), instances: instances.size }
}

function faultsOf(chain: readonly Link[]): ChainFault[] {
  const faults: ChainFault[] = []
  let before: Link | undefined
  for (const link of chain) {
    const expected = (before?.sequence ?? 0n) + 1n
    if (before !== undefined && link.sequence === before.sequence) {
      faults.push({ kind: 'twice', index: link.index, other: before.index })
      continue
    }
    if (link.sequence > expected) {
      const to = link.sequence - 1n
      faults.push({ kind: 'hole', index: link.index, instance: link.instance, from: expected, to })
    } else if (link.previousHash !== (before?.recordHash ?? '')) {
      faults.push({ kind: 'changed', index: before?.index ?? link.index, successor: link.index })
    }
    before = link
  }
  return faults
}
