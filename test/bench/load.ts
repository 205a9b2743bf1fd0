import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { message } from '@strongroom/testkit/raw-http2'

/** What a run of load came to. */
export interface Load {
  /** Calls a second. */
  readonly rate: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Calls made in all, warm-up included. */
  readonly calls: number
}

/** A unary call to make over and over. */
export interface Target {
  /** `127.0.0.1:port`. */
  readonly address: string
  /** `/package.Service/Method`. */
  readonly path: string
  /** Encoded request messages; h2load sends the first. */
  readonly bodies: readonly Buffer[]
  readonly token?: string | undefined
  /** For files of a run. */
  readonly folder: string
}

/** How long a run has to be before its rate is believed. */
const CALIBRATED_SECONDS = 0.7
const CALIBRATIONS_MAX = 5

/**
 * Load from h2load, which costs a quarter of a core where a grpc-js client costs a whole one. `concurrency` calls are in
 * flight all the time, over at most 8 connections, for about `seconds`. It makes a number of calls, not calls for a time:
 * h2load drops what is under way when its time is up, and then nobody can say how many calls there were. Throws when a
 * connection or an HTTP status fails; gRPC statuses travel in trailers, which h2load does not read: the caller has to count.
 */
export async function load(target: Target, concurrency: number, seconds: number): Promise<Load> {
  let calls = 0
  let next = concurrency * 4
  for (let attempt = 0; attempt < CALIBRATIONS_MAX; attempt++) {
    const { seconds: took, ...tried } = await loadCalls(target, concurrency, next)
    calls += tried.calls
    const enough = took >= CALIBRATED_SECONDS
    next = Math.ceil(tried.rate * (enough ? seconds : CALIBRATED_SECONDS * 1.5))
    // A first run is slow for reasons of its own, a short one may look quicker than it is.
    if (enough) break
    next = Math.min(Math.max(next, tried.calls * 2), tried.calls * 12)
  }
  const measured = await loadCalls(target, concurrency, next)
  return { ...measured, calls: calls + measured.calls }
}

interface Run extends Load {
  readonly seconds: number
}

/** So many calls, without measuring how long to run first; with a `rate`, so many a second. */
export async function loadCalls(
  { address, path, bodies: [body = Buffer.alloc(0)], token, folder }: Target,
  concurrency: number,
  calls: number,
  rate?: number,
): Promise<Run> {
  const connections = Math.min(8, concurrency)
  const streams = Math.max(1, Math.floor(concurrency / connections))
  // One of its own for each run: h2load adds to a log that it finds.
  const own = await mkdtemp(join(folder, 'load-'))
  const file = join(own, 'body')
  const log = join(own, 'log')
  await writeFile(file, message(body), { mode: 0o600 })
  const headers = ['content-type: application/grpc', 'te: trailers']
  // The token is the bench's own and ends with its cluster; h2load takes headers only as arguments.
  if (token !== undefined) headers.push(`authorization: Bearer ${token}`)
  try {
    await h2load(calls, [
      `-c${connections}`,
      `-m${streams}`,
      `-n${calls}`,
      '-d',
      file,
      `--log-file=${log}`,
      // For each connection, and whole.
      ...(rate === undefined ? [] : [`--rps=${Math.ceil(rate / connections)}`]),
      ...headers.flatMap((header) => ['-H', header]),
      `https://${address}${path}`,
    ])
    return { ...summarize(readCalls(await readFile(log, 'utf8'))), calls }
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

function h2load(calls: number, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('h2load', args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0 && out.includes(` ${calls} succeeded, 0 failed, 0 errored, 0 timeout`))
        resolve()
      else reject(new Error(`h2load failed (${code}):\n${out}`))
    })
  })
}

interface CallMade {
  readonly startMicros: number
  readonly endMicros: number
}

/** Lines of h2load's log: start in microseconds since 1970, HTTP status, duration in microseconds. */
function readCalls(log: string): readonly CallMade[] {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [startMicros = 0, status = 0, micros = 0] = line.split('\t').map(Number)
      if (status !== 200) throw new Error(`a call got HTTP status ${status}`)
      return { startMicros, endMicros: startMicros + micros }
    })
}

function summarize(calls: readonly CallMade[]): Omit<Run, 'calls'> {
  const from = calls.reduce((least, { startMicros }) => Math.min(least, startMicros), Infinity)
  const until = calls.reduce((most, { endMicros }) => Math.max(most, endMicros), 0)
  const micros = calls.map((call) => call.endMicros - call.startMicros).sort((a, b) => a - b)
  const at = (share: number): number => (micros[Math.floor(micros.length * share)] ?? 0) / 1000
  const seconds = (until - from) / 1e6
  return { rate: calls.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99), seconds }
}
