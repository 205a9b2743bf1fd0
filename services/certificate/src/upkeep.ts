import { emptyPurgedVaults, upkeepQueues } from '@strongroom/objects'
import type { UpkeepDeps } from '@strongroom/objects'
import { untilNone } from '@strongroom/postgres'
import type { QueueHandler } from '@strongroom/postgres'
import * as events from './events.ts'
import type { CertificateDeps } from './rpc/deps.ts'
import type { OperationStore } from './store/operation-store.ts'
import { tables } from './store/tables.ts'

type Given = Pick<UpkeepDeps, 'store' | 'verified' | 'access' | 'audit'>
export type CertificateUpkeepDeps = Given &
  Pick<CertificateDeps, 'keys' | 'commit'> & {
    readonly operations: Pick<
      OperationStore,
      'failInterrupted' | 'removeFruitless' | 'vaultUids' | 'removeVault'
    >
  }

/** What the jobs of every kind of object need, for certificates. Key and secret are purged by their own services. */
export const upkeepOf = ({
  keys,
  store,
  verified,
  access,
  audit,
  commit,
}: Omit<CertificateUpkeepDeps, 'operations'>): UpkeepDeps => ({
  ...{ store, verified, access, audit, commit },
  tables,
  askPurge: (request, options) => keys.ProtectCertificate(request, options),
  operation: 'CertificatePurge',
  events: {
    purged: events.certificatePurged,
    purgeFailed: events.certificatePurgeFailed,
    vaultEmptied: events.vaultEmptied,
    vaultNotEmptied: events.vaultNotEmptied,
    rowsRemoved: events.rowsRemoved,
  },
})

/** Scheduled work. Nothing here makes or uses a key. */
export function queues(deps: CertificateUpkeepDeps): Record<string, QueueHandler> {
  const { operations } = deps
  const upkeep = upkeepOf(deps)
  // A creation that failed leaves an operation and no certificate, perhaps the only row of its vault.
  const ofOperations = {
    ...upkeep,
    store: {
      ...upkeep.store,
      vaultUids: (after: string) => operations.vaultUids(after),
      removeVault: (uid: string) => operations.removeVault(uid),
    },
  }
  return {
    ...upkeepQueues(upkeep),
    'end-operations': {
      schedule: '* * * * *',
      run: async (signal) => {
        events.operationsInterrupted(await operations.failInterrupted())
        const fruitless = await untilNone(() => operations.removeFruitless(), signal)
        events.rowsRemoved('operations', fruitless)
        await emptyPurgedVaults(ofOperations, signal)
      },
    },
  }
}
