import type { Call } from '@strongroom/rpc'
import { invalidField, nameInUse, vaultNotFound } from '../domain/faults.ts'
import { MANAGED_BY } from '../domain/managed.ts'
import { located } from './keys.ts'
import type { Keys, Located, UsableKey } from './keys.ts'

const VERSION = /^[0-9a-f]{32}$/

/** A certificate's key or secret, of which the call names the certificate. */
export function locatedAs(type: 'keys' | 'secrets', call: Call, version?: string): Located {
  const { vaultUid, object } = located(call, 'certificates')
  const text = `vaults/${call.name.vault ?? ''}/${type}/${object}`
  return version === undefined
    ? { vaultUid, object, version, text }
    : { vaultUid, object, version, text: `${text}/versions/${version}` }
}

/** A version that must be named: a current one might be another by now. */
export function versionOf(version: string, field = 'version'): string {
  if (!VERSION.test(version)) throw invalidField(field, 'must be 32 hex digits')
  return version
}

/** A live version of the certificate's key, from the primary, for the record as well. */
export async function managedKey(
  keys: Pick<Keys, 'find' | 'vaultKey'>,
  call: Call,
  at: Located,
): Promise<UsableKey> {
  if (call.vault === undefined) throw vaultNotFound(at.text)
  const found = await keys.find(at)
  const { head, keyVersion } = found
  if (head.row.managedBy !== MANAGED_BY) throw nameInUse(at.text)
  const vaultKey = await keys.vaultKey(at.vaultUid, 'wrap', keyVersion.row.wrapKeyGeneration)
  return { ...found, vaultKey }
}

/** The name as the caller wrote it must be the name. */
export function assertDisplayName(displayName: string, at: Located): void {
  if (displayName.toLowerCase() !== at.object) throw invalidField('display_name', 'is another name')
}
