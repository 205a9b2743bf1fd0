import type { RoleRow } from '@strongroom/formats'
import { isAllowed } from '@strongroom/guard'
import type { Call } from '@strongroom/rpc'
import type { Actor } from '../domain/actor.ts'
import { permissionDenied } from '../domain/faults.ts'
import type { ProtectionDeps } from './protection-deps.ts'

/**
 * Who acts, by the forwarded token, with its verified rows; `roleUids` are roles that the rules will ask about besides.
 * What those let assign is fetched too, and what that lets assign, to the end: a right can be handed on in many steps.
 */
export async function actorOf(
  { access: cache, now }: Pick<ProtectionDeps, 'access' | 'now'>,
  call: Call,
  roleUids: readonly string[] = [],
): Promise<Actor> {
  const principalUid = call.caller?.principalUid
  const access = principalUid === undefined ? undefined : await cache.access(principalUid)
  if (principalUid === undefined || access === undefined)
    throw permissionDenied('this change', 'this installation')
  const roles = new Map<string, RoleRow>()
  const asked = new Set<string>()
  let wanted = [...access.assignments.map(({ roleUid }) => roleUid), ...roleUids]
  while (wanted.length > 0) {
    const missing = [...new Set(wanted)].filter((uid) => !asked.has(uid))
    for (const uid of missing) asked.add(uid)
    const found = await Promise.all(missing.map(async (uid) => cache.role(uid)))
    wanted = found.flatMap((role) => {
      if (role === undefined) return []
      roles.set(role.uid, role)
      return [...role.assignableRoleUids]
    })
  }
  const at = now()
  return {
    principalUid,
    access,
    roles,
    now: at,
    can: (action, target) => isAllowed(access, roles, action, target, at),
  }
}
