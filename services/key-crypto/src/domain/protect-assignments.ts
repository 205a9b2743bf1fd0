import type { AccessRow, Assignment, PrincipalRow, RoleRow, ScopeTuple } from '@strongroom/formats'
import { assertCan, mayAssignRole } from './actor.ts'
import type { Actor } from './actor.ts'
import type { Draft } from './draft.ts'
import {
  alreadyExists,
  assignmentNotFound,
  invalidField,
  permissionDenied,
  principalNotFound,
  roleNotFound,
} from './faults.ts'

const ASSIGNMENTS_MAX = 1000

/** roleAssignments/write at the scope, and the right to assign the role; never to oneself. */
export function createAssignment(
  actor: Actor,
  rows: { principal: PrincipalRow; access: AccessRow; role: RoleRow },
  wish: { uid: string; deny: boolean; scope: ScopeTuple; scopeText: string; expiry: Date | null },
): Draft[] {
  const { principal, access, role } = rows
  const { scope, scopeText } = wish
  assertCan(actor, 'roleAssignments/write', scope, scopeText)
  if (principal.deleted) throw principalNotFound()
  if (role.deleted) throw roleNotFound()
  if (access.principalUid !== principal.uid)
    throw invalidField('rows', 'the access row is of another principal')
  if (actor.principalUid === principal.uid || !mayAssignRole(actor, role.uid, scope))
    throw permissionDenied('roleAssignments/write', scopeText)
  if (wish.expiry !== null && wish.expiry.getTime() <= actor.now.getTime())
    throw invalidField('expire_time', 'lies in the past')
  if (access.assignments.length >= ASSIGNMENTS_MAX)
    throw invalidField('principal', `a principal has at most ${ASSIGNMENTS_MAX} assignments`)
  const effect = wish.deny ? 'deny' : 'allow'
  const same = access.assignments.some(
    (other) =>
      other.roleUid === role.uid && other.effect === effect && sameScope(other.scope, scope),
  )
  if (same) throw alreadyExists('the assignment')
  const assignment = {
    uid: wish.uid,
    roleUid: role.uid,
    effect,
    scope,
    expiry: wish.expiry,
  } as const
  return changed(access, 1, [...access.assignments, assignment])
}

/**
 * roleAssignments/delete at the assignment's scope. Taking a deny away gives rights, so it needs what giving them needs
 * and is not for oneself.
 */
export function deleteAssignment(actor: Actor, access: AccessRow, uid: string): Draft[] {
  const found = access.assignments.find((assignment) => assignment.uid === uid)
  if (found === undefined) {
    assertCan(actor, 'roleAssignments/delete', [], '/')
    throw assignmentNotFound()
  }
  const resource = `roleAssignments/${uid}`
  assertCan(actor, 'roleAssignments/delete', found.scope, resource)
  if (found.effect === 'deny') {
    const own = actor.principalUid === access.principalUid
    if (own || !mayAssignRole(actor, found.roleUid, found.scope))
      throw permissionDenied('roleAssignments/delete', resource)
  }
  return changed(
    access,
    0,
    access.assignments.filter((assignment) => assignment !== found),
  )
}

const changed = (access: AccessRow, prior: number, assignments: readonly Assignment[]): Draft[] => [
  { kind: 'access', prior, row: { ...access, counter: access.counter + 1, assignments } },
]

const sameScope = (a: ScopeTuple, b: ScopeTuple) =>
  a.length === b.length && a.every((part, index) => part === b[index])
