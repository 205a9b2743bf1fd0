import type { AccessRow, PrincipalRow, RoleRow, VaultRow } from '@strongroom/formats'
import type { AccessSource, Held, RowVerifier } from './source.ts'
import type { Wake } from './wake.ts'

export interface AccessCacheOptions {
  readonly source: AccessSource
  readonly verifier: RowVerifier
  readonly wake?: Wake | undefined
  /** Monotonic milliseconds. */
  readonly now?: () => number
  readonly entriesMax?: number
}

/** Principals, access, roles and vaults, verified and held fresh by the change feed. */
export interface AccessCache {
  /** Starts polling; resolves at once. */
  start(): void
  stop(): Promise<void>
  isFresh(): boolean
  principal(uid: string): Held<PrincipalRow | undefined>
  access(principalUid: string): Held<AccessRow | undefined>
  role(uid: string): Held<RoleRow | undefined>
  /** The vault that holds the name now, in whatever state but purged. */
  vault(name: string): Held<VaultRow | undefined>
  vaultByUid(uid: string): Held<VaultRow | undefined>
}
