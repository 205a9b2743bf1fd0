// Original file: proto/strongroom/auth/v1/principal_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateCredentialRequestInit as _strongroom_auth_v1_CreateCredentialRequestInit, CreateCredentialRequest as _strongroom_auth_v1_CreateCredentialRequest } from '../../../strongroom/auth/v1/CreateCredentialRequest.ts';
import type { CreateCredentialResponseInit as _strongroom_auth_v1_CreateCredentialResponseInit, CreateCredentialResponse as _strongroom_auth_v1_CreateCredentialResponse } from '../../../strongroom/auth/v1/CreateCredentialResponse.ts';
import type { CreatePrincipalRequestInit as _strongroom_auth_v1_CreatePrincipalRequestInit, CreatePrincipalRequest as _strongroom_auth_v1_CreatePrincipalRequest } from '../../../strongroom/auth/v1/CreatePrincipalRequest.ts';
import type { CreatePrincipalResponseInit as _strongroom_auth_v1_CreatePrincipalResponseInit, CreatePrincipalResponse as _strongroom_auth_v1_CreatePrincipalResponse } from '../../../strongroom/auth/v1/CreatePrincipalResponse.ts';
import type { DeleteCredentialRequestInit as _strongroom_auth_v1_DeleteCredentialRequestInit, DeleteCredentialRequest as _strongroom_auth_v1_DeleteCredentialRequest } from '../../../strongroom/auth/v1/DeleteCredentialRequest.ts';
import type { DeleteCredentialResponseInit as _strongroom_auth_v1_DeleteCredentialResponseInit, DeleteCredentialResponse as _strongroom_auth_v1_DeleteCredentialResponse } from '../../../strongroom/auth/v1/DeleteCredentialResponse.ts';
import type { DeletePrincipalRequestInit as _strongroom_auth_v1_DeletePrincipalRequestInit, DeletePrincipalRequest as _strongroom_auth_v1_DeletePrincipalRequest } from '../../../strongroom/auth/v1/DeletePrincipalRequest.ts';
import type { DeletePrincipalResponseInit as _strongroom_auth_v1_DeletePrincipalResponseInit, DeletePrincipalResponse as _strongroom_auth_v1_DeletePrincipalResponse } from '../../../strongroom/auth/v1/DeletePrincipalResponse.ts';
import type { GetPrincipalRequestInit as _strongroom_auth_v1_GetPrincipalRequestInit, GetPrincipalRequest as _strongroom_auth_v1_GetPrincipalRequest } from '../../../strongroom/auth/v1/GetPrincipalRequest.ts';
import type { GetPrincipalResponseInit as _strongroom_auth_v1_GetPrincipalResponseInit, GetPrincipalResponse as _strongroom_auth_v1_GetPrincipalResponse } from '../../../strongroom/auth/v1/GetPrincipalResponse.ts';
import type { ListCredentialsRequestInit as _strongroom_auth_v1_ListCredentialsRequestInit, ListCredentialsRequest as _strongroom_auth_v1_ListCredentialsRequest } from '../../../strongroom/auth/v1/ListCredentialsRequest.ts';
import type { ListCredentialsResponseInit as _strongroom_auth_v1_ListCredentialsResponseInit, ListCredentialsResponse as _strongroom_auth_v1_ListCredentialsResponse } from '../../../strongroom/auth/v1/ListCredentialsResponse.ts';
import type { ListPrincipalsRequestInit as _strongroom_auth_v1_ListPrincipalsRequestInit, ListPrincipalsRequest as _strongroom_auth_v1_ListPrincipalsRequest } from '../../../strongroom/auth/v1/ListPrincipalsRequest.ts';
import type { ListPrincipalsResponseInit as _strongroom_auth_v1_ListPrincipalsResponseInit, ListPrincipalsResponse as _strongroom_auth_v1_ListPrincipalsResponse } from '../../../strongroom/auth/v1/ListPrincipalsResponse.ts';
import type { UpdatePrincipalRequestInit as _strongroom_auth_v1_UpdatePrincipalRequestInit, UpdatePrincipalRequest as _strongroom_auth_v1_UpdatePrincipalRequest } from '../../../strongroom/auth/v1/UpdatePrincipalRequest.ts';
import type { UpdatePrincipalResponseInit as _strongroom_auth_v1_UpdatePrincipalResponseInit, UpdatePrincipalResponse as _strongroom_auth_v1_UpdatePrincipalResponse } from '../../../strongroom/auth/v1/UpdatePrincipalResponse.ts';

