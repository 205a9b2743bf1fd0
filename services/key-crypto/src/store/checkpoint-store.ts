import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import type { StoredRow } from '@strongroom/change-feed'

/** The one row that says what checkpoint was signed last. */
export class CheckpointStore {
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  async read(): Promise<StoredRow | undefined> {
    const rows = await query<{ body: Buffer; mac: Buffer }>(
      this.#pool,
      'SELECT body, mac FROM key_crypto.checkpoint WHERE id = 1',
    )
    return rows[0]
  }

  /** Whether nobody moved it meanwhile. */
  async replace(before: StoredRow, after: StoredRow): Promise<boolean> {
    const rows = await query(
      this.#pool,
      'UPDATE key_crypto.checkpoint SET body = $1, mac = $2 WHERE id = 1 AND mac = $3 RETURNING 1',
      [after.body, after.mac, before.mac],
    )
    return rows.length === 1
  }
}
