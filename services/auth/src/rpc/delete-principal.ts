import type {
  DeletePrincipalRequest,
  DeletePrincipalResponseInit,
} from '@strongroom/contracts/auth'
import { assertEtag } from '@strongroom/rpc'
import { rowEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'

import { parsePrincipalName } from '../domain/names.ts'
import { madeRow } from './changes.ts'
import type { ChangeDeps } from './deps.ts'
import { readPrincipal } from './principals.ts'

/** Deletes a principal with its credentials and its rights. */
export const deletePrincipal =
  (deps: ChangeDeps) =>
  async (request: DeletePrincipalRequest, call: Call): Promise<DeletePrincipalResponseInit> => {
    const name = parsePrincipalName(request.name, 'name')
    const applied = await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.DeletePrincipalRequest',
        request,
        resource: `principals/${name}`,
        etag: request.etag,
        plan: async () => {
          const current = await readPrincipal(deps, name)
          assertEtag(request.etag, rowEtag(current.row), `principals/${name}`)
          const access = await deps.store.access(current.row.uid)
          return {
            rows: [current, access],
            change: { deletePrincipal: {} },
            removedCredentialUids: current.row.credentialUids,
          }
        },
        outcome: (made) => madeRow('principal', made).uid,
      },
      call,
    )
    call.record.objectUid = applied.resource
    return {}
  }
