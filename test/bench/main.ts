// `npm run bench`: throughput and latency of a whole cluster, each beside a reference measured in the same run. Every
// line waits for the one before it, on a machine that does nothing else. Fails when any call fails.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect, readConfiguration } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import { startCluster } from '@strongroom/local-cluster'
import type { Cluster } from '@strongroom/local-cluster'
import { bareClientEcho, clientSign } from './client-line.ts'
import { load } from './load.ts'
import type { Load } from './load.ts'
import { loadManyBodies } from './many-bodies.ts'
import { AuditTable } from './recorded.ts'
import { rawSignRate, startEcho } from './references.ts'
import type { Echo } from './references.ts'
import { heading, jsonLine, textLine } from './table.ts'
import type { Line } from './table.ts'
import { prepare } from './works.ts'
import type { Work } from './works.ts'

const CONCURRENCIES = [1, 8, 64] as const
const CLIENT_LINE = 'one TypeScript client'
const WARM_UP_SECONDS = 3
/** What key-crypto starts unless it is told otherwise. */
const HSM_WORKERS = 2

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    seconds: { type: 'string', default: '3' },
  },
})
const seconds = Number(options.seconds)
if (!Number.isInteger(seconds) || seconds < 1) throw new Error('--seconds wants a whole number')

const wanted = (name: string): boolean =>
  options.only === undefined || name.toLowerCase().startsWith(options.only.toLowerCase())
const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
const print = (line: Line): void => {
  process.stdout.write(`${options.json ? jsonLine(line) : textLine(line)}\n`)
}

const folder = await mkdtemp(join(tmpdir(), 'strongroom-bench-'))
let cluster: Cluster | undefined
const stopped = new Promise<never>((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      reject(new Error(`stopped by ${signal}`))
    })
})
// A signal that comes while the cluster starts is heard when it has.
stopped.catch(() => undefined)
try {
  say('starting a cluster of its own')
  cluster = await startCluster({
    dir: folder,
    env: { KEY_CRYPTO_HSM_WORKERS: String(HSM_WORKERS) },
  })
  await Promise.race([measure(cluster), stopped])
} catch (error) {
  say(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  await cluster?.stop()
  await rm(folder, { recursive: true, force: true })
}
// What a signal has interrupted must not go on.
process.exit()

async function measure(running: Cluster): Promise<void> {
  using client = connect(readConfiguration({ STRONGROOM_CONFIG: running.clientConfig }))
  const works = await prepare(client)
  const chosen = works.filter(({ name }) => wanted(name))
  if (chosen.length === 0 && !wanted(CLIENT_LINE)) {
    throw new Error(`--only: one of ${[...works.map(({ name }) => name), CLIENT_LINE].join(', ')}`)
  }
  const sizes = [...new Set(works.map(({ answerBytes }) => answerBytes))]
  const { certificateFile, keyFile } = running.facts.certificates.user['key-crypto']
  const echo = await startEcho(certificateFile, keyFile, sizes)
  const log = await AuditTable.open(running.databaseAdminUrl)
  try {
    if (!options.json) process.stdout.write(`${heading()}\n`)
    for (const work of chosen) await measureWork(running, client, echo, log, work)
    if (wanted(CLIENT_LINE)) await measureClient(running, client, echo)
  } finally {
    await log.close()
    await echo.stop()
  }
}

async function measureWork(
  running: Cluster,
  client: Strongroom,
  echo: Echo,
  log: AuditTable,
  work: Work,
): Promise<void> {
  const token = work.token ? await tokenFor(client, work) : undefined
  const address = client.configuration.endpoints[work.audience]
  const raw =
    work.reference === 'raw'
      ? await rawSignRate(HSM_WORKERS, seconds, running.facts.hsm)
      : undefined
  const { bodies } = work
  const target = { address, path: `/${work.method}`, bodies, token, folder }
  const path = `/bench.Echo/Echo${work.answerBytes}`
  const bare = { address: echo.address, path, bodies, folder }
  const ca = await readFile(running.facts.certificates.userCaFile)
  const drive = (concurrency: number, long: number): Promise<Load> =>
    bodies.length === 1
      ? load(target, concurrency, long)
      : loadManyBodies(target, ca, concurrency, long)
  // Code is compiled and caches are filled by then.
  await drive(64, WARM_UP_SECONDS)
  for (const concurrency of CONCURRENCIES) {
    const reference = raw ?? (await load(bare, concurrency, seconds)).rate
    const index = await log.next()
    const ours = await drive(concurrency, seconds)
    const { succeeded, refused } = await log.since(index, work.operation)
    // An answer goes out only when its record is durable: the log has as many as were made, or something is wrong.
    if (refused > 0 || succeeded !== ours.calls)
      throw new Error(
        `${work.name}, ${concurrency} in flight: ${ours.calls} calls, of which the log holds ${succeeded} as successes and ${refused} as refused`,
      )
    print({
      ...lineOf(work.name, ours, concurrency),
      reference: raw === undefined ? 'bare echo' : `module × ${HSM_WORKERS}`,
      referenceRate: reference,
      // The aims are stated for 64 in flight.
      aim: concurrency === 64 ? work.aim : undefined,
    })
  }
}

async function measureClient(running: Cluster, client: Strongroom, echo: Echo): Promise<void> {
  const caFile = running.facts.certificates.userCaFile
  const bare = await bareClientEcho(echo.address, '/bench.Echo/Echo150', caFile, seconds)
  const ours = await clientSign(client, randomBytes(32), seconds)
  print({
    ...lineOf(CLIENT_LINE, ours, 64),
    reference: 'bare client',
    referenceRate: bare.rate,
    aim: undefined,
  })
}

function lineOf(name: string, { rate, p50Ms, p99Ms }: Load, concurrency: number) {
  return { name, rate, p50Ms, p99Ms, concurrency }
}

async function tokenFor(client: Strongroom, work: Work): Promise<string> {
  const { clientId, clientSecret } = client.configuration
  return (await client.tokens.issueToken({ clientId, clientSecret, audience: work.audience }))
    .accessToken
}
