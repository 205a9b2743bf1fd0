import { Fault } from '@strongroom/fault'
import type { RoleRow } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'

import { builtInRoleUids } from '../domain/built-in-roles.ts'
import { roleNotFound } from '../domain/faults.ts'
import type { Loaded } from '../domain/loaded.ts'
import { madeRow } from './changes.ts'
import type { Applied } from './changes.ts'
import type { ReadDeps } from './deps.ts'
import { verifiedOne } from './verified.ts'

/** A live role. */
export async function readRole(
  { store }: Pick<ReadDeps, 'store'>,
  uid: string,
): Promise<Loaded<'role'>> {
  const found = await store.roleByUid(uid)
  if (found === undefined || found.row.deleted) throw roleNotFound(uid)
  return found
}

/** Roles that came with the installation stay as they are. */
export function assertCustomRole(uid: string): void {
  if (builtInRoleUids.has(uid)) {
    throw new Fault('denied', 'PERMISSION_DENIED', 'a built-in role cannot be changed', {
      resource: `roleDefinitions/${uid}`,
    })
  }
}

/** The role that a change made; of a repeated request the one it made then, as it is now. */
export async function appliedRole(deps: ReadDeps, call: Call, applied: Applied): Promise<RoleRow> {
  call.record.objectUid = applied.resource
  if (!applied.repeated) return madeRow('role', applied.made)
  const found = await readRole(deps, applied.resource)
  return (await verifiedOne(deps.verifier, found, call.signal)).row
}
