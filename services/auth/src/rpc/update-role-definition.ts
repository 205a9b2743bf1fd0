import type {
  RoleDefinition,
  UpdateRoleDefinitionRequest,
  UpdateRoleDefinitionResponseInit,
} from '@strongroom/contracts/auth'
import { rowEtag } from '@strongroom/formats'
import type { RoleRow } from '@strongroom/formats'
import { assertEtag } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'

import { invalidField } from '../domain/faults.ts'
import { parseRoleName } from '../domain/names.ts'
import { parseRoleContent } from '../domain/role.ts'
import type { RoleContent } from '../domain/role.ts'
import { parseUpdateMask } from '../domain/update-mask.ts'
import { madeRow } from './changes.ts'
import type { ChangeDeps } from './deps.ts'
import { appliedRole, assertCustomRole, readRole } from './roles.ts'
import { roleView } from './views.ts'

const FIELDS = ['role_name', 'actions', 'assignable_roles'] as const
type Field = (typeof FIELDS)[number]

/** Changes a custom role, for all who have it. */
export const updateRoleDefinition =
  (deps: ChangeDeps) =>
  async (
    request: UpdateRoleDefinitionRequest,
    call: Call,
  ): Promise<UpdateRoleDefinitionResponseInit> => {
    const wanted = request.roleDefinition
    if (wanted === null) throw invalidField('role_definition', 'is required')
    const uid = parseRoleName(wanted.name, 'role_definition.name')
    const mask = parseUpdateMask(request.updateMask, FIELDS)
    assertCustomRole(uid)
    const applied = await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.UpdateRoleDefinitionRequest',
        request,
        resource: wanted.name,
        etag: wanted.etag,
        plan: async () => {
          const current = await readRole(deps, uid)
          assertEtag(wanted.etag, rowEtag(current.row), wanted.name, 'role_definition.etag')
          return { rows: [current], change: { updateRole: merge(current.row, wanted, mask) } }
        },
        outcome: (made) => madeRow('role', made).uid,
      },
      call,
    )
    return { roleDefinition: roleView(await appliedRole(deps, call, applied)) }
  }

/** What the role is to be: of the caller's where the mask says so, else as it is. */
function merge(current: RoleRow, wanted: RoleDefinition, mask: ReadonlySet<Field>): RoleContent {
  return parseRoleContent({
    roleName: mask.has('role_name') ? wanted.roleName : current.name,
    actions: mask.has('actions') ? wanted.actions : current.actions,
    assignableRoles: mask.has('assignable_roles')
      ? wanted.assignableRoles
      : current.assignableRoleUids.map((uid) => `roleDefinitions/${uid}`),
  })
}
