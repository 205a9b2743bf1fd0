import { query, Requests } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import type { StoredRow } from '@strongroom/change-feed'
import { VERSIONS_AT_ONCE } from './commit.ts'
import type { ObjectTables } from './tables.ts'

const BATCH = 100
const bytes = (uid: string): Buffer => Buffer.from(uid, 'hex')

/** A head as it lies there, under the uid that its column says: read where one that is none stops nothing else. */
export interface DueHead {
  readonly uid: string
  readonly stored: StoredRow
}

/** What jobs read and remove. */
export class UpkeepStore {
  readonly #pool: Pool
  readonly #tables: ObjectTables

  constructor(pool: Pool, tables: ObjectTables) {
    this.#pool = pool
    this.#tables = tables
  }

  /** Heads whose column says that their purge time has come; whether it has is in their body. */
  async dueHeads(after: string): Promise<DueHead[]> {
    const rows = await query<StoredRow & { uid: Buffer }>(
      this.#pool,
      `SELECT object_uid AS uid, body, mac FROM ${this.#tables.heads}
        WHERE state = 'deleted' AND purge_at <= now() AND object_uid > $1 ORDER BY object_uid LIMIT ${BATCH.toString()}`,
      [bytes(after)],
    )
    return rows.map(({ uid, ...stored }) => ({ uid: uid.toString('hex'), stored }))
  }

  /** The time by the database's clock, which jobs go by. */
  async now(): Promise<Date> {
    const [row] = await query<{ now: Date }>(this.#pool, 'SELECT now() AS now')
    if (row === undefined) throw new Error('now() always has a row')
    return row.now
  }

  /** Heads of purged objects that every reader has seen by now; gives their number. */
  async removeTombstones(): Promise<number> {
    const rows = await query(
      this.#pool,
      `DELETE FROM ${this.#tables.heads} WHERE object_uid = ANY (ARRAY(
         SELECT object_uid FROM ${this.#tables.heads}
          WHERE state = 'purged' AND changed_at < now() - interval '24 hours' LIMIT 1000)) RETURNING 1`,
    )
    return rows.length
  }

  removeExpiredRequests(): Promise<number> {
    return new Requests(this.#tables.schema).deleteExpired(this.#pool)
  }

  /** Vaults that have objects, after one. */
  async vaultUids(after: string): Promise<string[]> {
    const rows = await query<{ uid: Buffer }>(
      this.#pool,
      `WITH RECURSIVE vaults AS (
         (SELECT vault_uid FROM ${this.#tables.heads} WHERE vault_uid > $1 ORDER BY vault_uid LIMIT 1)
         UNION ALL
         (SELECT (SELECT h.vault_uid FROM ${this.#tables.heads} h
                   WHERE h.vault_uid > vaults.vault_uid ORDER BY h.vault_uid LIMIT 1)
            FROM vaults WHERE vaults.vault_uid IS NOT NULL)
       ) SELECT vault_uid AS uid FROM vaults WHERE vault_uid IS NOT NULL LIMIT ${BATCH.toString()}`,
      [bytes(after)],
    )
    return rows.map(({ uid }) => uid.toString('hex'))
  }

  /** Removes rows of a purged vault, whose keys are gone; gives their number, 0 when nothing is left. */
  async removeVault(vaultUid: string): Promise<number> {
    // Some at a time, for a statement has a time limit. Versions first: without its head nobody would find one again.
    const versions = await query(
      this.#pool,
      `DELETE FROM ${this.#tables.versions} WHERE ctid = ANY (ARRAY(
         SELECT v.ctid FROM ${this.#tables.heads} h JOIN ${this.#tables.versions} v USING (object_uid)
          WHERE h.vault_uid = $1 LIMIT ${VERSIONS_AT_ONCE.toString()})) RETURNING 1`,
      [bytes(vaultUid)],
    )
    if (versions.length > 0) return versions.length
    const rows = await query(
      this.#pool,
      `DELETE FROM ${this.#tables.heads} WHERE object_uid = ANY (ARRAY(
         SELECT object_uid FROM ${this.#tables.heads} WHERE vault_uid = $1 LIMIT ${BATCH.toString()}))
       RETURNING 1`,
      [bytes(vaultUid)],
    )
    return rows.length
  }
}
