import type { VaultRow } from '@strongroom/formats'
import { assertCan } from './actor.ts'
import type { Actor } from './actor.ts'
import type { Draft } from './draft.ts'
import {
  invalidField,
  invalidName,
  permissionDenied,
  purgeProtected,
  vaultNotFound,
} from './faults.ts'

const NAME = /^[a-z][a-z0-9-]{2,23}$/
const DAY_MS = 86_400_000

const resource = (vault: VaultRow) => `vaults/${vault.name}`
const changed = (vault: VaultRow, fields: Partial<VaultRow>): Draft[] => [
  { kind: 'vault', prior: 0, row: { ...vault, ...fields, counter: vault.counter + 1 } },
]

/** vaults/write at `/`. */
export function createVault(
  actor: Actor,
  uid: string,
  wish: { name: string; retentionDays: number; purgeProtection: boolean },
): Draft[] {
  assertCan(actor, 'vaults/write', [], '/')
  if (!NAME.test(wish.name)) throw invalidName('name', 'not a vault name')
  if (!(wish.retentionDays >= 7 && wish.retentionDays <= 90))
    throw invalidField('retention_days', 'must be 7 to 90')
  const row: VaultRow = {
    uid,
    ...wish,
    counter: 1,
    state: 'active',
    created: actor.now,
    deletedAt: null,
    purgeAt: null,
  }
  return [{ kind: 'vault', row }]
}

/** Purge protection goes on and never off: else whoever wants to purge would first clear it. */
export function updateVault(actor: Actor, vault: VaultRow, purgeProtection: boolean): Draft[] {
  assertCan(actor, 'vaults/write', [vault.uid], resource(vault))
  if (vault.state !== 'active') throw vaultNotFound(vault.name)
  if (vault.purgeProtection && !purgeProtection) throw purgeProtected(resource(vault))
  return changed(vault, { purgeProtection })
}

/** vaults/delete. */
export function deleteVault(actor: Actor, vault: VaultRow): Draft[] {
  assertCan(actor, 'vaults/delete', [vault.uid], resource(vault))
  if (vault.state !== 'active') throw vaultNotFound(vault.name)
  return changed(vault, {
    state: 'deleted',
    deletedAt: actor.now,
    purgeAt: new Date(actor.now.getTime() + vault.retentionDays * DAY_MS),
  })
}

/** vaults/recover/action. */
export function undeleteVault(actor: Actor, vault: VaultRow): Draft[] {
  assertCan(actor, 'vaults/recover/action', [vault.uid], resource(vault))
  if (vault.state !== 'deleted') throw vaultNotFound(vault.name)
  return changed(vault, { state: 'active', deletedAt: null, purgeAt: null })
}

/** vaults/purge/action; nobody at all once the time that the row names has come. */
export function purgeVault(actor: Actor | undefined, vault: VaultRow, now: Date): Draft[] {
  const due = vault.purgeAt !== null && vault.purgeAt.getTime() <= now.getTime()
  if (actor !== undefined) assertCan(actor, 'vaults/purge/action', [vault.uid], resource(vault))
  else if (!due) throw permissionDenied('vaults/purge/action', resource(vault))
  if (vault.state !== 'deleted') throw vaultNotFound(vault.name)
  if (vault.purgeProtection && !due) throw purgeProtected(resource(vault))
  return changed(vault, { state: 'purging' })
}

/** That it was decided stands in the row: purging is never undone. The vault's keys are gone before this is committed. */
export function finishPurgeVault(vault: VaultRow): Draft[] {
  if (vault.state !== 'purging') throw vaultNotFound(vault.name)
  return changed(vault, { state: 'purged' })
}
