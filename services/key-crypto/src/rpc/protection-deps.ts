import type { AccessCache } from '@strongroom/change-feed'
import type { CheckpointFloor } from '../store/checkpoint-floor.ts'
import type { CheckpointStore } from '../store/checkpoint-store.ts'
import type { KeyDeps } from './deps.ts'

/** What the reference monitor works with. */
export interface ProtectionDeps extends KeyDeps {
  readonly access: Pick<AccessCache, 'access' | 'role' | 'vault'>
  readonly checkpoints: CheckpointStore
  readonly floor: CheckpointFloor
  /** Asks audit for the proof that the log of `size` extends that of `fromSize`. */
  readonly consistencyProof: (fromSize: number, size: number) => Promise<readonly Buffer[]>
}
