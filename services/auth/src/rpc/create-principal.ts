import type {
  CreatePrincipalRequest,
  CreatePrincipalResponseInit,
} from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { alreadyExists } from '../domain/faults.ts'
import { parsePrincipalId } from '../domain/names.ts'
import { madeRow } from './changes.ts'
import type { ChangeDeps } from './deps.ts'
import { appliedPrincipal } from './principals.ts'
import { principalView } from './views.ts'

/** Creates a principal that may do nothing yet. */
export const createPrincipal =
  (deps: ChangeDeps) =>
  async (request: CreatePrincipalRequest, call: Call): Promise<CreatePrincipalResponseInit> => {
    const name = parsePrincipalId(request.principalId, 'principal_id')
    const resource = `principals/${name}`
    const applied = await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.CreatePrincipalRequest',
        request,
        resource,
        plan: async () => {
          if ((await deps.store.principalByName(name)) !== undefined) throw alreadyExists(resource)
          return { rows: [], change: { createPrincipal: { name } } }
        },
        outcome: (made) => madeRow('principal', made).uid,
      },
      call,
    )
    const row = await appliedPrincipal(deps, call, applied, name)
    call.record.objectUid = row.uid
    return { principal: principalView(row) }
  }
