import type { CommitOutcome, ObjectStore, RepeatDeps, VerifiedRows } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import type { Change } from '../store/commit.ts'
import type { ValueReader } from '../store/value-reader.ts'
import type { Protection } from './protection.ts'

/** What handlers are made of; each names the part it needs. */
export interface SecretDeps extends RepeatDeps {
  readonly store: Pick<ObjectStore, keyof ObjectStore>
  readonly values: Pick<ValueReader, 'read' | 'forget'>
  readonly protection: Protection
  readonly verified: Pick<VerifiedRows, 'assert'>
  /** Waits until it is on record that the call is about to change something. */
  readonly commit: (change: Change, call: Pick<Call, 'intended'>) => Promise<CommitOutcome>
}

/** The part of the dependencies that reading needs. */
export type ReadDeps = Pick<SecretDeps, 'store' | 'verified'>
/** The part that changing needs. */
export type ChangeDeps = ReadDeps & Pick<SecretDeps, 'protection' | 'commit' | 'earlier'>
