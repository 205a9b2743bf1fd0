import type {
  CreateRoleAssignmentRequest,
  CreateRoleAssignmentResponseInit,
  RoleAssignment,
} from '@strongroom/contracts/auth'
import type { Assignment } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'

import { ASSIGNMENTS_MAX, findAdded, findSame } from '../domain/assignment.ts'
import {
  assignmentNotFound,
  invalidField,
  roleNotFound,
  tooManyAssignments,
  unexpectedAnswer,
} from '../domain/faults.ts'
import { isKind } from '../domain/loaded.ts'
import type { Loaded } from '../domain/loaded.ts'
import { parsePrincipalName, parseRoleName } from '../domain/names.ts'
import { calledScope, readNames } from './assignments.ts'
import { madeRow } from './changes.ts'
import type { Applied, Made } from './changes.ts'
import type { ChangeDeps } from './deps.ts'
import { readPrincipal } from './principals.ts'
import { readRole } from './roles.ts'
import { verifiedOne } from './verified.ts'
import { assignmentView, dateOf, timestamp } from './views.ts'

/** Assigns a role to a principal at a scope. */
export const createRoleAssignment =
  (deps: ChangeDeps) =>
  async (
    request: CreateRoleAssignmentRequest,
    call: Call,
  ): Promise<CreateRoleAssignmentResponseInit> => {
    const wanted = request.roleAssignment
    if (wanted === null) throw invalidField('role_assignment', 'is required')
    const name = parsePrincipalName(wanted.principal, 'role_assignment.principal')
    const expiry = dateOf(wanted.expireTime, 'role_assignment.expire_time')
    const effect = wanted.effect === 'ASSIGNMENT_EFFECT_DENY' ? 'deny' : 'allow'
    const scope = calledScope(call, 'role_assignment.scope')
    const scopeName = call.name.text === '' ? '/' : call.name.text
    const applied = await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.CreateRoleAssignmentRequest',
        request,
        resource: `principals/${name}`,
        plan: async () => {
          const role = await chosenRole(deps, wanted)
          const principal = await readPrincipal(deps, name)
          const access = await deps.store.access(principal.row.uid)
          const same = findSame(access.row, { roleUid: role.row.uid, effect, scope, expiry })
          if (same !== undefined) return { alreadyDone: `${principal.row.uid}/${same.uid}` }
          if (access.row.assignments.length >= ASSIGNMENTS_MAX) throw tooManyAssignments(name)
          const createAssignment = {
            deny: effect === 'deny',
            scope: scopeName,
            expireTime: timestamp(expiry),
          }
          return { rows: [principal, access, role], change: { createAssignment } }
        },
        outcome: (made) => `${madeRow('access', made).principalUid}/${added(made).uid}`,
      },
      call,
    )
    const assignment = await appliedAssignment(deps, call, applied, name)
    call.record.objectUid = assignment.uid
    const names = await readNames(deps, [assignment], call.signal)
    return { roleAssignment: assignmentView(name, assignment, names) }
  }

/** The role that is named in one of two ways. */
async function chosenRole(
  deps: Pick<ChangeDeps, 'store'>,
  wanted: RoleAssignment,
): Promise<Loaded<'role'>> {
  if ((wanted.role === '') === (wanted.roleName === '')) {
    throw invalidField('role_assignment.role', 'either this or role_name is required')
  }
  if (wanted.role !== '') {
    return readRole(deps, parseRoleName(wanted.role, 'role_assignment.role'))
  }
  // No role has one, and Postgres fails on it.
  if (wanted.roleName.includes('\0'))
    throw invalidField('role_assignment.role_name', 'holds a zero character')
  const found = await deps.store.roleByName(wanted.roleName)
  if (found === undefined) throw roleNotFound(wanted.roleName)
  return found
}

function added(made: Made): Assignment {
  const before = made.before.find((loaded) => isKind('access', loaded))
  const assignment =
    before !== undefined && isKind('access', before)
      ? findAdded(before.row, madeRow('access', made))
      : undefined
  if (assignment === undefined) throw unexpectedAnswer('key-crypto')
  return assignment
}

async function appliedAssignment(
  { store, verifier }: ChangeDeps,
  call: Call,
  applied: Applied,
  principal: string,
): Promise<Assignment> {
  if (!applied.repeated) return added(applied.made)
  const [principalUid = '', uid = ''] = applied.resource.split('/')
  const access = await verifiedOne(verifier, await store.access(principalUid), call.signal)
  const found = access.row.assignments.find((assignment) => assignment.uid === uid)
  if (found === undefined) {
    throw assignmentNotFound(`principals/${principal}/roleAssignments/${uid}`)
  }
  return found
}
