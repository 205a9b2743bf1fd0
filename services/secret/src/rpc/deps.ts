import type { RequestKey, RequestOutcome } from '@strongroom/postgres'
import type { Change, CommitOutcome } from '../store/commit.ts'
import type { SecretStore } from '../store/secret-store.ts'
import type { ValueReader } from '../store/value-reader.ts'
import type { Protection } from './protection.ts'
import type { VerifiedRows } from './verified-rows.ts'

/** What handlers are made of; each names the part it needs. */
export interface SecretDeps {
  readonly store: Pick<SecretStore, keyof SecretStore>
  readonly values: Pick<ValueReader, 'read'>
  readonly protection: Protection
  readonly verified: Pick<VerifiedRows, 'assert'>
  readonly commit: (change: Change) => Promise<CommitOutcome>
  /** The first outcome of a request that is repeated. */
  readonly earlier: (key: RequestKey) => Promise<RequestOutcome | undefined>
}

/** The part of the dependencies that reading needs. */
export type ReadDeps = Pick<SecretDeps, 'store' | 'verified'>
/** The part that changing needs. */
export type ChangeDeps = ReadDeps & Pick<SecretDeps, 'protection' | 'commit' | 'earlier'>
