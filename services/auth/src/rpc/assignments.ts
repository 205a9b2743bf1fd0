import type { Assignment, ScopeTuple } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'

import { invalidField, vaultNotFound } from '../domain/faults.ts'
import type { ReadDeps } from './deps.ts'
import { verified } from './verified.ts'
import type { Names } from './views.ts'

/** The scope that the policy's resource names, with the vault's uid in place of its name. */
export function calledScope(call: Call, field: string): ScopeTuple {
  const { vault, collection, object, version } = call.name
  if (version !== undefined) throw invalidField(field, 'cannot be a version')
  if (vault === undefined) return []
  if (call.vault === undefined) throw vaultNotFound(vault)
  if (collection === undefined || object === undefined) return [call.vault.uid]
  return [call.vault.uid, collection, object]
}

/** Names of the roles and vaults that assignments hold as uids, from verified rows. */
export async function readNames(
  { store, verifier }: ReadDeps,
  assignments: readonly Assignment[],
  signal: AbortSignal,
): Promise<Names> {
  const roleUids = new Set(assignments.map(({ roleUid }) => roleUid))
  const vaultUids = new Set(assignments.flatMap(({ scope }) => scope.slice(0, 1)))
  const [roles, vaults] = await Promise.all([
    store.rolesOf([...roleUids]),
    store.vaultsOf([...vaultUids]),
  ])
  await verified(verifier, [...roles, ...vaults], signal)
  const roleNames = new Map(
    roles.filter(({ row }) => !row.deleted).map(({ row }) => [row.uid, row.name]),
  )
  const vaultNames = new Map(
    vaults.filter(({ row }) => row.state !== 'purged').map(({ row }) => [row.uid, row.name]),
  )
  return {
    roleName: (uid) => roleNames.get(uid),
    vaultName: (uid) => vaultNames.get(uid),
  }
}
