// Original file: proto/strongroom/key/v1/protection_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';
import type { CreateVaultChangeInit as _strongroom_key_v1_CreateVaultChangeInit, CreateVaultChange as _strongroom_key_v1_CreateVaultChange } from '../../../strongroom/key/v1/CreateVaultChange.ts';
import type { UpdateVaultChangeInit as _strongroom_key_v1_UpdateVaultChangeInit, UpdateVaultChange as _strongroom_key_v1_UpdateVaultChange } from '../../../strongroom/key/v1/UpdateVaultChange.ts';
import type { DeleteVaultChangeInit as _strongroom_key_v1_DeleteVaultChangeInit, DeleteVaultChange as _strongroom_key_v1_DeleteVaultChange } from '../../../strongroom/key/v1/DeleteVaultChange.ts';
import type { UndeleteVaultChangeInit as _strongroom_key_v1_UndeleteVaultChangeInit, UndeleteVaultChange as _strongroom_key_v1_UndeleteVaultChange } from '../../../strongroom/key/v1/UndeleteVaultChange.ts';
import type { PurgeVaultChangeInit as _strongroom_key_v1_PurgeVaultChangeInit, PurgeVaultChange as _strongroom_key_v1_PurgeVaultChange } from '../../../strongroom/key/v1/PurgeVaultChange.ts';
import type { FinishPurgeVaultChangeInit as _strongroom_key_v1_FinishPurgeVaultChangeInit, FinishPurgeVaultChange as _strongroom_key_v1_FinishPurgeVaultChange } from '../../../strongroom/key/v1/FinishPurgeVaultChange.ts';
import type { CreatePrincipalChangeInit as _strongroom_key_v1_CreatePrincipalChangeInit, CreatePrincipalChange as _strongroom_key_v1_CreatePrincipalChange } from '../../../strongroom/key/v1/CreatePrincipalChange.ts';
import type { UpdatePrincipalChangeInit as _strongroom_key_v1_UpdatePrincipalChangeInit, UpdatePrincipalChange as _strongroom_key_v1_UpdatePrincipalChange } from '../../../strongroom/key/v1/UpdatePrincipalChange.ts';
import type { DeletePrincipalChangeInit as _strongroom_key_v1_DeletePrincipalChangeInit, DeletePrincipalChange as _strongroom_key_v1_DeletePrincipalChange } from '../../../strongroom/key/v1/DeletePrincipalChange.ts';
import type { RevokeTokensChangeInit as _strongroom_key_v1_RevokeTokensChangeInit, RevokeTokensChange as _strongroom_key_v1_RevokeTokensChange } from '../../../strongroom/key/v1/RevokeTokensChange.ts';
import type { CreateCredentialChangeInit as _strongroom_key_v1_CreateCredentialChangeInit, CreateCredentialChange as _strongroom_key_v1_CreateCredentialChange } from '../../../strongroom/key/v1/CreateCredentialChange.ts';
import type { DeleteCredentialChangeInit as _strongroom_key_v1_DeleteCredentialChangeInit, DeleteCredentialChange as _strongroom_key_v1_DeleteCredentialChange } from '../../../strongroom/key/v1/DeleteCredentialChange.ts';
import type { CreateRoleChangeInit as _strongroom_key_v1_CreateRoleChangeInit, CreateRoleChange as _strongroom_key_v1_CreateRoleChange } from '../../../strongroom/key/v1/CreateRoleChange.ts';
import type { UpdateRoleChangeInit as _strongroom_key_v1_UpdateRoleChangeInit, UpdateRoleChange as _strongroom_key_v1_UpdateRoleChange } from '../../../strongroom/key/v1/UpdateRoleChange.ts';
import type { DeleteRoleChangeInit as _strongroom_key_v1_DeleteRoleChangeInit, DeleteRoleChange as _strongroom_key_v1_DeleteRoleChange } from '../../../strongroom/key/v1/DeleteRoleChange.ts';
import type { CreateAssignmentChangeInit as _strongroom_key_v1_CreateAssignmentChangeInit, CreateAssignmentChange as _strongroom_key_v1_CreateAssignmentChange } from '../../../strongroom/key/v1/CreateAssignmentChange.ts';
import type { DeleteAssignmentChangeInit as _strongroom_key_v1_DeleteAssignmentChangeInit, DeleteAssignmentChange as _strongroom_key_v1_DeleteAssignmentChange } from '../../../strongroom/key/v1/DeleteAssignmentChange.ts';
import type { RequestBodyInit as _strongroom_key_v1_RequestBodyInit, RequestBody as _strongroom_key_v1_RequestBody } from '../../../strongroom/key/v1/RequestBody.ts';

