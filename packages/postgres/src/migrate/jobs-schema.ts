import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import type { ServiceSchema } from './services.ts'

/** The schema version that the installed pg-boss needs; it says so only in its package.json. */
function wantedVersion(): number {
  const main = createRequire(import.meta.url).resolve('pg-boss')
  const text = readFileSync(join(dirname(main), '..', 'package.json'), 'utf8')
  const { pgboss } = JSON.parse(text) as { pgboss?: { schema?: number } }
  if (pgboss?.schema === undefined) throw new Error('pg-boss does not say its schema version')
  return pgboss.schema
}

/** Makes or brings up to date the job queue's tables of one service; says whether there was anything to do. */
export async function migrateJobs(
  client: pg.Client,
  { jobsSchema, owner, runtime }: ServiceSchema,
): Promise<boolean> {
  if (jobsSchema === undefined) return false
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${jobsSchema} AUTHORIZATION ${owner}`)
  await client.query(`SET ROLE ${owner}`)
  try {
    const installed = await installedVersion(client, jobsSchema)
    const wanted = wantedVersion()
    // A newer one belongs to the version that runs beside us until the roll-out is done.
    const isDone = installed !== undefined && installed >= wanted
    if (!isDone) {
      await client.query(
        installed === undefined
          ? getConstructionPlans(jobsSchema, { createSchema: false })
          : getMigrationPlans(jobsSchema, installed),
      )
    }
    // The plans commit by themselves: an earlier run may have ended between them and this.
    await client.query(`GRANT USAGE ON SCHEMA ${jobsSchema} TO ${runtime}`)
    await client.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobsSchema} TO ${runtime}`,
    )
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${jobsSchema} TO ${runtime}`)
    return !isDone
  } catch (thrown) {
    // Plans that failed leave their transaction open. What comes next would fail by that, and nobody would hear why.
    await client.query('ROLLBACK').catch(() => undefined)
    throw thrown
  } finally {
    await client.query('RESET ROLE')
  }
}

async function installedVersion(client: pg.Client, schema: string): Promise<number | undefined> {
  const { rows } = await client.query<{ name: string | null }>(
    'SELECT to_regclass($1)::text AS name',
    [`${schema}.version`],
  )
  if (typeof rows[0]?.name !== 'string') return undefined
  const found = await client.query<{ version: number }>(`SELECT version FROM ${schema}.version`)
  return found.rows[0]?.version
}
