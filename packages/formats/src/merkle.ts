import { createHash } from 'node:crypto'
import { nodeHash } from './leaf.ts'

/*
 * The tree of RFC 6962. A complete subtree is named by (level, index): it covers the leaves from index × 2^level, that
 * many. Sizes may pass 2^31, so there is arithmetic here, and no bit operators.
 */

/** A complete subtree; level 0 is a leaf hash. */
export interface NodeId {
  readonly level: number
  readonly index: number
}

/** A complete subtree with its hash. */
export interface TreeNode extends NodeId {
  readonly hash: Buffer
}

/** A range of leaves [start, end) that stands as one hash in a proof. */
export interface LeafRange {
  readonly start: number
  readonly end: number
}

/** Root of the tree without leaves. */
export const emptyRoot: Buffer = createHash('sha256').digest()

/** Largest power of two below a size above 1: where the tree of that size splits. */
function split(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}

/**
 * The complete subtrees that make up a range, left to right. The range must be one that RFC 6962 splits off: its start
 * is a multiple of the least power of two that is not below its length.
 */
export function subtrees({ start, end }: LeafRange): NodeId[] {
  const nodes: NodeId[] = []
  for (let at = start; at < end;) {
    let level = 0
    while (2 ** (level + 1) <= end - at) level += 1
    nodes.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return nodes
}

/** One hash over the subtrees of a range, given left to right: they are joined from the right, small ones first. */
export function joinSubtrees(hashes: readonly Buffer[]): Buffer {
  let joined: Buffer | undefined
  for (let at = hashes.length - 1; at >= 0; at -= 1) {
    const hash = hashes[at]
    if (hash !== undefined) joined = joined === undefined ? hash : nodeHash(hash, joined)
  }
  return joined ?? emptyRoot
}

/**
 * Grows a tree: `frontier` is the subtrees of [0, size) left to right. Gives every node that becomes complete, the leaf
 * hashes among them, and the new frontier.
 */
export function growTree(
  size: number,
  frontier: readonly Buffer[],
  leafHashes: readonly Buffer[],
): { nodes: TreeNode[]; frontier: Buffer[] } {
  const stack = subtrees({ start: 0, end: size }).map((id, at): TreeNode => {
    const hash = frontier[at]
    if (hash === undefined) throw new RangeError('merkle: the frontier does not fit the size')
    return { ...id, hash }
  })
  if (stack.length !== frontier.length)
    throw new RangeError('merkle: the frontier does not fit the size')
  const nodes: TreeNode[] = []
  leafHashes.forEach((hash, at) => {
    let node: TreeNode = { level: 0, index: size + at, hash }
    nodes.push(node)
    for (let left = stack.at(-1); left?.level === node.level; left = stack.at(-1)) {
      stack.pop()
      node = { level: node.level + 1, index: left.index / 2, hash: nodeHash(left.hash, node.hash) }
      nodes.push(node)
    }
    stack.push(node)
  })
  return { nodes, frontier: stack.map((node) => node.hash) }
}

/** Root over leaf hashes. */
export function merkleRoot(leafHashes: readonly Buffer[]): Buffer {
  return joinSubtrees(growTree(0, [], leafHashes).frontier)
}

/** The ranges whose hashes prove a leaf, lowest first. Throws RangeError when the leaf is not in the tree. */
export function inclusionPath(index: number, size: number): LeafRange[] {
  if (index < 0 || index >= size) throw new RangeError('merkle: the leaf is not in the tree')
  const path: LeafRange[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = start + split(end - start)
    if (index < middle) {
      path.push({ start: middle, end })
      end = middle
    } else {
      path.push({ start, end: middle })
      start = middle
    }
  }
  return path.reverse()
}

/** The ranges whose hashes prove that a tree extends an earlier one, in the order of RFC 6962. */
export function consistencyPath(fromSize: number, size: number): LeafRange[] {
  if (fromSize < 0 || fromSize > size) throw new RangeError('merkle: the earlier tree is larger')
  if (fromSize === 0 || fromSize === size) return []
  const path: LeafRange[] = []
  let start = 0
  let end = size
  // Whether [start, end) at its old size is still the whole earlier tree, whose root the verifier has.
  let whole = true
  while (fromSize !== end) {
    const middle = start + split(end - start)
    if (fromSize <= middle) {
      path.push({ start: middle, end })
      end = middle
    } else {
      path.push({ start, end: middle })
      start = middle
      whole = false
    }
  }
  if (!whole) path.push({ start, end })
  return path.reverse()
}

const isHash = (bytes: Buffer) => bytes.length === 32

/** The root that an inclusion proof leads to, or undefined when its length or that of a hash is wrong. */
export function rootFromInclusion(
  index: number,
  size: number,
  hash: Buffer,
  proof: readonly Buffer[],
): Buffer | undefined {
  if (![index, size].every(Number.isSafeInteger) || !(index >= 0 && index < size)) return undefined
  if (![hash, ...proof].every(isHash)) return undefined
  const path = inclusionPath(index, size)
  if (path.length !== proof.length) return undefined
  return path.reduce<Buffer>((below, { start }, at) => {
    const sibling = proof[at] ?? emptyRoot
    return start > index ? nodeHash(below, sibling) : nodeHash(sibling, below)
  }, hash)
}

/** Whether a proof shows that the tree of `toRoot` extends the tree of `fromRoot`. Every tree extends the empty one. */
export function verifyConsistency(
  fromSize: number,
  fromRoot: Buffer,
  toSize: number,
  toRoot: Buffer,
  proof: readonly Buffer[],
): boolean {
  // A size between two whole ones would be split for ever.
  if (![fromSize, toSize].every(Number.isSafeInteger)) return false
  if (!(fromSize >= 0 && fromSize <= toSize)) return false
  if (fromSize === 0 && !fromRoot.equals(emptyRoot)) return false
  if (fromSize === toSize) return proof.length === 0 && fromRoot.equals(toRoot)
  if (![fromRoot, toRoot, ...proof].every(isHash)) return false
  if (fromSize === 0) return proof.length === 0
  const path = consistencyPath(fromSize, toSize)
  if (path.length !== proof.length) return false
  // The lowest piece ends where the earlier tree ended: the earlier root itself, unless the proof says it.
  const startsInside = path[0]?.end === fromSize
  let from = startsInside ? (proof[0] ?? emptyRoot) : fromRoot
  let to = from
  for (let at = startsInside ? 1 : 0; at < path.length; at += 1) {
    const sibling = proof[at] ?? emptyRoot
    const right = (path[at]?.start ?? 0) >= fromSize
    if (!right) from = nodeHash(sibling, from)
    to = right ? nodeHash(to, sibling) : nodeHash(sibling, to)
  }
  return from.equals(fromRoot) && to.equals(toRoot)
}
