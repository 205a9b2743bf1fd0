import type { RoleRow } from '@strongroom/formats'

/** A role that comes with an installation. */
export type BuiltInRole = Pick<RoleRow, 'uid' | 'name' | 'actions' | 'assignableRoleUids'>

const role = (
  uid: string,
  name: string,
  actions: readonly string[],
  assignableRoleUids: readonly string[] = [],
): BuiltInRole => ({ uid: uid.replaceAll('-', ''), name, actions, assignableRoleUids })

export const ADMINISTRATOR_ROLE = role(
  '00000000-0000-0000-0000-000000000001',
  'Strongroom Administrator',
  ['*'],
)

/**
 * Azure's Key Vault roles that handle data, with their ids and data actions (prefix `Microsoft.KeyVault/vaults/` left
 * out). `*` of Azure's Administrator is written out: here it would be vaults, principals and roles as well.
 */
const DATA_ROLES = [
  role('00482a5a-887f-4fb3-b363-3b7fe8e74483', 'Key Vault Administrator', [
    'secrets/*',
    'keys/*',
    'keyrotationpolicies/*',
    'certificates/*',
    'certificatecas/*',
    'certificatecontacts/*',
    'vaults/read',
  ]),
  role('21090545-7ca7-4776-b22c-e363652d74d2', 'Key Vault Reader', [
    'vaults/read',
    'keys/read',
    'certificates/read',
    'certificatecas/read',
    'certificatecontacts/read',
    'keyrotationpolicies/read',
    'secrets/readMetadata/action',
  ]),
  role('a4417e6f-fecd-4de8-b567-7b0420556985', 'Key Vault Certificates Officer', [
    'certificatecas/*',
    'certificates/*',
    'certificatecontacts/write',
  ]),
  role('db79e9a7-68ee-4b58-9aeb-b90e7c24fcba', 'Key Vault Certificate User', [
    'certificates/read',
    'secrets/getSecret/action',
    'secrets/readMetadata/action',
    'keys/read',
  ]),
  role('14b46e9e-c2b7-41b4-b07b-48a6ebf60603', 'Key Vault Crypto Officer', [
    'keys/*',
    'keyrotationpolicies/*',
  ]),
  role('e147488a-f6f5-4113-8e2d-b22465e65bf6', 'Key Vault Crypto Service Encryption User', [
    'keys/read',
    'keys/wrap/action',
    'keys/unwrap/action',
  ]),
  role('08bbd89e-9f13-488c-ac41-acfcb10c90ab', 'Key Vault Crypto Service Release User', [
    'keys/release/action',
  ]),
  role('12338af0-0e69-4776-bea7-57ae8d297424', 'Key Vault Crypto User', [
    'keys/read',
    'keys/update/action',
    'keys/backup/action',
    'keys/encrypt/action',
    'keys/decrypt/action',
    'keys/wrap/action',
    'keys/unwrap/action',
    'keys/sign/action',
    'keys/verify/action',
  ]),
  role('b86a8fe4-44ce-4948-aee5-eccb2c155cd7', 'Key Vault Secrets Officer', ['secrets/*']),
  role('4633458b-17de-408a-b874-0445c86b69e6', 'Key Vault Secrets User', [
    'secrets/getSecret/action',
    'secrets/readMetadata/action',
  ]),
]

/** Azure's roles of the control plane; what stands for their conditions is said in docs/roles.md. */
const CONTROL_ROLES = [
  role('a68e7c17-0ab2-4c09-9a58-125dae29748c', 'Key Vault Purge Operator', [
    'vaults/read',
    'vaults/purge/action',
  ]),
  role(
    '8b54135c-b56d-4d72-a534-26097cfdc8d8',
    'Key Vault Data Access Administrator',
    [
      'vaults/read',
      'principals/read',
      'roleDefinitions/read',
      'roleAssignments/read',
      'roleAssignments/write',
      'roleAssignments/delete',
    ],
    DATA_ROLES.map(({ uid }) => uid),
  ),
  role('f25e0fa2-a7c8-4377-a976-54943a77a395', 'Key Vault Contributor', [
    'vaults/read',
    'vaults/write',
    'vaults/delete',
    'vaults/recover/action',
  ]),
]

/** Every role that init writes, ours first. */
export const builtInRoles: readonly BuiltInRole[] = [
  ADMINISTRATOR_ROLE,
  ...DATA_ROLES,
  ...CONTROL_ROLES,
]

/** Roles that nobody changes. */
export const builtInRoleUids: ReadonlySet<string> = new Set(builtInRoles.map(({ uid }) => uid))
