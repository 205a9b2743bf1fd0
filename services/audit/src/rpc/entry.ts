import { decode } from '@strongroom/contracts'
import type { EntryInit, Record } from '@strongroom/contracts/audit'
import { Fault } from '@strongroom/fault'
import type { Call } from '@strongroom/rpc'
import type { StoredLeaf } from '../domain/leaf.ts'
import type { EntryState } from '../store/leaf-store.ts'

const OUTCOMES = {
  success: 'ENTRY_OUTCOME_SUCCESS',
  denied: 'ENTRY_OUTCOME_DENIED',
  failed: 'ENTRY_OUTCOME_FAILED',
  pending: 'ENTRY_OUTCOME_PENDING',
  unknown: 'ENTRY_OUTCOME_UNKNOWN',
} as const satisfies { readonly [state in EntryState]: EntryInit['outcome'] }

/** The state that an outcome of the contract asks for; undefined for any. */
export function stateOf(outcome: string): EntryState | undefined {
  return (Object.keys(OUTCOMES) as EntryState[]).find((state) => OUTCOMES[state] === outcome)
}

/** The record inside a leaf. */
export const recordOf = (leaf: StoredLeaf): Record =>
  decode('strongroom.audit.v1.Record', leaf.record)

/** How a record ended, where nothing is known but itself. */
export function ownState(record: Record): EntryState {
  if (record.outcome === 'OUTCOME_SUCCESS') return 'success'
  if (record.outcome === 'OUTCOME_DENIED') return 'denied'
  return record.outcome === 'OUTCOME_FAILED' ? 'failed' : 'pending'
}

/** A leaf as callers see it. */
export function entryOf(leaf: StoredLeaf, record: Record, state: EntryState): EntryInit {
  const { receivedAtMicros: micros } = leaf
  return {
    index: leaf.index,
    receiveTime: {
      seconds: (micros / 1_000_000n).toString(),
      nanos: Number(micros % 1_000_000n) * 1000,
    },
    peer: leaf.peer,
    outcome: OUTCOMES[state],
    record,
  }
}

/** The vault that a request is limited to; empty for everything. Rights were held against the same name. */
export function parentVault(call: Call): string {
  if (call.name.collection !== undefined) {
    throw new Fault('invalid', 'INVALID_NAME', 'parent: "/" or "vaults/{vault}"', {
      field: 'parent',
    })
  }
  return call.name.vault ?? ''
}

/**
 * Whether a record concerns the vault that is asked about. Names are used again, uids are not: who may read the log of
 * a vault may not read that of an earlier one of the same name.
 */
export function concerns(record: Record, call: Call): boolean {
  if (call.name.vault === undefined || call.vault === undefined) return true
  return record.vaultUid.length === 0 || record.vaultUid.toString('hex') === call.vault.uid
}
