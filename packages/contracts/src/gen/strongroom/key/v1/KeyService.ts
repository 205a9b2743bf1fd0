// Original file: proto/strongroom/key/v1/key_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateKeyRequestInit as _strongroom_key_v1_CreateKeyRequestInit, CreateKeyRequest as _strongroom_key_v1_CreateKeyRequest } from '../../../strongroom/key/v1/CreateKeyRequest.ts';
import type { CreateKeyResponseInit as _strongroom_key_v1_CreateKeyResponseInit, CreateKeyResponse as _strongroom_key_v1_CreateKeyResponse } from '../../../strongroom/key/v1/CreateKeyResponse.ts';
import type { DeleteKeyRequestInit as _strongroom_key_v1_DeleteKeyRequestInit, DeleteKeyRequest as _strongroom_key_v1_DeleteKeyRequest } from '../../../strongroom/key/v1/DeleteKeyRequest.ts';
import type { DeleteKeyResponseInit as _strongroom_key_v1_DeleteKeyResponseInit, DeleteKeyResponse as _strongroom_key_v1_DeleteKeyResponse } from '../../../strongroom/key/v1/DeleteKeyResponse.ts';
import type { GetDeletedKeyRequestInit as _strongroom_key_v1_GetDeletedKeyRequestInit, GetDeletedKeyRequest as _strongroom_key_v1_GetDeletedKeyRequest } from '../../../strongroom/key/v1/GetDeletedKeyRequest.ts';
import type { GetDeletedKeyResponseInit as _strongroom_key_v1_GetDeletedKeyResponseInit, GetDeletedKeyResponse as _strongroom_key_v1_GetDeletedKeyResponse } from '../../../strongroom/key/v1/GetDeletedKeyResponse.ts';
import type { GetKeyRequestInit as _strongroom_key_v1_GetKeyRequestInit, GetKeyRequest as _strongroom_key_v1_GetKeyRequest } from '../../../strongroom/key/v1/GetKeyRequest.ts';
import type { GetKeyResponseInit as _strongroom_key_v1_GetKeyResponseInit, GetKeyResponse as _strongroom_key_v1_GetKeyResponse } from '../../../strongroom/key/v1/GetKeyResponse.ts';
import type { GetPublicKeyRequestInit as _strongroom_key_v1_GetPublicKeyRequestInit, GetPublicKeyRequest as _strongroom_key_v1_GetPublicKeyRequest } from '../../../strongroom/key/v1/GetPublicKeyRequest.ts';
import type { GetPublicKeyResponseInit as _strongroom_key_v1_GetPublicKeyResponseInit, GetPublicKeyResponse as _strongroom_key_v1_GetPublicKeyResponse } from '../../../strongroom/key/v1/GetPublicKeyResponse.ts';
import type { ListDeletedKeysRequestInit as _strongroom_key_v1_ListDeletedKeysRequestInit, ListDeletedKeysRequest as _strongroom_key_v1_ListDeletedKeysRequest } from '../../../strongroom/key/v1/ListDeletedKeysRequest.ts';
import type { ListDeletedKeysResponseInit as _strongroom_key_v1_ListDeletedKeysResponseInit, ListDeletedKeysResponse as _strongroom_key_v1_ListDeletedKeysResponse } from '../../../strongroom/key/v1/ListDeletedKeysResponse.ts';
import type { ListKeyVersionsRequestInit as _strongroom_key_v1_ListKeyVersionsRequestInit, ListKeyVersionsRequest as _strongroom_key_v1_ListKeyVersionsRequest } from '../../../strongroom/key/v1/ListKeyVersionsRequest.ts';
import type { ListKeyVersionsResponseInit as _strongroom_key_v1_ListKeyVersionsResponseInit, ListKeyVersionsResponse as _strongroom_key_v1_ListKeyVersionsResponse } from '../../../strongroom/key/v1/ListKeyVersionsResponse.ts';
import type { ListKeysRequestInit as _strongroom_key_v1_ListKeysRequestInit, ListKeysRequest as _strongroom_key_v1_ListKeysRequest } from '../../../strongroom/key/v1/ListKeysRequest.ts';
import type { ListKeysResponseInit as _strongroom_key_v1_ListKeysResponseInit, ListKeysResponse as _strongroom_key_v1_ListKeysResponse } from '../../../strongroom/key/v1/ListKeysResponse.ts';
import type { PurgeKeyRequestInit as _strongroom_key_v1_PurgeKeyRequestInit, PurgeKeyRequest as _strongroom_key_v1_PurgeKeyRequest } from '../../../strongroom/key/v1/PurgeKeyRequest.ts';
import type { PurgeKeyResponseInit as _strongroom_key_v1_PurgeKeyResponseInit, PurgeKeyResponse as _strongroom_key_v1_PurgeKeyResponse } from '../../../strongroom/key/v1/PurgeKeyResponse.ts';
import type { RotateKeyRequestInit as _strongroom_key_v1_RotateKeyRequestInit, RotateKeyRequest as _strongroom_key_v1_RotateKeyRequest } from '../../../strongroom/key/v1/RotateKeyRequest.ts';
import type { RotateKeyResponseInit as _strongroom_key_v1_RotateKeyResponseInit, RotateKeyResponse as _strongroom_key_v1_RotateKeyResponse } from '../../../strongroom/key/v1/RotateKeyResponse.ts';
import type { UndeleteKeyRequestInit as _strongroom_key_v1_UndeleteKeyRequestInit, UndeleteKeyRequest as _strongroom_key_v1_UndeleteKeyRequest } from '../../../strongroom/key/v1/UndeleteKeyRequest.ts';
import type { UndeleteKeyResponseInit as _strongroom_key_v1_UndeleteKeyResponseInit, UndeleteKeyResponse as _strongroom_key_v1_UndeleteKeyResponse } from '../../../strongroom/key/v1/UndeleteKeyResponse.ts';
import type { UpdateKeyVersionRequestInit as _strongroom_key_v1_UpdateKeyVersionRequestInit, UpdateKeyVersionRequest as _strongroom_key_v1_UpdateKeyVersionRequest } from '../../../strongroom/key/v1/UpdateKeyVersionRequest.ts';
import type { UpdateKeyVersionResponseInit as _strongroom_key_v1_UpdateKeyVersionResponseInit, UpdateKeyVersionResponse as _strongroom_key_v1_UpdateKeyVersionResponse } from '../../../strongroom/key/v1/UpdateKeyVersionResponse.ts';

