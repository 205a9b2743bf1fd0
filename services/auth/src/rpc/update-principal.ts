import type {
  UpdatePrincipalRequest,
  UpdatePrincipalResponseInit,
} from '@strongroom/contracts/auth'
import { assertEtag } from '@strongroom/rpc'
import { rowEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'

import { parsePrincipalName } from '../domain/names.ts'
import { parseUpdateMask } from '../domain/update-mask.ts'
import { madeRow } from './changes.ts'
import type { ChangeDeps } from './deps.ts'
import { appliedPrincipal, readPrincipal } from './principals.ts'
import { principalView } from './views.ts'

/** Switches a principal off or on. */
export const updatePrincipal =
  (deps: ChangeDeps) =>
  async (request: UpdatePrincipalRequest, call: Call): Promise<UpdatePrincipalResponseInit> => {
    const name = parsePrincipalName(request.principal?.name ?? '', 'principal.name')
    parseUpdateMask(request.updateMask, ['disabled'])
    const etag = request.principal?.etag ?? ''
    const applied = await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.UpdatePrincipalRequest',
        request,
        resource: `principals/${name}`,
        etag,
        plan: async () => {
          const current = await readPrincipal(deps, name)
          assertEtag(etag, rowEtag(current.row), `principals/${name}`, 'principal.etag')
          const disabled = request.principal?.disabled ?? false
          return { rows: [current], change: { updatePrincipal: { disabled } } }
        },
        outcome: (made) => madeRow('principal', made).uid,
      },
      call,
    )
    const row = await appliedPrincipal(deps, call, applied, name)
    call.record.objectUid = row.uid
    return { principal: principalView(row) }
  }
