import { counter, gauge, histogram, log } from '@strongroom/telemetry'
import type { HsmMeters } from './hsm/types.ts'

const calls = histogram('strongroom_hsm_call_seconds', 'Calls of the HSM, by verb and outcome')
const restarts = counter('strongroom_hsm_worker_restarts_total', 'Workers that ended, by cause')
const alarms = counter('strongroom_row_alarms_total', 'Rows that were tampered with, by reason')
const hits = counter('strongroom_hsm_key_cache_hits_total', 'Uses of a key already unwrapped')
const misses = counter('strongroom_hsm_key_cache_misses_total', 'Keys unwrapped')
const purges = counter('strongroom_key_purged_total', 'Keys purged by the job')
const purgeFailures = counter('strongroom_key_purge_failures_total', 'Purges that have to go on')
const removed = counter('strongroom_key_rows_removed_total', 'Old rows removed, by kind')

/** Meters of the HSM. */
export function hsmMeters(): HsmMeters {
  let pool = { ready: 0, size: 0 }
  const cached = new Map<number, number>()
  gauge('strongroom_hsm_workers_ready', () => pool.ready, 'Workers that serve')
  gauge('strongroom_hsm_workers', () => pool.size, 'Workers that should serve')
  gauge(
    'strongroom_hsm_keys_cached',
    () => [...cached.values()].reduce((sum, size) => sum + size, 0),
    'Unwrapped keys held in the HSM',
  )
  return {
    call: (verb, outcome, seconds) => calls.record(seconds, { verb, outcome }),
    pool: (ready, size) => {
      pool = { ready, size }
    },
    restart: (cause) => restarts.add(1, { cause }),
    keyCache: (worker, size, newHits, newMisses) => {
      cached.set(worker, size)
      hits.add(newHits)
      misses.add(newMisses)
    },
    alarm: (reason, kind) => {
      alarms.add(1, { reason, kind })
      log.error({ reason, kind }, 'a stored row was tampered with')
    },
  }
}

/** A line of the HSM pool's own. */
export function hsmEvent(event: string, fields: Readonly<Record<string, unknown>>): void {
  log.info({ ...fields }, event)
}

/** The HSM came or went. */
export function hsmReadiness(ready: boolean, reason: string | null): void {
  if (ready) log.info({}, 'the HSM is ready')
  else log.error({ reason }, 'the HSM is away')
}

/** The job purged a key whose time had come. */
export function keyPurged(objectUid: string): void {
  purges.add(1)
  log.info({ key: objectUid }, 'key purged')
}

/** The job could not purge a key; it will try again. */
export function keyPurgeFailed(thrown: unknown): void {
  purgeFailures.add(1)
  log.warn({ err: thrown }, 'key purge failed')
}

/** The job removed what has had its time. */
export function rowsRemoved(what: 'requests' | 'tombstones', count: number): void {
  if (count > 0) removed.add(count, { what })
}
