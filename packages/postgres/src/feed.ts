import type { Pool } from './pool.ts'
import { query } from './query.ts'

/** What changed, from one snapshot. */
export interface Changes {
  readonly rows: readonly ChangedRow[]
  /** Where to ask from next. */
  readonly nextCursor: string
  /** The cursor lay ahead of the database, which was restored: everything cached must go. */
  readonly reset: boolean
}

/** A row under its MAC, with the table it stands in. */
export interface ChangedRow {
  readonly table: string
  readonly body: Buffer
  readonly mac: Buffer
}

interface FeedRecord {
  xmin: string
  reset: boolean
  table: string | null
  body: Buffer
  mac: Buffer
}

/**
 * Rows that transactions from `cursor` on have written. An empty cursor gives no rows, only where to begin. The next
 * cursor is the oldest transaction still running, so that what commits late is not skipped; rows may come twice. One
 * statement, thus one snapshot. `tables` are names that the program wrote, with columns body, mac and changed_xid.
 */
export async function changedSince(
  pool: Pool,
  tables: readonly string[],
  cursor: string,
): Promise<Changes> {
  if (cursor !== '' && !/^\d{1,20}$/.test(cursor)) throw new RangeError('not a cursor')
  const parts = tables.map(
    (table) =>
      `SELECT '${table}' AS "table", body, mac FROM ${table} WHERE changed_xid >= $1::xid8`,
  )
  const records = await query<FeedRecord>(
    pool,
    `WITH snapshot AS (
       SELECT pg_snapshot_xmin(s) AS xmin, coalesce($1::xid8 > pg_snapshot_xmax(s), false) AS reset
         FROM pg_current_snapshot() AS s
     ), changed AS (${parts.join(' UNION ALL ')})
     SELECT snapshot.xmin::text AS xmin, snapshot.reset, changed."table", changed.body, changed.mac
       FROM snapshot LEFT JOIN changed ON NOT snapshot.reset`,
    [cursor === '' ? null : cursor],
  )
  const [first] = records
  if (first === undefined) throw new Error('a snapshot always has one row')
  const rows = records.flatMap(({ table, body, mac }) =>
    table === null ? [] : [{ table, body, mac }],
  )
  return { rows, nextCursor: first.xmin, reset: first.reset }
}
