// Original file: proto/strongroom/auth/v1/vault_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateVaultRequestInit as _strongroom_auth_v1_CreateVaultRequestInit, CreateVaultRequest as _strongroom_auth_v1_CreateVaultRequest } from '../../../strongroom/auth/v1/CreateVaultRequest.ts';
import type { CreateVaultResponseInit as _strongroom_auth_v1_CreateVaultResponseInit, CreateVaultResponse as _strongroom_auth_v1_CreateVaultResponse } from '../../../strongroom/auth/v1/CreateVaultResponse.ts';
import type { DeleteVaultRequestInit as _strongroom_auth_v1_DeleteVaultRequestInit, DeleteVaultRequest as _strongroom_auth_v1_DeleteVaultRequest } from '../../../strongroom/auth/v1/DeleteVaultRequest.ts';
import type { DeleteVaultResponseInit as _strongroom_auth_v1_DeleteVaultResponseInit, DeleteVaultResponse as _strongroom_auth_v1_DeleteVaultResponse } from '../../../strongroom/auth/v1/DeleteVaultResponse.ts';
import type { GetVaultRequestInit as _strongroom_auth_v1_GetVaultRequestInit, GetVaultRequest as _strongroom_auth_v1_GetVaultRequest } from '../../../strongroom/auth/v1/GetVaultRequest.ts';
import type { GetVaultResponseInit as _strongroom_auth_v1_GetVaultResponseInit, GetVaultResponse as _strongroom_auth_v1_GetVaultResponse } from '../../../strongroom/auth/v1/GetVaultResponse.ts';
import type { ListVaultsRequestInit as _strongroom_auth_v1_ListVaultsRequestInit, ListVaultsRequest as _strongroom_auth_v1_ListVaultsRequest } from '../../../strongroom/auth/v1/ListVaultsRequest.ts';
import type { ListVaultsResponseInit as _strongroom_auth_v1_ListVaultsResponseInit, ListVaultsResponse as _strongroom_auth_v1_ListVaultsResponse } from '../../../strongroom/auth/v1/ListVaultsResponse.ts';
import type { PurgeVaultRequestInit as _strongroom_auth_v1_PurgeVaultRequestInit, PurgeVaultRequest as _strongroom_auth_v1_PurgeVaultRequest } from '../../../strongroom/auth/v1/PurgeVaultRequest.ts';
import type { PurgeVaultResponseInit as _strongroom_auth_v1_PurgeVaultResponseInit, PurgeVaultResponse as _strongroom_auth_v1_PurgeVaultResponse } from '../../../strongroom/auth/v1/PurgeVaultResponse.ts';
import type { UndeleteVaultRequestInit as _strongroom_auth_v1_UndeleteVaultRequestInit, UndeleteVaultRequest as _strongroom_auth_v1_UndeleteVaultRequest } from '../../../strongroom/auth/v1/UndeleteVaultRequest.ts';
import type { UndeleteVaultResponseInit as _strongroom_auth_v1_UndeleteVaultResponseInit, UndeleteVaultResponse as _strongroom_auth_v1_UndeleteVaultResponse } from '../../../strongroom/auth/v1/UndeleteVaultResponse.ts';
import type { UpdateVaultRequestInit as _strongroom_auth_v1_UpdateVaultRequestInit, UpdateVaultRequest as _strongroom_auth_v1_UpdateVaultRequest } from '../../../strongroom/auth/v1/UpdateVaultRequest.ts';
import type { UpdateVaultResponseInit as _strongroom_auth_v1_UpdateVaultResponseInit, UpdateVaultResponse as _strongroom_auth_v1_UpdateVaultResponse } from '../../../strongroom/auth/v1/UpdateVaultResponse.ts';

/**
 * Vaults: the units of isolation. Names, permissions, keys and retention belong to one. Every method may answer
 * UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED
 * (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), UNAVAILABLE (DATABASE_UNAVAILABLE,
 * AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED). A vault that the caller has
 * no right to see answers PERMISSION_DENIED whether it exists or not.
 */
