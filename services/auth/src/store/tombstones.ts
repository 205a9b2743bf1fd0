import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'

/** Readers of the feed hear of a deletion by a row that says so, which is kept this long. */
const KEPT = "interval '24 hours'"

const STATEMENTS = [
  `DELETE FROM auth.access WHERE principal_uid IN (
     SELECT uid FROM auth.principals WHERE deleted AND changed_at < now() - ${KEPT}) RETURNING 1`,
  `DELETE FROM auth.principals WHERE deleted AND changed_at < now() - ${KEPT} RETURNING 1`,
  `DELETE FROM auth.vaults WHERE state = 'purged' AND changed_at < now() - ${KEPT} RETURNING 1`,
]

/**
 * Removes rows of what was deleted long enough ago; gives their number. Nothing can be read or done with them. Those of
 * roles stay: assignments go on naming them, and a deny whose role is not there denies all.
 */
export async function removeTombstones(pool: Pool): Promise<number> {
  let removed = 0
  for (const statement of STATEMENTS) removed += (await query(pool, statement)).length
  return removed
}
