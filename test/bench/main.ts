// `npm run bench`: throughput and latency of a whole cluster, each beside a reference measured in the same run. Every
// line waits for the one before it, on a machine that does nothing else. Fails when any call fails.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { connect, readConfiguration } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import { startCluster } from '@strongroom/local-cluster'
import type { Cluster } from '@strongroom/local-cluster'
import { bareClientEcho, clientSign } from './client-line.ts'
import { cpuBetween, cpuOf, cpuOfProcess } from './processes.ts'
import type { Cpu } from './processes.ts'
import { load, loadCalls } from './load.ts'
import type { Load } from './load.ts'
import { loadWork, targetOf } from './load-work.ts'
import { memoryLine, residentMib, tooMuch } from './memory.ts'
import { AuditTable } from './recorded.ts'
import { rawSignRate, startEcho } from './references.ts'
import type { Echo } from './references.ts'
import { heading, jsonLine, textLine } from './table.ts'
import type { Line } from './table.ts'
import { prepare } from './works.ts'
import type { Work } from './works.ts'

const CONCURRENCIES = [1, 8, 64] as const
const CLIENT_LINE = 'one TypeScript client'
/** The aims are stated for so many calls in flight. */
const AIMED_AT = 64
/**
 * For each work, before any is measured: what runs once a message instead of once a call, as the making of a stream, is compiled
 * last, and a service that runs for days has long done it.
 */
const WARM_UP_SECONDS = 12
/** Before a work is measured, after others were: what it needs is held again. */
const AGAIN_SECONDS = 2
/** Twice the aim for the slowest of a hundred calls, at half of the rate that was reached. */
const P99_MS_MAX = 40
/** A p99 needs more calls than a rate: measured for 3 s, one disturbance of 50 ms decides it. */
const PACED_TIMES = 4
/** What key-crypto may grow by over 100,000 signs. */
const GROWTH_MIB_MAX = 20
/** What key-crypto starts unless it is told otherwise. */
const HSM_WORKERS = 2

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    // Only so many calls in flight.
    at: { type: 'string' },
    // How often reference and work take turns where an aim is stated; the medians count.
    rounds: { type: 'string', default: '3' },
    // Of each service. The load goes to the first; what that asks of other services, to all in turn.
    replicas: { type: 'string', default: '1' },
    // What each call costs each process.
    cpu: { type: 'boolean', default: false },
    // Folder for CPU profiles of the services.
    profile: { type: 'string' },
    // So many signs more, and by how much key-crypto has grown after them.
    signs: { type: 'string', default: '0' },
    // Fails where less than half of an aim is reached, or a process holds too much.
    assert: { type: 'boolean', default: false },
  },
})
const whole = (name: 'seconds' | 'at' | 'rounds' | 'signs' | 'replicas', least = 1): number => {
  const number = Number(options[name])
  if (!Number.isInteger(number) || number < least) throw new Error(`--${name} wants a whole number`)
  return number
}
const seconds = whole('seconds')
const rounds = whole('rounds')
const signs = whole('signs', 0)
const replicas = whole('replicas')
const concurrencies = options.at === undefined ? CONCURRENCIES : [whole('at')]

const wanted = (name: string): boolean =>
  options.only === undefined || name.toLowerCase().startsWith(options.only.toLowerCase())
const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
const print = (line: Line): void => {
  process.stdout.write(`${options.json ? jsonLine(line) : textLine(line)}\n`)
}

