import { counter, log } from '@strongroom/telemetry'

const purges = counter('strongroom_secret_purged_total', 'Secrets purged by the job')
const purgeFailures = counter('strongroom_secret_purge_failures_total', 'Purges that have to go on')
const removed = counter('strongroom_secret_rows_removed_total', 'Old rows removed, by kind')

/** The job purged a secret whose time had come. */
export function secretPurged(objectUid: string): void {
  purges.add(1)
  log.info({ secret: objectUid }, 'secret purged')
}

/** The job could not purge a secret; it will try again. */
export function secretPurgeFailed(objectUid: string, thrown: unknown): void {
  purgeFailures.add(1)
  log.warn({ secret: objectUid, err: thrown }, 'secret purge failed')
}

/** Rows of a purged vault went. */
export function vaultEmptied(vaultUid: string, count: number): void {
  removed.add(count, { what: 'secrets of a purged vault' })
  log.info({ vault: vaultUid, count }, 'secrets of a purged vault removed')
}

/** Rows of a vault could not be looked at or removed; the job will try again. */
export function vaultNotEmptied(vaultUid: string, thrown: unknown): void {
  log.warn({ vault: vaultUid, err: thrown }, 'vault not emptied')
}

/** The job removed what has had its time. */
export function rowsRemoved(what: 'requests' | 'tombstones', count: number): void {
  if (count > 0) removed.add(count, { what })
}
