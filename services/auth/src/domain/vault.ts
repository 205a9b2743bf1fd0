import type { VaultRow } from '@strongroom/formats'

import { invalidField, purgeProtected, vaultNotFound } from './faults.ts'

const RETENTION_DAYS_DEFAULT = 90

/** 7 to 90 days; 0 stands for 90. */
export function parseRetentionDays(days: number): number {
  if (days === 0) return RETENTION_DAYS_DEFAULT
  if (days < 7 || days > 90) throw invalidField('vault.retention_days', 'must be 7 to 90')
  return days
}

/** What may be updated or deleted. */
export function assertActive(vault: VaultRow): void {
  if (vault.state !== 'active') throw vaultNotFound(vault.name)
}

const isDue = ({ purgeAt }: VaultRow, now: Date): boolean => purgeAt !== null && purgeAt <= now

/** What may be undeleted. The job that purges it may come late; it is as good as gone by then. */
export function assertRecoverable(vault: VaultRow, now: Date): void {
  if (vault.state !== 'deleted' || isDue(vault, now)) throw vaultNotFound(vault.name)
}

/** Purge protection is only ever switched on. */
export function assertProtectionKept(vault: VaultRow, purgeProtection: boolean): void {
  if (vault.purgeProtection && !purgeProtection) throw purgeProtected(`vaults/${vault.name}`)
}

/** A deleted vault may be purged at any time, but a protected one only when its time has come. */
export function assertCanPurge(vault: VaultRow, now: Date): void {
  if (vault.state !== 'deleted' && vault.state !== 'purging') throw vaultNotFound(vault.name)
  if (vault.state === 'purging' || !vault.purgeProtection) return
  if (!isDue(vault, now)) throw purgeProtected(`vaults/${vault.name}`)
}
