import type { StoredLeafInit } from '@strongroom/contracts/audit'
import type { StoredLeaf } from '../domain/leaf.ts'

/** A leaf as the contract carries it. */
export const storedLeaf = (leaf: StoredLeaf): StoredLeafInit => ({
  index: leaf.index,
  receivedAtMicros: leaf.receivedAtMicros.toString(),
  peer: leaf.peer,
  record: leaf.record,
})
