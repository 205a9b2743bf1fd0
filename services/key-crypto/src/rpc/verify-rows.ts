import type { VerifyRequest, VerifyResponseInit } from '@strongroom/contracts/key'
import { invalidField } from '../domain/faults.ts'
import type { ProtectionDeps } from './protection-deps.ts'

const ROWS_MAX = 1000

/** Judges rows that are about to enter a cache. */
export const verifyRows =
  ({ hsm }: ProtectionDeps) =>
  async ({ rows }: VerifyRequest): Promise<VerifyResponseInit> => {
    if (rows.length > ROWS_MAX) throw invalidField('rows', `at most ${ROWS_MAX}`)
    const valid = await hsm.verifyRows(rows)
    return {
      verdicts: valid.map((good) => (good ? 'ROW_VERDICT_VALID' : 'ROW_VERDICT_INTEGRITY')),
    }
  }
