import { counter, log } from '@strongroom/telemetry'

const issued = counter('strongroom_certificate_issued_total', 'Versions of certificates made')
const issueFailures = counter(
  'strongroom_certificate_issue_failures_total',
  'Versions of certificates that were not made, by reason',
)
const purges = counter('strongroom_certificate_purged_total', 'Certificates purged by the job')
const purgeFailures = counter(
  'strongroom_certificate_purge_failures_total',
  'Purges that have to go on',
)
const removed = counter('strongroom_certificate_rows_removed_total', 'Old rows removed, by kind')
const interrupted = counter(
  'strongroom_certificate_operations_interrupted_total',
  'Operations whose process gave no sign of life',
)

/** A version of a certificate was made. */
export function certificateIssued(versionUid: string): void {
  issued.add(1)
  log.info({ version: versionUid }, 'certificate issued')
}

/** A version of a certificate was not made; its operation says so. */
export function issueFailed(operationUid: string, reason: string, thrown: unknown): void {
  issueFailures.add(1, { reason })
  log.warn({ operation: operationUid, reason, err: thrown }, 'certificate not issued')
}

/** What was made after the answer has only its intent on record. */
export function endNotRecorded(thrown: unknown): void {
  log.error({ err: thrown }, 'the end of an operation could not be recorded')
}

/** The job found operations whose process is gone. */
export function operationsInterrupted(count: number): void {
  if (count === 0) return
  interrupted.add(count)
  log.warn({ count }, 'operations interrupted')
}

/** The job purged a certificate whose time had come. */
export function certificatePurged(objectUid: string): void {
  purges.add(1)
  log.info({ certificate: objectUid }, 'certificate purged')
}

/** The job could not purge a certificate; it will try again. */
export function certificatePurgeFailed(objectUid: string, thrown: unknown): void {
  purgeFailures.add(1)
  log.warn({ certificate: objectUid, err: thrown }, 'certificate purge failed')
}

/** Rows of a purged vault went. */
export function vaultEmptied(vaultUid: string, count: number): void {
  removed.add(count, { what: 'certificates of a purged vault' })
  log.info({ vault: vaultUid, count }, 'certificates of a purged vault removed')
}

/** Rows of a vault could not be looked at or removed; the job will try again. */
export function vaultNotEmptied(vaultUid: string, thrown: unknown): void {
  log.warn({ vault: vaultUid, err: thrown }, 'vault not emptied')
}

/** The job removed what has had its time. */
export function rowsRemoved(what: 'requests' | 'tombstones' | 'operations', count: number): void {
  if (count > 0) removed.add(count, { what })
}
