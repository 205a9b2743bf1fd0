import { actionMatches, scopeCovers } from '@strongroom/formats'
import type { AccessRow, Assignment, RoleRow, ScopeTuple } from '@strongroom/formats'
import { permissionDenied } from './faults.ts'

/** Who wants a change, with the verified rows that say what it may. */
export interface Actor {
  readonly principalUid: string
  readonly access: AccessRow
  /** Every role that the rows at hand name. */
  readonly roles: ReadonlyMap<string, RoleRow>
  readonly now: Date
  /** Whether its assignments allow an action on a target now. */
  readonly can: (action: string, target: ScopeTuple) => boolean
}

/** Throws PERMISSION_DENIED. */
export function assertCan(actor: Actor, action: string, target: ScopeTuple, resource: string) {
  if (!actor.can(action, target)) throw permissionDenied(action, resource)
}

/**
 * Whether the actor holds all that an action pattern stands for, at a scope: one allow covers it whole, and no deny takes
 * a part of it away anywhere inside. Where a deny might, the answer is no.
 */
export function holdsPattern(actor: Actor, pattern: string, scope: ScopeTuple): boolean {
  let held = false
  for (const assignment of live(actor)) {
    const { role, effect } = assignment
    if (effect === 'allow') {
      held ||=
        scopeCovers(assignment.scope, scope) &&
        // As texts: whatever the narrower pattern stands for, the wider one does too.
        role.actions.some((mine) => actionMatches(mine, pattern))
    } else if (scopeCovers(assignment.scope, scope) || scopeCovers(scope, assignment.scope)) {
      if (role.actions.some((denied) => mayMeet(denied, pattern))) return false
    }
  }
  return held
}

/** Whether the actor holds a whole role at a scope: its actions, and the right to assign what the role lets assign. */
export function holdsRole(actor: Actor, role: RoleRow, scope: ScopeTuple): boolean {
  return (
    role.actions.every((pattern) => holdsPattern(actor, pattern, scope)) &&
    role.assignableRoleUids.every((uid) => mayAssignRole(actor, uid, scope))
  )
}

/**
 * Whether the actor may assign a role at a scope: by a role of its own that lists it as assignable, or by holding all
 * that comes of it: every action, and the same of each role that it lets assign, however many steps away. The scope's
 * roleAssignments/write is asked for besides.
 */
export function mayAssignRole(actor: Actor, roleUid: string, scope: ScopeTuple): boolean {
  if (isListed(actor, roleUid, scope)) return true
  const role = actor.roles.get(roleUid)
  return role !== undefined && !role.deleted && holdsOutcome(actor, roleUid, scope, new Set())
}

/** `seen` holds what is being looked at already: a circle of roles gives nothing that its members do not. */
function holdsOutcome(
  actor: Actor,
  roleUid: string,
  scope: ScopeTuple,
  seen: Set<string>,
): boolean {
  if (seen.has(roleUid) || isListed(actor, roleUid, scope)) return true
  seen.add(roleUid)
  const role = actor.roles.get(roleUid)
  // A role that is not at hand may give anything: its owner might keep it back for just that.
  if (role === undefined) return false
  if (role.deleted) return true
  return (
    role.actions.every((pattern) => holdsPattern(actor, pattern, scope)) &&
    role.assignableRoleUids.every((uid) => holdsOutcome(actor, uid, scope, seen))
  )
}

/** By one and the same role: what lists a role without the right to assign gives no right to assign it. */
const isListed = (actor: Actor, roleUid: string, scope: ScopeTuple): boolean =>
  live(actor).some(
    ({ effect, scope: mine, role }) =>
      effect === 'allow' &&
      scopeCovers(mine, scope) &&
      letsAssign(role) &&
      role.assignableRoleUids.includes(roleUid),
  )

/** Whether a role gives the right to assign, without which its list of roles gives nothing. */
export const letsAssign = ({ actions }: Pick<RoleRow, 'actions'>): boolean =>
  actions.some((pattern) => actionMatches(pattern, 'roleAssignments/write'))

interface LiveAssignment extends Assignment {
  readonly role: Pick<RoleRow, 'actions' | 'assignableRoleUids'>
}

/** What a deny takes whose role is not there: its row was taken away by hand, or its owner keeps it back. */
const ALL = { actions: ['*'], assignableRoleUids: [] }

const live = ({ access, roles, now }: Actor): LiveAssignment[] =>
  access.assignments.flatMap((assignment) => {
    const found = roles.get(assignment.roleUid)
    const role = found ?? (assignment.effect === 'deny' ? ALL : undefined)
    if (role === undefined || found?.deleted === true) return []
    if (assignment.expiry !== null && assignment.expiry.getTime() <= now.getTime()) return []
    return [{ ...assignment, role }]
  })

/** Whether one action could match both patterns; says yes rather than miss one. */
export function mayMeet(a: string, b: string): boolean {
  if (actionMatches(a, b) || actionMatches(b, a)) return true
  const [left, right] = [a.toLowerCase().split('*'), b.toLowerCase().split('*')]
  if (left.length === 1 || right.length === 1) return false
  const [headA = '', tailA = '', headB = '', tailB = ''] = [left[0], left[1], right[0], right[1]]
  return (
    (headA.startsWith(headB) || headB.startsWith(headA)) &&
    (tailA.endsWith(tailB) || tailB.endsWith(tailA))
  )
}
