import { assertPurgeable, identify } from '@strongroom/objects'
import type { PurgeSecretRequest, PurgeSecretResponseInit } from '@strongroom/contracts/secret'
import type { Call } from '@strongroom/rpc'
import { assertUnmanaged } from '../domain/secret.ts'
import type { ChangeDeps } from './deps.ts'
import { deletedHead } from './reading.ts'
import { restate } from './restate.ts'
import { secretTarget } from './target.ts'

/** Removes a deleted secret for good. */
export const purgeSecret =
  (deps: ChangeDeps) =>
  async (request: PurgeSecretRequest, call: Call): Promise<PurgeSecretResponseInit> => {
    const target = secretTarget(call, 'name')
    await restate(deps, call, {
      target,
      identified: identify('strongroom.secret.v1.PurgeSecretRequest', request, call),
      plan: async () => {
        const head = await deletedHead(deps, target)
        assertUnmanaged(head, target.resource)
        assertPurgeable(target.vault, target.resource)
        return { head, change: { purge: {} } }
      },
    })
    return {}
  }
