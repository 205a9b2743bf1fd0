import { setTimeout as sleep } from 'node:timers/promises'
import type { Load } from './load.ts'

const WARM_UP_MS = 1_000

/**
 * Calls from this one process, `inFlight` lanes of one call after the other; with a `rate`, so many a second in all. Throws at
 * the first call that fails.
 */
export async function drive(
  call: (lane: number) => Promise<unknown>,
  inFlight: number,
  seconds: number,
  rate = Infinity,
): Promise<Load> {
  const measuredFrom = performance.now() + WARM_UP_MS
  const until = measuredFrom + seconds * 1000
  const durations: number[] = []
  let calls = 0
  const everyMs = (inFlight / rate) * 1000
  const run = async (lane: number): Promise<void> => {
    let dueAt = performance.now() + (lane / rate) * 1000
    for (let at = performance.now(); at < until;) {
      if (dueAt > at) {
        await sleep(dueAt - at)
        at = performance.now()
      }
      dueAt += everyMs
      await call(lane)
      calls += 1
      const endedAt = performance.now()
      if (endedAt >= measuredFrom && endedAt < until) durations.push(endedAt - at)
      at = endedAt
    }
  }
  await Promise.all(Array.from({ length: inFlight }, (_, lane) => run(lane)))
  durations.sort((a, b) => a - b)
  const share = (part: number): number => durations[Math.floor(durations.length * part)] ?? 0
  return { rate: durations.length / seconds, p50Ms: share(0.5), p99Ms: share(0.99), calls }
}
