import { readFileSync } from 'node:fs'
import { Client, credentials } from '@grpc/grpc-js'
import type { Strongroom } from '@strongroom/client'
import type { Load } from './load.ts'

const IN_FLIGHT = 64
const WARM_UP_MS = 1_000

/** Calls from this one process, `IN_FLIGHT` at a time. Throws at the first call that fails. */
async function drive(call: () => Promise<unknown>, seconds: number): Promise<Load> {
  const startedAt = performance.now()
  const measuredFrom = startedAt + WARM_UP_MS
  const until = measuredFrom + seconds * 1000
  const durations: number[] = []
  const lane = async (): Promise<void> => {
    for (let at = performance.now(); at < until; at = performance.now()) {
      await call()
      if (at >= measuredFrom) durations.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane))
  durations.sort((a, b) => a - b)
  const share = (part: number): number => durations[Math.floor(durations.length * part)] ?? 0
  return {
    rate: durations.length / seconds,
    p50Ms: share(0.5),
    p99Ms: share(0.99),
    calls: durations.length,
  }
}

/** Our client signing, 64 calls in flight. */
export const clientSign = (client: Strongroom, digest: Buffer, seconds: number): Promise<Load> =>
  drive(
    () =>
      client.crypto.sign({
        name: 'vaults/bench/keys/ec',
        algorithm: 'SIGNATURE_ALGORITHM_ES256',
        digest,
      }),
    seconds,
  )

/** A bare grpc-js client against the echo, 64 calls in flight. */
export async function bareClientEcho(
  address: string,
  path: string,
  caFile: string,
  seconds: number,
): Promise<Load> {
  const bare = new Client(address, credentials.createSsl(readFileSync(caFile)))
  const pass = (bytes: Buffer): Buffer => bytes
  const body = Buffer.alloc(80, 1)
  try {
    return await drive(
      () =>
        new Promise<void>((resolve, reject) => {
          bare.makeUnaryRequest(path, pass, pass, body, (error) => {
            if (error === null) resolve()
            else reject(error)
          })
        }),
      seconds,
    )
  } finally {
    bare.close()
  }
}
