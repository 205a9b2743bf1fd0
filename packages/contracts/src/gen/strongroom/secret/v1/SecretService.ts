// Original file: proto/strongroom/secret/v1/secret_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { DeleteSecretRequestInit as _strongroom_secret_v1_DeleteSecretRequestInit, DeleteSecretRequest as _strongroom_secret_v1_DeleteSecretRequest } from '../../../strongroom/secret/v1/DeleteSecretRequest.ts';
import type { DeleteSecretResponseInit as _strongroom_secret_v1_DeleteSecretResponseInit, DeleteSecretResponse as _strongroom_secret_v1_DeleteSecretResponse } from '../../../strongroom/secret/v1/DeleteSecretResponse.ts';
import type { GetDeletedSecretRequestInit as _strongroom_secret_v1_GetDeletedSecretRequestInit, GetDeletedSecretRequest as _strongroom_secret_v1_GetDeletedSecretRequest } from '../../../strongroom/secret/v1/GetDeletedSecretRequest.ts';
import type { GetDeletedSecretResponseInit as _strongroom_secret_v1_GetDeletedSecretResponseInit, GetDeletedSecretResponse as _strongroom_secret_v1_GetDeletedSecretResponse } from '../../../strongroom/secret/v1/GetDeletedSecretResponse.ts';
import type { GetSecretRequestInit as _strongroom_secret_v1_GetSecretRequestInit, GetSecretRequest as _strongroom_secret_v1_GetSecretRequest } from '../../../strongroom/secret/v1/GetSecretRequest.ts';
import type { GetSecretResponseInit as _strongroom_secret_v1_GetSecretResponseInit, GetSecretResponse as _strongroom_secret_v1_GetSecretResponse } from '../../../strongroom/secret/v1/GetSecretResponse.ts';
import type { ListDeletedSecretsRequestInit as _strongroom_secret_v1_ListDeletedSecretsRequestInit, ListDeletedSecretsRequest as _strongroom_secret_v1_ListDeletedSecretsRequest } from '../../../strongroom/secret/v1/ListDeletedSecretsRequest.ts';
import type { ListDeletedSecretsResponseInit as _strongroom_secret_v1_ListDeletedSecretsResponseInit, ListDeletedSecretsResponse as _strongroom_secret_v1_ListDeletedSecretsResponse } from '../../../strongroom/secret/v1/ListDeletedSecretsResponse.ts';
import type { ListSecretVersionsRequestInit as _strongroom_secret_v1_ListSecretVersionsRequestInit, ListSecretVersionsRequest as _strongroom_secret_v1_ListSecretVersionsRequest } from '../../../strongroom/secret/v1/ListSecretVersionsRequest.ts';
import type { ListSecretVersionsResponseInit as _strongroom_secret_v1_ListSecretVersionsResponseInit, ListSecretVersionsResponse as _strongroom_secret_v1_ListSecretVersionsResponse } from '../../../strongroom/secret/v1/ListSecretVersionsResponse.ts';
import type { ListSecretsRequestInit as _strongroom_secret_v1_ListSecretsRequestInit, ListSecretsRequest as _strongroom_secret_v1_ListSecretsRequest } from '../../../strongroom/secret/v1/ListSecretsRequest.ts';
import type { ListSecretsResponseInit as _strongroom_secret_v1_ListSecretsResponseInit, ListSecretsResponse as _strongroom_secret_v1_ListSecretsResponse } from '../../../strongroom/secret/v1/ListSecretsResponse.ts';
import type { PurgeSecretRequestInit as _strongroom_secret_v1_PurgeSecretRequestInit, PurgeSecretRequest as _strongroom_secret_v1_PurgeSecretRequest } from '../../../strongroom/secret/v1/PurgeSecretRequest.ts';
import type { PurgeSecretResponseInit as _strongroom_secret_v1_PurgeSecretResponseInit, PurgeSecretResponse as _strongroom_secret_v1_PurgeSecretResponse } from '../../../strongroom/secret/v1/PurgeSecretResponse.ts';
import type { SetSecretRequestInit as _strongroom_secret_v1_SetSecretRequestInit, SetSecretRequest as _strongroom_secret_v1_SetSecretRequest } from '../../../strongroom/secret/v1/SetSecretRequest.ts';
import type { SetSecretResponseInit as _strongroom_secret_v1_SetSecretResponseInit, SetSecretResponse as _strongroom_secret_v1_SetSecretResponse } from '../../../strongroom/secret/v1/SetSecretResponse.ts';
import type { UndeleteSecretRequestInit as _strongroom_secret_v1_UndeleteSecretRequestInit, UndeleteSecretRequest as _strongroom_secret_v1_UndeleteSecretRequest } from '../../../strongroom/secret/v1/UndeleteSecretRequest.ts';
import type { UndeleteSecretResponseInit as _strongroom_secret_v1_UndeleteSecretResponseInit, UndeleteSecretResponse as _strongroom_secret_v1_UndeleteSecretResponse } from '../../../strongroom/secret/v1/UndeleteSecretResponse.ts';
import type { UpdateSecretVersionRequestInit as _strongroom_secret_v1_UpdateSecretVersionRequestInit, UpdateSecretVersionRequest as _strongroom_secret_v1_UpdateSecretVersionRequest } from '../../../strongroom/secret/v1/UpdateSecretVersionRequest.ts';
import type { UpdateSecretVersionResponseInit as _strongroom_secret_v1_UpdateSecretVersionResponseInit, UpdateSecretVersionResponse as _strongroom_secret_v1_UpdateSecretVersionResponse } from '../../../strongroom/secret/v1/UpdateSecretVersionResponse.ts';

