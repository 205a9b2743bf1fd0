import type {
  DeleteCredentialRequest,
  DeleteCredentialResponseInit,
} from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { credentialNotFound } from '../domain/faults.ts'
import { parseChildName } from '../domain/names.ts'
import type { ChangeDeps } from './deps.ts'
import { readPrincipal } from './principals.ts'

/** Takes a credential off its principal's list, which ends it and the tokens made with it. */
export const deleteCredential =
  (deps: ChangeDeps) =>
  async (request: DeleteCredentialRequest, call: Call): Promise<DeleteCredentialResponseInit> => {
    const { principal, uid } = parseChildName(request.name, 'credentials', 'name')
    call.record.objectUid = uid
    await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.DeleteCredentialRequest',
        request,
        resource: request.name,
        plan: async () => {
          const current = await readPrincipal(deps, principal)
          if (!current.row.credentialUids.includes(uid)) throw credentialNotFound(principal, uid)
          return {
            rows: [current],
            change: { deleteCredential: { credentialUid: uid } },
            removedCredentialUids: [uid],
          }
        },
        outcome: () => uid,
      },
      call,
    )
    return {}
  }