/** What --assert does not let pass. */
const missed: string[] = []
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
    replicas,
    env: {
      KEY_CRYPTO_HSM_WORKERS: String(HSM_WORKERS),
      ...(options.profile !== undefined && {
        NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${resolve(options.profile)}`,
      }),
    },
  })
  await Promise.race([measure(cluster), stopped])
  if (options.assert && missed.length > 0) throw new Error(`not reached:\n${missed.join('\n')}`)
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
    const ca = await readFile(running.facts.certificates.userCaFile)
    for (const work of chosen) {
      const target = await targetOf(client, work, folder)
      await loadWork(target, ca, AIMED_AT, WARM_UP_SECONDS)
    }
    await log.settle()
    for (const work of chosen) await measureWork(running, client, echo, log, ca, work)
    if (wanted(CLIENT_LINE)) await measureClient(running, client, echo)
    measureMemory(running)
    const [sign] = works
    if (signs > 0 && sign !== undefined) await measureGrowth(running, client, sign)
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
  ca: Buffer,
  work: Work,
): Promise<void> {
  const raw =
    work.reference === 'raw'
      ? await rawSignRate(HSM_WORKERS, seconds, running.facts.hsm)
      : undefined
  const target = await targetOf(client, work, folder)
  const path = `/bench.Echo/Echo${work.answerBytes}`
  const bare = { address: echo.address, path, bodies: work.bodies, folder }
  /** Each of its calls is on record, or this throws; with what they cost. */
  const measured = async (concurrency: number, lasting: number, rate?: number) => {
    const index = await log.next()
    const before = cpuOf(running)
    const ours = await loadWork(target, ca, concurrency, lasting, rate)
    const spent = cpuBetween(before, cpuOf(running))
    await assertRecorded(log, index, work, ours, concurrency)
    return { ours, spent }
  }
  await loadWork(target, ca, AIMED_AT, AGAIN_SECONDS)
  for (const concurrency of concurrencies) {
    const turns: Turn[] = []
    for (let round = 0; round < (concurrency === AIMED_AT ? rounds : 1); round++) {
      const echoBefore = cpuOfProcess(echo.pid)
      const bareLoad = raw === undefined ? await load(bare, concurrency, seconds) : undefined
      const echoMicros = (cpuOfProcess(echo.pid) - echoBefore) / (bareLoad?.calls ?? 1)
      const turn = await measured(concurrency, seconds)
      turns.push({ ...turn, reference: bareLoad?.rate ?? raw ?? 0, echoMicros })
    }
    const reference = raw === undefined ? 'bare echo' : `module × ${HSM_WORKERS}`
    const { ours } = report(work, concurrency, turns, reference)
    if (concurrency !== AIMED_AT) continue
    const pace = [concurrency, PACED_TIMES * seconds, ours.rate / 2] as const
    const paced = await measured(...pace)
    reportPaced(work, paced.ours, await loadWork(bare, ca, ...pace))
    if (options.cpu) printCpu(paced.ours, paced.spent)
  }
}

/** Reference and work, one after the other. */
interface Turn {
  readonly ours: Load
  readonly reference: number
  readonly spent: Cpu
  readonly echoMicros: number
}

/** An answer goes out only when its record is durable: the log has as many as were made, or something is wrong. */
async function assertRecorded(
  log: AuditTable,
  index: string,
  work: Work,
  { calls }: Load,
  concurrency: number,
): Promise<void> {
  const { succeeded, refused } = await log.since(index, work.operation)
  if (refused > 0 || succeeded !== calls)
    throw new Error(
      `${work.name}, ${concurrency} in flight: ${calls} calls, of which the log holds ${succeeded} as successes and ${refused} as refused`,
    )
}

/** The turn in the middle, by ratio: other work on the machine spoils one or the other. */
function report(work: Work, concurrency: number, turns: readonly Turn[], reference: string): Turn {
  const ratioOf = ({ ours, reference: rate }: Turn): number => ours.rate / rate
  const turn = [...turns].sort((a, b) => ratioOf(a) - ratioOf(b))[Math.floor(turns.length / 2)]
  if (turn === undefined) throw new Error('nothing was measured')
  const aim = concurrency === AIMED_AT ? work.aim : undefined
  const line = { ...lineOf(work.name, turn.ours, concurrency), reference, aim }
  print({ ...line, referenceRate: turn.reference })
  if (options.cpu) printCpu(turn.ours, turn.spent, turn.echoMicros)
  if (aim !== undefined && ratioOf(turn) < aim / 2)
    missed.push(`${work.name}: ${ratioOf(turn).toFixed(3)} of ${reference}, not ${aim / 2}`)
  return turn
}

/**
 * How long calls take where there is room: at half of the rate that was reached. A bare echo called as often has next to nothing
 * to do, so its slowest tell how quiet the machine is.
 */
function reportPaced({ name }: Work, { rate, p50Ms, p99Ms }: Load, bare: Load): void {
  const times = `p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms`
  const bareTimes = `a bare echo p50 ${bare.p50Ms.toFixed(2)} ms, p99 ${bare.p99Ms.toFixed(2)} ms`
  say(`  at half of the rate, ${rate.toFixed(0)} a second: ${times}; ${bareTimes}`)
  if (p99Ms > P99_MS_MAX) missed.push(`${name}: p99 ${p99Ms.toFixed(1)} ms, not ${P99_MS_MAX}`)
}

/** What a call cost each part, in microseconds of CPU: other work on the machine disturbs it less than a rate. */
function printCpu({ calls }: Load, spent: Cpu, echoMicros = 0): void {
  const each = (micros: number): string => (micros / calls).toFixed(0)
  const parts = [...spent].map(([name, micros]) => `${name} ${each(micros)}`)
  const sum = [...spent.values()].reduce((total, micros) => total + micros, 0)
  const echo = echoMicros > 0 ? `; a bare echo ${echoMicros.toFixed(0)}` : ''
  say(`  µs of CPU a call: ${parts.join(', ')}; ${each(sum)} in all${echo}`)
}

function measureMemory(running: Cluster): void {
  const resident = residentMib(running)
  say(memoryLine(resident))
  missed.push(...tooMuch(resident))
}

/** Signs until the heap has found its size, then so many more. */
async function measureGrowth(running: Cluster, client: Strongroom, work: Work): Promise<void> {
  const target = await targetOf(client, work, folder)
  const mib = (): number => residentMib(running).get('key-crypto') ?? 0
  await loadCalls(target, AIMED_AT, Math.ceil(signs / 5))
  const before = mib()
  await loadCalls(target, AIMED_AT, signs)
  const grown = mib() - before
  say(`${signs} more signs: key-crypto grew by ${grown.toFixed(1)} MiB, from ${before.toFixed(0)}`)
  if (grown >= GROWTH_MIB_MAX)
    missed.push(`key-crypto grew by ${grown.toFixed(1)} MiB, not under ${GROWTH_MIB_MAX}`)
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
