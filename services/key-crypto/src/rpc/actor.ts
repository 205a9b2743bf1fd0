import type { RoleRow } from '@strongroom/formats'
import { isAllowed } from '@strongroom/guard'
import type { Call } from '@strongroom/rpc'
import type { Actor } from '../domain/actor.ts'
import { permissionDenied } from '../domain/faults.ts'
import type { ProtectionDeps } from './protection-deps.ts'

/**
 * Who acts, by the forwarded token, with its verified rows; `roleUids` are roles that the rules will ask about besides.
 * What those let assign is fetched too.
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
  const fetch = async (uids: readonly string[]) => {
    const missing = [...new Set(uids)].filter((uid) => !roles.has(uid))
    const found = await Promise.all(missing.map((uid) => cache.role(uid)))
    for (const role of found) if (role !== undefined) roles.set(role.uid, role)
  }
  await fetch([...access.assignments.map(({ roleUid }) => roleUid), ...roleUids])
  await fetch([...roles.values()].flatMap(({ assignableRoleUids }) => assignableRoleUids))
  const at = now()
  return {
    principalUid,
    access,
    roles,
    now: at,
    can: (action, target) => isAllowed(access, roles, action, target, at),
  }
}