/**
 * Values under names: passwords, tokens, whatever must not lie about. Each value set is a version that never changes;
 * a name without version means the version set last, even when that one is disabled. A deleted secret can be undeleted
 * until its purge time, as many days later as its vault says.
 * 
 * Every method may answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED),
 * PERMISSION_DENIED (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), NOT_FOUND (VAULT_NOT_FOUND),
 * UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE), RESOURCE_EXHAUSTED
 * (OVERLOADED) and DATA_LOSS (ROW_INTEGRITY, ROW_ROLLED_BACK) when the database was tampered with. Without the right, a
 * missing secret answers PERMISSION_DENIED like one that exists. Every method that changes something takes a request_id
 * and may answer ABORTED (REQUEST_ID_REUSED).
 */
export interface SecretServiceClient extends grpc.Client {
  /**
   * Deletes a secret with all its versions; it can be undeleted until its purge time. Needs secrets/delete at the
   * secret. NOT_FOUND (SECRET_NOT_FOUND), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED (PERMISSION_DENIED) for the secret
   * of a certificate.
   */
  DeleteSecret(argument: _strongroom_secret_v1_DeleteSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_DeleteSecretResponse>): grpc.ClientUnaryCall;
  DeleteSecret(argument: _strongroom_secret_v1_DeleteSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_DeleteSecretResponse>): grpc.ClientUnaryCall;
  DeleteSecret(argument: _strongroom_secret_v1_DeleteSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_DeleteSecretResponse>): grpc.ClientUnaryCall;
  DeleteSecret(argument: _strongroom_secret_v1_DeleteSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_DeleteSecretResponse>): grpc.ClientUnaryCall;
  /**
   * Deletes a secret with all its versions; it can be undeleted until its purge time. Needs secrets/delete at the
   * secret. NOT_FOUND (SECRET_NOT_FOUND), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED (PERMISSION_DENIED) for the secret
   * of a certificate.
   */
  deleteSecret(argument: _strongroom_secret_v1_DeleteSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_DeleteSecretResponse>): grpc.ClientUnaryCall;
  deleteSecret(argument: _strongroom_secret_v1_DeleteSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_DeleteSecretResponse>): grpc.ClientUnaryCall;
  deleteSecret(argument: _strongroom_secret_v1_DeleteSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_DeleteSecretResponse>): grpc.ClientUnaryCall;
  deleteSecret(argument: _strongroom_secret_v1_DeleteSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_DeleteSecretResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives what is known of a deleted secret, without value. Needs secrets/readMetadata/action at the secret. NOT_FOUND
   * (SECRET_NOT_FOUND) when no deleted secret has the name.
   */
  GetDeletedSecret(argument: _strongroom_secret_v1_GetDeletedSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_GetDeletedSecretResponse>): grpc.ClientUnaryCall;
  GetDeletedSecret(argument: _strongroom_secret_v1_GetDeletedSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_GetDeletedSecretResponse>): grpc.ClientUnaryCall;
  GetDeletedSecret(argument: _strongroom_secret_v1_GetDeletedSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_GetDeletedSecretResponse>): grpc.ClientUnaryCall;
  GetDeletedSecret(argument: _strongroom_secret_v1_GetDeletedSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_GetDeletedSecretResponse>): grpc.ClientUnaryCall;
  /**
   * Gives what is known of a deleted secret, without value. Needs secrets/readMetadata/action at the secret. NOT_FOUND
   * (SECRET_NOT_FOUND) when no deleted secret has the name.
   */
  getDeletedSecret(argument: _strongroom_secret_v1_GetDeletedSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_GetDeletedSecretResponse>): grpc.ClientUnaryCall;
  getDeletedSecret(argument: _strongroom_secret_v1_GetDeletedSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_GetDeletedSecretResponse>): grpc.ClientUnaryCall;
  getDeletedSecret(argument: _strongroom_secret_v1_GetDeletedSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_GetDeletedSecretResponse>): grpc.ClientUnaryCall;
  getDeletedSecret(argument: _strongroom_secret_v1_GetDeletedSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_GetDeletedSecretResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives the value of the current version or of the one that is named. Needs secrets/getSecret/action at the secret.
   * NOT_FOUND (SECRET_NOT_FOUND, VERSION_NOT_FOUND), also for a deleted secret; FAILED_PRECONDITION (SECRET_DISABLED).
   * Its validity times are not enforced.
   */
  GetSecret(argument: _strongroom_secret_v1_GetSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_GetSecretResponse>): grpc.ClientUnaryCall;
  GetSecret(argument: _strongroom_secret_v1_GetSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_GetSecretResponse>): grpc.ClientUnaryCall;
  GetSecret(argument: _strongroom_secret_v1_GetSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_GetSecretResponse>): grpc.ClientUnaryCall;
  GetSecret(argument: _strongroom_secret_v1_GetSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_GetSecretResponse>): grpc.ClientUnaryCall;
  /**
   * Gives the value of the current version or of the one that is named. Needs secrets/getSecret/action at the secret.
   * NOT_FOUND (SECRET_NOT_FOUND, VERSION_NOT_FOUND), also for a deleted secret; FAILED_PRECONDITION (SECRET_DISABLED).
   * Its validity times are not enforced.
   */
  getSecret(argument: _strongroom_secret_v1_GetSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_GetSecretResponse>): grpc.ClientUnaryCall;
  getSecret(argument: _strongroom_secret_v1_GetSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_GetSecretResponse>): grpc.ClientUnaryCall;
  getSecret(argument: _strongroom_secret_v1_GetSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_GetSecretResponse>): grpc.ClientUnaryCall;
  getSecret(argument: _strongroom_secret_v1_GetSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_GetSecretResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists deleted secrets by name, each with its current version, without values. Needs secrets/readMetadata/action at
   * the vault. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListDeletedSecrets(argument: _strongroom_secret_v1_ListDeletedSecretsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListDeletedSecretsResponse>): grpc.ClientUnaryCall;
  ListDeletedSecrets(argument: _strongroom_secret_v1_ListDeletedSecretsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_ListDeletedSecretsResponse>): grpc.ClientUnaryCall;
  ListDeletedSecrets(argument: _strongroom_secret_v1_ListDeletedSecretsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListDeletedSecretsResponse>): grpc.ClientUnaryCall;
  ListDeletedSecrets(argument: _strongroom_secret_v1_ListDeletedSecretsRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_ListDeletedSecretsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists deleted secrets by name, each with its current version, without values. Needs secrets/readMetadata/action at
   * the vault. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listDeletedSecrets(argument: _strongroom_secret_v1_ListDeletedSecretsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListDeletedSecretsResponse>): grpc.ClientUnaryCall;
  listDeletedSecrets(argument: _strongroom_secret_v1_ListDeletedSecretsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_ListDeletedSecretsResponse>): grpc.ClientUnaryCall;
  listDeletedSecrets(argument: _strongroom_secret_v1_ListDeletedSecretsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListDeletedSecretsResponse>): grpc.ClientUnaryCall;
  listDeletedSecrets(argument: _strongroom_secret_v1_ListDeletedSecretsRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_ListDeletedSecretsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists the versions of a secret, the newest first, without values. Needs secrets/readMetadata/action at the secret.
   * NOT_FOUND (SECRET_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListSecretVersions(argument: _strongroom_secret_v1_ListSecretVersionsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretVersionsResponse>): grpc.ClientUnaryCall;
  ListSecretVersions(argument: _strongroom_secret_v1_ListSecretVersionsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretVersionsResponse>): grpc.ClientUnaryCall;
  ListSecretVersions(argument: _strongroom_secret_v1_ListSecretVersionsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretVersionsResponse>): grpc.ClientUnaryCall;
  ListSecretVersions(argument: _strongroom_secret_v1_ListSecretVersionsRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretVersionsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists the versions of a secret, the newest first, without values. Needs secrets/readMetadata/action at the secret.
   * NOT_FOUND (SECRET_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listSecretVersions(argument: _strongroom_secret_v1_ListSecretVersionsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretVersionsResponse>): grpc.ClientUnaryCall;
  listSecretVersions(argument: _strongroom_secret_v1_ListSecretVersionsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretVersionsResponse>): grpc.ClientUnaryCall;
  listSecretVersions(argument: _strongroom_secret_v1_ListSecretVersionsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretVersionsResponse>): grpc.ClientUnaryCall;
  listSecretVersions(argument: _strongroom_secret_v1_ListSecretVersionsRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretVersionsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists secrets by name, each with its current version, without values and without deleted ones. Needs
   * secrets/readMetadata/action at the vault. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListSecrets(argument: _strongroom_secret_v1_ListSecretsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretsResponse>): grpc.ClientUnaryCall;
  ListSecrets(argument: _strongroom_secret_v1_ListSecretsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretsResponse>): grpc.ClientUnaryCall;
  ListSecrets(argument: _strongroom_secret_v1_ListSecretsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretsResponse>): grpc.ClientUnaryCall;
  ListSecrets(argument: _strongroom_secret_v1_ListSecretsRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists secrets by name, each with its current version, without values and without deleted ones. Needs
   * secrets/readMetadata/action at the vault. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listSecrets(argument: _strongroom_secret_v1_ListSecretsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretsResponse>): grpc.ClientUnaryCall;
  listSecrets(argument: _strongroom_secret_v1_ListSecretsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretsResponse>): grpc.ClientUnaryCall;
  listSecrets(argument: _strongroom_secret_v1_ListSecretsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretsResponse>): grpc.ClientUnaryCall;
  listSecrets(argument: _strongroom_secret_v1_ListSecretsRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_ListSecretsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Removes a deleted secret with all its versions for good and frees its name. Needs secrets/purge/action at the secret.
   * NOT_FOUND (SECRET_NOT_FOUND) when no deleted secret has the name, FAILED_PRECONDITION (PURGE_PROTECTED) in a vault
   * with purge protection.
   */
  PurgeSecret(argument: _strongroom_secret_v1_PurgeSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_PurgeSecretResponse>): grpc.ClientUnaryCall;
  PurgeSecret(argument: _strongroom_secret_v1_PurgeSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_PurgeSecretResponse>): grpc.ClientUnaryCall;
  PurgeSecret(argument: _strongroom_secret_v1_PurgeSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_PurgeSecretResponse>): grpc.ClientUnaryCall;
  PurgeSecret(argument: _strongroom_secret_v1_PurgeSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_PurgeSecretResponse>): grpc.ClientUnaryCall;
  /**
   * Removes a deleted secret with all its versions for good and frees its name. Needs secrets/purge/action at the secret.
   * NOT_FOUND (SECRET_NOT_FOUND) when no deleted secret has the name, FAILED_PRECONDITION (PURGE_PROTECTED) in a vault
   * with purge protection.
   */
  purgeSecret(argument: _strongroom_secret_v1_PurgeSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_PurgeSecretResponse>): grpc.ClientUnaryCall;
  purgeSecret(argument: _strongroom_secret_v1_PurgeSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_PurgeSecretResponse>): grpc.ClientUnaryCall;
  purgeSecret(argument: _strongroom_secret_v1_PurgeSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_PurgeSecretResponse>): grpc.ClientUnaryCall;
  purgeSecret(argument: _strongroom_secret_v1_PurgeSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_PurgeSecretResponse>): grpc.ClientUnaryCall;
  
  /**
   * Stores a value as a new version, which becomes the current one; creates the secret when there is none of the name.
   * Needs secrets/setSecret/action at the secret. FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted
   * secret holds the name, INVALID_ARGUMENT (VALUE_TOO_LARGE, CRC32C_MISMATCH), ABORTED (ETAG_MISMATCH) when the secret
   * has another etag, or, without etag, when other calls came first four times in a row. PERMISSION_DENIED
   * (PERMISSION_DENIED) for the secret of a certificate.
   */
  SetSecret(argument: _strongroom_secret_v1_SetSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_SetSecretResponse>): grpc.ClientUnaryCall;
  SetSecret(argument: _strongroom_secret_v1_SetSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_SetSecretResponse>): grpc.ClientUnaryCall;
  SetSecret(argument: _strongroom_secret_v1_SetSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_SetSecretResponse>): grpc.ClientUnaryCall;
  SetSecret(argument: _strongroom_secret_v1_SetSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_SetSecretResponse>): grpc.ClientUnaryCall;
  /**
   * Stores a value as a new version, which becomes the current one; creates the secret when there is none of the name.
   * Needs secrets/setSecret/action at the secret. FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted
   * secret holds the name, INVALID_ARGUMENT (VALUE_TOO_LARGE, CRC32C_MISMATCH), ABORTED (ETAG_MISMATCH) when the secret
   * has another etag, or, without etag, when other calls came first four times in a row. PERMISSION_DENIED
   * (PERMISSION_DENIED) for the secret of a certificate.
   */
  setSecret(argument: _strongroom_secret_v1_SetSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_SetSecretResponse>): grpc.ClientUnaryCall;
  setSecret(argument: _strongroom_secret_v1_SetSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_SetSecretResponse>): grpc.ClientUnaryCall;
  setSecret(argument: _strongroom_secret_v1_SetSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_SetSecretResponse>): grpc.ClientUnaryCall;
  setSecret(argument: _strongroom_secret_v1_SetSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_SetSecretResponse>): grpc.ClientUnaryCall;
  
  /**
   * Makes a deleted secret live again, with all its versions. Needs secrets/recover/action at the secret. NOT_FOUND
   * (SECRET_NOT_FOUND) when no deleted secret has the name.
   */
  UndeleteSecret(argument: _strongroom_secret_v1_UndeleteSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_UndeleteSecretResponse>): grpc.ClientUnaryCall;
  UndeleteSecret(argument: _strongroom_secret_v1_UndeleteSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_UndeleteSecretResponse>): grpc.ClientUnaryCall;
  UndeleteSecret(argument: _strongroom_secret_v1_UndeleteSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_UndeleteSecretResponse>): grpc.ClientUnaryCall;
  UndeleteSecret(argument: _strongroom_secret_v1_UndeleteSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_UndeleteSecretResponse>): grpc.ClientUnaryCall;
  /**
   * Makes a deleted secret live again, with all its versions. Needs secrets/recover/action at the secret. NOT_FOUND
   * (SECRET_NOT_FOUND) when no deleted secret has the name.
   */
  undeleteSecret(argument: _strongroom_secret_v1_UndeleteSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_UndeleteSecretResponse>): grpc.ClientUnaryCall;
  undeleteSecret(argument: _strongroom_secret_v1_UndeleteSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_UndeleteSecretResponse>): grpc.ClientUnaryCall;
  undeleteSecret(argument: _strongroom_secret_v1_UndeleteSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_UndeleteSecretResponse>): grpc.ClientUnaryCall;
  undeleteSecret(argument: _strongroom_secret_v1_UndeleteSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_UndeleteSecretResponse>): grpc.ClientUnaryCall;
  
  /**
   * Changes what is known of a version; its value never changes. Needs secrets/update/action at the secret. NOT_FOUND
   * (SECRET_NOT_FOUND, VERSION_NOT_FOUND), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED (PERMISSION_DENIED) for the
   * secret of a certificate.
   */
  UpdateSecretVersion(argument: _strongroom_secret_v1_UpdateSecretVersionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_UpdateSecretVersionResponse>): grpc.ClientUnaryCall;
  UpdateSecretVersion(argument: _strongroom_secret_v1_UpdateSecretVersionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_UpdateSecretVersionResponse>): grpc.ClientUnaryCall;
  UpdateSecretVersion(argument: _strongroom_secret_v1_UpdateSecretVersionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_UpdateSecretVersionResponse>): grpc.ClientUnaryCall;
  UpdateSecretVersion(argument: _strongroom_secret_v1_UpdateSecretVersionRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_UpdateSecretVersionResponse>): grpc.ClientUnaryCall;
  /**
   * Changes what is known of a version; its value never changes. Needs secrets/update/action at the secret. NOT_FOUND
   * (SECRET_NOT_FOUND, VERSION_NOT_FOUND), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED (PERMISSION_DENIED) for the
   * secret of a certificate.
   */
  updateSecretVersion(argument: _strongroom_secret_v1_UpdateSecretVersionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_UpdateSecretVersionResponse>): grpc.ClientUnaryCall;
  updateSecretVersion(argument: _strongroom_secret_v1_UpdateSecretVersionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_UpdateSecretVersionResponse>): grpc.ClientUnaryCall;
  updateSecretVersion(argument: _strongroom_secret_v1_UpdateSecretVersionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_UpdateSecretVersionResponse>): grpc.ClientUnaryCall;
  updateSecretVersion(argument: _strongroom_secret_v1_UpdateSecretVersionRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_UpdateSecretVersionResponse>): grpc.ClientUnaryCall;
  
}

/**
 * Values under names: passwords, tokens, whatever must not lie about. Each value set is a version that never changes;
 * a name without version means the version set last, even when that one is disabled. A deleted secret can be undeleted
 * until its purge time, as many days later as its vault says.
 * 
 * Every method may answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED),
 * PERMISSION_DENIED (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), NOT_FOUND (VAULT_NOT_FOUND),
 * UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE), RESOURCE_EXHAUSTED
 * (OVERLOADED) and DATA_LOSS (ROW_INTEGRITY, ROW_ROLLED_BACK) when the database was tampered with. Without the right, a
 * missing secret answers PERMISSION_DENIED like one that exists. Every method that changes something takes a request_id
 * and may answer ABORTED (REQUEST_ID_REUSED).
 */
export interface SecretServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Deletes a secret with all its versions; it can be undeleted until its purge time. Needs secrets/delete at the
   * secret. NOT_FOUND (SECRET_NOT_FOUND), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED (PERMISSION_DENIED) for the secret
   * of a certificate.
   */
  DeleteSecret: grpc.handleUnaryCall<_strongroom_secret_v1_DeleteSecretRequest, _strongroom_secret_v1_DeleteSecretResponseInit>;
  
  /**
   * Gives what is known of a deleted secret, without value. Needs secrets/readMetadata/action at the secret. NOT_FOUND
   * (SECRET_NOT_FOUND) when no deleted secret has the name.
   */
  GetDeletedSecret: grpc.handleUnaryCall<_strongroom_secret_v1_GetDeletedSecretRequest, _strongroom_secret_v1_GetDeletedSecretResponseInit>;
  
  /**
   * Gives the value of the current version or of the one that is named. Needs secrets/getSecret/action at the secret.
   * NOT_FOUND (SECRET_NOT_FOUND, VERSION_NOT_FOUND), also for a deleted secret; FAILED_PRECONDITION (SECRET_DISABLED).
   * Its validity times are not enforced.
   */
  GetSecret: grpc.handleUnaryCall<_strongroom_secret_v1_GetSecretRequest, _strongroom_secret_v1_GetSecretResponseInit>;
  
  /**
   * Lists deleted secrets by name, each with its current version, without values. Needs secrets/readMetadata/action at
   * the vault. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListDeletedSecrets: grpc.handleUnaryCall<_strongroom_secret_v1_ListDeletedSecretsRequest, _strongroom_secret_v1_ListDeletedSecretsResponseInit>;
  
  /**
   * Lists the versions of a secret, the newest first, without values. Needs secrets/readMetadata/action at the secret.
   * NOT_FOUND (SECRET_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListSecretVersions: grpc.handleUnaryCall<_strongroom_secret_v1_ListSecretVersionsRequest, _strongroom_secret_v1_ListSecretVersionsResponseInit>;
  
  /**
   * Lists secrets by name, each with its current version, without values and without deleted ones. Needs
   * secrets/readMetadata/action at the vault. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListSecrets: grpc.handleUnaryCall<_strongroom_secret_v1_ListSecretsRequest, _strongroom_secret_v1_ListSecretsResponseInit>;
  
  /**
   * Removes a deleted secret with all its versions for good and frees its name. Needs secrets/purge/action at the secret.
   * NOT_FOUND (SECRET_NOT_FOUND) when no deleted secret has the name, FAILED_PRECONDITION (PURGE_PROTECTED) in a vault
   * with purge protection.
   */
  PurgeSecret: grpc.handleUnaryCall<_strongroom_secret_v1_PurgeSecretRequest, _strongroom_secret_v1_PurgeSecretResponseInit>;
  
  /**
   * Stores a value as a new version, which becomes the current one; creates the secret when there is none of the name.
   * Needs secrets/setSecret/action at the secret. FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted
   * secret holds the name, INVALID_ARGUMENT (VALUE_TOO_LARGE, CRC32C_MISMATCH), ABORTED (ETAG_MISMATCH) when the secret
   * has another etag, or, without etag, when other calls came first four times in a row. PERMISSION_DENIED
   * (PERMISSION_DENIED) for the secret of a certificate.
   */
  SetSecret: grpc.handleUnaryCall<_strongroom_secret_v1_SetSecretRequest, _strongroom_secret_v1_SetSecretResponseInit>;
  
  /**
   * Makes a deleted secret live again, with all its versions. Needs secrets/recover/action at the secret. NOT_FOUND
   * (SECRET_NOT_FOUND) when no deleted secret has the name.
   */
  UndeleteSecret: grpc.handleUnaryCall<_strongroom_secret_v1_UndeleteSecretRequest, _strongroom_secret_v1_UndeleteSecretResponseInit>;
  
  /**
   * Changes what is known of a version; its value never changes. Needs secrets/update/action at the secret. NOT_FOUND
   * (SECRET_NOT_FOUND, VERSION_NOT_FOUND), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED (PERMISSION_DENIED) for the
   * secret of a certificate.
   */
  UpdateSecretVersion: grpc.handleUnaryCall<_strongroom_secret_v1_UpdateSecretVersionRequest, _strongroom_secret_v1_UpdateSecretVersionResponseInit>;
  
}

export interface SecretServiceDefinition extends grpc.ServiceDefinition {
  DeleteSecret: MethodDefinition<_strongroom_secret_v1_DeleteSecretRequestInit, _strongroom_secret_v1_DeleteSecretResponseInit, _strongroom_secret_v1_DeleteSecretRequest, _strongroom_secret_v1_DeleteSecretResponse>
  GetDeletedSecret: MethodDefinition<_strongroom_secret_v1_GetDeletedSecretRequestInit, _strongroom_secret_v1_GetDeletedSecretResponseInit, _strongroom_secret_v1_GetDeletedSecretRequest, _strongroom_secret_v1_GetDeletedSecretResponse>
  GetSecret: MethodDefinition<_strongroom_secret_v1_GetSecretRequestInit, _strongroom_secret_v1_GetSecretResponseInit, _strongroom_secret_v1_GetSecretRequest, _strongroom_secret_v1_GetSecretResponse>
  ListDeletedSecrets: MethodDefinition<_strongroom_secret_v1_ListDeletedSecretsRequestInit, _strongroom_secret_v1_ListDeletedSecretsResponseInit, _strongroom_secret_v1_ListDeletedSecretsRequest, _strongroom_secret_v1_ListDeletedSecretsResponse>
  ListSecretVersions: MethodDefinition<_strongroom_secret_v1_ListSecretVersionsRequestInit, _strongroom_secret_v1_ListSecretVersionsResponseInit, _strongroom_secret_v1_ListSecretVersionsRequest, _strongroom_secret_v1_ListSecretVersionsResponse>
  ListSecrets: MethodDefinition<_strongroom_secret_v1_ListSecretsRequestInit, _strongroom_secret_v1_ListSecretsResponseInit, _strongroom_secret_v1_ListSecretsRequest, _strongroom_secret_v1_ListSecretsResponse>
  PurgeSecret: MethodDefinition<_strongroom_secret_v1_PurgeSecretRequestInit, _strongroom_secret_v1_PurgeSecretResponseInit, _strongroom_secret_v1_PurgeSecretRequest, _strongroom_secret_v1_PurgeSecretResponse>
  SetSecret: MethodDefinition<_strongroom_secret_v1_SetSecretRequestInit, _strongroom_secret_v1_SetSecretResponseInit, _strongroom_secret_v1_SetSecretRequest, _strongroom_secret_v1_SetSecretResponse>
  UndeleteSecret: MethodDefinition<_strongroom_secret_v1_UndeleteSecretRequestInit, _strongroom_secret_v1_UndeleteSecretResponseInit, _strongroom_secret_v1_UndeleteSecretRequest, _strongroom_secret_v1_UndeleteSecretResponse>
  UpdateSecretVersion: MethodDefinition<_strongroom_secret_v1_UpdateSecretVersionRequestInit, _strongroom_secret_v1_UpdateSecretVersionResponseInit, _strongroom_secret_v1_UpdateSecretVersionRequest, _strongroom_secret_v1_UpdateSecretVersionResponse>
}
