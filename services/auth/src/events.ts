import { counter, log } from '@strongroom/telemetry'

const tokens = counter('strongroom_auth_tokens_total', 'Access tokens asked for, by outcome')
const purges = counter('strongroom_auth_vaults_purged_total', 'Vaults purged by the job')
const purgeFailures = counter('strongroom_auth_purge_failures_total', 'Purges that have to go on')
const removed = counter('strongroom_auth_rows_removed_total', 'Old rows removed, by table')

/** A token was given. Counted, not logged: the audit log has each. */
export function tokenIssued(): void {
  tokens.add(1, { outcome: 'issued' })
}

/** A client id or secret was wrong. */
export function tokenRefused(): void {
  tokens.add(1, { outcome: 'refused' })
}

/** Nobody is heard from this address for this principal for a while. */
export function tokenBlocked(): void {
  tokens.add(1, { outcome: 'blocked' })
}

/** The job purged a vault. */
export function vaultPurged(uid: string): void {
  purges.add(1)
  log.info({ vault: uid }, 'vault purged')
}

/** The job could not go on with a vault; it will. */
export function vaultPurgeFailed(uid: string, thrown: unknown): void {
  purgeFailures.add(1)
  log.warn({ vault: uid, err: thrown }, 'vault purge failed')
}

/** The job removed what has had its time. */
export function rowsRemoved(what: 'requests' | 'tombstones', count: number): void {
  if (count > 0) removed.add(count, { what })
}
