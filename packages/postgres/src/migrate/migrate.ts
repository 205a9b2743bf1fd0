import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connectionOptions } from '../connection.ts'
import type { ConnectionOptions } from '../connection.ts'
import { migrateJobs } from './jobs-schema.ts'
import { joinRealm } from './realm.ts'
import { closeLargeObjects, makeRoles, restrictDatabase } from './roles.ts'
import { migrateSchema } from './schema.ts'
import { GLOBAL_LOCK, serviceSchemas } from './services.ts'

export interface MigrateOptions {
  /** Of a role that may make roles and schemas; its database is made where it does not exist. */
  readonly adminUrl: string
  /** Where `<role>.password` files are, or are put. */
  readonly passwordDir: string
  /** Names of services; all of them when left out. */
  readonly services?: readonly string[]
  /** Told of each thing done. */
  readonly report?: (line: string) => void
}

const LOCK_RETRY_MS = 250
const NO_SUCH_DATABASE = '3D000'

/** Makes roles, schemas and tables what this version needs. Does nothing, quickly, when they are. */
export async function migrate(options: MigrateOptions): Promise<void> {
  const report = options.report ?? (() => undefined)
  const services = chosen(options.services)
  const connection = connectionOptions({ databaseUrl: options.adminUrl })
  const client = await connect(connection, report)
  try {
    await lock(client)
    const roles = await makeRoles(client, services, options.passwordDir)
    for (const role of roles) report(`role ${role}`)
    // Also where no role is new: roles are the server's, this database may be another one, or an earlier run ended before this.
    await restrictDatabase(client, services)
    if ((await closeLargeObjects(client)).length > 0) report('large objects closed')
    for (const service of services) {
      for (const name of await migrateSchema(client, service)) report(`${service.schema} ${name}`)
      if (await migrateJobs(client, service)) report(`${service.jobsSchema ?? ''} tables`)
    }
    for (const schema of await joinRealm(client, services)) report(`${schema} realm`)
  } finally {
    await client.end()
  }
}

function chosen(names: readonly string[] | undefined) {
  if (names === undefined) return serviceSchemas
  const unknown = names.filter((name) => !serviceSchemas.some((service) => service.name === name))
  if (unknown.length > 0) throw new Error(`unknown service: ${unknown.join(', ')}`)
  return serviceSchemas.filter(({ name }) => names.includes(name))
}

async function connect(connection: ConnectionOptions, report: (line: string) => void) {
  try {
    return await open(connection)
  } catch (thrown) {
    if (!(thrown instanceof pg.DatabaseError) || thrown.code !== NO_SUCH_DATABASE) throw thrown
  }
  const maintenance = await open({ ...connection, database: 'postgres' })
  try {
    await maintenance.query(`CREATE DATABASE ${pg.escapeIdentifier(connection.database)}`)
    report(`database ${connection.database}`)
  } finally {
    await maintenance.end()
  }
  return await open(connection)
}

async function open(connection: ConnectionOptions): Promise<pg.Client> {
  const client = new pg.Client({
    ...connection,
    application_name: 'strongroom-migrate',
    connectionTimeoutMillis: 10_000,
    lock_timeout: 10_000,
  })
  // A lost connection rejects the query at hand; without a listener it would end the process first.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (thrown) {
    // Where it has no password to answer with, the driver leaves the connection open until the server's patience ends.
    await client.end()
    throw thrown
  }
  return client
}

/** One at a time for a database, whichever services it is for: roles are shared. Released as the connection ends. */
async function lock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS held',
      [GLOBAL_LOCK],
    )
    if (rows[0]?.held === true) return
    await sleep(LOCK_RETRY_MS)
  }
}
