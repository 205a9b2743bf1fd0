import type { CommitOutcome } from '@strongroom/objects'
import type { Change } from '../store/commit.ts'
import type { SecretDeps } from './deps.ts'

/** How handlers commit: nothing, before it is on record that the call is about to change something. */
export const afterIntent =
  (commit: (change: Change) => Promise<CommitOutcome>): SecretDeps['commit'] =>
  async (change, call) => {
    await call.intended()
    return commit(change)
  }
