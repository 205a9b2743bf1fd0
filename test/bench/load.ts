import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a run of load came to. */
export interface Load {
  /** Calls a second. */
  readonly rate: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly calls: number
}

/** A unary call that h2load makes over and over. */
export interface Target {
  /** `127.0.0.1:port`. */
  readonly address: string
  /** `/package.Service/Method`. */
  readonly path: string
  /** Encoded request messages; more than one spreads the load over as many processes, one body each. */
  readonly bodies: readonly Buffer[]
  readonly token?: string | undefined
}

const WARM_UP_SECONDS = 1

/**
 * Load from h2load, which costs a quarter of a core where a grpc-js client costs a whole one. `concurrency` calls are in
 * flight all the time, over at most 8 connections. Throws when a connection or an HTTP status fails; gRPC statuses travel in
 * trailers, which h2load does not read: the caller counts them on the server.
 */
export async function load(target: Target, concurrency: number, seconds: number): Promise<Load> {
  const folder = await mkdtemp(join(tmpdir(), 'strongroom-bench-'))
  try {
    const lanes = Math.min(concurrency, target.bodies.length)
    const connections = Math.max(1, Math.floor(Math.min(8, concurrency) / lanes))
    const streams = Math.max(1, Math.floor(concurrency / (lanes * connections)))
    const logs = await Promise.all(
      target.bodies.slice(0, lanes).map(async (body, lane) => {
        const file = join(folder, `body-${lane}`)
        const log = join(folder, `log-${lane}`)
        await writeFile(file, frame(body), { mode: 0o600 })
        const headers = ['content-type: application/grpc', 'te: trailers']
        // The token is the bench's own and ends with its cluster; h2load takes headers only as arguments.
        if (target.token !== undefined) headers.push(`authorization: Bearer ${target.token}`)
        await h2load([
          `-c${connections}`,
          `-m${streams}`,
          '-D',
          String(seconds),
          `--warm-up-time=${WARM_UP_SECONDS}`,
          '-d',
          file,
          `--log-file=${log}`,
          ...headers.flatMap((header) => ['-H', header]),
          `https://${target.address}${target.path}`,
        ])
        return readFile(log, 'utf8')
      }),
    )
    return summarize(logs.join(''), seconds)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A gRPC message on the wire: one byte for no compression, its length, the message. */
function frame(message: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt32BE(message.length, 1)
  return Buffer.concat([head, message])
}

function h2load(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('h2load', args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.once('error', reject)
    child.once('exit', (code) => {
      // Calls still under way when the time is up count as neither done nor failed.
      const bad = /(\d+) failed, (\d+) errored, (\d+) timeout/.exec(out)
      if (code !== 0 || bad === null || Number(bad[1]) + Number(bad[2]) + Number(bad[3]) > 0) {
        reject(new Error(`h2load failed:\n${out}`))
      } else resolve()
    })
  })
}

/** Lines of h2load's log: start in microseconds since 1970, HTTP status, duration in microseconds. */
function summarize(log: string, seconds: number): Load {
  const calls = log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map(Number))
    .map(([start = 0, status = 0, duration = 0]) => ({ start, status, duration }))
  const failed = calls.find(({ status }) => status !== 200)
  if (failed !== undefined) throw new Error(`a call got HTTP status ${failed.status}`)
  if (calls.length === 0) throw new Error('no call was made')
  const end = calls.reduce((latest, { start, duration }) => Math.max(latest, start + duration), 0)
  const measured = calls.filter(({ start }) => start >= end - seconds * 1e6)
  const durations = measured.map(({ duration }) => duration).sort((a, b) => a - b)
  const at = (share: number): number =>
    (durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? 0) / 1000
  return { rate: measured.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99), calls: calls.length }
}
