import { service } from '@strongroom/contracts'
import type { Guard } from '@strongroom/guard'
import { bind } from '@strongroom/rpc'
import type { Bound } from '@strongroom/rpc'

import { accessPolicy, feedPolicy, principalPolicy, tokenPolicy, vaultPolicy } from './policy.ts'
import { checkAccess } from './rpc/check-access.ts'
import { createCredential } from './rpc/create-credential.ts'
import { createPrincipal } from './rpc/create-principal.ts'
import { createRoleAssignment } from './rpc/create-role-assignment.ts'
import { createRoleDefinition } from './rpc/create-role-definition.ts'
import { createVault } from './rpc/create-vault.ts'
import { deleteCredential } from './rpc/delete-credential.ts'
import { deletePrincipal } from './rpc/delete-principal.ts'
import { deleteRoleAssignment } from './rpc/delete-role-assignment.ts'
import { deleteRoleDefinition } from './rpc/delete-role-definition.ts'
import { deleteVault } from './rpc/delete-vault.ts'
import type { AuthDeps } from './rpc/deps.ts'
import { getAccess } from './rpc/get-access.ts'
import { getJwks } from './rpc/get-jwks.ts'
import { getPrincipal } from './rpc/get-principal.ts'
import { getRoleDefinition } from './rpc/get-role-definition.ts'
import { getVault } from './rpc/get-vault.ts'
import { issueToken } from './rpc/issue-token.ts'
import { listCredentials } from './rpc/list-credentials.ts'
import { listPrincipals } from './rpc/list-principals.ts'
import { listRoleAssignments } from './rpc/list-role-assignments.ts'
import { listRoleDefinitions } from './rpc/list-role-definitions.ts'
import { listVaults } from './rpc/list-vaults.ts'
import { purgeVault } from './rpc/purge-vault.ts'
import { revokeTokens } from './rpc/revoke-tokens.ts'
import { undeleteVault } from './rpc/undelete-vault.ts'
import { updatePrincipal } from './rpc/update-principal.ts'
import { updateRoleDefinition } from './rpc/update-role-definition.ts'
import { updateVault } from './rpc/update-vault.ts'
import { watchAccess } from './rpc/watch-access.ts'

/** Everything that auth answers, each method behind its row of the policy. */
export function services(deps: AuthDeps, guard: Pick<Guard, 'onion'>): Bound[] {
  const vaults = {
    CreateVault: createVault(deps),
    GetVault: getVault(deps),
    ListVaults: listVaults(deps),
    UpdateVault: updateVault(deps),
    DeleteVault: deleteVault(deps),
    UndeleteVault: undeleteVault(deps),
    PurgeVault: purgeVault(deps),
  }
  const principals = {
    CreatePrincipal: createPrincipal(deps),
    GetPrincipal: getPrincipal(deps),
    ListPrincipals: listPrincipals(deps),
    UpdatePrincipal: updatePrincipal(deps),
    DeletePrincipal: deletePrincipal(deps),
    CreateCredential: createCredential(deps),
    ListCredentials: listCredentials(deps),
    DeleteCredential: deleteCredential(deps),
  }
  const access = {
    GetRoleDefinition: getRoleDefinition(deps),
    ListRoleDefinitions: listRoleDefinitions(deps),
    CreateRoleDefinition: createRoleDefinition(deps),
    UpdateRoleDefinition: updateRoleDefinition(deps),
    DeleteRoleDefinition: deleteRoleDefinition(deps),
    CreateRoleAssignment: createRoleAssignment(deps),
    ListRoleAssignments: listRoleAssignments(deps),
    DeleteRoleAssignment: deleteRoleAssignment(deps),
    CheckAccess: checkAccess(deps),
  }
  const tokens = {
    IssueToken: issueToken(deps),
    RevokeTokens: revokeTokens(deps),
    GetJwks: getJwks(deps),
  }
  const feed = { WatchAccess: watchAccess(deps), GetAccess: getAccess(deps) }
  return [
    bind(service('strongroom.auth.v1.VaultService'), vaults, guard.onion(vaultPolicy), ['user']),
    bind(service('strongroom.auth.v1.PrincipalService'), principals, guard.onion(principalPolicy), [
      'user',
    ]),
    bind(service('strongroom.auth.v1.AccessService'), access, guard.onion(accessPolicy), ['user']),
    bind(service('strongroom.auth.v1.TokenService'), tokens, guard.onion(tokenPolicy), ['user']),
    bind(service('strongroom.auth.v1.AccessFeedService'), feed, guard.onion(feedPolicy), ['peer']),
  ]
}
