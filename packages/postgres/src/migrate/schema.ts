import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runner } from 'node-pg-migrate'
import type pg from 'pg'
import { migrationNames } from '../start.ts'
import { CHECK_ROLE } from './services.ts'
import type { ServiceSchema } from './services.ts'

const LOCK_RETRY_MS = 250
const LOCK_ATTEMPTS = 120
const MIGRATIONS_TABLE = 'migrations'

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

/** Runs what is new in a service's migrations, as the schema's owner; gives the names of what it ran. */
export async function migrateSchema(client: pg.Client, service: ServiceSchema): Promise<string[]> {
  const { schema, owner, runtime, migrationsDir } = service
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${owner}`)
  if (!existsSync(migrationsDir)) return []
  await client.query(`SET ROLE ${owner}`)
  try {
    await assertUnedited(client, service)
    const done = (await upToDate(client, service)) ? [] : await run(client, service)
    // Also where nothing was left to do: an earlier run may have ended before this.
    await keepChecksums(client, service)
    // Both say how far the schema is: a service before it starts, `strongroom-hsm status` to whoever asks.
    const readers = `${runtime}, ${CHECK_ROLE}`
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${readers}`)
    await client.query(`GRANT SELECT ON ${schema}.${MIGRATIONS_TABLE} TO ${readers}`)
    return done
  } finally {
    await client.query('RESET search_path')
    await client.query('RESET ROLE')
  }
}

async function upToDate(client: pg.Client, { schema, migrationsDir }: ServiceSchema) {
  const { rows } = await client.query<{ name: string | null }>(
    'SELECT to_regclass($1)::text AS name',
    [`${schema}.${MIGRATIONS_TABLE}`],
  )
  if (typeof rows[0]?.name !== 'string') return false
  const applied = await client.query<{ name: string }>(
    `SELECT name FROM ${schema}.${MIGRATIONS_TABLE}`,
  )
  const names = new Set(applied.rows.map(({ name }) => name))
  return (await migrationNames(migrationsDir)).every((name) => names.has(name))
}

/** The lock fails at once and we ask again: waiting for it holds a snapshot, on which concurrent indexes deadlock. */
async function run(client: pg.Client, { schema, migrationsDir, lockValue }: ServiceSchema) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const done = await runner({
        dbClient: client,
        dir: migrationsDir,
        ignorePattern: '(?!\\d{4}_).*|.*\\.(json|md)',
        direction: 'up',
        schema,
        migrationsSchema: schema,
        migrationsTable: MIGRATIONS_TABLE,
        lockValue,
        advisoryLockMode: 'fail',
        checkOrder: true,
        logger: silent,
      })
      return done.map(({ name }) => name)
    } catch (thrown) {
      const locked = thrown instanceof Error && thrown.message.includes('already running')
      if (!locked || attempt >= LOCK_ATTEMPTS) throw thrown
      await sleep(LOCK_RETRY_MS)
    }
  }
}

const checksumTable = (schema: string) => `${schema}.migration_checksums`

async function checksums(migrationsDir: string): Promise<Map<string, Buffer>> {
  const sums = new Map<string, Buffer>()
  const files = new Set(await migrationNames(migrationsDir))
  for (const file of await readdir(migrationsDir)) {
    const name = file.replace(/\.(sql|mjs)$/, '')
    if (!files.has(name)) continue
    sums.set(
      name,
      createHash('sha256')
        .update(await readFile(join(migrationsDir, file)))
        .digest(),
    )
  }
  return sums
}

/** An applied file that was edited since would never run again: databases would differ and nobody would know. */
async function assertUnedited(client: pg.Client, { schema, migrationsDir }: ServiceSchema) {
  await client.query(
    `CREATE TABLE IF NOT EXISTS ${checksumTable(schema)} (name text PRIMARY KEY, sha256 bytea NOT NULL)`,
  )
  const { rows } = await client.query<{ name: string; sha256: Buffer }>(
    `SELECT name, sha256 FROM ${checksumTable(schema)}`,
  )
  const present = await checksums(migrationsDir)
  for (const { name, sha256 } of rows) {
    const found = present.get(name)
    if (found !== undefined && !found.equals(sha256)) {
      throw new Error(`migration ${schema}/${name} was edited after it had run: write a new one`)
    }
  }
}

async function keepChecksums(client: pg.Client, { schema, migrationsDir }: ServiceSchema) {
  const present = await checksums(migrationsDir)
  await client.query(
    `INSERT INTO ${checksumTable(schema)} (name, sha256)
     SELECT name, sha256 FROM unnest($1::text[], $2::bytea[]) AS file (name, sha256)
     ON CONFLICT DO NOTHING`,
    [[...present.keys()], [...present.values()]],
  )
}
