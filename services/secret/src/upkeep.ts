import { upkeepQueues } from '@strongroom/objects'
import type { UpkeepDeps } from '@strongroom/objects'
import type { QueueHandler } from '@strongroom/postgres'
import * as events from './events.ts'
import type { SecretDeps } from './rpc/deps.ts'
import { tables } from './store/tables.ts'

type Given = Pick<UpkeepDeps, 'store' | 'verified' | 'access' | 'audit' | 'commit'>
export type SecretUpkeepDeps = Given & Pick<SecretDeps, 'protection'>

/** What the jobs of every kind of object need, for secrets. A certificate's secret is purged here too once it is due. */
export const upkeepOf = ({ protection, ...deps }: SecretUpkeepDeps): UpkeepDeps => ({
  ...deps,
  tables,
  askPurge: (request, options) => protection.Restate(request, options),
  operation: 'SecretPurge',
  events: {
    purged: events.secretPurged,
    purgeFailed: events.secretPurgeFailed,
    vaultEmptied: events.vaultEmptied,
    vaultNotEmptied: events.vaultNotEmptied,
    rowsRemoved: events.rowsRemoved,
  },
})

/** Scheduled work. */
export const queues = (deps: SecretUpkeepDeps): Record<string, QueueHandler> =>
  upkeepQueues(upkeepOf(deps))
