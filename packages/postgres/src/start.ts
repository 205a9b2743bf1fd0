import { Fault } from '@strongroom/fault'
import { log } from '@strongroom/telemetry'
import { readdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError, isLoginRefused } from './failure.ts'
import type { Pool } from './pool.ts'
import { query } from './query.ts'

const RETRY_MS = 250

/** Repeats what needs the database until it can be reached: services start in any order. Other errors end it. */
export async function untilAvailable<T>(fn: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await fn()
    } catch (thrown) {
      const passes = thrown instanceof Fault && thrown.kind === 'unavailable'
      if (!passes || isLoginRefused(thrown)) throw thrown
      log.warn({ err: thrown }, 'waiting for the database')
      await sleep(RETRY_MS, undefined, signal === undefined ? {} : { signal })
    }
  }
}

/** Names of the migration files in a folder, in the order in which they run. */
export async function migrationNames(folder: string): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => /^\d{4}_.*\.(sql|mjs)$/.test(file))
    .map((file) => file.replace(/\.(sql|mjs)$/, ''))
    .sort()
}

/** How far a schema is, held against the migrations that this version has. */
export async function schemaVersion(
  pool: Pool,
  { schema, migrationsDir }: { readonly schema: string; readonly migrationsDir: string },
): Promise<{ applied: string[]; missing: string[]; ahead: string[] }> {
  const wanted = await migrationNames(migrationsDir)
  const applied = await appliedNames(pool, schema)
  return {
    applied,
    missing: wanted.filter((name) => !applied.includes(name)),
    ahead: applied.filter((name) => !wanted.includes(name)),
  }
}

/**
 * Ends the start of a service whose schema lacks one of its migrations. A schema that is ahead is fine: versions N and N+1
 * run together, and the schema moves first.
 */
export async function assertSchemaVersion(
  pool: Pool,
  { schema, migrationsDir }: { readonly schema: string; readonly migrationsDir: string },
): Promise<void> {
  const { missing, ahead } = await schemaVersion(pool, { schema, migrationsDir })
  if (missing.length > 0) {
    throw new Error(
      `schema ${schema} lacks ${missing.join(', ')}: run strongroom-migrate before this version`,
    )
  }
  if (ahead.length > 0) log.warn({ schema, ahead }, 'the schema is newer than this version')
}

const UNDEFINED_TABLE = ['42P01', '3F000', '42501']

async function appliedNames(pool: Pool, schema: string): Promise<string[]> {
  try {
    const rows = await query<{ name: string }>(pool, `SELECT name FROM ${schema}.migrations`)
    return rows.map(({ name }) => name)
  } catch (thrown) {
    if (thrown instanceof DatabaseError && UNDEFINED_TABLE.includes(thrown.code)) return []
    throw thrown
  }
}

/** The realm that a schema belongs to, 32 hex digits; undefined before `strongroom-hsm init`. */
export async function readRealm(pool: Pool, schema: string): Promise<string | undefined> {
  const rows = await query<{ uid: Buffer }>(pool, `SELECT uid FROM ${schema}.realm`)
  return rows[0]?.uid.toString('hex')
}

/** Ends the start of a service whose database is of another realm than the HSM: never initialised again by itself. */
export async function assertRealm(pool: Pool, schema: string, realmUid: string): Promise<void> {
  const found = await readRealm(pool, schema)
  if (found !== realmUid) {
    throw new Error(
      `schema ${schema} belongs to ${found === undefined ? 'no realm' : `realm ${found}`}, the HSM to ${realmUid}`,
    )
  }
}

/** Ends the start of a service on a database that may lose what it said it had committed. */
export async function assertDurability(pool: Pool): Promise<void> {
  const rows = await query<{ name: string; setting: string }>(
    pool,
    `SELECT name, setting FROM pg_settings WHERE name IN ('synchronous_commit', 'fsync', 'full_page_writes')`,
  )
  const unsafe = rows.filter(({ setting }) => setting === 'off' || setting === 'local')
  if (unsafe.length > 0) {
    const list = unsafe.map(({ name, setting }) => `${name} = ${setting}`).join(', ')
    throw new Error(`Postgres may lose committed data: ${list}`)
  }
}
