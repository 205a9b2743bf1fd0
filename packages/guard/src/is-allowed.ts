import { actionMatches, scopeCovers } from '@strongroom/formats'
import type { AccessRow, Assignment, RoleRow, ScopeTuple } from '@strongroom/formats'

/** Roles by uid: a Map, or anything with its `get`. */
export interface Roles {
  get(uid: string): RoleRow | undefined
}

/** Whether an assignment speaks of a target at a time, whatever its role says. */
export const isInForce = (assignment: Assignment, target: ScopeTuple, now: Date): boolean =>
  (assignment.expiry === null || now.getTime() < assignment.expiry.getTime()) &&
  scopeCovers(assignment.scope, target)

/**
 * Whether the assignments of one access row allow an action on a target at a time. Deny wins. A role that is deleted gives
 * nothing and, in a deny assignment, takes nothing. One that is not there gives nothing and takes everything: a role's row
 * stays for good, so that whoever takes it away, or keeps it back, must not lift what it denies.
 */
export function isAllowed(
  access: AccessRow,
  roles: Roles,
  action: string,
  target: ScopeTuple,
  now: Date,
): boolean {
  let allowed = false
  for (const assignment of access.assignments) {
    if (assignment.effect === 'allow' && allowed) continue
    if (!isInForce(assignment, target, now)) continue
    const role = roles.get(assignment.roleUid)
    if (role === undefined) {
      if (assignment.effect === 'deny') return false
      continue
    }
    if (role.deleted) continue
    if (!role.actions.some((pattern) => actionMatches(pattern, action))) continue
    if (assignment.effect === 'deny') return false
    allowed = true
  }
  return allowed
}