/**
 * Keys of a vault: made in the HSM, never given out. A name without version means the current one. Every method may
 * answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED
 * (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), NOT_FOUND (VAULT_NOT_FOUND), UNAVAILABLE
 * (HSM_UNAVAILABLE, DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE), RESOURCE_EXHAUSTED (OVERLOADED) and
 * DATA_LOSS (ROW_INTEGRITY, ROW_ROLLED_BACK). What the caller has no right to see answers PERMISSION_DENIED whether it
 * exists or not.
 */
export interface KeyServiceClient extends grpc.Client {
  /**
   * Makes a key; a name that exists gets a new version, of any type. Needs keys/create/action at the key.
   * FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted key holds the name, (MECHANISM_UNAVAILABLE) when
   * the HSM cannot make it, (KEY_MANAGED) when a certificate owns it; ABORTED (ETAG_MISMATCH, REQUEST_ID_REUSED).
   */
  CreateKey(argument: _strongroom_key_v1_CreateKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CreateKeyResponse>): grpc.ClientUnaryCall;
  CreateKey(argument: _strongroom_key_v1_CreateKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_CreateKeyResponse>): grpc.ClientUnaryCall;
  CreateKey(argument: _strongroom_key_v1_CreateKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CreateKeyResponse>): grpc.ClientUnaryCall;
  CreateKey(argument: _strongroom_key_v1_CreateKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_CreateKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Makes a key; a name that exists gets a new version, of any type. Needs keys/create/action at the key.
   * FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted key holds the name, (MECHANISM_UNAVAILABLE) when
   * the HSM cannot make it, (KEY_MANAGED) when a certificate owns it; ABORTED (ETAG_MISMATCH, REQUEST_ID_REUSED).
   */
  createKey(argument: _strongroom_key_v1_CreateKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CreateKeyResponse>): grpc.ClientUnaryCall;
  createKey(argument: _strongroom_key_v1_CreateKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_CreateKeyResponse>): grpc.ClientUnaryCall;
  createKey(argument: _strongroom_key_v1_CreateKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CreateKeyResponse>): grpc.ClientUnaryCall;
  createKey(argument: _strongroom_key_v1_CreateKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_CreateKeyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a key with all versions; it can be undeleted until its purge time. Needs keys/delete at the key. NOT_FOUND
   * (KEY_NOT_FOUND), FAILED_PRECONDITION (KEY_MANAGED), ABORTED (ETAG_MISMATCH, REQUEST_ID_REUSED).
   */
  DeleteKey(argument: _strongroom_key_v1_DeleteKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_DeleteKeyResponse>): grpc.ClientUnaryCall;
  DeleteKey(argument: _strongroom_key_v1_DeleteKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_DeleteKeyResponse>): grpc.ClientUnaryCall;
  DeleteKey(argument: _strongroom_key_v1_DeleteKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_DeleteKeyResponse>): grpc.ClientUnaryCall;
  DeleteKey(argument: _strongroom_key_v1_DeleteKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_DeleteKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Deletes a key with all versions; it can be undeleted until its purge time. Needs keys/delete at the key. NOT_FOUND
   * (KEY_NOT_FOUND), FAILED_PRECONDITION (KEY_MANAGED), ABORTED (ETAG_MISMATCH, REQUEST_ID_REUSED).
   */
  deleteKey(argument: _strongroom_key_v1_DeleteKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_DeleteKeyResponse>): grpc.ClientUnaryCall;
  deleteKey(argument: _strongroom_key_v1_DeleteKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_DeleteKeyResponse>): grpc.ClientUnaryCall;
  deleteKey(argument: _strongroom_key_v1_DeleteKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_DeleteKeyResponse>): grpc.ClientUnaryCall;
  deleteKey(argument: _strongroom_key_v1_DeleteKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_DeleteKeyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives the current version of a deleted key. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND).
   */
  GetDeletedKey(argument: _strongroom_key_v1_GetDeletedKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetDeletedKeyResponse>): grpc.ClientUnaryCall;
  GetDeletedKey(argument: _strongroom_key_v1_GetDeletedKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_GetDeletedKeyResponse>): grpc.ClientUnaryCall;
  GetDeletedKey(argument: _strongroom_key_v1_GetDeletedKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetDeletedKeyResponse>): grpc.ClientUnaryCall;
  GetDeletedKey(argument: _strongroom_key_v1_GetDeletedKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_GetDeletedKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Gives the current version of a deleted key. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND).
   */
  getDeletedKey(argument: _strongroom_key_v1_GetDeletedKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetDeletedKeyResponse>): grpc.ClientUnaryCall;
  getDeletedKey(argument: _strongroom_key_v1_GetDeletedKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_GetDeletedKeyResponse>): grpc.ClientUnaryCall;
  getDeletedKey(argument: _strongroom_key_v1_GetDeletedKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetDeletedKeyResponse>): grpc.ClientUnaryCall;
  getDeletedKey(argument: _strongroom_key_v1_GetDeletedKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_GetDeletedKeyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives one version. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND, VERSION_NOT_FOUND).
   */
  GetKey(argument: _strongroom_key_v1_GetKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetKeyResponse>): grpc.ClientUnaryCall;
  GetKey(argument: _strongroom_key_v1_GetKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_GetKeyResponse>): grpc.ClientUnaryCall;
  GetKey(argument: _strongroom_key_v1_GetKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetKeyResponse>): grpc.ClientUnaryCall;
  GetKey(argument: _strongroom_key_v1_GetKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_GetKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Gives one version. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND, VERSION_NOT_FOUND).
   */
  getKey(argument: _strongroom_key_v1_GetKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetKeyResponse>): grpc.ClientUnaryCall;
  getKey(argument: _strongroom_key_v1_GetKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_GetKeyResponse>): grpc.ClientUnaryCall;
  getKey(argument: _strongroom_key_v1_GetKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetKeyResponse>): grpc.ClientUnaryCall;
  getKey(argument: _strongroom_key_v1_GetKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_GetKeyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives the public key of an EC or RSA key. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND, VERSION_NOT_FOUND),
   * INVALID_ARGUMENT (ALGORITHM_MISMATCH) for a symmetric key.
   */
  GetPublicKey(argument: _strongroom_key_v1_GetPublicKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetPublicKeyResponse>): grpc.ClientUnaryCall;
  GetPublicKey(argument: _strongroom_key_v1_GetPublicKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_GetPublicKeyResponse>): grpc.ClientUnaryCall;
  GetPublicKey(argument: _strongroom_key_v1_GetPublicKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetPublicKeyResponse>): grpc.ClientUnaryCall;
  GetPublicKey(argument: _strongroom_key_v1_GetPublicKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_GetPublicKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Gives the public key of an EC or RSA key. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND, VERSION_NOT_FOUND),
   * INVALID_ARGUMENT (ALGORITHM_MISMATCH) for a symmetric key.
   */
  getPublicKey(argument: _strongroom_key_v1_GetPublicKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetPublicKeyResponse>): grpc.ClientUnaryCall;
  getPublicKey(argument: _strongroom_key_v1_GetPublicKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_GetPublicKeyResponse>): grpc.ClientUnaryCall;
  getPublicKey(argument: _strongroom_key_v1_GetPublicKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetPublicKeyResponse>): grpc.ClientUnaryCall;
  getPublicKey(argument: _strongroom_key_v1_GetPublicKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_GetPublicKeyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists the current versions of a vault's deleted keys by name. Needs keys/read at the vault. INVALID_ARGUMENT
   * (INVALID_PAGE_TOKEN).
   */
  ListDeletedKeys(argument: _strongroom_key_v1_ListDeletedKeysRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListDeletedKeysResponse>): grpc.ClientUnaryCall;
  ListDeletedKeys(argument: _strongroom_key_v1_ListDeletedKeysRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ListDeletedKeysResponse>): grpc.ClientUnaryCall;
  ListDeletedKeys(argument: _strongroom_key_v1_ListDeletedKeysRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListDeletedKeysResponse>): grpc.ClientUnaryCall;
  ListDeletedKeys(argument: _strongroom_key_v1_ListDeletedKeysRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ListDeletedKeysResponse>): grpc.ClientUnaryCall;
  /**
   * Lists the current versions of a vault's deleted keys by name. Needs keys/read at the vault. INVALID_ARGUMENT
   * (INVALID_PAGE_TOKEN).
   */
  listDeletedKeys(argument: _strongroom_key_v1_ListDeletedKeysRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListDeletedKeysResponse>): grpc.ClientUnaryCall;
  listDeletedKeys(argument: _strongroom_key_v1_ListDeletedKeysRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ListDeletedKeysResponse>): grpc.ClientUnaryCall;
  listDeletedKeys(argument: _strongroom_key_v1_ListDeletedKeysRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListDeletedKeysResponse>): grpc.ClientUnaryCall;
  listDeletedKeys(argument: _strongroom_key_v1_ListDeletedKeysRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ListDeletedKeysResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists the versions of a key, the newest first. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND),
   * INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListKeyVersions(argument: _strongroom_key_v1_ListKeyVersionsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListKeyVersionsResponse>): grpc.ClientUnaryCall;
  ListKeyVersions(argument: _strongroom_key_v1_ListKeyVersionsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ListKeyVersionsResponse>): grpc.ClientUnaryCall;
  ListKeyVersions(argument: _strongroom_key_v1_ListKeyVersionsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListKeyVersionsResponse>): grpc.ClientUnaryCall;
  ListKeyVersions(argument: _strongroom_key_v1_ListKeyVersionsRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ListKeyVersionsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists the versions of a key, the newest first. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND),
   * INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listKeyVersions(argument: _strongroom_key_v1_ListKeyVersionsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListKeyVersionsResponse>): grpc.ClientUnaryCall;
  listKeyVersions(argument: _strongroom_key_v1_ListKeyVersionsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ListKeyVersionsResponse>): grpc.ClientUnaryCall;
  listKeyVersions(argument: _strongroom_key_v1_ListKeyVersionsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListKeyVersionsResponse>): grpc.ClientUnaryCall;
  listKeyVersions(argument: _strongroom_key_v1_ListKeyVersionsRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ListKeyVersionsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists the current versions of a vault's keys by name. Needs keys/read at the vault. INVALID_ARGUMENT
   * (INVALID_PAGE_TOKEN).
   */
  ListKeys(argument: _strongroom_key_v1_ListKeysRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListKeysResponse>): grpc.ClientUnaryCall;
  ListKeys(argument: _strongroom_key_v1_ListKeysRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ListKeysResponse>): grpc.ClientUnaryCall;
  ListKeys(argument: _strongroom_key_v1_ListKeysRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListKeysResponse>): grpc.ClientUnaryCall;
  ListKeys(argument: _strongroom_key_v1_ListKeysRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ListKeysResponse>): grpc.ClientUnaryCall;
  /**
   * Lists the current versions of a vault's keys by name. Needs keys/read at the vault. INVALID_ARGUMENT
   * (INVALID_PAGE_TOKEN).
   */
  listKeys(argument: _strongroom_key_v1_ListKeysRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListKeysResponse>): grpc.ClientUnaryCall;
  listKeys(argument: _strongroom_key_v1_ListKeysRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ListKeysResponse>): grpc.ClientUnaryCall;
  listKeys(argument: _strongroom_key_v1_ListKeysRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ListKeysResponse>): grpc.ClientUnaryCall;
  listKeys(argument: _strongroom_key_v1_ListKeysRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ListKeysResponse>): grpc.ClientUnaryCall;
  
  /**
   * Destroys a deleted key with all versions and frees its name. Never undone. Needs keys/purge/action at the key.
   * NOT_FOUND (KEY_NOT_FOUND), FAILED_PRECONDITION (PURGE_PROTECTED), ABORTED (REQUEST_ID_REUSED).
   */
  PurgeKey(argument: _strongroom_key_v1_PurgeKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_PurgeKeyResponse>): grpc.ClientUnaryCall;
  PurgeKey(argument: _strongroom_key_v1_PurgeKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_PurgeKeyResponse>): grpc.ClientUnaryCall;
  PurgeKey(argument: _strongroom_key_v1_PurgeKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_PurgeKeyResponse>): grpc.ClientUnaryCall;
  PurgeKey(argument: _strongroom_key_v1_PurgeKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_PurgeKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Destroys a deleted key with all versions and frees its name. Never undone. Needs keys/purge/action at the key.
   * NOT_FOUND (KEY_NOT_FOUND), FAILED_PRECONDITION (PURGE_PROTECTED), ABORTED (REQUEST_ID_REUSED).
   */
  purgeKey(argument: _strongroom_key_v1_PurgeKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_PurgeKeyResponse>): grpc.ClientUnaryCall;
  purgeKey(argument: _strongroom_key_v1_PurgeKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_PurgeKeyResponse>): grpc.ClientUnaryCall;
  purgeKey(argument: _strongroom_key_v1_PurgeKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_PurgeKeyResponse>): grpc.ClientUnaryCall;
  purgeKey(argument: _strongroom_key_v1_PurgeKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_PurgeKeyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Makes a new version like the current one: type, size, operations and tags are copied, times are not. Needs
   * keys/rotate/action at the key. NOT_FOUND (KEY_NOT_FOUND), FAILED_PRECONDITION (KEY_MANAGED), ABORTED (ETAG_MISMATCH,
   * REQUEST_ID_REUSED).
   */
  RotateKey(argument: _strongroom_key_v1_RotateKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RotateKeyResponse>): grpc.ClientUnaryCall;
  RotateKey(argument: _strongroom_key_v1_RotateKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_RotateKeyResponse>): grpc.ClientUnaryCall;
  RotateKey(argument: _strongroom_key_v1_RotateKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RotateKeyResponse>): grpc.ClientUnaryCall;
  RotateKey(argument: _strongroom_key_v1_RotateKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_RotateKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Makes a new version like the current one: type, size, operations and tags are copied, times are not. Needs
   * keys/rotate/action at the key. NOT_FOUND (KEY_NOT_FOUND), FAILED_PRECONDITION (KEY_MANAGED), ABORTED (ETAG_MISMATCH,
   * REQUEST_ID_REUSED).
   */
  rotateKey(argument: _strongroom_key_v1_RotateKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RotateKeyResponse>): grpc.ClientUnaryCall;
  rotateKey(argument: _strongroom_key_v1_RotateKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_RotateKeyResponse>): grpc.ClientUnaryCall;
  rotateKey(argument: _strongroom_key_v1_RotateKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RotateKeyResponse>): grpc.ClientUnaryCall;
  rotateKey(argument: _strongroom_key_v1_RotateKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_RotateKeyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Makes a deleted key live again. Needs keys/recover/action at the key. NOT_FOUND (KEY_NOT_FOUND), ABORTED
   * (REQUEST_ID_REUSED).
   */
  UndeleteKey(argument: _strongroom_key_v1_UndeleteKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UndeleteKeyResponse>): grpc.ClientUnaryCall;
  UndeleteKey(argument: _strongroom_key_v1_UndeleteKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_UndeleteKeyResponse>): grpc.ClientUnaryCall;
  UndeleteKey(argument: _strongroom_key_v1_UndeleteKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UndeleteKeyResponse>): grpc.ClientUnaryCall;
  UndeleteKey(argument: _strongroom_key_v1_UndeleteKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_UndeleteKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Makes a deleted key live again. Needs keys/recover/action at the key. NOT_FOUND (KEY_NOT_FOUND), ABORTED
   * (REQUEST_ID_REUSED).
   */
  undeleteKey(argument: _strongroom_key_v1_UndeleteKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UndeleteKeyResponse>): grpc.ClientUnaryCall;
  undeleteKey(argument: _strongroom_key_v1_UndeleteKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_UndeleteKeyResponse>): grpc.ClientUnaryCall;
  undeleteKey(argument: _strongroom_key_v1_UndeleteKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UndeleteKeyResponse>): grpc.ClientUnaryCall;
  undeleteKey(argument: _strongroom_key_v1_UndeleteKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_UndeleteKeyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Changes what one version may be used for and when. Needs keys/update/action at the key. NOT_FOUND (KEY_NOT_FOUND,
   * VERSION_NOT_FOUND), FAILED_PRECONDITION (KEY_MANAGED), ABORTED (ETAG_MISMATCH, REQUEST_ID_REUSED).
   */
  UpdateKeyVersion(argument: _strongroom_key_v1_UpdateKeyVersionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UpdateKeyVersionResponse>): grpc.ClientUnaryCall;
  UpdateKeyVersion(argument: _strongroom_key_v1_UpdateKeyVersionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_UpdateKeyVersionResponse>): grpc.ClientUnaryCall;
  UpdateKeyVersion(argument: _strongroom_key_v1_UpdateKeyVersionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UpdateKeyVersionResponse>): grpc.ClientUnaryCall;
  UpdateKeyVersion(argument: _strongroom_key_v1_UpdateKeyVersionRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_UpdateKeyVersionResponse>): grpc.ClientUnaryCall;
  /**
   * Changes what one version may be used for and when. Needs keys/update/action at the key. NOT_FOUND (KEY_NOT_FOUND,
   * VERSION_NOT_FOUND), FAILED_PRECONDITION (KEY_MANAGED), ABORTED (ETAG_MISMATCH, REQUEST_ID_REUSED).
   */
  updateKeyVersion(argument: _strongroom_key_v1_UpdateKeyVersionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UpdateKeyVersionResponse>): grpc.ClientUnaryCall;
  updateKeyVersion(argument: _strongroom_key_v1_UpdateKeyVersionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_UpdateKeyVersionResponse>): grpc.ClientUnaryCall;
  updateKeyVersion(argument: _strongroom_key_v1_UpdateKeyVersionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UpdateKeyVersionResponse>): grpc.ClientUnaryCall;
  updateKeyVersion(argument: _strongroom_key_v1_UpdateKeyVersionRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_UpdateKeyVersionResponse>): grpc.ClientUnaryCall;
  
}

/**
 * Keys of a vault: made in the HSM, never given out. A name without version means the current one. Every method may
 * answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED
 * (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), NOT_FOUND (VAULT_NOT_FOUND), UNAVAILABLE
 * (HSM_UNAVAILABLE, DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE), RESOURCE_EXHAUSTED (OVERLOADED) and
 * DATA_LOSS (ROW_INTEGRITY, ROW_ROLLED_BACK). What the caller has no right to see answers PERMISSION_DENIED whether it
 * exists or not.
 */
export interface KeyServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Makes a key; a name that exists gets a new version, of any type. Needs keys/create/action at the key.
   * FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted key holds the name, (MECHANISM_UNAVAILABLE) when
   * the HSM cannot make it, (KEY_MANAGED) when a certificate owns it; ABORTED (ETAG_MISMATCH, REQUEST_ID_REUSED).
   */
  CreateKey: grpc.handleUnaryCall<_strongroom_key_v1_CreateKeyRequest, _strongroom_key_v1_CreateKeyResponseInit>;
  
  /**
   * Deletes a key with all versions; it can be undeleted until its purge time. Needs keys/delete at the key. NOT_FOUND
   * (KEY_NOT_FOUND), FAILED_PRECONDITION (KEY_MANAGED), ABORTED (ETAG_MISMATCH, REQUEST_ID_REUSED).
   */
  DeleteKey: grpc.handleUnaryCall<_strongroom_key_v1_DeleteKeyRequest, _strongroom_key_v1_DeleteKeyResponseInit>;
  
  /**
   * Gives the current version of a deleted key. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND).
   */
  GetDeletedKey: grpc.handleUnaryCall<_strongroom_key_v1_GetDeletedKeyRequest, _strongroom_key_v1_GetDeletedKeyResponseInit>;
  
  /**
   * Gives one version. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND, VERSION_NOT_FOUND).
   */
  GetKey: grpc.handleUnaryCall<_strongroom_key_v1_GetKeyRequest, _strongroom_key_v1_GetKeyResponseInit>;
  
  /**
   * Gives the public key of an EC or RSA key. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND, VERSION_NOT_FOUND),
   * INVALID_ARGUMENT (ALGORITHM_MISMATCH) for a symmetric key.
   */
  GetPublicKey: grpc.handleUnaryCall<_strongroom_key_v1_GetPublicKeyRequest, _strongroom_key_v1_GetPublicKeyResponseInit>;
  
  /**
   * Lists the current versions of a vault's deleted keys by name. Needs keys/read at the vault. INVALID_ARGUMENT
   * (INVALID_PAGE_TOKEN).
   */
  ListDeletedKeys: grpc.handleUnaryCall<_strongroom_key_v1_ListDeletedKeysRequest, _strongroom_key_v1_ListDeletedKeysResponseInit>;
  
  /**
   * Lists the versions of a key, the newest first. Needs keys/read at the key. NOT_FOUND (KEY_NOT_FOUND),
   * INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListKeyVersions: grpc.handleUnaryCall<_strongroom_key_v1_ListKeyVersionsRequest, _strongroom_key_v1_ListKeyVersionsResponseInit>;
  
  /**
   * Lists the current versions of a vault's keys by name. Needs keys/read at the vault. INVALID_ARGUMENT
   * (INVALID_PAGE_TOKEN).
   */
  ListKeys: grpc.handleUnaryCall<_strongroom_key_v1_ListKeysRequest, _strongroom_key_v1_ListKeysResponseInit>;
  
  /**
   * Destroys a deleted key with all versions and frees its name. Never undone. Needs keys/purge/action at the key.
   * NOT_FOUND (KEY_NOT_FOUND), FAILED_PRECONDITION (PURGE_PROTECTED), ABORTED (REQUEST_ID_REUSED).
   */
  PurgeKey: grpc.handleUnaryCall<_strongroom_key_v1_PurgeKeyRequest, _strongroom_key_v1_PurgeKeyResponseInit>;
  
  /**
   * Makes a new version like the current one: type, size, operations and tags are copied, times are not. Needs
   * keys/rotate/action at the key. NOT_FOUND (KEY_NOT_FOUND), FAILED_PRECONDITION (KEY_MANAGED), ABORTED (ETAG_MISMATCH,
   * REQUEST_ID_REUSED).
   */
  RotateKey: grpc.handleUnaryCall<_strongroom_key_v1_RotateKeyRequest, _strongroom_key_v1_RotateKeyResponseInit>;
  
  /**
   * Makes a deleted key live again. Needs keys/recover/action at the key. NOT_FOUND (KEY_NOT_FOUND), ABORTED
   * (REQUEST_ID_REUSED).
   */
  UndeleteKey: grpc.handleUnaryCall<_strongroom_key_v1_UndeleteKeyRequest, _strongroom_key_v1_UndeleteKeyResponseInit>;
  
  /**
   * Changes what one version may be used for and when. Needs keys/update/action at the key. NOT_FOUND (KEY_NOT_FOUND,
   * VERSION_NOT_FOUND), FAILED_PRECONDITION (KEY_MANAGED), ABORTED (ETAG_MISMATCH, REQUEST_ID_REUSED).
   */
  UpdateKeyVersion: grpc.handleUnaryCall<_strongroom_key_v1_UpdateKeyVersionRequest, _strongroom_key_v1_UpdateKeyVersionResponseInit>;
  
}

export interface KeyServiceDefinition extends grpc.ServiceDefinition {
  CreateKey: MethodDefinition<_strongroom_key_v1_CreateKeyRequestInit, _strongroom_key_v1_CreateKeyResponseInit, _strongroom_key_v1_CreateKeyRequest, _strongroom_key_v1_CreateKeyResponse>
  DeleteKey: MethodDefinition<_strongroom_key_v1_DeleteKeyRequestInit, _strongroom_key_v1_DeleteKeyResponseInit, _strongroom_key_v1_DeleteKeyRequest, _strongroom_key_v1_DeleteKeyResponse>
  GetDeletedKey: MethodDefinition<_strongroom_key_v1_GetDeletedKeyRequestInit, _strongroom_key_v1_GetDeletedKeyResponseInit, _strongroom_key_v1_GetDeletedKeyRequest, _strongroom_key_v1_GetDeletedKeyResponse>
  GetKey: MethodDefinition<_strongroom_key_v1_GetKeyRequestInit, _strongroom_key_v1_GetKeyResponseInit, _strongroom_key_v1_GetKeyRequest, _strongroom_key_v1_GetKeyResponse>
  GetPublicKey: MethodDefinition<_strongroom_key_v1_GetPublicKeyRequestInit, _strongroom_key_v1_GetPublicKeyResponseInit, _strongroom_key_v1_GetPublicKeyRequest, _strongroom_key_v1_GetPublicKeyResponse>
  ListDeletedKeys: MethodDefinition<_strongroom_key_v1_ListDeletedKeysRequestInit, _strongroom_key_v1_ListDeletedKeysResponseInit, _strongroom_key_v1_ListDeletedKeysRequest, _strongroom_key_v1_ListDeletedKeysResponse>
  ListKeyVersions: MethodDefinition<_strongroom_key_v1_ListKeyVersionsRequestInit, _strongroom_key_v1_ListKeyVersionsResponseInit, _strongroom_key_v1_ListKeyVersionsRequest, _strongroom_key_v1_ListKeyVersionsResponse>
  ListKeys: MethodDefinition<_strongroom_key_v1_ListKeysRequestInit, _strongroom_key_v1_ListKeysResponseInit, _strongroom_key_v1_ListKeysRequest, _strongroom_key_v1_ListKeysResponse>
  PurgeKey: MethodDefinition<_strongroom_key_v1_PurgeKeyRequestInit, _strongroom_key_v1_PurgeKeyResponseInit, _strongroom_key_v1_PurgeKeyRequest, _strongroom_key_v1_PurgeKeyResponse>
  RotateKey: MethodDefinition<_strongroom_key_v1_RotateKeyRequestInit, _strongroom_key_v1_RotateKeyResponseInit, _strongroom_key_v1_RotateKeyRequest, _strongroom_key_v1_RotateKeyResponse>
  UndeleteKey: MethodDefinition<_strongroom_key_v1_UndeleteKeyRequestInit, _strongroom_key_v1_UndeleteKeyResponseInit, _strongroom_key_v1_UndeleteKeyRequest, _strongroom_key_v1_UndeleteKeyResponse>
  UpdateKeyVersion: MethodDefinition<_strongroom_key_v1_UpdateKeyVersionRequestInit, _strongroom_key_v1_UpdateKeyVersionResponseInit, _strongroom_key_v1_UpdateKeyVersionRequest, _strongroom_key_v1_UpdateKeyVersionResponse>
}
