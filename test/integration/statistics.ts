import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'

/** Columns of a table for which ANALYZE would read more than 3,000 rows: 300 for each step of a histogram. */
export async function finelyAnalyzed(pool: Pool, table: string): Promise<string[]> {
  const rows = await query<{ name: string }>(
    pool,
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND coalesce(attstattarget, 100) > 10`,
    [table],
  )
  return rows.map(({ name }) => name)
}
