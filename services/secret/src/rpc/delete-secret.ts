import { headAfter, identify } from '@strongroom/objects'
import type { DeleteSecretRequest, DeleteSecretResponseInit } from '@strongroom/contracts/secret'
import { assertEtag } from '@strongroom/rpc'
import { headEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { secretNotFound } from '../domain/faults.ts'
import { assertUnmanaged } from '../domain/secret.ts'
import type { ChangeDeps } from './deps.ts'
import { liveHead, shownSecret } from './reading.ts'
import { restate } from './restate.ts'
import { secretTarget } from './target.ts'

/** Deletes a secret, recoverable until its purge time. */
export const deleteSecret =
  (deps: ChangeDeps) =>
  async (request: DeleteSecretRequest, call: Call): Promise<DeleteSecretResponseInit> => {
    const target = secretTarget(call, 'name')
    const restated = await restate(deps, call, {
      target,
      identified: identify('strongroom.secret.v1.DeleteSecretRequest', request, call),
      plan: async () => {
        const head = await liveHead(deps, target)
        assertUnmanaged(head, target.resource)
        assertEtag(request.etag, headEtag(head.row), target.resource)
        return { head, change: { delete: {} } }
      },
    })
    const head = await headAfter(deps.store, target, restated)
    if (head === undefined) throw secretNotFound(target.resource)
    return { secret: await shownSecret(deps, call, head, target) }
  }
