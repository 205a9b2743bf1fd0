import type { ProtectedRow, ProtectedRowInit } from '@strongroom/contracts/row'
import { decodeRow } from '@strongroom/formats'
import type { Row, RowKind } from '@strongroom/formats'
import { invalidField, rowIntegrity } from '../domain/faults.ts'
import type { Draft } from '../domain/draft.ts'
import type { PresentedRow, RowChange } from '../hsm/types.ts'
import type { Hsm } from '../hsm/hsm.ts'
import type { Keys } from './keys.ts'

/** A row as a peer sent it, for the HSM to judge. */
export const presented = ({ body, mac, reread }: ProtectedRow): PresentedRow =>
  reread ? { body, mac, reread } : { body, mac }

/** A row that must have been sent. */
export function required(row: ProtectedRow | null, field: string): PresentedRow {
  if (row === null) throw invalidField(field, 'is required')
  return presented(row)
}

/**
 * What a row claims to say, not yet believed: only for what the HSM judges in the same call, on the same bytes. Throws
 * ROW_INTEGRITY where it cannot be read.
 */
export function claimed<K extends RowKind>(kind: K, { body }: { body: Buffer }): Row<K> {
  try {
    return decodeRow(kind, body).row
  } catch (thrown) {
    if (thrown instanceof RangeError) throw rowIntegrity(`a row of kind ${kind}`)
    throw thrown
  }
}

/** As `claimed`, but without reading again what the HSM found right lately: for what is asked most. */
export const recalled = <K extends RowKind>(
  hsm: Pick<Hsm, 'recall'>,
  kind: K,
  row: PresentedRow,
): Row<K> => hsm.recall(kind, row) ?? claimed(kind, row)

/** Gives drafts their MACs, over the rows they were made from. */
export async function protect(
  hsm: Hsm,
  keys: Pick<Keys, 'body'>,
  drafts: readonly Draft[],
  priors: readonly PresentedRow[],
): Promise<ProtectedRowInit[]> {
  const changes = changesOf(keys, drafts, priors)
  return rowsMade(changes, await hsm.protectRows(changes))
}

/** What the HSM is asked to make of drafts. */
export const changesOf = (
  keys: Pick<Keys, 'body'>,
  drafts: readonly Draft[],
  priors: readonly PresentedRow[],
): RowChange[] =>
  drafts.map((draft) => {
    const next = keys.body(draft.kind, draft.row)
    if (draft.prior === undefined) return { next }
    const prior = priors[draft.prior]
    if (prior === undefined) throw invalidField('rows', 'one is missing')
    return { prior, next }
  })

/** The rows that it made, by their MACs in the same order. */
export const rowsMade = (
  changes: readonly RowChange[],
  macs: readonly Buffer[],
): ProtectedRowInit[] =>
  changes.map(({ next }, index) => ({ body: next, mac: macs[index] ?? Buffer.alloc(0) }))

/** For the record: kind, uid and counter of each row made. */
export function changedRow(
  draft: Draft,
): { kind: string; uid: string; counter: number } | undefined {
  const { kind, row } = draft
  switch (kind) {
    case 'vault':
    case 'principal':
    case 'role':
    case 'credential':
      return { kind, uid: row.uid, counter: row.counter }
    case 'access':
      return { kind, uid: row.principalUid, counter: row.counter }
    case 'head':
      return { kind, uid: row.objectUid, counter: row.counter }
    case 'state':
      return { kind, uid: row.versionUid, counter: row.counter }
    default:
      return undefined
  }
}
