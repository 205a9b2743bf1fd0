import { startPostgres } from '@strongroom/local-cluster'
import type { Postgres } from '@strongroom/local-cluster'
import { Fault, isOutcomeUnknown } from '@strongroom/fault'
import { SecretBytes } from '@strongroom/secret-bytes'
import { growthOfOld, whileCommitsHang } from '@strongroom/testkit'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import {
  assertDurability,
  assertRealm,
  assertSchemaVersion,
  changedSince,
  Confirmation,
  createPool,
  DatabaseError,
  isUniqueViolation,
  query,
  readRealm,
  Requests,
  RequestTaken,
  startJobs,
  transaction,
  untilAvailable,
  write,
} from './index.ts'
import type { Pool } from './index.ts'
import { migrate } from './migrate/migrate.ts'
import { serviceSchemas } from './migrate/services.ts'

const isFault = (reason: string) => (thrown: unknown) =>
  thrown instanceof Fault && thrown.reason === reason

describe('postgres', function () {
  this.timeout(60_000)
  const dir = mkdtempSync(join(tmpdir(), 'strongroom-postgres-'))
  const passwordDir = join(dir, 'passwords')
  let server: Postgres
  let admin: pg.Client
  let pool: Pool

  const as = (role: string) => {
    const url = new URL(server.adminUrl)
    url.username = role
    url.password = ''
    return {
      databaseUrl: url.href,
      databasePassword: new SecretBytes(readFileSync(join(passwordDir, `${role}.password`))),
    }
  }

  before(async () => {
    server = await startPostgres(dir)
    await migrate({ adminUrl: server.adminUrl, passwordDir, services: ['secret'] })
    admin = new pg.Client({ connectionString: server.adminUrl })
    admin.on('error', () => undefined)
    await admin.connect()
    pool = createPool(as('strongroom_secret'))
  })

  after(async () => {
    await pool.end()
    await admin.end().catch(() => undefined)
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  describe('migrate', () => {
    it('keeps passwords in files that only their owner reads', () => {
      assert.equal(statSync(join(passwordDir, 'strongroom_secret.password')).mode & 0o777, 0o600)
    })

    it('does nothing, in less than a second, the next time', async () => {
      const lines: string[] = []
      const startedAt = performance.now()
      await migrate({
        adminUrl: server.adminUrl,
        passwordDir,
        services: ['secret'],
        report: (line) => lines.push(line),
      })
      assert.deepEqual(lines, [])
      assert.ok(performance.now() - startedAt < 1000)
    })

    it('runs once when several start at the same time', async () => {
      const reports = await Promise.all(
        [1, 2, 3].map(async () => {
          const lines: string[] = []
          await migrate({
            adminUrl: server.adminUrl,
            passwordDir,
            services: ['auth'],
            report: (line) => lines.push(line),
          })
          return lines
        }),
      )
      assert.equal(reports.filter((lines) => lines.includes('auth 0001_access')).length, 1)
    })

    it('draws no new passwords into a folder that does not exist', async () => {
      const passwords = 'SELECT rolname, rolpassword FROM pg_authid ORDER BY rolname'
      const before = await admin.query(passwords)
      const missing = join(dir, 'pasword')
      await assert.rejects(
        migrate({ adminUrl: server.adminUrl, passwordDir: missing, services: ['secret'] }),
        /does not exist/,
      )
      assert.deepEqual((await admin.query(passwords)).rows, before.rows)
      assert.equal(existsSync(missing), false)
    })

    it('leaves no connection open when it has no password', async () => {
      const url = new URL(server.adminUrl)
      url.password = ''
      const startedAt = performance.now()
      const args = ['--admin-url', url.href, '--password-dir', passwordDir]
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(import.meta.dirname, 'bin/strongroom-migrate.ts'), ...args],
        { env: { PATH: process.env['PATH'] }, encoding: 'utf8', timeout: 30_000 },
      )
      assert.equal(status, 1, stderr)
      assert.ok(performance.now() - startedAt < 30_000)
    })

    it('tells a caller to come again, and a start to end, where a password was replaced', async () => {
      const { databaseUrl } = as('strongroom_secret')
      const old = createPool({ databaseUrl, databasePassword: new SecretBytes(Buffer.from('old')) })
      try {
        await assert.rejects(query(old, 'SELECT 1'), isFault('DATABASE_UNAVAILABLE'))
        await assert.rejects(
          untilAvailable(() => query(old, 'SELECT 1'), AbortSignal.timeout(2000)),
          /refuses .* password/,
        )
      } finally {
        await old.end()
      }
    })

    it('refuses an applied file that was edited since', async () => {
      const sum = 'UPDATE secret.migration_checksums SET sha256 = $1 RETURNING name'
      const { rows } = await admin.query<{ sha256: Buffer }>(
        'SELECT sha256 FROM secret.migration_checksums',
      )
      await admin.query(sum, [Buffer.alloc(32)])
      try {
        await assert.rejects(
          migrate({ adminUrl: server.adminUrl, passwordDir, services: ['secret'] }),
          /secret\/0001_secrets was edited/,
        )
      } finally {
        await admin.query(sum, [rows[0]?.sha256])
      }
    })

    it('brings a schema that came later into the realm of the others, once there is one', async () => {
      const uid = Buffer.alloc(16, 7)
      const realms = async () =>
        (await admin.query<{ uid: Buffer }>('SELECT uid FROM certificate.realm')).rows
      const run = async () => {
        const lines: string[] = []
        const services = ['key-crypto', 'certificate']
        const report = (line: string) => lines.push(line)
        await migrate({ adminUrl: server.adminUrl, passwordDir, services, report })
        return lines
      }
      await run()
      assert.deepEqual(await realms(), [])
      // What init did before there was a certificate service.
      await admin.query('INSERT INTO key_crypto.realm (uid) VALUES ($1)', [uid])
      assert.deepEqual(await run(), ['certificate realm'])
      assert.deepEqual(await realms(), [{ uid }])
      assert.deepEqual(await run(), [])
      await admin.query('DELETE FROM certificate.realm')
      await admin.query('DELETE FROM key_crypto.realm')
    })

    it('lets in nobody else to a database of a server that has the roles already', async () => {
      const url = new URL(server.adminUrl)
      url.pathname = '/second'
      await migrate({ adminUrl: url.href, passwordDir, services: ['secret'] })
      const { rows } = await admin.query<{ open: boolean }>(
        `SELECT bool_or(a.grantee = 0) AS open
           FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
          WHERE d.datname = 'second'`,
      )
      assert.deepEqual(rows, [{ open: false }])
    })

    it('makes up for what a run left undone that ended too soon', async () => {
      await admin.query('REVOKE ALL ON ALL TABLES IN SCHEMA secret_jobs FROM strongroom_secret')
      await admin.query('DELETE FROM secret.migration_checksums')
      await migrate({ adminUrl: server.adminUrl, passwordDir, services: ['secret'] })
      await query(pool, 'DELETE FROM secret_jobs.job')
      const sums = await admin.query('SELECT 1 FROM secret.migration_checksums')
      const applied = await admin.query('SELECT 1 FROM secret.migrations')
      assert.equal(sums.rowCount, applied.rowCount)
    })

    it('leaves no file with a password that the role was not given', async () => {
      const url = new URL(server.adminUrl)
      url.username = 'strongroom_secret'
      url.password = readFileSync(join(passwordDir, 'strongroom_secret.password'), 'utf8')
      const elsewhere = join(dir, 'elsewhere')
      mkdirSync(elsewhere)
      const options = { adminUrl: url.href, passwordDir: elsewhere, services: ['secret'] }
      await assert.rejects(migrate(options), { code: '42501' })
      assert.ok(!existsSync(join(elsewhere, 'strongroom_secret.password')))
    })

    it('says why the tables of the job queue could not be made', async () => {
      await admin.query('DROP SCHEMA IF EXISTS auth_jobs CASCADE; CREATE SCHEMA auth_jobs')
      await admin.query('CREATE TABLE auth_jobs.job ()')
      await admin.query('GRANT ALL ON SCHEMA auth_jobs TO strongroom_auth_owner')
      await assert.rejects(
        migrate({ adminUrl: server.adminUrl, passwordDir, services: ['auth'] }),
        /"job" already exists/,
      )
      await admin.query('DROP SCHEMA auth_jobs CASCADE')
    })

    it('gives the runtime role no right to make or own anything', async () => {
      await assert.rejects(query(pool, 'CREATE TABLE secret.mine (id int)'), { code: '42501' })
      await assert.rejects(query(pool, 'SELECT lo_create(0)'), { code: '42501' })
      await assert.rejects(query(pool, 'CREATE TEMPORARY TABLE mine (id int)'), { code: '42501' })
      await assert.rejects(
        query(pool, 'INSERT INTO secret.realm VALUES ($1)', [Buffer.alloc(16)]),
        {
          code: '42501',
        },
      )
    })
  })

  describe('start', () => {
    it('accepts the schema of its version and names a migration that is missing', async () => {
      const [, secret] = serviceSchemas
      assert.ok(secret !== undefined)
      await assertSchemaVersion(pool, secret)
      await admin.query(`UPDATE secret.migrations SET name = '9999_later'`)
      await assert.rejects(assertSchemaVersion(pool, secret), /lacks 0001_secrets/)
      await admin.query(`UPDATE secret.migrations SET name = '0001_secrets'`)
    })

    it('refuses the database of another realm', async () => {
      assert.equal(await readRealm(pool, 'secret'), undefined)
      await admin.query('INSERT INTO secret.realm VALUES ($1)', [Buffer.alloc(16, 7)])
      await assertRealm(pool, 'secret', '07'.repeat(16))
      await assert.rejects(assertRealm(pool, 'secret', '08'.repeat(16)), /belongs to realm 0707/)
    })

    it('refuses a server that may lose commits', async () => {
      await assertDurability(pool)
      await admin.query(`ALTER ROLE strongroom_secret SET synchronous_commit = off`)
      const unsafe = createPool(as('strongroom_secret'))
      try {
        await assert.rejects(assertDurability(unsafe), /synchronous_commit = off/)
      } finally {
        await unsafe.end()
        await admin.query(`ALTER ROLE strongroom_secret RESET synchronous_commit`)
      }
    })
  })

  describe('query', () => {
    it('says SQLSTATE and constraint of a refusal, and no value of a row', async () => {
      const insert = () =>
        query(pool, 'INSERT INTO secret.confirmations VALUES ($1, now())', [Buffer.alloc(16, 0xab)])
      await insert()
      await assert.rejects(insert(), (thrown) => {
        assert.ok(thrown instanceof DatabaseError)
        assert.equal(thrown.constraint, 'confirmations_pkey')
        assert.ok(isUniqueViolation(thrown, 'confirmations_pkey'))
        assert.doesNotMatch(JSON.stringify(thrown) + (thrown.stack ?? ''), /abab/)
        return true
      })
    })

    it('rolls back what a failed transaction wrote', async () => {
      const uid = Buffer.alloc(16, 3)
      const work = transaction(pool, async (client) => {
        await query(client, 'INSERT INTO secret.confirmations VALUES ($1, now())', [uid])
        throw new Error('no')
      })
      await assert.rejects(work, /no/)
      const rows = await query(pool, 'SELECT 1 FROM secret.confirmations WHERE replica_uid = $1', [
        uid,
      ])
      assert.equal(rows.length, 0)
    })

    it('gives up a connection to a primary that became a standby', async () => {
      // What a session hears from one, and a new session, which finds the successor, does not.
      await admin.query('ALTER ROLE strongroom_secret SET default_transaction_read_only = on')
      const moved = createPool(as('strongroom_secret'))
      const insert = (byte: number) =>
        query(moved, 'INSERT INTO secret.confirmations VALUES ($1, now())', [
          Buffer.alloc(16, byte),
        ])
      try {
        await query(moved, 'SELECT 1')
        await admin.query('ALTER ROLE strongroom_secret RESET default_transaction_read_only')
        await assert.rejects(insert(0x71), isFault('DATABASE_UNAVAILABLE'))
        await insert(0x71)
      } finally {
        await admin.query('ALTER ROLE strongroom_secret RESET default_transaction_read_only')
        await moved.end()
      }
    })

    it('lets go of its parameters with the next collection of what is young', async () => {
      const bytes = 50_000
      const grown = await growthOfOld(200, async () => {
        const text = Buffer.alloc(bytes, 'x').toString('latin1')
        assert.deepEqual(await query(pool, 'SELECT length($1::text)', [text]), [{ length: bytes }])
      })
      assert.ok(grown < (200 * bytes) / 10, `${grown} bytes of ${200 * bytes} grew old`)
    })

    it('answers DATABASE_UNAVAILABLE within 2 s for a statement that takes too long', async () => {
      const startedAt = performance.now()
      await assert.rejects(query(pool, 'SELECT pg_sleep(10)'), isFault('DATABASE_UNAVAILABLE'))
      assert.ok(performance.now() - startedAt < 2000)
    })
  })

  it('gives up a transaction within 2 s when the server says nothing any more', async () => {
    const given = transaction(pool, async (client) => {
      server.pause()
      await query(client, 'SELECT 1')
    })
    const startedAt = performance.now()
    try {
      await assert.rejects(given, isFault('DATABASE_UNAVAILABLE'))
      assert.ok(performance.now() - startedAt < 1600)
    } finally {
      server.resume()
    }
  })

  describe('the outcome of a change', () => {
    const INSERT = 'INSERT INTO secret.confirmations VALUES ($1, now())'
    const uidOf = (byte: number) => Buffer.alloc(16, byte)

    it('is not known where the answer to a statement or a COMMIT is lost: both may be durable', async () => {
      const root = createPool({ databaseUrl: server.adminUrl })
      const uids = [uidOf(0x61), uidOf(0x62)]
      const lost = (thrown: unknown) =>
        isFault('DATABASE_UNAVAILABLE')(thrown) && isOutcomeUnknown(thrown)
      try {
        await whileCommitsHang(
          (text) => query(root, text),
          async () => {
            await Promise.all([
              assert.rejects(write(pool, INSERT, [uids[0]]), lost),
              assert.rejects(
                transaction(pool, (client) => query(client, INSERT, [uids[1]])),
                lost,
              ),
            ])
          },
        )
      } finally {
        await root.end()
      }
      const text = 'SELECT 1 FROM secret.confirmations WHERE replica_uid = ANY ($1)'
      assert.equal((await query(pool, text, [uids])).length, 2)
    })

    it('is known where the database refused, was not reached, or had not been told to commit', async () => {
      const known = (thrown: unknown) =>
        isFault('DATABASE_UNAVAILABLE')(thrown) && !isOutcomeUnknown(thrown)
      await assert.rejects(write(pool, 'SELECT pg_sleep(10)'), known)
      const nowhere = createPool({ databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing' })
      await assert.rejects(write(nowhere, INSERT, [uidOf(0x63)]), known)
      await nowhere.end()
      const cut = transaction(pool, async (client) => {
        const [own] = await query<{ pid: number }>(client, 'SELECT pg_backend_pid() AS pid')
        await admin.query('SELECT pg_terminate_backend($1)', [own?.pid])
        await query(client, INSERT, [uidOf(0x64)])
      })
      await assert.rejects(cut, known)
      const twice = () => write(pool, INSERT, [uidOf(0x65)])
      await twice()
      await assert.rejects(twice(), DatabaseError)
    })
  })

  describe('changedSince', () => {
    const tables = ['secret.secret_heads']
    const insert = (client: { query: pg.Client['query'] }, byte: number) =>
      client.query(
        `INSERT INTO secret.secret_heads (object_uid, vault_uid, name, state, body, mac)
         VALUES ($1, $1, 'n', 'active', $2, $3)`,
        [Buffer.alloc(16, byte), Buffer.from([byte]), Buffer.alloc(32)],
      )

    it('does not skip a transaction that commits late', async () => {
      const start = await changedSince(pool, tables, '')
      assert.equal(start.rows.length, 0)
      const late = new pg.Client({ connectionString: server.adminUrl })
      await late.connect()
      await late.query('BEGIN')
      await insert(late, 1)
      await insert(admin, 2)
      const first = await changedSince(pool, tables, start.nextCursor)
      assert.deepEqual(
        first.rows.map(({ body }) => body[0]),
        [2],
      )
      await late.query('COMMIT')
      await late.end()
      const second = await changedSince(pool, tables, first.nextCursor)
      assert.ok(second.rows.some(({ body }) => body[0] === 1))
      assert.equal(second.rows[0]?.table, 'secret.secret_heads')
      const third = await changedSince(pool, tables, second.nextCursor)
      assert.equal(third.rows.length, 0)
    })

    it('tells a reader with a cursor from the future to start over', async () => {
      const answer = await changedSince(pool, tables, '99999999999')
      assert.equal(answer.reset, true)
      assert.equal(answer.rows.length, 0)
      assert.ok(Number(answer.nextCursor) > 0)
    })
  })

  it('confirms by a committed write, not more often than needed', async () => {
    let now = 0
    const confirmation = new Confirmation({ pool, schema: 'secret', now: () => now })
    assert.equal(await confirmation.age(), 0)
    now = 150
    assert.equal(await confirmation.age(), 150)
    now = 250
    assert.equal(await confirmation.age(), 0)
  })

  it('keeps the first outcome of a request and refuses a second one', async () => {
    const requests = new Requests('secret')
    const key = {
      principalUid: '0a'.repeat(16),
      method: '/m/M',
      requestId: '3b8a8a5e-0d3c-4b1e-9a37-2f6f9f7c1d11',
    }
    const outcome = {
      fingerprint: Buffer.alloc(32, 1),
      resource: 'r',
      version: undefined,
      status: 'OK',
    }
    assert.equal(await requests.find(pool, key), undefined)
    await requests.insert(pool, key, outcome)
    assert.deepEqual(await requests.find(pool, key), outcome)
    await assert.rejects(requests.insert(pool, key, outcome), RequestTaken)
    await admin.query(`UPDATE secret.requests SET expires = now() - interval '1 s'`)
    assert.equal(await requests.find(pool, key), undefined)
    assert.equal(await requests.deleteExpired(pool), 1)
  })

  it('runs jobs on tables made beforehand, woken at once', async () => {
    let runs = 0
    const jobs = await startJobs({
      config: as('strongroom_secret'),
      schema: 'secret_jobs',
      queues: {
        purge: {
          schedule: '* * * * *',
          run: () => {
            runs += 1
            return Promise.resolve()
          },
        },
      },
    })
    try {
      await jobs.wake('purge')
      const startedAt = performance.now()
      while (runs === 0 && performance.now() - startedAt < 3000) await sleep(10)
      assert.ok(runs > 0)
      assert.ok(performance.now() - startedAt < 2000)
    } finally {
      await jobs.stop()
    }
  })

  it('does not wait without end for a job queue behind a server that went silent', async () => {
    const config = as('strongroom_secret')
    const queues = { purge: { run: () => Promise.resolve() } }
    const jobs = await startJobs({ config, schema: 'secret_jobs', queues })
    try {
      await jobs.wake('purge')
      server.pause()
      const woken = jobs.wake('purge').then(
        () => 'woken',
        (thrown: unknown) => isFault('DATABASE_UNAVAILABLE')(thrown),
      )
      assert.equal(await Promise.race([woken, sleep(10_000, 'still waiting')]), true)
      server.resume()
      await jobs.wake('purge')
    } finally {
      server.resume()
      await jobs.stop()
    }
  })

  // Last, in a group of its own: mocha runs bare tests before groups, and this one cuts every connection.
  describe('restart', () => {
    it('survives a restart of the server', async () => {
      await query(pool, 'SELECT 1')
      await server.stop()
      const startedAt = performance.now()
      await assert.rejects(query(pool, 'SELECT 1'), isFault('DATABASE_UNAVAILABLE'))
      await assert.rejects(
        transaction(pool, () => Promise.resolve()),
        isFault('DATABASE_UNAVAILABLE'),
      )
      assert.ok(performance.now() - startedAt < 2000)
      await server.start()
      assert.equal((await query(pool, 'SELECT 1')).length, 1)
    })
  })
})