/**
 * A change that auth wants to commit. The monitor works out from the verified rows, and from rows of its own feed, whether
 * the acting user may do it, and makes the rows.
 */
export interface ProtectAccessRequestInit {
  /**
   * The rows as they are: what each change needs is said beside it.
   */
  'rows'?: (_strongroom_row_v1_ProtectedRowInit)[];
  /**
   * Rows: none. Gives vault.
   */
  'createVault'?: (_strongroom_key_v1_CreateVaultChangeInit | null);
  /**
   * Rows: vault. Gives vault. vaults/write.
   */
  'updateVault'?: (_strongroom_key_v1_UpdateVaultChangeInit | null);
  /**
   * Rows: vault. Gives vault. vaults/delete.
   */
  'deleteVault'?: (_strongroom_key_v1_DeleteVaultChangeInit | null);
  /**
   * Rows: vault. Gives vault. vaults/recover/action.
   */
  'undeleteVault'?: (_strongroom_key_v1_UndeleteVaultChangeInit | null);
  /**
   * Rows: vault. Gives vault in state purging. vaults/purge/action, or no token once its verified time has come.
   */
  'purgeVault'?: (_strongroom_key_v1_PurgeVaultChangeInit | null);
  /**
   * Rows: vault in state purging. Deletes the vault's keys; gives vault in state purged.
   */
  'finishPurgeVault'?: (_strongroom_key_v1_FinishPurgeVaultChangeInit | null);
  /**
   * Rows: none. Gives principal and access. principals/write.
   */
  'createPrincipal'?: (_strongroom_key_v1_CreatePrincipalChangeInit | null);
  /**
   * Rows: principal. Gives principal. principals/write.
   */
  'updatePrincipal'?: (_strongroom_key_v1_UpdatePrincipalChangeInit | null);
  /**
   * Rows: principal, access. Gives both, the access row empty. principals/delete.
   */
  'deletePrincipal'?: (_strongroom_key_v1_DeletePrincipalChangeInit | null);
  /**
   * Rows: principal. Gives principal with the next token epoch. tokens/revoke/action, or the principal itself.
   */
  'revokeTokens'?: (_strongroom_key_v1_RevokeTokensChangeInit | null);
  /**
   * Rows: principal, access. Gives principal, credential and the client secret. credentials/write.
   */
  'createCredential'?: (_strongroom_key_v1_CreateCredentialChangeInit | null);
  /**
   * Rows: principal. Gives principal without the credential. credentials/delete.
   */
  'deleteCredential'?: (_strongroom_key_v1_DeleteCredentialChangeInit | null);
  /**
   * Rows: none. Gives role. roleDefinitions/write.
   */
  'createRole'?: (_strongroom_key_v1_CreateRoleChangeInit | null);
  /**
   * Rows: role. Gives role. roleDefinitions/write.
   */
  'updateRole'?: (_strongroom_key_v1_UpdateRoleChangeInit | null);
  /**
   * Rows: role. Gives role, deleted. roleDefinitions/delete.
   */
  'deleteRole'?: (_strongroom_key_v1_DeleteRoleChangeInit | null);
  /**
   * Rows: principal, access, role. Gives access. roleAssignments/write at the scope.
   */
  'createAssignment'?: (_strongroom_key_v1_CreateAssignmentChangeInit | null);
  /**
   * Rows: access. Gives access. roleAssignments/delete at the assignment's scope.
   */
  'deleteAssignment'?: (_strongroom_key_v1_DeleteAssignmentChangeInit | null);
  /**
   * Optional. For a fingerprint.
   */
  'request'?: (_strongroom_key_v1_RequestBodyInit | null);
  /**
   * Required. What changes.
   */
  'change'?: "createVault"|"updateVault"|"deleteVault"|"undeleteVault"|"purgeVault"|"finishPurgeVault"|"createPrincipal"|"updatePrincipal"|"deletePrincipal"|"revokeTokens"|"createCredential"|"deleteCredential"|"createRole"|"updateRole"|"deleteRole"|"createAssignment"|"deleteAssignment";
}

