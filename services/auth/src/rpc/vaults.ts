import type { VaultInit } from '@strongroom/contracts/auth'
import { rowEtag } from '@strongroom/formats'
import type { VaultRow } from '@strongroom/formats'
import { assertEtag } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'

import { rowIntegrity, vaultNotFound } from '../domain/faults.ts'
import type { Loaded } from '../domain/loaded.ts'
import { invalidName } from '../domain/names.ts'
import { madeRow } from './changes.ts'
import type { AccessChange, Applied, Mutation } from './changes.ts'
import type { ChangeDeps, ReadDeps } from './deps.ts'
import { verifiedOne } from './verified.ts'
import { vaultView } from './views.ts'

type VaultMessage = `strongroom.auth.v1.${'Update' | 'Delete' | 'Undelete' | 'Purge'}VaultRequest`

/** A change of one vault that exists. */
export interface VaultChange<Name extends VaultMessage> {
  readonly message: Name
  readonly request: Mutation<Name>['request']
  /** The last segment of the vault's name. */
  readonly vault: string
  readonly etag?: string
  /** Throws when the vault is in no state for it. */
  readonly rule: (row: VaultRow) => void
  readonly change: AccessChange
}

/**
 * The last segment of the vault's name that a call is about. Throws INVALID_NAME where something in a vault is named: the right
 * was asked for on that.
 */
export function calledVault({ name }: Pick<Call, 'name'>, field: string): string {
  if (name.vault === undefined || name.collection !== undefined)
    throw invalidName(field, 'must be "vaults/{vault}"')
  return name.vault
}

/** The vault that holds a name now. */
export async function readVault(
  { store }: Pick<ReadDeps, 'store'>,
  name: string,
): Promise<Loaded<'vault'>> {
  const found = await store.vaultByName(name)
  if (found === undefined) throw vaultNotFound(name)
  return found
}

/** Changes a vault and shows it. */
export async function changeVault<Name extends VaultMessage>(
  deps: ChangeDeps,
  call: Call,
  { message, request, vault, etag = '', rule, change }: VaultChange<Name>,
): Promise<VaultRow> {
  const applied = await deps.changes.apply(
    {
      message,
      request,
      resource: `vaults/${vault}`,
      etag,
      plan: async () => {
        const current = await readVault(deps, vault)
        assertEtag(etag, rowEtag(current.row), `vaults/${vault}`)
        rule(current.row)
        return { rows: [current], change }
      },
      outcome: (made) => madeRow('vault', made).uid,
    },
    call,
  )
  return appliedVault(deps, call, applied, vault)
}

/** The vault that a change made; of a repeated request the one it made then, as it is now. */
export async function appliedVault(
  { store, verifier }: ReadDeps,
  call: Call,
  applied: Applied,
  name: string,
): Promise<VaultRow> {
  if (!applied.repeated) {
    const row = madeRow('vault', applied.made)
    call.record.objectUid = row.uid
    return row
  }
  call.record.objectUid = applied.resource
  const found = await store.vaultByUid(applied.resource)
  if (found === undefined) throw vaultNotFound(name)
  if (found.row.name !== name) throw rowIntegrity('vault', applied.resource)
  return (await verifiedOne(verifier, found, call.signal)).row
}

/** The answer of every method that gives one vault. */
export const vaultAnswer = (row: VaultRow): { vault: VaultInit } => ({ vault: vaultView(row) })
