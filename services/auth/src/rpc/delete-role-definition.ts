import type {
  DeleteRoleDefinitionRequest,
  DeleteRoleDefinitionResponseInit,
} from '@strongroom/contracts/auth'
import { assertEtag } from '@strongroom/rpc'
import { rowEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'

import { parseRoleName } from '../domain/names.ts'
import { madeRow } from './changes.ts'
import type { ChangeDeps } from './deps.ts'
import { assertCustomRole, readRole } from './roles.ts'

/** Deletes a custom role; its assignments stay and give nothing. */
export const deleteRoleDefinition =
  (deps: ChangeDeps) =>
  async (
    request: DeleteRoleDefinitionRequest,
    call: Call,
  ): Promise<DeleteRoleDefinitionResponseInit> => {
    const uid = parseRoleName(request.name, 'name')
    call.record.objectUid = uid
    assertCustomRole(uid)
    await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.DeleteRoleDefinitionRequest',
        request,
        resource: request.name,
        etag: request.etag,
        plan: async () => {
          const current = await readRole(deps, uid)
          assertEtag(request.etag, rowEtag(current.row), request.name)
          return { rows: [current], change: { deleteRole: {} } }
        },
        outcome: (made) => madeRow('role', made).uid,
      },
      call,
    )
    return {}
  }
