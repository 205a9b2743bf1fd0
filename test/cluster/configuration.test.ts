import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connect, readConfiguration } from '@strongroom/client'
import { SERVICES } from '@strongroom/local-cluster'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import pg from 'pg'
import { runProgram } from './command.ts'
import { DirectCalls } from './direct-calls.ts'
import { LoneService, prefixOf } from './lone-service.ts'
import { outageCluster } from './outage-cluster.ts'
import { Drill } from './outage-drill.ts'

/** Four services at once have to load their code first, beside whatever else the machine does. */
const EXIT_WITHIN_MILLIS = 45_000

describe('configuration', function () {
  this.timeout(60_000)
  let cluster: Cluster
  let folder: string
  const running: LoneService[] = []
  const start = async (
    service: ServiceName,
    changes: Readonly<Record<string, string | undefined>>,
  ): Promise<LoneService> => {
    const started = await LoneService.start(cluster, service, changes)
    running.push(started)
    return started
  }
  /** The URL of a service's own replica, for another database. */
  const databaseUrl = (service: ServiceName, database: string): string => {
    const url = new URL(cluster.of(service)[0]?.env[`${prefixOf(service)}_DATABASE_URL`] ?? '')
    url.pathname = `/${database}`
    return url.href
  }

  before(async function () {
    this.timeout(120_000)
    cluster = await outageCluster()
    folder = await mkdtemp(join(tmpdir(), 'strongroom-configuration-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))
  afterEach(async () => {
    for (const service of running.splice(0)) await service.stop()
  })

  it('names all problems at once and opens no port', async () => {
    await Promise.all(
      SERVICES.map(async (name) => {
        const prefix = prefixOf(name)
        const service = await start(name, {
          [`${prefix}_ENVIRONMENT`]: 'staging',
          [`${prefix}_DATABASE_URL`]: 'postgres://someone:hunter2@127.0.0.1/strongroom',
          [`${prefix}_PEER_KEY_FILE`]: '/nowhere/peer.key',
          [`${prefix}_TRUST_DOMAIN`]: undefined,
          [`${prefix}_HANDLERS_MAX`]: 'many',
          [`${prefix}_AUDIT_PEER_ADDRESS`]: '',
        })
        assert.equal(await service.exit(EXIT_WITHIN_MILLIS), 1, service.output)
        assert.equal(service.wasOpen, false, `${name} opened a port`)
        const [title, ...lines] = service.output.trimEnd().split('\n')
        assert.equal(title, 'bad configuration:')
        const expected = ['ENVIRONMENT', 'DATABASE_URL', 'PEER_KEY_FILE', 'TRUST_DOMAIN']
        expected.push('HANDLERS_MAX', ...(name === 'audit' ? [] : ['AUDIT_PEER_ADDRESS']))
        assert.deepEqual(
          lines.map((line) => line.trim().split(' ')[0]).sort(),
          expected.map((variable) => `${prefix}_${variable}`).sort(),
        )
        assert.ok(!service.output.includes('hunter2'))
      }),
    )
  })

  it('refuses SoftHSM in production unless it is named', async () => {
    const url = new URL(databaseUrl('key-crypto', 'strongroom'))
    url.searchParams.set('sslmode', 'verify-full')
    const production = {
      KEY_CRYPTO_ENVIRONMENT: 'production',
      KEY_CRYPTO_DATABASE_URL: url.href,
    }
    const service = await start('key-crypto', production)
    assert.equal(await service.exit(EXIT_WITHIN_MILLIS), 1, service.output)
    assert.equal(
      service.output,
      'bad configuration:\n  KEY_CRYPTO_PKCS11_LIBRARY is SoftHSM: set KEY_CRYPTO_SOFTHSM_IN_PRODUCTION\n',
    )
    assert.equal(service.wasOpen, false)
  })

  it('says which migrations the database lacks and ends', async () => {
    await execute(cluster.databaseAdminUrl, 'create database empty')
    await Promise.all(
      SERVICES.map(async (name) => {
        const service = await start(name, {
          [`${prefixOf(name)}_DATABASE_URL`]: databaseUrl(name, 'empty'),
        })
        assert.equal(await service.exit(EXIT_WITHIN_MILLIS), 1, service.output)
        assert.match(service.output, /schema [a-z_]+ lacks 0001_.*: run strongroom-migrate/)
        assert.equal(service.wasOpen, false, `${name} opened a port`)
      }),
    )
  })

  it('refuses the database of another realm', async () => {
    const url = await otherRealm(cluster)
    const keyCrypto = await start('key-crypto', {
      KEY_CRYPTO_DATABASE_URL: databaseUrl('key-crypto', url.pathname.slice(1)),
    })
    const secret = await start('secret', {
      SECRET_DATABASE_URL: databaseUrl('secret', url.pathname.slice(1)),
    })
    assert.equal(await keyCrypto.exit(EXIT_WITHIN_MILLIS), 1, keyCrypto.output)
    assert.match(
      keyCrypto.output,
      /schema key_crypto belongs to realm [0-9a-f]{32}, the HSM to [0-9a-f]{32}/,
    )
    // Without an HSM of its own a service cannot know: it asks, and serves nobody.
    await until(() => secret.output.includes('the database is of realm'))
    assert.equal(await secret.isReady(), false)
  })

  it('tries a wrong PIN once, says so, and does not lock the token', async () => {
    const pinFile = cluster.of('key-crypto')[0]?.env['KEY_CRYPTO_PKCS11_PIN_FILE'] ?? ''
    const wrongFile = join(folder, 'wrong-pin')
    const right = await readFile(pinFile, 'utf8')
    await writeFile(wrongFile, Buffer.from(right.trimEnd()).reverse(), { mode: 0o600 })
    const calls = new DirectCalls(cluster.clientConfig)
    using client = connect(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    const drill = new Drill('vaults/pins', cluster, calls)
    await drill.prepare(client)
    const wrong = await start('key-crypto', { KEY_CRYPTO_PKCS11_PIN_FILE: wrongFile })
    await until(() => wrong.wasOpen && wrong.output.includes('PIN_INCORRECT'))
    await sleep(3000)
    assert.equal(wrong.running, true, wrong.output)
    assert.equal(await wrong.readiness(), 503)
    const endings = wrong.output.split('\n').filter((line) => line.includes('hsm.worker_ended'))
    assert.equal(endings.length, 1, endings.join('\n'))
    // Users are let in late, since another replica may serve them; then they are told why.
    await until(async () => {
      const { error } = await drill.sign(`127.0.0.1:${wrong.ports.USER}`)
      assert.equal(error?.status, 'UNAVAILABLE')
      return error.code === 'HSM_UNAVAILABLE'
    })
    await wrong.stop()
    const mended = await start('key-crypto', {})
    await until(() => mended.isReady())
    assert.equal((await drill.sign(`127.0.0.1:${mended.ports.USER}`)).error, undefined)
    calls.close()
  })
})

/** A database with all tables, of a realm that no HSM here has. */
async function otherRealm(cluster: Cluster): Promise<URL> {
  await execute(cluster.databaseAdminUrl, 'create database other_realm')
  const url = new URL(cluster.databaseAdminUrl)
  url.pathname = '/other_realm'
  const migrate = new URL('../../packages/postgres/src/bin/strongroom-migrate.ts', import.meta.url)
  const args = ['--admin-url', url.href, '--password-dir', cluster.layout.passwords]
  const ran = await runProgram(process.execPath, [fileURLToPath(migrate), ...args])
  assert.equal(ran.code, 0, ran.err)
  const uid = randomBytes(16)
  for (const schema of ['auth', 'secret', 'key_crypto', 'audit'])
    await execute(url.href, `insert into ${schema}.realm (uid) values ($1)`, [uid])
  return url
}

async function execute(url: string, sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql, values)
  } finally {
    await client.end()
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000
  while (!(await holds())) {
    assert.ok(performance.now() < end, 'not within 30 s')
    await sleep(50)
  }
}
