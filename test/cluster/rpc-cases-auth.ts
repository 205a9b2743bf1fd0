import type { Strongroom } from '@strongroom/client'
import { vault } from './rpc-story.ts'
import type { Cases } from './rpc-story.ts'

const SOME_ROLE = 'roleDefinitions/4633458b17de408ab8740445c86b69e6'

async function firstOf(stream: AsyncIterable<unknown>): Promise<unknown> {
  for await (const item of stream) return item
  return undefined
}

/** The tail ends by being left: its call is recorded then. */
async function tail(client: Strongroom): Promise<void> {
  const stop = new AbortController()
  const stream = client.audit.tailRecords({ parent: '/' }, { signal: stop.signal })
  const iterator = stream[Symbol.asyncIterator]()
  const first = iterator.next()
  // Something has to happen for a tail to have something to say.
  const knock = setInterval(() => void client.vaults.listVaults({}).catch(() => undefined), 100)
  try {
    await first
  } finally {
    clearInterval(knock)
    stop.abort()
    await iterator.return?.(undefined).catch(() => undefined)
  }
}

/** What auth offers users, in an order in which each call finds what it needs. */
export const authCases: Cases = {
  'strongroom.auth.v1.VaultService': {
    CreateVault: {
      operation: 'VaultCreate',
      call: (client) =>
        client.vaults.createVault({ vaultId: 'every', vault: { retentionDays: 7 } }),
    },
    GetVault: { operation: 'VaultGet', call: (client) => client.vaults.getVault({ name: vault }) },
    ListVaults: { operation: 'VaultList', call: (client) => client.vaults.listVaults({}) },
  },
  'strongroom.auth.v1.PrincipalService': {
    CreatePrincipal: {
      operation: 'PrincipalCreate',
      call: (client) => client.principals.createPrincipal({ principalId: 'guest' }),
    },
    GetPrincipal: {
      operation: 'PrincipalGet',
      call: (client) => client.principals.getPrincipal({ name: 'principals/guest' }),
    },
    ListPrincipals: {
      operation: 'PrincipalList',
      call: (client) => client.principals.listPrincipals({}),
    },
    UpdatePrincipal: {
      operation: 'PrincipalUpdate',
      call: (client) =>
        client.principals.updatePrincipal({
          principal: { name: 'principals/guest', disabled: true },
          updateMask: { paths: ['disabled'] },
        }),
    },
    CreateCredential: {
      operation: 'CredentialCreate',
      call: async (client, story) => {
        const made = await client.principals.createCredential({ parent: 'principals/guest' })
        story.credential = made.credential?.name ?? ''
      },
    },
    ListCredentials: {
      operation: 'CredentialList',
      call: (client) => client.principals.listCredentials({ parent: 'principals/guest' }),
    },
    DeleteCredential: {
      operation: 'CredentialDelete',
      call: (client, { credential }) =>
        client.principals.deleteCredential({
          name: credential || `principals/guest/credentials/${'0'.repeat(32)}`,
        }),
    },
  },
  'strongroom.auth.v1.AccessService': {
    CreateRoleDefinition: {
      operation: 'RoleDefinitionCreate',
      call: async (client, story) => {
        const made = await client.access.createRoleDefinition({
          roleDefinition: { roleName: 'Every reader', actions: ['secrets/getSecret/action'] },
        })
        story.role = made.roleDefinition?.name ?? ''
      },
    },
    GetRoleDefinition: {
      operation: 'RoleDefinitionGet',
      call: (client, { role }) => client.access.getRoleDefinition({ name: role || SOME_ROLE }),
    },
    ListRoleDefinitions: {
      operation: 'RoleDefinitionList',
      call: (client) => client.access.listRoleDefinitions({}),
    },
    UpdateRoleDefinition: {
      operation: 'RoleDefinitionUpdate',
      call: (client, { role }) =>
        client.access.updateRoleDefinition({
          roleDefinition: { name: role || SOME_ROLE, actions: ['secrets/readMetadata/action'] },
          updateMask: { paths: ['actions'] },
        }),
    },
    CreateRoleAssignment: {
      operation: 'RoleAssignmentCreate',
      call: async (client, story) => {
        const made = await client.access.createRoleAssignment({
          roleAssignment: {
            principal: 'principals/guest',
            role: story.role || SOME_ROLE,
            scope: vault,
          },
        })
        story.assignment = made.roleAssignment?.name ?? ''
      },
    },
    ListRoleAssignments: {
      operation: 'RoleAssignmentList',
      call: (client) => client.access.listRoleAssignments({ parent: 'principals/guest' }),
    },
    DeleteRoleAssignment: {
      operation: 'RoleAssignmentDelete',
      call: (client, { assignment }) =>
        client.access.deleteRoleAssignment({
          name: assignment || `principals/guest/roleAssignments/${'0'.repeat(32)}`,
          scope: vault,
        }),
    },
    DeleteRoleDefinition: {
      operation: 'RoleDefinitionDelete',
      call: (client, { role }) => client.access.deleteRoleDefinition({ name: role || SOME_ROLE }),
    },
  },
  'strongroom.auth.v1.TokenService': {
    RevokeTokens: {
      operation: 'TokenRevoke',
      call: (client) => client.tokens.revokeTokens({ principal: 'principals/guest' }),
    },
  },
}

/** What ends principals and vaults, and the log of it all: after everything that needs them. */
export const lastCases: Cases = {
  'strongroom.auth.v1.PrincipalService': {
    DeletePrincipal: {
      operation: 'PrincipalDelete',
      call: (client) => client.principals.deletePrincipal({ name: 'principals/guest' }),
    },
  },
  'strongroom.auth.v1.VaultService': {
    UpdateVault: {
      operation: 'VaultUpdate',
      call: (client) =>
        client.vaults.updateVault({
          vault: { name: vault, purgeProtection: false },
          updateMask: { paths: ['purge_protection'] },
        }),
    },
    DeleteVault: {
      operation: 'VaultDelete',
      call: (client) => client.vaults.deleteVault({ name: vault }),
    },
    UndeleteVault: {
      operation: 'VaultRecover',
      call: (client) => client.vaults.undeleteVault({ name: vault }),
    },
    PurgeVault: {
      operation: 'VaultPurge',
      call: async (client) => {
        await client.vaults.deleteVault({ name: vault }).catch(() => undefined)
        return client.vaults.purgeVault({ name: vault })
      },
    },
  },
  'strongroom.audit.v1.AuditService': {
    ListRecords: {
      operation: 'AuditList',
      call: (client) => client.audit.listRecords({ parent: '/' }),
    },
    TailRecords: { operation: 'AuditTail', call: (client) => tail(client) },
    ExportRecords: {
      operation: 'AuditExport',
      call: (client) => firstOf(client.audit.exportRecords({})),
    },
    GetCheckpoint: {
      operation: 'AuditGetCheckpoint',
      call: (client) => client.audit.getCheckpoint({}),
    },
    GetInclusionProof: {
      operation: 'AuditGetInclusionProof',
      call: (client) => client.audit.getInclusionProof({ index: 0 }),
    },
    GetConsistencyProof: {
      operation: 'AuditGetConsistencyProof',
      call: (client) => client.audit.getConsistencyProof({ fromSize: 1 }),
    },
  },
}
