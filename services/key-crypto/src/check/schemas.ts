import { query, readRealm, serviceSchemas } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import type { Findings } from './finding.ts'
import { tables } from './tables.ts'
import type { AnyTable } from './tables.ts'

/** Whether every schema is of the HSM's realm. */
export async function assertRealms(
  pool: Pool,
  realmUid: string,
  findings: Findings,
): Promise<void> {
  for (const { schema } of serviceSchemas) {
    const found = await readRealm(pool, schema)
    if (found === realmUid) continue
    const message = `it belongs to ${found === undefined ? 'no realm' : `realm ${found}`}`
    findings.add('REALM_DIFFERS', { kind: 'schema', id: schema, message })
  }
}

/** The tables that are there: a service that is not installed has none. */
export async function presentTables(pool: Pool): Promise<AnyTable[]> {
  const rows = await query<{ name: string }>(
    pool,
    `SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NOT NULL`,
    [tables.map(({ table }) => table)],
  )
  const there = new Set(rows.map(({ name }) => name))
  return tables.filter(({ table }) => there.has(table))
}

/** Whether every service that this version has still has its tables. */
export async function assertTablesPresent(pool: Pool, findings: Findings): Promise<void> {
  const there = await presentTables(pool)
  for (const { table } of tables.filter((one) => !there.includes(one))) {
    if (!serviceSchemas.some(({ schema }) => table.startsWith(`${schema}.`))) continue
    findings.add('TABLE_MISSING', { kind: 'table', id: table, message: 'it is gone' })
  }
}

/** Whether there is no table of rows under MACs but those that are judged: of a newer version, or made by somebody. */
export async function assertTablesKnown(pool: Pool, findings: Findings): Promise<void> {
  const found = await query<{ name: string }>(
    pool,
    `SELECT n.nspname || '.' || c.relname AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
        AND (SELECT count(*) FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attname IN ('body', 'mac') AND NOT a.attisdropped) = 2
      ORDER BY 1`,
  )
  for (const { name } of found) {
    if (tables.some(({ table }) => table === name)) continue
    const message = 'its rows look like rows under a MAC, and this version does not know it'
    findings.add('TABLE_UNKNOWN', { kind: 'table', id: name, message })
  }
}