export interface VaultServiceClient extends grpc.Client {
  /**
   * Creates a vault. Needs vaults/write at "/". ALREADY_EXISTS (ALREADY_EXISTS) when the name is taken,
   * FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted vault holds it.
   */
  CreateVault(argument: _strongroom_auth_v1_CreateVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateVaultResponse>): grpc.ClientUnaryCall;
  CreateVault(argument: _strongroom_auth_v1_CreateVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CreateVaultResponse>): grpc.ClientUnaryCall;
  CreateVault(argument: _strongroom_auth_v1_CreateVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateVaultResponse>): grpc.ClientUnaryCall;
  CreateVault(argument: _strongroom_auth_v1_CreateVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CreateVaultResponse>): grpc.ClientUnaryCall;
  /**
   * Creates a vault. Needs vaults/write at "/". ALREADY_EXISTS (ALREADY_EXISTS) when the name is taken,
   * FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted vault holds it.
   */
  createVault(argument: _strongroom_auth_v1_CreateVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateVaultResponse>): grpc.ClientUnaryCall;
  createVault(argument: _strongroom_auth_v1_CreateVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CreateVaultResponse>): grpc.ClientUnaryCall;
  createVault(argument: _strongroom_auth_v1_CreateVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateVaultResponse>): grpc.ClientUnaryCall;
  createVault(argument: _strongroom_auth_v1_CreateVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CreateVaultResponse>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a vault with all that is in it; it can be undeleted until its purge time. Needs vaults/delete at the vault.
   * NOT_FOUND (VAULT_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  DeleteVault(argument: _strongroom_auth_v1_DeleteVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteVaultResponse>): grpc.ClientUnaryCall;
  DeleteVault(argument: _strongroom_auth_v1_DeleteVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteVaultResponse>): grpc.ClientUnaryCall;
  DeleteVault(argument: _strongroom_auth_v1_DeleteVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteVaultResponse>): grpc.ClientUnaryCall;
  DeleteVault(argument: _strongroom_auth_v1_DeleteVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteVaultResponse>): grpc.ClientUnaryCall;
  /**
   * Deletes a vault with all that is in it; it can be undeleted until its purge time. Needs vaults/delete at the vault.
   * NOT_FOUND (VAULT_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  deleteVault(argument: _strongroom_auth_v1_DeleteVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteVaultResponse>): grpc.ClientUnaryCall;
  deleteVault(argument: _strongroom_auth_v1_DeleteVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteVaultResponse>): grpc.ClientUnaryCall;
  deleteVault(argument: _strongroom_auth_v1_DeleteVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteVaultResponse>): grpc.ClientUnaryCall;
  deleteVault(argument: _strongroom_auth_v1_DeleteVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteVaultResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives one vault, a deleted one too. Needs vaults/read at the vault. NOT_FOUND (VAULT_NOT_FOUND).
   */
  GetVault(argument: _strongroom_auth_v1_GetVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetVaultResponse>): grpc.ClientUnaryCall;
  GetVault(argument: _strongroom_auth_v1_GetVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_GetVaultResponse>): grpc.ClientUnaryCall;
  GetVault(argument: _strongroom_auth_v1_GetVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetVaultResponse>): grpc.ClientUnaryCall;
  GetVault(argument: _strongroom_auth_v1_GetVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_GetVaultResponse>): grpc.ClientUnaryCall;
  /**
   * Gives one vault, a deleted one too. Needs vaults/read at the vault. NOT_FOUND (VAULT_NOT_FOUND).
   */
  getVault(argument: _strongroom_auth_v1_GetVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetVaultResponse>): grpc.ClientUnaryCall;
  getVault(argument: _strongroom_auth_v1_GetVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_GetVaultResponse>): grpc.ClientUnaryCall;
  getVault(argument: _strongroom_auth_v1_GetVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetVaultResponse>): grpc.ClientUnaryCall;
  getVault(argument: _strongroom_auth_v1_GetVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_GetVaultResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists vaults by name. Needs vaults/read at "/". INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListVaults(argument: _strongroom_auth_v1_ListVaultsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListVaultsResponse>): grpc.ClientUnaryCall;
  ListVaults(argument: _strongroom_auth_v1_ListVaultsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_ListVaultsResponse>): grpc.ClientUnaryCall;
  ListVaults(argument: _strongroom_auth_v1_ListVaultsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListVaultsResponse>): grpc.ClientUnaryCall;
  ListVaults(argument: _strongroom_auth_v1_ListVaultsRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_ListVaultsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists vaults by name. Needs vaults/read at "/". INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listVaults(argument: _strongroom_auth_v1_ListVaultsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListVaultsResponse>): grpc.ClientUnaryCall;
  listVaults(argument: _strongroom_auth_v1_ListVaultsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_ListVaultsResponse>): grpc.ClientUnaryCall;
  listVaults(argument: _strongroom_auth_v1_ListVaultsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListVaultsResponse>): grpc.ClientUnaryCall;
  listVaults(argument: _strongroom_auth_v1_ListVaultsRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_ListVaultsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Destroys a deleted vault's keys, so that nothing in it can be read again by anybody, and frees its name. Never
   * undone. Needs vaults/purge/action at the vault. NOT_FOUND (VAULT_NOT_FOUND) when no deleted vault has the name,
   * FAILED_PRECONDITION (PURGE_PROTECTED) before the purge time of a vault with purge protection.
   */
  PurgeVault(argument: _strongroom_auth_v1_PurgeVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_PurgeVaultResponse>): grpc.ClientUnaryCall;
  PurgeVault(argument: _strongroom_auth_v1_PurgeVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_PurgeVaultResponse>): grpc.ClientUnaryCall;
  PurgeVault(argument: _strongroom_auth_v1_PurgeVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_PurgeVaultResponse>): grpc.ClientUnaryCall;
  PurgeVault(argument: _strongroom_auth_v1_PurgeVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_PurgeVaultResponse>): grpc.ClientUnaryCall;
  /**
   * Destroys a deleted vault's keys, so that nothing in it can be read again by anybody, and frees its name. Never
   * undone. Needs vaults/purge/action at the vault. NOT_FOUND (VAULT_NOT_FOUND) when no deleted vault has the name,
   * FAILED_PRECONDITION (PURGE_PROTECTED) before the purge time of a vault with purge protection.
   */
  purgeVault(argument: _strongroom_auth_v1_PurgeVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_PurgeVaultResponse>): grpc.ClientUnaryCall;
  purgeVault(argument: _strongroom_auth_v1_PurgeVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_PurgeVaultResponse>): grpc.ClientUnaryCall;
  purgeVault(argument: _strongroom_auth_v1_PurgeVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_PurgeVaultResponse>): grpc.ClientUnaryCall;
  purgeVault(argument: _strongroom_auth_v1_PurgeVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_PurgeVaultResponse>): grpc.ClientUnaryCall;
  
  /**
   * Makes a deleted vault live again, with all that was in it. Needs vaults/recover/action at the vault. NOT_FOUND
   * (VAULT_NOT_FOUND) when no deleted vault has the name.
   */
  UndeleteVault(argument: _strongroom_auth_v1_UndeleteVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UndeleteVaultResponse>): grpc.ClientUnaryCall;
  UndeleteVault(argument: _strongroom_auth_v1_UndeleteVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_UndeleteVaultResponse>): grpc.ClientUnaryCall;
  UndeleteVault(argument: _strongroom_auth_v1_UndeleteVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UndeleteVaultResponse>): grpc.ClientUnaryCall;
  UndeleteVault(argument: _strongroom_auth_v1_UndeleteVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_UndeleteVaultResponse>): grpc.ClientUnaryCall;
  /**
   * Makes a deleted vault live again, with all that was in it. Needs vaults/recover/action at the vault. NOT_FOUND
   * (VAULT_NOT_FOUND) when no deleted vault has the name.
   */
  undeleteVault(argument: _strongroom_auth_v1_UndeleteVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UndeleteVaultResponse>): grpc.ClientUnaryCall;
  undeleteVault(argument: _strongroom_auth_v1_UndeleteVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_UndeleteVaultResponse>): grpc.ClientUnaryCall;
  undeleteVault(argument: _strongroom_auth_v1_UndeleteVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UndeleteVaultResponse>): grpc.ClientUnaryCall;
  undeleteVault(argument: _strongroom_auth_v1_UndeleteVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_UndeleteVaultResponse>): grpc.ClientUnaryCall;
  
  /**
   * Changes a vault. Needs vaults/write at the vault. NOT_FOUND (VAULT_NOT_FOUND), ABORTED (ETAG_MISMATCH),
   * FAILED_PRECONDITION (PURGE_PROTECTED) for an attempt to switch purge protection off.
   */
  UpdateVault(argument: _strongroom_auth_v1_UpdateVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateVaultResponse>): grpc.ClientUnaryCall;
  UpdateVault(argument: _strongroom_auth_v1_UpdateVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateVaultResponse>): grpc.ClientUnaryCall;
  UpdateVault(argument: _strongroom_auth_v1_UpdateVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateVaultResponse>): grpc.ClientUnaryCall;
  UpdateVault(argument: _strongroom_auth_v1_UpdateVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateVaultResponse>): grpc.ClientUnaryCall;
  /**
   * Changes a vault. Needs vaults/write at the vault. NOT_FOUND (VAULT_NOT_FOUND), ABORTED (ETAG_MISMATCH),
   * FAILED_PRECONDITION (PURGE_PROTECTED) for an attempt to switch purge protection off.
   */
  updateVault(argument: _strongroom_auth_v1_UpdateVaultRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateVaultResponse>): grpc.ClientUnaryCall;
  updateVault(argument: _strongroom_auth_v1_UpdateVaultRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateVaultResponse>): grpc.ClientUnaryCall;
  updateVault(argument: _strongroom_auth_v1_UpdateVaultRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateVaultResponse>): grpc.ClientUnaryCall;
  updateVault(argument: _strongroom_auth_v1_UpdateVaultRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateVaultResponse>): grpc.ClientUnaryCall;
  
}

/**
 * Vaults: the units of isolation. Names, permissions, keys and retention belong to one. Every method may answer
 * UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED
 * (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), UNAVAILABLE (DATABASE_UNAVAILABLE,
 * AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED). A vault that the caller has
 * no right to see answers PERMISSION_DENIED whether it exists or not.
 */
export interface VaultServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Creates a vault. Needs vaults/write at "/". ALREADY_EXISTS (ALREADY_EXISTS) when the name is taken,
   * FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted vault holds it.
   */
  CreateVault: grpc.handleUnaryCall<_strongroom_auth_v1_CreateVaultRequest, _strongroom_auth_v1_CreateVaultResponseInit>;
  
  /**
   * Deletes a vault with all that is in it; it can be undeleted until its purge time. Needs vaults/delete at the vault.
   * NOT_FOUND (VAULT_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  DeleteVault: grpc.handleUnaryCall<_strongroom_auth_v1_DeleteVaultRequest, _strongroom_auth_v1_DeleteVaultResponseInit>;
  
  /**
   * Gives one vault, a deleted one too. Needs vaults/read at the vault. NOT_FOUND (VAULT_NOT_FOUND).
   */
  GetVault: grpc.handleUnaryCall<_strongroom_auth_v1_GetVaultRequest, _strongroom_auth_v1_GetVaultResponseInit>;
  
  /**
   * Lists vaults by name. Needs vaults/read at "/". INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListVaults: grpc.handleUnaryCall<_strongroom_auth_v1_ListVaultsRequest, _strongroom_auth_v1_ListVaultsResponseInit>;
  
  /**
   * Destroys a deleted vault's keys, so that nothing in it can be read again by anybody, and frees its name. Never
   * undone. Needs vaults/purge/action at the vault. NOT_FOUND (VAULT_NOT_FOUND) when no deleted vault has the name,
   * FAILED_PRECONDITION (PURGE_PROTECTED) before the purge time of a vault with purge protection.
   */
  PurgeVault: grpc.handleUnaryCall<_strongroom_auth_v1_PurgeVaultRequest, _strongroom_auth_v1_PurgeVaultResponseInit>;
  
  /**
   * Makes a deleted vault live again, with all that was in it. Needs vaults/recover/action at the vault. NOT_FOUND
   * (VAULT_NOT_FOUND) when no deleted vault has the name.
   */
  UndeleteVault: grpc.handleUnaryCall<_strongroom_auth_v1_UndeleteVaultRequest, _strongroom_auth_v1_UndeleteVaultResponseInit>;
  
  /**
   * Changes a vault. Needs vaults/write at the vault. NOT_FOUND (VAULT_NOT_FOUND), ABORTED (ETAG_MISMATCH),
   * FAILED_PRECONDITION (PURGE_PROTECTED) for an attempt to switch purge protection off.
   */
  UpdateVault: grpc.handleUnaryCall<_strongroom_auth_v1_UpdateVaultRequest, _strongroom_auth_v1_UpdateVaultResponseInit>;
  
}

export interface VaultServiceDefinition extends grpc.ServiceDefinition {
  CreateVault: MethodDefinition<_strongroom_auth_v1_CreateVaultRequestInit, _strongroom_auth_v1_CreateVaultResponseInit, _strongroom_auth_v1_CreateVaultRequest, _strongroom_auth_v1_CreateVaultResponse>
  DeleteVault: MethodDefinition<_strongroom_auth_v1_DeleteVaultRequestInit, _strongroom_auth_v1_DeleteVaultResponseInit, _strongroom_auth_v1_DeleteVaultRequest, _strongroom_auth_v1_DeleteVaultResponse>
  GetVault: MethodDefinition<_strongroom_auth_v1_GetVaultRequestInit, _strongroom_auth_v1_GetVaultResponseInit, _strongroom_auth_v1_GetVaultRequest, _strongroom_auth_v1_GetVaultResponse>
  ListVaults: MethodDefinition<_strongroom_auth_v1_ListVaultsRequestInit, _strongroom_auth_v1_ListVaultsResponseInit, _strongroom_auth_v1_ListVaultsRequest, _strongroom_auth_v1_ListVaultsResponse>
  PurgeVault: MethodDefinition<_strongroom_auth_v1_PurgeVaultRequestInit, _strongroom_auth_v1_PurgeVaultResponseInit, _strongroom_auth_v1_PurgeVaultRequest, _strongroom_auth_v1_PurgeVaultResponse>
  UndeleteVault: MethodDefinition<_strongroom_auth_v1_UndeleteVaultRequestInit, _strongroom_auth_v1_UndeleteVaultResponseInit, _strongroom_auth_v1_UndeleteVaultRequest, _strongroom_auth_v1_UndeleteVaultResponse>
  UpdateVault: MethodDefinition<_strongroom_auth_v1_UpdateVaultRequestInit, _strongroom_auth_v1_UpdateVaultResponseInit, _strongroom_auth_v1_UpdateVaultRequest, _strongroom_auth_v1_UpdateVaultResponse>
}
