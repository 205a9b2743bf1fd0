import type { AccessCache, RowVerifier } from '@strongroom/change-feed'
import type { Authorizer } from '@strongroom/guard'

import type { AccessStore } from '../store/access-store.ts'
import type { Changes } from './changes.ts'
import type { Protection } from './protection.ts'
import type { TokenAttempts } from '../store/token-attempts.ts'
import type { TokenRows } from './token-rows.ts'
import type { VaultPurge } from './vault-purge.ts'
import type { FeedOwner } from '../store/feed-owner.ts'

/** What the store gives to handlers. */
export type Reader = Pick<AccessStore, keyof AccessStore>

/** What handlers are made of; each names the part it needs. */
export interface AuthDeps {
  readonly store: Reader
  readonly verifier: RowVerifier
  readonly changes: Pick<Changes, 'apply'>
  readonly protection: Protection
  readonly purge: Pick<VaultPurge, 'finish'>
  readonly access: Pick<AccessCache, 'vault'>
  readonly authorizer: Pick<Authorizer, 'allowed'>
  readonly tokenRows: Pick<TokenRows, 'find' | 'keep'>
  readonly attempts: Pick<TokenAttempts, 'blockedMs' | 'failed'>
  readonly feed: Pick<FeedOwner, 'watch' | 'get'>
  readonly now: () => Date
}

/** The part of the dependencies that reading needs. */
export type ReadDeps = Pick<AuthDeps, 'store' | 'verifier'>
/** The part that changing needs. */
export type ChangeDeps = Pick<AuthDeps, 'store' | 'verifier' | 'changes'>