/**
 * Who calls: service accounts, and what they prove themselves with. Every method may answer UNAUTHENTICATED
 * (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED (PERMISSION_DENIED),
 * INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE,
 * PEER_UNAVAILABLE, HSM_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED). All rights are needed at "/".
 */
export interface PrincipalServiceClient extends grpc.Client {
  /**
   * Makes a client secret, shown in this answer and never again. Needs credentials/write, and every right that the
   * principal has. NOT_FOUND (PRINCIPAL_NOT_FOUND), FAILED_PRECONDITION (SECRET_ALREADY_SHOWN) for a repeated
   * request_id.
   */
  CreateCredential(argument: _strongroom_auth_v1_CreateCredentialRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateCredentialResponse>): grpc.ClientUnaryCall;
  CreateCredential(argument: _strongroom_auth_v1_CreateCredentialRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CreateCredentialResponse>): grpc.ClientUnaryCall;
  CreateCredential(argument: _strongroom_auth_v1_CreateCredentialRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateCredentialResponse>): grpc.ClientUnaryCall;
  CreateCredential(argument: _strongroom_auth_v1_CreateCredentialRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CreateCredentialResponse>): grpc.ClientUnaryCall;
  /**
   * Makes a client secret, shown in this answer and never again. Needs credentials/write, and every right that the
   * principal has. NOT_FOUND (PRINCIPAL_NOT_FOUND), FAILED_PRECONDITION (SECRET_ALREADY_SHOWN) for a repeated
   * request_id.
   */
  createCredential(argument: _strongroom_auth_v1_CreateCredentialRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateCredentialResponse>): grpc.ClientUnaryCall;
  createCredential(argument: _strongroom_auth_v1_CreateCredentialRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CreateCredentialResponse>): grpc.ClientUnaryCall;
  createCredential(argument: _strongroom_auth_v1_CreateCredentialRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateCredentialResponse>): grpc.ClientUnaryCall;
  createCredential(argument: _strongroom_auth_v1_CreateCredentialRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CreateCredentialResponse>): grpc.ClientUnaryCall;
  
