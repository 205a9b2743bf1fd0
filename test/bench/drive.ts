import type { Load } from './load.ts'

const WARM_UP_MS = 1_000

/** Calls from this one process, `inFlight` lanes of one call after the other. Throws at the first call that fails. */
export async function drive(
  call: (lane: number) => Promise<unknown>,
  inFlight: number,
  seconds: number,
): Promise<Load> {
  const measuredFrom = performance.now() + WARM_UP_MS
  const until = measuredFrom + seconds * 1000
  const durations: number[] = []
  let calls = 0
  const run = async (lane: number): Promise<void> => {
    for (let at = performance.now(); at < until;) {
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
