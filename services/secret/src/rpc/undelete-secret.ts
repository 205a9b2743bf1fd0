import { headAfter, identify, isDue } from '@strongroom/objects'
import type {
  UndeleteSecretRequest,
  UndeleteSecretResponseInit,
} from '@strongroom/contracts/secret'
import type { Call } from '@strongroom/rpc'
import { secretNotFound } from '../domain/faults.ts'
import { assertUnmanaged } from '../domain/secret.ts'
import type { ChangeDeps } from './deps.ts'
import { deletedHead, shownSecret } from './reading.ts'
import { restate } from './restate.ts'
import { secretTarget } from './target.ts'

/** Makes a deleted secret live again. */
export const undeleteSecret =
  (deps: ChangeDeps) =>
  async (request: UndeleteSecretRequest, call: Call): Promise<UndeleteSecretResponseInit> => {
    const target = secretTarget(call, 'name')
    const restated = await restate(deps, call, {
      target,
      identified: identify('strongroom.secret.v1.UndeleteSecretRequest', request, call),
      plan: async () => {
        const head = await deletedHead(deps, target)
        assertUnmanaged(head, target.resource)
        // The job that purges it may come late; it is as good as gone by then.
        if (isDue(head, new Date())) throw secretNotFound(target.resource)
        return { head, change: { undelete: {} } }
      },
    })
    const head = await headAfter(deps.store, target, restated)
    if (head === undefined) throw secretNotFound(target.resource)
    return { secret: await shownSecret(deps, call, head, target) }
  }
