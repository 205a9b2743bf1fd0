import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { initialiseToken, makeToken, startCluster, startPostgres, startRedis } from './index.ts'

const select = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** The process of the next server that works through the log. */
const recoveryOf = async (server: () => number, last: number): Promise<number> => {
  for (;;) {
    await sleep(1)
    const pid = server()
    if (pid === last) continue
    for (const child of childrenOf(pid))
      if (commandOf(child).startsWith('postgres: startup')) return child
  }
}

const childrenOf = (pid: number): number[] =>
  readProcess(`${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number)

const commandOf = (pid: number): string => readProcess(`${pid}/cmdline`)

const readProcess = (path: string): string => {
  try {
    return readFileSync(join('/proc', path), 'utf8')
  } catch {
    return ''
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

describe('what a cluster stands on', function () {
  this.timeout(60_000)
  let directory = ''
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'strongroom-cluster-'))
  })
  after(() => {
    rmSync(directory, { recursive: true })
  })

  it('keeps the data of Postgres from start to start', async () => {
    const first = await startPostgres(join(directory, 'postgres'))
    await select(first.adminUrl, 'create table kept as select 42 as answer')
    await first.stop()
    const second = await startPostgres(join(directory, 'postgres'))
    assert.deepEqual(await select(second.adminUrl, 'select * from kept'), [{ answer: 42 }])
    await second.kill()
    assert.deepEqual(await select(second.adminUrl, 'select * from kept'), [{ answer: 42 }])
    assert.deepEqual(await select(second.adminUrl, 'show fsync'), [{ fsync: 'on' }])
    await second.stop()
    assert.equal(statSync(join(directory, 'postgres/postgres-admin.password')).mode & 0o777, 0o600)
  })

  it('deletes no database of which half was put back, and makes none in its place', async () => {
    const home = join(directory, 'half')
    const aside = join(directory, 'aside')
    const first = await startPostgres(home)
    await select(first.adminUrl, 'create table kept as select 42 as answer')
    await first.stop()
    for (const name of ['postgres-admin.password', 'data']) {
      renameSync(join(home, name), aside)
      await assert.rejects(startPostgres(home), /put .* back/)
      if (name === 'data') rmdirSync(join(home, name))
      renameSync(aside, join(home, name))
    }
    const again = await startPostgres(home)
    assert.deepEqual(await select(again.adminUrl, 'select * from kept'), [{ answer: 42 }])
    await again.stop()
  })

  it('begins anew where the database was not made to its end', async () => {
    const home = join(directory, 'interrupted')
    mkdirSync(join(home, 'data'), { recursive: true })
    writeFileSync(join(home, 'initdb-unfinished'), '')
    writeFileSync(join(home, 'data/PG_VERSION'), '18')
    const postgres = await startPostgres(home)
    assert.deepEqual(await select(postgres.adminUrl, 'select 1 as one'), [{ one: 1 }])
    await postgres.stop()
    assert.ok(!existsSync(join(home, 'initdb-unfinished')))
  })

  it('starts although its last number belongs to another Postgres by now', async () => {
    const other = await startPostgres(join(directory, 'other'))
    const mine = await startPostgres(join(directory, 'mine'))
    await mine.stop()
    writeFileSync(join(directory, 'mine/data/postmaster.pid'), `${other.supervisor.pid}\n`)
    const again = await startPostgres(join(directory, 'mine'))
    await Promise.all([again.stop(), other.stop()])
  })

  it('migrates a database that is another than last time', async () => {
    const options = { dir: join(directory, 'cluster'), services: [] }
    await (await startCluster(options)).stop()
    rmSync(join(options.dir, 'postgres'), { recursive: true })
    const again = await startCluster(options)
    const roles = "select 1 as found from pg_roles where rolname = 'strongroom_auth'"
    assert.deepEqual(await select(again.databaseAdminUrl, roles), [{ found: 1 }])
    await again.stop()
  })

  it('waits for a Postgres that works through its log, however long that takes', async () => {
    const postgres = await startPostgres(join(directory, 'slow'), { silentMillisMax: 1000 })
    await select(postgres.adminUrl, 'create table much as select generate_series(1, 1000000)')
    const killed = postgres.supervisor.pid
    const again = postgres.kill()
    const recovery = await recoveryOf(() => postgres.supervisor.pid, killed)
    process.kill(recovery, 'SIGSTOP')
    const early = await Promise.race([again.then(() => 'serves'), sleep(3000, 'waits')])
    process.kill(recovery, 'SIGCONT')
    assert.equal(early, 'waits')
    await again
    await postgres.stop()
  })

  it('starts Redis on a port of its own', async () => {
    const redis = await startRedis(join(directory, 'redis'))
    assert.notEqual(redis.port, 6379)
    const first = redis.supervisor.pid
    redis.supervisor.kill()
    while (redis.supervisor.pid === first) await sleep(20)
    await redis.stop()
    assert.ok(!isAlive(redis.supervisor.pid))
  })

  it('leaves no process behind when whoever started it is killed', async () => {
    const program = `
      import { startPostgres, startRedis } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
      const postgres = await startPostgres(${JSON.stringify(join(directory, 'orphans'))})
      const redis = await startRedis(${JSON.stringify(join(directory, 'orphans'))})
      console.log(postgres.supervisor.pid, redis.supervisor.pid)
    `
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', program])
    const pids = await new Promise<number[]>((resolve) => {
      launcher.stdout.once('data', (data: Buffer) =>
        resolve(data.toString().trim().split(' ').map(Number)),
      )
    })
    assert.equal(pids.filter(isAlive).length, 2)
    launcher.kill('SIGKILL')
    for (let waited = 0; pids.some(isAlive) && waited < 5000; waited += 50) await sleep(50)
    assert.deepEqual(pids.filter(isAlive), [])
  })

  it('makes a SoftHSM token that only its own configuration shows', () => {
    const token = makeToken(join(directory, 'hsm'))
    initialiseToken(token, 'strongroom-test', '1234', '5678')
    const slots = execFileSync('softhsm2-util', ['--show-slots'], {
      env: { ...process.env, SOFTHSM2_CONF: token.softhsm2Conf },
      encoding: 'utf8',
    })
    assert.match(slots, /strongroom-test/)
    assert.equal(statSync(join(directory, 'hsm/tokens')).mode & 0o777, 0o700)
  })
})

describe('the PKCS#11 addon', () => {
  it('does not link the Node library of the distribution', () => {
    const addon = join(
      import.meta.dirname,
      '../../../node_modules/pkcs11js/build/Release/pkcs11.node',
    )
    const linked = execFileSync('ldd', [addon], { encoding: 'utf8' })
    assert.match(linked, /libstdc\+\+/)
    assert.doesNotMatch(linked, /libnode/)
  })
})
