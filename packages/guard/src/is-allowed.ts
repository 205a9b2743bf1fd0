import type { AccessRow, RoleRow, ScopeTuple } from '@strongroom/formats'

/** Roles by uid: a Map, or anything with its `get`. */
export interface Roles {
  get(uid: string): RoleRow | undefined
}

/**
 * Whether the assignments of one access row allow an action on a target at a time. Deny wins. A role that is deleted or
 * unknown gives nothing and, in a deny assignment, takes nothing.
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
    if (!scopeCovers(assignment.scope, target)) continue
    if (assignment.expiry !== null && assignment.expiry.getTime() <= now.getTime()) continue
    const role = roles.get(assignment.roleUid)
    if (role === undefined || role.deleted) continue
    if (!role.actions.some((pattern) => actionMatches(pattern, action))) continue
    if (assignment.effect === 'deny') return false
    allowed = true
  }
  return allowed
}

/** Whether a right at `scope` reaches `target`. */
export function scopeCovers(scope: ScopeTuple, target: ScopeTuple): boolean {
  if (scope.length === 0) return true
  if (scope[0] !== target[0]) return false
  if (scope.length === 1) return true
  return scope[1] === target[1] && scope[2] === target[2]
}

/**
 * Whether an action pattern, which may hold one `*` as a whole segment, matches an action. A last `*` stands for one or
 * more segments, another for one or more in its place.
 */
export function actionMatches(pattern: string, action: string): boolean {
  const star = pattern.indexOf('*')
  if (star < 0) return pattern === action
  if (pattern === '*') return true
  const head = pattern.slice(0, star)
  const tail = pattern.slice(star + 1)
  if (tail.includes('*')) return false
  if (head !== '' && !head.endsWith('/')) return false
  if (tail !== '' && !tail.startsWith('/')) return false
  return (
    action.length > head.length + tail.length && action.startsWith(head) && action.endsWith(tail)
  )
}
