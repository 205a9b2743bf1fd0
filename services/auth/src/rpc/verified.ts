import { rowBatches } from '@strongroom/change-feed'
import type { RowVerifier } from '@strongroom/change-feed'

import { rowIntegrity } from '../domain/faults.ts'
import { uidOf } from '../domain/loaded.ts'
import type { Loaded } from '../domain/loaded.ts'

/** Lets key-crypto judge rows that were read before they are shown or acted on. Throws ROW_INTEGRITY for a wrong one. */
export async function verified<L extends Loaded>(
  verifier: RowVerifier,
  rows: readonly L[],
  signal: AbortSignal,
): Promise<readonly L[]> {
  for (const batch of rowBatches(rows, ({ stored }) => stored)) {
    const verdicts = await verifier.verify(
      batch.map(({ stored }) => stored),
      signal,
    )
    batch.forEach((loaded, index) => {
      if (verdicts[index] !== true) throw rowIntegrity(loaded.kind, uidOf(loaded))
    })
  }
  return rows
}

/** One row, judged. */
export async function verifiedOne<L extends Loaded>(
  verifier: RowVerifier,
  row: L,
  signal: AbortSignal,
): Promise<L> {
  await verified(verifier, [row], signal)
  return row
}