  /**
   * Creates a principal without rights. Needs principals/write. ALREADY_EXISTS (ALREADY_EXISTS).
   */
  CreatePrincipal(argument: _strongroom_auth_v1_CreatePrincipalRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreatePrincipalResponse>): grpc.ClientUnaryCall;
  CreatePrincipal(argument: _strongroom_auth_v1_CreatePrincipalRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CreatePrincipalResponse>): grpc.ClientUnaryCall;
  CreatePrincipal(argument: _strongroom_auth_v1_CreatePrincipalRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreatePrincipalResponse>): grpc.ClientUnaryCall;
  CreatePrincipal(argument: _strongroom_auth_v1_CreatePrincipalRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CreatePrincipalResponse>): grpc.ClientUnaryCall;
  /**
   * Creates a principal without rights. Needs principals/write. ALREADY_EXISTS (ALREADY_EXISTS).
   */
  createPrincipal(argument: _strongroom_auth_v1_CreatePrincipalRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreatePrincipalResponse>): grpc.ClientUnaryCall;
  createPrincipal(argument: _strongroom_auth_v1_CreatePrincipalRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CreatePrincipalResponse>): grpc.ClientUnaryCall;
  createPrincipal(argument: _strongroom_auth_v1_CreatePrincipalRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreatePrincipalResponse>): grpc.ClientUnaryCall;
  createPrincipal(argument: _strongroom_auth_v1_CreatePrincipalRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CreatePrincipalResponse>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a credential; tokens made with it stop working within a second. Needs credentials/delete. NOT_FOUND
   * (PRINCIPAL_NOT_FOUND, CREDENTIAL_NOT_FOUND).
   */
  DeleteCredential(argument: _strongroom_auth_v1_DeleteCredentialRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteCredentialResponse>): grpc.ClientUnaryCall;
  DeleteCredential(argument: _strongroom_auth_v1_DeleteCredentialRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteCredentialResponse>): grpc.ClientUnaryCall;
  DeleteCredential(argument: _strongroom_auth_v1_DeleteCredentialRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteCredentialResponse>): grpc.ClientUnaryCall;
  DeleteCredential(argument: _strongroom_auth_v1_DeleteCredentialRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteCredentialResponse>): grpc.ClientUnaryCall;
  /**
   * Deletes a credential; tokens made with it stop working within a second. Needs credentials/delete. NOT_FOUND
   * (PRINCIPAL_NOT_FOUND, CREDENTIAL_NOT_FOUND).
   */
  deleteCredential(argument: _strongroom_auth_v1_DeleteCredentialRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteCredentialResponse>): grpc.ClientUnaryCall;
  deleteCredential(argument: _strongroom_auth_v1_DeleteCredentialRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteCredentialResponse>): grpc.ClientUnaryCall;
  deleteCredential(argument: _strongroom_auth_v1_DeleteCredentialRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteCredentialResponse>): grpc.ClientUnaryCall;
  deleteCredential(argument: _strongroom_auth_v1_DeleteCredentialRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteCredentialResponse>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a principal with its credentials and assignments, for good. Needs principals/delete. NOT_FOUND
   * (PRINCIPAL_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  DeletePrincipal(argument: _strongroom_auth_v1_DeletePrincipalRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeletePrincipalResponse>): grpc.ClientUnaryCall;
  DeletePrincipal(argument: _strongroom_auth_v1_DeletePrincipalRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_DeletePrincipalResponse>): grpc.ClientUnaryCall;
  DeletePrincipal(argument: _strongroom_auth_v1_DeletePrincipalRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeletePrincipalResponse>): grpc.ClientUnaryCall;
  DeletePrincipal(argument: _strongroom_auth_v1_DeletePrincipalRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_DeletePrincipalResponse>): grpc.ClientUnaryCall;
  /**
   * Deletes a principal with its credentials and assignments, for good. Needs principals/delete. NOT_FOUND
   * (PRINCIPAL_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  deletePrincipal(argument: _strongroom_auth_v1_DeletePrincipalRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeletePrincipalResponse>): grpc.ClientUnaryCall;
  deletePrincipal(argument: _strongroom_auth_v1_DeletePrincipalRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_DeletePrincipalResponse>): grpc.ClientUnaryCall;
  deletePrincipal(argument: _strongroom_auth_v1_DeletePrincipalRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeletePrincipalResponse>): grpc.ClientUnaryCall;
  deletePrincipal(argument: _strongroom_auth_v1_DeletePrincipalRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_DeletePrincipalResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives one principal. Needs principals/read. NOT_FOUND (PRINCIPAL_NOT_FOUND).
   */
  GetPrincipal(argument: _strongroom_auth_v1_GetPrincipalRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetPrincipalResponse>): grpc.ClientUnaryCall;
  GetPrincipal(argument: _strongroom_auth_v1_GetPrincipalRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_GetPrincipalResponse>): grpc.ClientUnaryCall;
  GetPrincipal(argument: _strongroom_auth_v1_GetPrincipalRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetPrincipalResponse>): grpc.ClientUnaryCall;
  GetPrincipal(argument: _strongroom_auth_v1_GetPrincipalRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_GetPrincipalResponse>): grpc.ClientUnaryCall;
  /**
   * Gives one principal. Needs principals/read. NOT_FOUND (PRINCIPAL_NOT_FOUND).
   */
  getPrincipal(argument: _strongroom_auth_v1_GetPrincipalRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetPrincipalResponse>): grpc.ClientUnaryCall;
  getPrincipal(argument: _strongroom_auth_v1_GetPrincipalRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_GetPrincipalResponse>): grpc.ClientUnaryCall;
  getPrincipal(argument: _strongroom_auth_v1_GetPrincipalRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetPrincipalResponse>): grpc.ClientUnaryCall;
  getPrincipal(argument: _strongroom_auth_v1_GetPrincipalRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_GetPrincipalResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists a principal's live credentials, without their secrets. Needs credentials/read. NOT_FOUND
   * (PRINCIPAL_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListCredentials(argument: _strongroom_auth_v1_ListCredentialsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListCredentialsResponse>): grpc.ClientUnaryCall;
  ListCredentials(argument: _strongroom_auth_v1_ListCredentialsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_ListCredentialsResponse>): grpc.ClientUnaryCall;
  ListCredentials(argument: _strongroom_auth_v1_ListCredentialsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListCredentialsResponse>): grpc.ClientUnaryCall;
  ListCredentials(argument: _strongroom_auth_v1_ListCredentialsRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_ListCredentialsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists a principal's live credentials, without their secrets. Needs credentials/read. NOT_FOUND
   * (PRINCIPAL_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listCredentials(argument: _strongroom_auth_v1_ListCredentialsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListCredentialsResponse>): grpc.ClientUnaryCall;
  listCredentials(argument: _strongroom_auth_v1_ListCredentialsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_ListCredentialsResponse>): grpc.ClientUnaryCall;
  listCredentials(argument: _strongroom_auth_v1_ListCredentialsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListCredentialsResponse>): grpc.ClientUnaryCall;
  listCredentials(argument: _strongroom_auth_v1_ListCredentialsRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_ListCredentialsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists principals by name. Needs principals/read. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListPrincipals(argument: _strongroom_auth_v1_ListPrincipalsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListPrincipalsResponse>): grpc.ClientUnaryCall;
  ListPrincipals(argument: _strongroom_auth_v1_ListPrincipalsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_ListPrincipalsResponse>): grpc.ClientUnaryCall;
  ListPrincipals(argument: _strongroom_auth_v1_ListPrincipalsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListPrincipalsResponse>): grpc.ClientUnaryCall;
  ListPrincipals(argument: _strongroom_auth_v1_ListPrincipalsRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_ListPrincipalsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists principals by name. Needs principals/read. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listPrincipals(argument: _strongroom_auth_v1_ListPrincipalsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListPrincipalsResponse>): grpc.ClientUnaryCall;
  listPrincipals(argument: _strongroom_auth_v1_ListPrincipalsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_ListPrincipalsResponse>): grpc.ClientUnaryCall;
  listPrincipals(argument: _strongroom_auth_v1_ListPrincipalsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListPrincipalsResponse>): grpc.ClientUnaryCall;
  listPrincipals(argument: _strongroom_auth_v1_ListPrincipalsRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_ListPrincipalsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Switches a principal off or on. Needs principals/write. NOT_FOUND (PRINCIPAL_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  UpdatePrincipal(argument: _strongroom_auth_v1_UpdatePrincipalRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdatePrincipalResponse>): grpc.ClientUnaryCall;
  UpdatePrincipal(argument: _strongroom_auth_v1_UpdatePrincipalRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_UpdatePrincipalResponse>): grpc.ClientUnaryCall;
  UpdatePrincipal(argument: _strongroom_auth_v1_UpdatePrincipalRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdatePrincipalResponse>): grpc.ClientUnaryCall;
  UpdatePrincipal(argument: _strongroom_auth_v1_UpdatePrincipalRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_UpdatePrincipalResponse>): grpc.ClientUnaryCall;
  /**
   * Switches a principal off or on. Needs principals/write. NOT_FOUND (PRINCIPAL_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  updatePrincipal(argument: _strongroom_auth_v1_UpdatePrincipalRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdatePrincipalResponse>): grpc.ClientUnaryCall;
  updatePrincipal(argument: _strongroom_auth_v1_UpdatePrincipalRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_UpdatePrincipalResponse>): grpc.ClientUnaryCall;
  updatePrincipal(argument: _strongroom_auth_v1_UpdatePrincipalRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdatePrincipalResponse>): grpc.ClientUnaryCall;
  updatePrincipal(argument: _strongroom_auth_v1_UpdatePrincipalRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_UpdatePrincipalResponse>): grpc.ClientUnaryCall;
  
}

/**
 * Who calls: service accounts, and what they prove themselves with. Every method may answer UNAUTHENTICATED
 * (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED (PERMISSION_DENIED),
 * INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE,
 * PEER_UNAVAILABLE, HSM_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED). All rights are needed at "/".
 */
export interface PrincipalServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Makes a client secret, shown in this answer and never again. Needs credentials/write, and every right that the
   * principal has. NOT_FOUND (PRINCIPAL_NOT_FOUND), FAILED_PRECONDITION (SECRET_ALREADY_SHOWN) for a repeated
   * request_id.
   */
  CreateCredential: grpc.handleUnaryCall<_strongroom_auth_v1_CreateCredentialRequest, _strongroom_auth_v1_CreateCredentialResponseInit>;
  
  /**
   * Creates a principal without rights. Needs principals/write. ALREADY_EXISTS (ALREADY_EXISTS).
   */
  CreatePrincipal: grpc.handleUnaryCall<_strongroom_auth_v1_CreatePrincipalRequest, _strongroom_auth_v1_CreatePrincipalResponseInit>;
  
  /**
   * Deletes a credential; tokens made with it stop working within a second. Needs credentials/delete. NOT_FOUND
   * (PRINCIPAL_NOT_FOUND, CREDENTIAL_NOT_FOUND).
   */
  DeleteCredential: grpc.handleUnaryCall<_strongroom_auth_v1_DeleteCredentialRequest, _strongroom_auth_v1_DeleteCredentialResponseInit>;
  
  /**
   * Deletes a principal with its credentials and assignments, for good. Needs principals/delete. NOT_FOUND
   * (PRINCIPAL_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  DeletePrincipal: grpc.handleUnaryCall<_strongroom_auth_v1_DeletePrincipalRequest, _strongroom_auth_v1_DeletePrincipalResponseInit>;
  
  /**
   * Gives one principal. Needs principals/read. NOT_FOUND (PRINCIPAL_NOT_FOUND).
   */
  GetPrincipal: grpc.handleUnaryCall<_strongroom_auth_v1_GetPrincipalRequest, _strongroom_auth_v1_GetPrincipalResponseInit>;
  
  /**
   * Lists a principal's live credentials, without their secrets. Needs credentials/read. NOT_FOUND
   * (PRINCIPAL_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListCredentials: grpc.handleUnaryCall<_strongroom_auth_v1_ListCredentialsRequest, _strongroom_auth_v1_ListCredentialsResponseInit>;
  
  /**
   * Lists principals by name. Needs principals/read. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListPrincipals: grpc.handleUnaryCall<_strongroom_auth_v1_ListPrincipalsRequest, _strongroom_auth_v1_ListPrincipalsResponseInit>;
  
  /**
   * Switches a principal off or on. Needs principals/write. NOT_FOUND (PRINCIPAL_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  UpdatePrincipal: grpc.handleUnaryCall<_strongroom_auth_v1_UpdatePrincipalRequest, _strongroom_auth_v1_UpdatePrincipalResponseInit>;
  
}

export interface PrincipalServiceDefinition extends grpc.ServiceDefinition {
  CreateCredential: MethodDefinition<_strongroom_auth_v1_CreateCredentialRequestInit, _strongroom_auth_v1_CreateCredentialResponseInit, _strongroom_auth_v1_CreateCredentialRequest, _strongroom_auth_v1_CreateCredentialResponse>
  CreatePrincipal: MethodDefinition<_strongroom_auth_v1_CreatePrincipalRequestInit, _strongroom_auth_v1_CreatePrincipalResponseInit, _strongroom_auth_v1_CreatePrincipalRequest, _strongroom_auth_v1_CreatePrincipalResponse>
  DeleteCredential: MethodDefinition<_strongroom_auth_v1_DeleteCredentialRequestInit, _strongroom_auth_v1_DeleteCredentialResponseInit, _strongroom_auth_v1_DeleteCredentialRequest, _strongroom_auth_v1_DeleteCredentialResponse>
  DeletePrincipal: MethodDefinition<_strongroom_auth_v1_DeletePrincipalRequestInit, _strongroom_auth_v1_DeletePrincipalResponseInit, _strongroom_auth_v1_DeletePrincipalRequest, _strongroom_auth_v1_DeletePrincipalResponse>
  GetPrincipal: MethodDefinition<_strongroom_auth_v1_GetPrincipalRequestInit, _strongroom_auth_v1_GetPrincipalResponseInit, _strongroom_auth_v1_GetPrincipalRequest, _strongroom_auth_v1_GetPrincipalResponse>
  ListCredentials: MethodDefinition<_strongroom_auth_v1_ListCredentialsRequestInit, _strongroom_auth_v1_ListCredentialsResponseInit, _strongroom_auth_v1_ListCredentialsRequest, _strongroom_auth_v1_ListCredentialsResponse>
  ListPrincipals: MethodDefinition<_strongroom_auth_v1_ListPrincipalsRequestInit, _strongroom_auth_v1_ListPrincipalsResponseInit, _strongroom_auth_v1_ListPrincipalsRequest, _strongroom_auth_v1_ListPrincipalsResponse>
  UpdatePrincipal: MethodDefinition<_strongroom_auth_v1_UpdatePrincipalRequestInit, _strongroom_auth_v1_UpdatePrincipalResponseInit, _strongroom_auth_v1_UpdatePrincipalRequest, _strongroom_auth_v1_UpdatePrincipalResponse>
}
