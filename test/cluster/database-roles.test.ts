import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cluster } from '@strongroom/local-cluster'
import pg from 'pg'
import { sharedCluster } from './shared.ts'

const SCHEMAS = ['auth', 'secret', 'key_crypto', 'audit', 'certificate'] as const
type Schema = (typeof SCHEMAS)[number]
const TABLES: Readonly<Record<Schema, string>> = {
  auth: 'auth.access',
  secret: 'secret.secret_heads',
  key_crypto: 'key_crypto.key_heads',
  audit: 'audit.leaves',
  certificate: 'certificate.certificate_heads',
}
const ROLES = [
  ...SCHEMAS.map((schema) => `strongroom_${schema}`),
  'strongroom_check',
  'strongroom_init',
]
/** Not allowed; not supported; no such file; not a setting that may be set. */
const REFUSED = /^(42501|0A000|58P01|22023)$/

/** What is another service's. */
function ofOthers(role: string): string[] {
  return SCHEMAS.filter((schema) => role !== `strongroom_${schema}`).flatMap((schema) => {
    const table = TABLES[schema]
    const column = schema === 'audit' ? `peer = ''` : 'changed_at = now()'
    const reads = role === 'strongroom_check' ? [] : [`SELECT * FROM ${table}`]
    return [...reads, `DELETE FROM ${table}`, `TRUNCATE ${table}`, `UPDATE ${table} SET ${column}`]
  })
}

/** What is nobody's who runs, in any schema, its own too. */
const ofOwners = (): string[] =>
  SCHEMAS.flatMap((schema) => [
    `UPDATE ${schema}.realm SET uid = uid`,
    `DELETE FROM ${schema}.realm`,
    `DELETE FROM ${schema}.migrations`,
    `DROP TABLE ${TABLES[schema]}`,
    `CREATE TABLE ${schema}.planted (x int)`,
    `CREATE FUNCTION ${schema}.planted() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    `SET ROLE strongroom_${schema}_owner`,
    ...(schema === 'audit'
      ? []
      : [
          `ALTER TABLE ${TABLES[schema]} DISABLE TRIGGER ALL`,
          `DROP TRIGGER mark_changed ON ${TABLES[schema]}`,
        ]),
  ])

const ofTheLog = (role: string): string[] => [
  ...(role === 'strongroom_audit'
    ? []
    : [`SELECT audit.append(${Array<string>(18).fill('NULL').join()})`]),
  `UPDATE audit.leaves SET peer = ''`,
  `DELETE FROM audit.leaves`,
  `TRUNCATE audit.leaves`,
  `DELETE FROM audit.nodes`,
  `UPDATE audit.nodes SET hash = hash`,
  `UPDATE audit.checkpoints SET note = ''`,
  `DELETE FROM audit.checkpoints`,
  `DELETE FROM key_crypto.checkpoint`,
  `DELETE FROM key_crypto.vault_keys`,
]

const ofTheServer = (role: string): string[] => [
  'SET ROLE postgres',
  'SET SESSION AUTHORIZATION postgres',
  `SET session_replication_role = 'replica'`,
  `ALTER SYSTEM SET log_statement = 'all'`,
  `CREATE ROLE planted LOGIN SUPERUSER`,
  `ALTER ROLE ${role} SUPERUSER`,
  `CREATE SCHEMA planted`,
  `CREATE TEMPORARY TABLE planted (x int)`,
  `CREATE TABLE public.planted (x int)`,
  `CREATE EXTENSION dblink SCHEMA auth`,
  `COPY (SELECT 1) TO PROGRAM 'true'`,
  `COPY (SELECT 1) TO '/tmp/planted'`,
  `SELECT pg_read_file('PG_VERSION')`,
  `SELECT pg_read_binary_file('PG_VERSION')`,
  `SELECT pg_ls_dir('.')`,
  `SELECT lo_import('/etc/passwd')`,
  // Large objects belong to no schema: who may make them has a place that nothing counts and that others can read.
  `SELECT lo_creat(-1)`,
  `SELECT lo_create(0)`,
  `SELECT lo_from_bytea(0, 'planted')`,
  `SELECT lo_put(1, 0, 'planted')`,
  `SELECT lo_get(1)`,
  `SELECT lo_open(1, 131072)`,
  `SELECT lowrite(0, 'planted')`,
  `SELECT lo_unlink(1)`,
  `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'`,
  `SELECT pg_reload_conf()`,
  `SELECT rolpassword FROM pg_authid`,
  `CREATE PUBLICATION planted FOR ALL TABLES`,
  `SELECT pg_create_physical_replication_slot('planted')`,
]

describe('database roles', () => {
  let cluster: Cluster

  before(async function () {
    this.timeout(120_000)
    cluster = await sharedCluster()
  })

  it('may do nothing that their service does not need', async function () {
    this.timeout(60_000)
    let tried = 0
    for (const role of ROLES) {
      const client = await connectedAs(role)
      try {
        const statements = [
          ...ofOthers(role),
          ...ofOwners(),
          ...ofTheLog(role),
          ...ofTheServer(role),
        ]
        for (const statement of statements) {
          const error = await client.query(statement).then(
            () => undefined,
            (thrown: unknown) => thrown as pg.DatabaseError,
          )
          assert.match(
            String(error?.code),
            REFUSED,
            `${role}: ${statement}: ${error?.message ?? 'it was allowed'}`,
          )
          tried += 1
        }
      } finally {
        await client.end()
      }
    }
    console.log(`      ${tried} statements tried, all refused`)
  })

  async function connectedAs(role: string): Promise<pg.Client> {
    const url = new URL(cluster.databaseAdminUrl)
    url.username = role
    url.password = readFileSync(join(cluster.layout.passwords, `${role}.password`), 'utf8').trim()
    const client = new pg.Client(url.href)
    await client.connect()
    return client
  }
})
