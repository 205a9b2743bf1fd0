import type { PrincipalRow } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'

import { principalNotFound } from '../domain/faults.ts'
import type { Loaded } from '../domain/loaded.ts'
import { madeRow } from './changes.ts'
import type { Applied } from './changes.ts'
import type { ReadDeps } from './deps.ts'
import { verifiedOne } from './verified.ts'

/** The principal that holds a name now. */
export async function readPrincipal(
  { store }: Pick<ReadDeps, 'store'>,
  name: string,
): Promise<Loaded<'principal'>> {
  const found = await store.principalByName(name)
  if (found === undefined) throw principalNotFound(name)
  return found
}

/** The principal that a change made; of a repeated request the one it made then, as it is now. */
export async function appliedPrincipal(
  { store, verifier }: ReadDeps,
  call: Call,
  applied: Applied,
  name: string,
): Promise<PrincipalRow> {
  if (!applied.repeated) return madeRow('principal', applied.made)
  const found = await store.principalByUid(applied.resource)
  if (found === undefined || found.row.deleted) throw principalNotFound(name)
  return (await verifiedOne(verifier, found, call.signal)).row
}