/**
 * A change that auth wants to commit. The monitor works out from the verified rows, and from rows of its own feed, whether
 * the acting user may do it, and makes the rows.
 */
export interface ProtectAccessRequest {
  /**
   * The rows as they are: what each change needs is said beside it.
   */
  'rows': (_strongroom_row_v1_ProtectedRow)[];
  /**
   * Rows: none. Gives vault.
   */
  'createVault'?: (_strongroom_key_v1_CreateVaultChange | null);
  /**
   * Rows: vault. Gives vault. vaults/write.
   */
  'updateVault'?: (_strongroom_key_v1_UpdateVaultChange | null);
  /**
   * Rows: vault. Gives vault. vaults/delete.
   */
  'deleteVault'?: (_strongroom_key_v1_DeleteVaultChange | null);
  /**
   * Rows: vault. Gives vault. vaults/recover/action.
   */
  'undeleteVault'?: (_strongroom_key_v1_UndeleteVaultChange | null);
  /**
   * Rows: vault. Gives vault in state purging. vaults/purge/action, or no token once its verified time has come.
   */
  'purgeVault'?: (_strongroom_key_v1_PurgeVaultChange | null);
  /**
   * Rows: vault in state purging. Deletes the vault's keys; gives vault in state purged.
   */
  'finishPurgeVault'?: (_strongroom_key_v1_FinishPurgeVaultChange | null);
  /**
   * Rows: none. Gives principal and access. principals/write.
   */
  'createPrincipal'?: (_strongroom_key_v1_CreatePrincipalChange | null);
  /**
   * Rows: principal. Gives principal. principals/write.
   */
  'updatePrincipal'?: (_strongroom_key_v1_UpdatePrincipalChange | null);
  /**
   * Rows: principal, access. Gives both, the access row empty. principals/delete.
   */
  'deletePrincipal'?: (_strongroom_key_v1_DeletePrincipalChange | null);
  /**
   * Rows: principal. Gives principal with the next token epoch. tokens/revoke/action, or the principal itself.
   */
  'revokeTokens'?: (_strongroom_key_v1_RevokeTokensChange | null);
  /**
   * Rows: principal, access. Gives principal, credential and the client secret. credentials/write.
   */
  'createCredential'?: (_strongroom_key_v1_CreateCredentialChange | null);
  /**
   * Rows: principal. Gives principal without the credential. credentials/delete.
   */
  'deleteCredential'?: (_strongroom_key_v1_DeleteCredentialChange | null);
  /**
   * Rows: none. Gives role. roleDefinitions/write.
   */
  'createRole'?: (_strongroom_key_v1_CreateRoleChange | null);
  /**
   * Rows: role. Gives role. roleDefinitions/write.
   */
  'updateRole'?: (_strongroom_key_v1_UpdateRoleChange | null);
  /**
   * Rows: role. Gives role, deleted. roleDefinitions/delete.
   */
  'deleteRole'?: (_strongroom_key_v1_DeleteRoleChange | null);
  /**
   * Rows: principal, access, role. Gives access. roleAssignments/write at the scope.
   */
  'createAssignment'?: (_strongroom_key_v1_CreateAssignmentChange | null);
  /**
   * Rows: access. Gives access. roleAssignments/delete at the assignment's scope.
   */
  'deleteAssignment'?: (_strongroom_key_v1_DeleteAssignmentChange | null);
  /**
   * Optional. For a fingerprint.
   */
  'request': (_strongroom_key_v1_RequestBody | null);
  /**
   * Required. What changes.
   */
  'change'?: "createVault"|"updateVault"|"deleteVault"|"undeleteVault"|"purgeVault"|"finishPurgeVault"|"createPrincipal"|"updatePrincipal"|"deletePrincipal"|"revokeTokens"|"createCredential"|"deleteCredential"|"createRole"|"updateRole"|"deleteRole"|"createAssignment"|"deleteAssignment";
}
