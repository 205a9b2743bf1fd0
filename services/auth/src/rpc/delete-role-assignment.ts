import type {
  DeleteRoleAssignmentRequest,
  DeleteRoleAssignmentResponseInit,
} from '@strongroom/contracts/auth'
import type { ScopeTuple } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'

import { sameScope } from '../domain/assignment.ts'
import { assignmentNotFound } from '../domain/faults.ts'
import { parseChildName } from '../domain/names.ts'
import { calledScope } from './assignments.ts'
import type { ChangeDeps } from './deps.ts'
import { readPrincipal } from './principals.ts'

/** Takes an assignment away. */
export const deleteRoleAssignment =
  (deps: ChangeDeps) =>
  async (
    request: DeleteRoleAssignmentRequest,
    call: Call,
  ): Promise<DeleteRoleAssignmentResponseInit> => {
    const { principal, uid } = parseChildName(request.name, 'roleAssignments', 'name')
    const scope = calledScope(call, 'scope')
    call.record.objectUid = uid
    await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.DeleteRoleAssignmentRequest',
        request,
        resource: request.name,
        plan: async () => {
          const current = await readPrincipal(deps, principal)
          const access = await deps.store.access(current.row.uid)
          const found = access.row.assignments.find((assignment) => assignment.uid === uid)
          // Whoever may take rights away here learns nothing of those elsewhere.
          if (found === undefined || !(await isAt(deps, found.scope, scope))) {
            throw assignmentNotFound(request.name)
          }
          return { rows: [access], change: { deleteAssignment: { assignmentUid: uid } } }
        },
        outcome: () => uid,
      },
      call,
    )
    return {}
  }

/** Whether an assignment is at the scope that was named; `/` stands for the scope of a vault that is gone. */
async function isAt(
  { store }: Pick<ChangeDeps, 'store'>,
  own: ScopeTuple,
  named: ScopeTuple,
): Promise<boolean> {
  if (sameScope(own, named)) return true
  const [vaultUid] = own
  if (named.length > 0 || vaultUid === undefined) return false
  const vault = await store.vaultByUid(vaultUid)
  return vault === undefined || vault.row.state === 'purged'
}
