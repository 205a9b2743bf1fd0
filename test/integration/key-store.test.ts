import { FEED_TABLES } from '../../services/key-crypto/src/store/key-rows.ts'
import { KeyStore } from '../../services/key-crypto/src/store/key-store.ts'
import { startPostgres } from '@strongroom/local-cluster'
import type { Postgres } from '@strongroom/local-cluster'
import { createPool, query, Requests } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { SecretBytes } from '@strongroom/secret-bytes'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

describe('key-crypto on Postgres', () => {
  let directory: string
  let postgres: Postgres
  let pool: Pool
  let admin: Pool

  before(async function () {
    this.timeout(60_000)
    directory = mkdtempSync(join(tmpdir(), 'strongroom-key-crypto-'))
    postgres = await startPostgres(join(directory, 'postgres'))
    const passwords = join(directory, 'passwords')
    mkdirSync(passwords)
    execFileSync(process.execPath, [
      join(import.meta.dirname, '../../packages/postgres/src/bin/strongroom-migrate.ts'),
      ...['--admin-url', postgres.adminUrl, '--password-dir', passwords],
      ...['--services', 'key-crypto'],
    ])
    const url = new URL(postgres.adminUrl)
    url.username = 'strongroom_key_crypto'
    url.password = ''
    const password = readFileSync(join(passwords, 'strongroom_key_crypto.password'), 'utf8')
    pool = createPool({
      databaseUrl: url.href,
      databasePassword: new SecretBytes(Buffer.from(password.trim())),
    })
    admin = createPool({ databaseUrl: postgres.adminUrl })
  })

  after(async function () {
    this.timeout(20_000)
    await pool.end()
    await admin.end()
    await postgres.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  it('removes old tombstones a thousand at a time, and nothing younger', async () => {
    const insert = (count: number, age: string) =>
      query(
        admin,
        `INSERT INTO key_crypto.key_heads (object_uid, vault_uid, name, state, body, mac, changed_at)
         SELECT uuid_send(gen_random_uuid()), $1, 'k', 'purged', '', $2, now() - $3::interval
           FROM generate_series(1, $4)`,
        [Buffer.alloc(16), Buffer.alloc(32), age, count],
      )
    await query(admin, 'ALTER TABLE key_crypto.key_heads DISABLE TRIGGER mark_changed')
    await insert(1001, '26 hours')
    await insert(2, '24 hours')
    const store = new KeyStore(pool, new Requests('key_crypto'))
    assert.equal(await store.removeTombstones(), 1000)
    assert.equal(await store.removeTombstones(), 1)
    assert.equal(await store.removeTombstones(), 0)
    assert.equal((await query(pool, 'SELECT 1 FROM key_crypto.key_heads')).length, 2)
  })

  it('asks no table of the feed, nor for what a purged vault held, without an index', async () => {
    const led = await query<{ table: string; column: string }>(
      admin,
      `SELECT c.relname AS table, a.attname AS column
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE n.nspname = 'key_crypto' AND i.indpred IS NULL`,
    )
    const indexed = led.map(({ table, column }) => `${table}.${column}`)
    for (const table of FEED_TABLES) assert.ok(indexed.includes(`${table}.changed_xid`), table)
    for (const table of ['key_states', 'key_versions', 'key_usage'])
      assert.ok(indexed.includes(`${table}.object_uid`), table)
    assert.ok(indexed.includes('key_heads.vault_uid'))
  })
})
