import type { Services } from '@strongroom/contracts'
import type { Policy } from '@strongroom/guard'

const root = () => '/'

/** Who may do what to vaults. Deleted ones are seen by those who may read, undelete or purge them. */
export const vaultPolicy: Policy<Services['strongroom.auth.v1.VaultService']> = {
  CreateVault: {
    action: 'vaults/write',
    on: root,
    resource: ({ vaultId }) => `vaults/${vaultId}`,
    operation: 'VaultCreate',
    audit: 'intent-and-outcome',
  },
  GetVault: {
    action: 'vaults/read',
    on: ({ name }) => name,
    field: 'name',
    vault: 'any',
    operation: 'VaultGet',
    audit: 'single',
  },
  ListVaults: { action: 'vaults/read', on: root, operation: 'VaultList', audit: 'single' },
  UpdateVault: {
    action: 'vaults/write',
    on: ({ vault }) => vault?.name ?? '',
    field: 'vault.name',
    operation: 'VaultUpdate',
    audit: 'intent-and-outcome',
  },
  DeleteVault: {
    action: 'vaults/delete',
    on: ({ name }) => name,
    field: 'name',
    // A repeat of a request that deleted it finds it deleted.
    vault: 'any',
    operation: 'VaultDelete',
    audit: 'intent-and-outcome',
  },
  UndeleteVault: {
    action: 'vaults/recover/action',
    on: ({ name }) => name,
    field: 'name',
    vault: 'any',
    operation: 'VaultRecover',
    audit: 'intent-and-outcome',
  },
  PurgeVault: {
    action: 'vaults/purge/action',
    on: ({ name }) => name,
    field: 'name',
    vault: 'any',
    operation: 'VaultPurge',
    audit: 'intent-and-outcome',
  },
}

/** Who may do what to principals and their credentials: rights at `/`, for a principal belongs to no vault. */
export const principalPolicy: Policy<Services['strongroom.auth.v1.PrincipalService']> = {
  CreatePrincipal: {
    action: 'principals/write',
    on: root,
    resource: ({ principalId }) => `principals/${principalId}`,
    operation: 'PrincipalCreate',
    audit: 'intent-and-outcome',
  },
  GetPrincipal: {
    action: 'principals/read',
    on: root,
    resource: ({ name }) => name,
    operation: 'PrincipalGet',
    audit: 'single',
  },
  ListPrincipals: {
    action: 'principals/read',
    on: root,
    operation: 'PrincipalList',
    audit: 'single',
  },
  UpdatePrincipal: {
    action: 'principals/write',
    on: root,
    resource: ({ principal }) => principal?.name ?? '',
    operation: 'PrincipalUpdate',
    audit: 'intent-and-outcome',
  },
  DeletePrincipal: {
    action: 'principals/delete',
    on: root,
    resource: ({ name }) => name,
    operation: 'PrincipalDelete',
    audit: 'intent-and-outcome',
  },
  CreateCredential: {
    action: 'credentials/write',
    on: root,
    resource: ({ parent }) => parent,
    operation: 'CredentialCreate',
    audit: 'intent-and-outcome',
  },
  ListCredentials: {
    action: 'credentials/read',
    on: root,
    resource: ({ parent }) => parent,
    operation: 'CredentialList',
    audit: 'single',
  },
  DeleteCredential: {
    action: 'credentials/delete',
    on: root,
    resource: ({ name }) => name,
    operation: 'CredentialDelete',
    audit: 'intent-and-outcome',
  },
}

/** Who may do what to roles, at `/`, and to assignments, at their scope. */
export const accessPolicy: Policy<Services['strongroom.auth.v1.AccessService']> = {
  GetRoleDefinition: {
    action: 'roleDefinitions/read',
    on: root,
    resource: ({ name }) => name,
    operation: 'RoleDefinitionGet',
    audit: 'single',
  },
  ListRoleDefinitions: {
    action: 'roleDefinitions/read',
    on: root,
    operation: 'RoleDefinitionList',
    audit: 'single',
  },
  CreateRoleDefinition: {
    action: 'roleDefinitions/write',
    on: root,
    operation: 'RoleDefinitionCreate',
    audit: 'intent-and-outcome',
  },
  UpdateRoleDefinition: {
    action: 'roleDefinitions/write',
    on: root,
    resource: ({ roleDefinition }) => roleDefinition?.name ?? '',
    operation: 'RoleDefinitionUpdate',
    audit: 'intent-and-outcome',
  },
  DeleteRoleDefinition: {
    action: 'roleDefinitions/delete',
    on: root,
    resource: ({ name }) => name,
    operation: 'RoleDefinitionDelete',
    audit: 'intent-and-outcome',
  },
  CreateRoleAssignment: {
    action: 'roleAssignments/write',
    on: ({ roleAssignment }) => roleAssignment?.scope ?? '',
    field: 'role_assignment.scope',
    // At `/` the scope says nothing.
    resource: ({ roleAssignment: wish }) =>
      (wish?.scope === '/' ? wish.principal : wish?.scope) ?? '',
    operation: 'RoleAssignmentCreate',
    audit: 'intent-and-outcome',
  },
  ListRoleAssignments: {
    action: 'roleAssignments/read',
    on: root,
    resource: ({ parent }) => parent,
    operation: 'RoleAssignmentList',
    audit: 'single',
  },
  DeleteRoleAssignment: {
    action: 'roleAssignments/delete',
    on: ({ scope }) => scope,
    field: 'scope',
    vault: 'any',
    resource: ({ scope, name }) => (scope === '/' ? name : scope),
    operation: 'RoleAssignmentDelete',
    audit: 'intent-and-outcome',
  },
  CheckAccess: {
    authenticated: true,
    resource: ({ resource }) => resource,
    operation: 'AccessCheck',
    audit: 'single',
  },
}

/** Tokens: given to whoever shows a secret, ended by oneself or by those with the right, which the handler asks for. */
export const tokenPolicy: Policy<Services['strongroom.auth.v1.TokenService']> = {
  IssueToken: {
    public: true,
    claimed: ({ clientId }) => clientId,
    operation: 'TokenIssue',
    audit: 'single',
  },
  RevokeTokens: {
    authenticated: true,
    resource: ({ principal }) => principal,
    operation: 'TokenRevoke',
    audit: 'intent-and-outcome',
  },
  GetJwks: { public: true, audit: 'none' },
}

/** Rows for the other services, recorded nowhere. */
export const feedPolicy: Policy<Services['strongroom.auth.v1.AccessFeedService']> = {
  WatchAccess: {
    peers: ['auth', 'secret', 'key-crypto', 'certificate', 'audit'],
    token: 'none',
    audit: 'none',
  },
  GetAccess: {
    peers: ['auth', 'secret', 'key-crypto', 'certificate', 'audit'],
    token: 'none',
    audit: 'none',
  },
}
