import type { StateFieldsInit } from '@strongroom/contracts/key'
import type { Services } from '@strongroom/contracts'
import type { ManagedState } from '@strongroom/contracts/secret'
import { assertTags, invalidField, objectTarget, parseTimestamp, tagsOf } from '@strongroom/objects'
import type { Target } from '@strongroom/objects'
import type { Call, PeerClient } from '@strongroom/rpc'
import type { ChangeDeps } from './deps.ts'
import { stateFields } from './views.ts'

/** What secret asks of key-crypto for the secret of a certificate. */
export type ManagedProtection = Pick<
  PeerClient<Services['strongroom.key.v1.ManagedKeyService']>,
  'SealManagedSecret' | 'ProtectManagedSecret'
>

export type ManagedDeps = ChangeDeps & { readonly managed: ManagedProtection }

/** The certificate that a call is about, and its secret's name. */
export interface ManagedTarget extends Target {
  readonly secret: string
}

export function managedTarget(call: Call): ManagedTarget {
  const target = objectTarget(call, 'name', 'certificates')
  return { ...target, secret: `vaults/${target.vault.name}/secrets/${target.name}` }
}

const VERSION = /^[0-9a-f]{32}$/

/** A version that must be named: a current one might be another by now. */
export function managedVersion(version: string): string {
  if (!VERSION.test(version)) throw invalidField('version', 'must be 32 hex digits')
  return version
}

/** A version's fields as key-crypto takes them. */
export function managedFields(
  state: ManagedState | null,
  field: string,
  contentType = '',
): StateFieldsInit {
  if (state === null) throw invalidField(field, 'is required')
  const tags = tagsOf(state.tags)
  assertTags(tags)
  return stateFields({
    enabled: state.enabled,
    notBefore: parseTimestamp(state.notBefore, `${field}.not_before`),
    expireTime: parseTimestamp(state.expireTime, `${field}.expire_time`),
    contentType,
    tags,
  })
}
