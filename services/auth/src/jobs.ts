import { untilNone } from '@strongroom/postgres'
import type { QueueHandler } from '@strongroom/postgres'

import * as events from './events.ts'
import type { VaultPurge } from './rpc/vault-purge.ts'

export interface JobsDeps {
  readonly purge: Pick<VaultPurge, 'sweep'>
  /** Give how many rows they removed. */
  readonly removeExpiredRequests: () => Promise<number>
  readonly removeTombstones: () => Promise<number>
}

/** Scheduled work. Jobs are hints: each works out from the rows themselves what is due. */
export const queues = (deps: JobsDeps): Record<string, QueueHandler> => ({
  'purge-vaults': {
    schedule: '* * * * *',
    run: async (signal) => {
      const purged = await deps.purge.sweep(signal, events.vaultPurgeFailed)
      for (const { uid } of purged) events.vaultPurged(uid)
    },
  },
  'remove-old-rows': {
    schedule: '17 * * * *',
    run: async (signal) => {
      events.rowsRemoved('requests', await untilNone(deps.removeExpiredRequests, signal))
      events.rowsRemoved('tombstones', await deps.removeTombstones())
    },
  },
})
