import { leafHash } from '@strongroom/formats'
import type { Leaf } from '@strongroom/formats'

/** What the index columns say of a record. */
export interface RecordIndex {
  readonly instanceUid: Buffer
  readonly sequence: bigint
  readonly timeMicros: bigint
  readonly operation: string
  /** Name of the vault that the resource lies in; empty for none. */
  readonly vault: string
  /** Name of the acting principal; empty for none. */
  readonly principal: string
  readonly outcome: OutcomeCode
  /** Of an outcome: its intent's sequence. */
  readonly intentSequence: bigint | undefined
}

/** 0 an intent, 1 success, 2 denied, 3 failed. */
export type OutcomeCode = 0 | 1 | 2 | 3

/** A record on its way into the log. */
export interface NewRecord extends RecordIndex {
  /** SPIFFE URI of the peer that sent it. */
  readonly peer: string
  readonly record: Buffer
}

/** A leaf as it is stored. */
export interface StoredLeaf extends Leaf {
  readonly index: number
  readonly leafHash: Buffer
}

/** Whether a stored leaf is the one that the tree holds. */
export const isWhole = (leaf: StoredLeaf): boolean => leafHash(leaf).equals(leaf.leafHash)

/** The vault that a resource name lies in; empty for none. */
export function vaultOf(resource: string): string {
  const [collection, vault] = resource.split('/')
  return collection === 'vaults' && vault !== undefined ? vault : ''
}
