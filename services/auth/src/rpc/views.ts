import type {
  CredentialInit,
  PrincipalInit,
  RoleAssignmentInit,
  RoleDefinitionInit,
  VaultInit,
} from '@strongroom/contracts/auth'
import { rowEtag } from '@strongroom/formats'
import type {
  Assignment,
  CredentialRow,
  PrincipalRow,
  RoleRow,
  ScopeTuple,
  VaultRow,
} from '@strongroom/formats'

import { builtInRoleUids } from '../domain/built-in-roles.ts'
import { invalidField } from '../domain/faults.ts'

/** A wire time. */
export interface Timestamp {
  readonly seconds: string
  readonly nanos: number
}

export function timestamp(date: Date): Timestamp
export function timestamp(date: Date | null): Timestamp | null
export function timestamp(date: Date | null): Timestamp | null {
  if (date === null) return null
  const seconds = Math.floor(date.getTime() / 1000)
  return { seconds: String(seconds), nanos: (date.getTime() - seconds * 1000) * 1_000_000 }
}

/** Reads a wire time; rows hold whole milliseconds. */
export function dateOf(time: Timestamp | null, field: string): Date | null {
  if (time === null) return null
  const milliseconds = Number(time.seconds) * 1000 + Math.floor(time.nanos / 1_000_000)
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime()) || milliseconds < 0) {
    throw invalidField(field, 'must be a time after 1970')
  }
  return date
}

const vaultStates = {
  active: 'VAULT_STATE_ACTIVE',
  deleted: 'VAULT_STATE_DELETED',
  purging: 'VAULT_STATE_PURGING',
  purged: 'VAULT_STATE_PURGED',
} as const

/** What callers see of a vault. */
export function vaultView(row: VaultRow): VaultInit {
  return {
    name: `vaults/${row.name}`,
    uid: row.uid,
    state: vaultStates[row.state],
    retentionDays: row.retentionDays,
    purgeProtection: row.purgeProtection,
    createTime: timestamp(row.created),
    deleteTime: timestamp(row.deletedAt),
    purgeTime: timestamp(row.purgeAt),
    etag: rowEtag(row),
  }
}

/** What callers see of a principal. */
export function principalView(row: PrincipalRow): PrincipalInit {
  return {
    name: `principals/${row.name}`,
    uid: row.uid,
    disabled: row.disabled,
    tokenEpoch: row.tokenEpoch,
    credentialCount: row.credentialUids.length,
    etag: rowEtag(row),
  }
}

/** What callers see of a credential: never its verifier. */
export function credentialView(principal: string, row: CredentialRow): CredentialInit {
  return {
    name: `principals/${principal}/credentials/${row.uid}`,
    notBeforeTime: timestamp(row.notBefore),
    expireTime: timestamp(row.expiry),
  }
}

/** What callers see of a role. */
export function roleView(row: RoleRow): RoleDefinitionInit {
  return {
    name: `roleDefinitions/${row.uid}`,
    roleName: row.name,
    actions: [...row.actions],
    assignableRoles: row.assignableRoleUids.map((uid) => `roleDefinitions/${uid}`),
    builtIn: builtInRoleUids.has(row.uid),
    etag: rowEtag(row),
  }
}

/** What an assignment's uids stand for; undefined when it is gone. */
export interface Names {
  readonly roleName: (uid: string) => string | undefined
  readonly vaultName: (uid: string) => string | undefined
}

/** The text of a scope; empty when its vault is gone. */
export function scopeText(scope: ScopeTuple, names: Names): string {
  if (scope.length === 0) return '/'
  const vault = names.vaultName(scope[0])
  if (vault === undefined) return ''
  return scope.length === 1 ? `vaults/${vault}` : `vaults/${vault}/${scope[1]}/${scope[2]}`
}

/** What callers see of an assignment. */
export function assignmentView(
  principal: string,
  assignment: Assignment,
  names: Names,
): RoleAssignmentInit {
  return {
    name: `principals/${principal}/roleAssignments/${assignment.uid}`,
    principal: `principals/${principal}`,
    role: `roleDefinitions/${assignment.roleUid}`,
    roleName: names.roleName(assignment.roleUid) ?? '',
    effect: assignment.effect === 'deny' ? 'ASSIGNMENT_EFFECT_DENY' : 'ASSIGNMENT_EFFECT_ALLOW',
    scope: scopeText(assignment.scope, names),
    expireTime: timestamp(assignment.expiry),
  }
}
