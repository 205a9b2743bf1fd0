// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateCertificateRequestInit as _strongroom_certificate_v1_CreateCertificateRequestInit, CreateCertificateRequest as _strongroom_certificate_v1_CreateCertificateRequest } from '../../../strongroom/certificate/v1/CreateCertificateRequest.ts';
import type { CreateCertificateResponseInit as _strongroom_certificate_v1_CreateCertificateResponseInit, CreateCertificateResponse as _strongroom_certificate_v1_CreateCertificateResponse } from '../../../strongroom/certificate/v1/CreateCertificateResponse.ts';
import type { DeleteCertificateRequestInit as _strongroom_certificate_v1_DeleteCertificateRequestInit, DeleteCertificateRequest as _strongroom_certificate_v1_DeleteCertificateRequest } from '../../../strongroom/certificate/v1/DeleteCertificateRequest.ts';
import type { DeleteCertificateResponseInit as _strongroom_certificate_v1_DeleteCertificateResponseInit, DeleteCertificateResponse as _strongroom_certificate_v1_DeleteCertificateResponse } from '../../../strongroom/certificate/v1/DeleteCertificateResponse.ts';
import type { GetCertificateOperationRequestInit as _strongroom_certificate_v1_GetCertificateOperationRequestInit, GetCertificateOperationRequest as _strongroom_certificate_v1_GetCertificateOperationRequest } from '../../../strongroom/certificate/v1/GetCertificateOperationRequest.ts';
import type { GetCertificateOperationResponseInit as _strongroom_certificate_v1_GetCertificateOperationResponseInit, GetCertificateOperationResponse as _strongroom_certificate_v1_GetCertificateOperationResponse } from '../../../strongroom/certificate/v1/GetCertificateOperationResponse.ts';
import type { GetCertificateRequestInit as _strongroom_certificate_v1_GetCertificateRequestInit, GetCertificateRequest as _strongroom_certificate_v1_GetCertificateRequest } from '../../../strongroom/certificate/v1/GetCertificateRequest.ts';
import type { GetCertificateResponseInit as _strongroom_certificate_v1_GetCertificateResponseInit, GetCertificateResponse as _strongroom_certificate_v1_GetCertificateResponse } from '../../../strongroom/certificate/v1/GetCertificateResponse.ts';
import type { GetDeletedCertificateRequestInit as _strongroom_certificate_v1_GetDeletedCertificateRequestInit, GetDeletedCertificateRequest as _strongroom_certificate_v1_GetDeletedCertificateRequest } from '../../../strongroom/certificate/v1/GetDeletedCertificateRequest.ts';
import type { GetDeletedCertificateResponseInit as _strongroom_certificate_v1_GetDeletedCertificateResponseInit, GetDeletedCertificateResponse as _strongroom_certificate_v1_GetDeletedCertificateResponse } from '../../../strongroom/certificate/v1/GetDeletedCertificateResponse.ts';
import type { ListCertificateVersionsRequestInit as _strongroom_certificate_v1_ListCertificateVersionsRequestInit, ListCertificateVersionsRequest as _strongroom_certificate_v1_ListCertificateVersionsRequest } from '../../../strongroom/certificate/v1/ListCertificateVersionsRequest.ts';
import type { ListCertificateVersionsResponseInit as _strongroom_certificate_v1_ListCertificateVersionsResponseInit, ListCertificateVersionsResponse as _strongroom_certificate_v1_ListCertificateVersionsResponse } from '../../../strongroom/certificate/v1/ListCertificateVersionsResponse.ts';
import type { ListCertificatesRequestInit as _strongroom_certificate_v1_ListCertificatesRequestInit, ListCertificatesRequest as _strongroom_certificate_v1_ListCertificatesRequest } from '../../../strongroom/certificate/v1/ListCertificatesRequest.ts';
import type { ListCertificatesResponseInit as _strongroom_certificate_v1_ListCertificatesResponseInit, ListCertificatesResponse as _strongroom_certificate_v1_ListCertificatesResponse } from '../../../strongroom/certificate/v1/ListCertificatesResponse.ts';
import type { ListDeletedCertificatesRequestInit as _strongroom_certificate_v1_ListDeletedCertificatesRequestInit, ListDeletedCertificatesRequest as _strongroom_certificate_v1_ListDeletedCertificatesRequest } from '../../../strongroom/certificate/v1/ListDeletedCertificatesRequest.ts';
import type { ListDeletedCertificatesResponseInit as _strongroom_certificate_v1_ListDeletedCertificatesResponseInit, ListDeletedCertificatesResponse as _strongroom_certificate_v1_ListDeletedCertificatesResponse } from '../../../strongroom/certificate/v1/ListDeletedCertificatesResponse.ts';
import type { PurgeCertificateRequestInit as _strongroom_certificate_v1_PurgeCertificateRequestInit, PurgeCertificateRequest as _strongroom_certificate_v1_PurgeCertificateRequest } from '../../../strongroom/certificate/v1/PurgeCertificateRequest.ts';
import type { PurgeCertificateResponseInit as _strongroom_certificate_v1_PurgeCertificateResponseInit, PurgeCertificateResponse as _strongroom_certificate_v1_PurgeCertificateResponse } from '../../../strongroom/certificate/v1/PurgeCertificateResponse.ts';
import type { UndeleteCertificateRequestInit as _strongroom_certificate_v1_UndeleteCertificateRequestInit, UndeleteCertificateRequest as _strongroom_certificate_v1_UndeleteCertificateRequest } from '../../../strongroom/certificate/v1/UndeleteCertificateRequest.ts';
import type { UndeleteCertificateResponseInit as _strongroom_certificate_v1_UndeleteCertificateResponseInit, UndeleteCertificateResponse as _strongroom_certificate_v1_UndeleteCertificateResponse } from '../../../strongroom/certificate/v1/UndeleteCertificateResponse.ts';
import type { UpdateCertificateVersionRequestInit as _strongroom_certificate_v1_UpdateCertificateVersionRequestInit, UpdateCertificateVersionRequest as _strongroom_certificate_v1_UpdateCertificateVersionRequest } from '../../../strongroom/certificate/v1/UpdateCertificateVersionRequest.ts';
import type { UpdateCertificateVersionResponseInit as _strongroom_certificate_v1_UpdateCertificateVersionResponseInit, UpdateCertificateVersionResponse as _strongroom_certificate_v1_UpdateCertificateVersionResponse } from '../../../strongroom/certificate/v1/UpdateCertificateVersionResponse.ts';

/**
 * X.509 certificates under names. Each is one name with three objects: the certificate, a key that is used inside the HSM,
 * and a secret with what an application installs; all three share name and version, live and die together, and only the
 * certificate can be changed. A name without version means the version made last. A deleted certificate can be undeleted
 * until its purge time, as many days later as its vault says.
 * 
 * Every method may answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED),
 * PERMISSION_DENIED (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), NOT_FOUND (VAULT_NOT_FOUND),
 * UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE), RESOURCE_EXHAUSTED
 * (OVERLOADED) and DATA_LOSS (ROW_INTEGRITY, ROW_ROLLED_BACK) when the database was tampered with. Without the right, a
 * missing certificate answers PERMISSION_DENIED like one that exists. Every method that changes something takes a
 * request_id and may answer ABORTED (REQUEST_ID_REUSED).
 */
export interface CertificateServiceClient extends grpc.Client {
  /**
   * Begins to make a version of a certificate, the first one where there is none of the name, and answers with the
   * operation: mostly completed, in progress where making the key takes longer than a call may. Needs
   * certificates/create/action at the certificate. FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted
   * certificate holds the name, ALREADY_EXISTS (NAME_IN_USE) when a key or secret of its own does, ABORTED
   * (ETAG_MISMATCH, OPERATION_IN_PROGRESS).
   */
  CreateCertificate(argument: _strongroom_certificate_v1_CreateCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_CreateCertificateResponse>): grpc.ClientUnaryCall;
  CreateCertificate(argument: _strongroom_certificate_v1_CreateCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_CreateCertificateResponse>): grpc.ClientUnaryCall;
  CreateCertificate(argument: _strongroom_certificate_v1_CreateCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_CreateCertificateResponse>): grpc.ClientUnaryCall;
  CreateCertificate(argument: _strongroom_certificate_v1_CreateCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_CreateCertificateResponse>): grpc.ClientUnaryCall;
  /**
   * Begins to make a version of a certificate, the first one where there is none of the name, and answers with the
   * operation: mostly completed, in progress where making the key takes longer than a call may. Needs
   * certificates/create/action at the certificate. FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted
   * certificate holds the name, ALREADY_EXISTS (NAME_IN_USE) when a key or secret of its own does, ABORTED
   * (ETAG_MISMATCH, OPERATION_IN_PROGRESS).
   */
  createCertificate(argument: _strongroom_certificate_v1_CreateCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_CreateCertificateResponse>): grpc.ClientUnaryCall;
  createCertificate(argument: _strongroom_certificate_v1_CreateCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_CreateCertificateResponse>): grpc.ClientUnaryCall;
  createCertificate(argument: _strongroom_certificate_v1_CreateCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_CreateCertificateResponse>): grpc.ClientUnaryCall;
  createCertificate(argument: _strongroom_certificate_v1_CreateCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_CreateCertificateResponse>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a certificate with its key, its secret and all their versions; it can be undeleted until its purge time. Needs
   * certificates/delete at the certificate. Without a certificate, deletes the key and the secret that a creation which
   * failed has left under the name. NOT_FOUND (CERTIFICATE_NOT_FOUND), ABORTED (ETAG_MISMATCH, OPERATION_IN_PROGRESS).
   */
  DeleteCertificate(argument: _strongroom_certificate_v1_DeleteCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_DeleteCertificateResponse>): grpc.ClientUnaryCall;
  DeleteCertificate(argument: _strongroom_certificate_v1_DeleteCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_DeleteCertificateResponse>): grpc.ClientUnaryCall;
  DeleteCertificate(argument: _strongroom_certificate_v1_DeleteCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_DeleteCertificateResponse>): grpc.ClientUnaryCall;
  DeleteCertificate(argument: _strongroom_certificate_v1_DeleteCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_DeleteCertificateResponse>): grpc.ClientUnaryCall;
  /**
   * Deletes a certificate with its key, its secret and all their versions; it can be undeleted until its purge time. Needs
   * certificates/delete at the certificate. Without a certificate, deletes the key and the secret that a creation which
   * failed has left under the name. NOT_FOUND (CERTIFICATE_NOT_FOUND), ABORTED (ETAG_MISMATCH, OPERATION_IN_PROGRESS).
   */
  deleteCertificate(argument: _strongroom_certificate_v1_DeleteCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_DeleteCertificateResponse>): grpc.ClientUnaryCall;
  deleteCertificate(argument: _strongroom_certificate_v1_DeleteCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_DeleteCertificateResponse>): grpc.ClientUnaryCall;
  deleteCertificate(argument: _strongroom_certificate_v1_DeleteCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_DeleteCertificateResponse>): grpc.ClientUnaryCall;
  deleteCertificate(argument: _strongroom_certificate_v1_DeleteCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_DeleteCertificateResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives the current version or the one that is named, with its policy. Needs certificates/read at the certificate.
   * NOT_FOUND (CERTIFICATE_NOT_FOUND, VERSION_NOT_FOUND), also for a deleted certificate.
   */
  GetCertificate(argument: _strongroom_certificate_v1_GetCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateResponse>): grpc.ClientUnaryCall;
  GetCertificate(argument: _strongroom_certificate_v1_GetCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateResponse>): grpc.ClientUnaryCall;
  GetCertificate(argument: _strongroom_certificate_v1_GetCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateResponse>): grpc.ClientUnaryCall;
  GetCertificate(argument: _strongroom_certificate_v1_GetCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateResponse>): grpc.ClientUnaryCall;
  /**
   * Gives the current version or the one that is named, with its policy. Needs certificates/read at the certificate.
   * NOT_FOUND (CERTIFICATE_NOT_FOUND, VERSION_NOT_FOUND), also for a deleted certificate.
   */
  getCertificate(argument: _strongroom_certificate_v1_GetCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateResponse>): grpc.ClientUnaryCall;
  getCertificate(argument: _strongroom_certificate_v1_GetCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateResponse>): grpc.ClientUnaryCall;
  getCertificate(argument: _strongroom_certificate_v1_GetCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateResponse>): grpc.ClientUnaryCall;
  getCertificate(argument: _strongroom_certificate_v1_GetCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives the last operation of a certificate. Needs certificates/read at the certificate. NOT_FOUND
   * (OPERATION_NOT_FOUND).
   */
  GetCertificateOperation(argument: _strongroom_certificate_v1_GetCertificateOperationRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateOperationResponse>): grpc.ClientUnaryCall;
  GetCertificateOperation(argument: _strongroom_certificate_v1_GetCertificateOperationRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateOperationResponse>): grpc.ClientUnaryCall;
  GetCertificateOperation(argument: _strongroom_certificate_v1_GetCertificateOperationRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateOperationResponse>): grpc.ClientUnaryCall;
  GetCertificateOperation(argument: _strongroom_certificate_v1_GetCertificateOperationRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateOperationResponse>): grpc.ClientUnaryCall;
  /**
   * Gives the last operation of a certificate. Needs certificates/read at the certificate. NOT_FOUND
   * (OPERATION_NOT_FOUND).
   */
  getCertificateOperation(argument: _strongroom_certificate_v1_GetCertificateOperationRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateOperationResponse>): grpc.ClientUnaryCall;
  getCertificateOperation(argument: _strongroom_certificate_v1_GetCertificateOperationRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateOperationResponse>): grpc.ClientUnaryCall;
  getCertificateOperation(argument: _strongroom_certificate_v1_GetCertificateOperationRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateOperationResponse>): grpc.ClientUnaryCall;
  getCertificateOperation(argument: _strongroom_certificate_v1_GetCertificateOperationRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_GetCertificateOperationResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives a deleted certificate. Needs certificates/read at the certificate. NOT_FOUND (CERTIFICATE_NOT_FOUND) when no
   * deleted certificate has the name.
   */
  GetDeletedCertificate(argument: _strongroom_certificate_v1_GetDeletedCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetDeletedCertificateResponse>): grpc.ClientUnaryCall;
  GetDeletedCertificate(argument: _strongroom_certificate_v1_GetDeletedCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_GetDeletedCertificateResponse>): grpc.ClientUnaryCall;
  GetDeletedCertificate(argument: _strongroom_certificate_v1_GetDeletedCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetDeletedCertificateResponse>): grpc.ClientUnaryCall;
  GetDeletedCertificate(argument: _strongroom_certificate_v1_GetDeletedCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_GetDeletedCertificateResponse>): grpc.ClientUnaryCall;
  /**
   * Gives a deleted certificate. Needs certificates/read at the certificate. NOT_FOUND (CERTIFICATE_NOT_FOUND) when no
   * deleted certificate has the name.
   */
  getDeletedCertificate(argument: _strongroom_certificate_v1_GetDeletedCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetDeletedCertificateResponse>): grpc.ClientUnaryCall;
  getDeletedCertificate(argument: _strongroom_certificate_v1_GetDeletedCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_GetDeletedCertificateResponse>): grpc.ClientUnaryCall;
  getDeletedCertificate(argument: _strongroom_certificate_v1_GetDeletedCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_GetDeletedCertificateResponse>): grpc.ClientUnaryCall;
  getDeletedCertificate(argument: _strongroom_certificate_v1_GetDeletedCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_GetDeletedCertificateResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists the versions of a certificate, the newest first. Needs certificates/read at the certificate. NOT_FOUND
   * (CERTIFICATE_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListCertificateVersions(argument: _strongroom_certificate_v1_ListCertificateVersionsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificateVersionsResponse>): grpc.ClientUnaryCall;
  ListCertificateVersions(argument: _strongroom_certificate_v1_ListCertificateVersionsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificateVersionsResponse>): grpc.ClientUnaryCall;
  ListCertificateVersions(argument: _strongroom_certificate_v1_ListCertificateVersionsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificateVersionsResponse>): grpc.ClientUnaryCall;
  ListCertificateVersions(argument: _strongroom_certificate_v1_ListCertificateVersionsRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificateVersionsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists the versions of a certificate, the newest first. Needs certificates/read at the certificate. NOT_FOUND
   * (CERTIFICATE_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listCertificateVersions(argument: _strongroom_certificate_v1_ListCertificateVersionsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificateVersionsResponse>): grpc.ClientUnaryCall;
  listCertificateVersions(argument: _strongroom_certificate_v1_ListCertificateVersionsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificateVersionsResponse>): grpc.ClientUnaryCall;
  listCertificateVersions(argument: _strongroom_certificate_v1_ListCertificateVersionsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificateVersionsResponse>): grpc.ClientUnaryCall;
  listCertificateVersions(argument: _strongroom_certificate_v1_ListCertificateVersionsRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificateVersionsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists certificates by name, each with its current version, without deleted ones. Needs certificates/read at the
   * vault. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListCertificates(argument: _strongroom_certificate_v1_ListCertificatesRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificatesResponse>): grpc.ClientUnaryCall;
  ListCertificates(argument: _strongroom_certificate_v1_ListCertificatesRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificatesResponse>): grpc.ClientUnaryCall;
  ListCertificates(argument: _strongroom_certificate_v1_ListCertificatesRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificatesResponse>): grpc.ClientUnaryCall;
  ListCertificates(argument: _strongroom_certificate_v1_ListCertificatesRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificatesResponse>): grpc.ClientUnaryCall;
  /**
   * Lists certificates by name, each with its current version, without deleted ones. Needs certificates/read at the
   * vault. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listCertificates(argument: _strongroom_certificate_v1_ListCertificatesRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificatesResponse>): grpc.ClientUnaryCall;
  listCertificates(argument: _strongroom_certificate_v1_ListCertificatesRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificatesResponse>): grpc.ClientUnaryCall;
  listCertificates(argument: _strongroom_certificate_v1_ListCertificatesRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificatesResponse>): grpc.ClientUnaryCall;
  listCertificates(argument: _strongroom_certificate_v1_ListCertificatesRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_ListCertificatesResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists deleted certificates by name, each with its current version. Needs certificates/read at the vault.
   * INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListDeletedCertificates(argument: _strongroom_certificate_v1_ListDeletedCertificatesRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListDeletedCertificatesResponse>): grpc.ClientUnaryCall;
  ListDeletedCertificates(argument: _strongroom_certificate_v1_ListDeletedCertificatesRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_ListDeletedCertificatesResponse>): grpc.ClientUnaryCall;
  ListDeletedCertificates(argument: _strongroom_certificate_v1_ListDeletedCertificatesRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListDeletedCertificatesResponse>): grpc.ClientUnaryCall;
  ListDeletedCertificates(argument: _strongroom_certificate_v1_ListDeletedCertificatesRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_ListDeletedCertificatesResponse>): grpc.ClientUnaryCall;
  /**
   * Lists deleted certificates by name, each with its current version. Needs certificates/read at the vault.
   * INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listDeletedCertificates(argument: _strongroom_certificate_v1_ListDeletedCertificatesRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListDeletedCertificatesResponse>): grpc.ClientUnaryCall;
  listDeletedCertificates(argument: _strongroom_certificate_v1_ListDeletedCertificatesRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_ListDeletedCertificatesResponse>): grpc.ClientUnaryCall;
  listDeletedCertificates(argument: _strongroom_certificate_v1_ListDeletedCertificatesRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_ListDeletedCertificatesResponse>): grpc.ClientUnaryCall;
  listDeletedCertificates(argument: _strongroom_certificate_v1_ListDeletedCertificatesRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_ListDeletedCertificatesResponse>): grpc.ClientUnaryCall;
  
  /**
   * Removes a deleted certificate with its key and secret for good and frees the name. Needs certificates/purge/action at
   * the certificate. Without a certificate, removes the deleted key and secret that a creation or a purge which broke off
   * has left under the name. NOT_FOUND (CERTIFICATE_NOT_FOUND) when nothing deleted of a certificate has the name,
   * FAILED_PRECONDITION (PURGE_PROTECTED) in a vault with purge protection.
   */
  PurgeCertificate(argument: _strongroom_certificate_v1_PurgeCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_PurgeCertificateResponse>): grpc.ClientUnaryCall;
  PurgeCertificate(argument: _strongroom_certificate_v1_PurgeCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_PurgeCertificateResponse>): grpc.ClientUnaryCall;
  PurgeCertificate(argument: _strongroom_certificate_v1_PurgeCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_PurgeCertificateResponse>): grpc.ClientUnaryCall;
  PurgeCertificate(argument: _strongroom_certificate_v1_PurgeCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_PurgeCertificateResponse>): grpc.ClientUnaryCall;
  /**
   * Removes a deleted certificate with its key and secret for good and frees the name. Needs certificates/purge/action at
   * the certificate. Without a certificate, removes the deleted key and secret that a creation or a purge which broke off
   * has left under the name. NOT_FOUND (CERTIFICATE_NOT_FOUND) when nothing deleted of a certificate has the name,
   * FAILED_PRECONDITION (PURGE_PROTECTED) in a vault with purge protection.
   */
  purgeCertificate(argument: _strongroom_certificate_v1_PurgeCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_PurgeCertificateResponse>): grpc.ClientUnaryCall;
  purgeCertificate(argument: _strongroom_certificate_v1_PurgeCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_PurgeCertificateResponse>): grpc.ClientUnaryCall;
  purgeCertificate(argument: _strongroom_certificate_v1_PurgeCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_PurgeCertificateResponse>): grpc.ClientUnaryCall;
  purgeCertificate(argument: _strongroom_certificate_v1_PurgeCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_PurgeCertificateResponse>): grpc.ClientUnaryCall;
  
  /**
   * Makes a deleted certificate live again, with its key and secret. Needs certificates/recover/action at the
   * certificate. NOT_FOUND (CERTIFICATE_NOT_FOUND) when no deleted certificate has the name.
   */
  UndeleteCertificate(argument: _strongroom_certificate_v1_UndeleteCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_UndeleteCertificateResponse>): grpc.ClientUnaryCall;
  UndeleteCertificate(argument: _strongroom_certificate_v1_UndeleteCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_UndeleteCertificateResponse>): grpc.ClientUnaryCall;
  UndeleteCertificate(argument: _strongroom_certificate_v1_UndeleteCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_UndeleteCertificateResponse>): grpc.ClientUnaryCall;
  UndeleteCertificate(argument: _strongroom_certificate_v1_UndeleteCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_UndeleteCertificateResponse>): grpc.ClientUnaryCall;
  /**
   * Makes a deleted certificate live again, with its key and secret. Needs certificates/recover/action at the
   * certificate. NOT_FOUND (CERTIFICATE_NOT_FOUND) when no deleted certificate has the name.
   */
  undeleteCertificate(argument: _strongroom_certificate_v1_UndeleteCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_UndeleteCertificateResponse>): grpc.ClientUnaryCall;
  undeleteCertificate(argument: _strongroom_certificate_v1_UndeleteCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_UndeleteCertificateResponse>): grpc.ClientUnaryCall;
  undeleteCertificate(argument: _strongroom_certificate_v1_UndeleteCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_UndeleteCertificateResponse>): grpc.ClientUnaryCall;
  undeleteCertificate(argument: _strongroom_certificate_v1_UndeleteCertificateRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_UndeleteCertificateResponse>): grpc.ClientUnaryCall;
  
  /**
   * Enables or disables a version or changes its tags, with its key and secret. Needs certificates/update/action at the
   * certificate. NOT_FOUND (CERTIFICATE_NOT_FOUND, VERSION_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  UpdateCertificateVersion(argument: _strongroom_certificate_v1_UpdateCertificateVersionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_UpdateCertificateVersionResponse>): grpc.ClientUnaryCall;
  UpdateCertificateVersion(argument: _strongroom_certificate_v1_UpdateCertificateVersionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_UpdateCertificateVersionResponse>): grpc.ClientUnaryCall;
  UpdateCertificateVersion(argument: _strongroom_certificate_v1_UpdateCertificateVersionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_UpdateCertificateVersionResponse>): grpc.ClientUnaryCall;
  UpdateCertificateVersion(argument: _strongroom_certificate_v1_UpdateCertificateVersionRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_UpdateCertificateVersionResponse>): grpc.ClientUnaryCall;
  /**
   * Enables or disables a version or changes its tags, with its key and secret. Needs certificates/update/action at the
   * certificate. NOT_FOUND (CERTIFICATE_NOT_FOUND, VERSION_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  updateCertificateVersion(argument: _strongroom_certificate_v1_UpdateCertificateVersionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_UpdateCertificateVersionResponse>): grpc.ClientUnaryCall;
  updateCertificateVersion(argument: _strongroom_certificate_v1_UpdateCertificateVersionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_certificate_v1_UpdateCertificateVersionResponse>): grpc.ClientUnaryCall;
  updateCertificateVersion(argument: _strongroom_certificate_v1_UpdateCertificateVersionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_certificate_v1_UpdateCertificateVersionResponse>): grpc.ClientUnaryCall;
  updateCertificateVersion(argument: _strongroom_certificate_v1_UpdateCertificateVersionRequestInit, callback: grpc.requestCallback<_strongroom_certificate_v1_UpdateCertificateVersionResponse>): grpc.ClientUnaryCall;
  
}

/**
 * X.509 certificates under names. Each is one name with three objects: the certificate, a key that is used inside the HSM,
 * and a secret with what an application installs; all three share name and version, live and die together, and only the
 * certificate can be changed. A name without version means the version made last. A deleted certificate can be undeleted
 * until its purge time, as many days later as its vault says.
 * 
 * Every method may answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED),
 * PERMISSION_DENIED (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), NOT_FOUND (VAULT_NOT_FOUND),
 * UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE), RESOURCE_EXHAUSTED
 * (OVERLOADED) and DATA_LOSS (ROW_INTEGRITY, ROW_ROLLED_BACK) when the database was tampered with. Without the right, a
 * missing certificate answers PERMISSION_DENIED like one that exists. Every method that changes something takes a
 * request_id and may answer ABORTED (REQUEST_ID_REUSED).
 */
export interface CertificateServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Begins to make a version of a certificate, the first one where there is none of the name, and answers with the
   * operation: mostly completed, in progress where making the key takes longer than a call may. Needs
   * certificates/create/action at the certificate. FAILED_PRECONDITION (OBJECT_DELETED_BUT_RECOVERABLE) when a deleted
   * certificate holds the name, ALREADY_EXISTS (NAME_IN_USE) when a key or secret of its own does, ABORTED
   * (ETAG_MISMATCH, OPERATION_IN_PROGRESS).
   */
  CreateCertificate: grpc.handleUnaryCall<_strongroom_certificate_v1_CreateCertificateRequest, _strongroom_certificate_v1_CreateCertificateResponseInit>;
  
  /**
   * Deletes a certificate with its key, its secret and all their versions; it can be undeleted until its purge time. Needs
   * certificates/delete at the certificate. Without a certificate, deletes the key and the secret that a creation which
   * failed has left under the name. NOT_FOUND (CERTIFICATE_NOT_FOUND), ABORTED (ETAG_MISMATCH, OPERATION_IN_PROGRESS).
   */
  DeleteCertificate: grpc.handleUnaryCall<_strongroom_certificate_v1_DeleteCertificateRequest, _strongroom_certificate_v1_DeleteCertificateResponseInit>;
  
  /**
   * Gives the current version or the one that is named, with its policy. Needs certificates/read at the certificate.
   * NOT_FOUND (CERTIFICATE_NOT_FOUND, VERSION_NOT_FOUND), also for a deleted certificate.
   */
  GetCertificate: grpc.handleUnaryCall<_strongroom_certificate_v1_GetCertificateRequest, _strongroom_certificate_v1_GetCertificateResponseInit>;
  
  /**
   * Gives the last operation of a certificate. Needs certificates/read at the certificate. NOT_FOUND
   * (OPERATION_NOT_FOUND).
   */
  GetCertificateOperation: grpc.handleUnaryCall<_strongroom_certificate_v1_GetCertificateOperationRequest, _strongroom_certificate_v1_GetCertificateOperationResponseInit>;
  
  /**
   * Gives a deleted certificate. Needs certificates/read at the certificate. NOT_FOUND (CERTIFICATE_NOT_FOUND) when no
   * deleted certificate has the name.
   */
  GetDeletedCertificate: grpc.handleUnaryCall<_strongroom_certificate_v1_GetDeletedCertificateRequest, _strongroom_certificate_v1_GetDeletedCertificateResponseInit>;
  
  /**
   * Lists the versions of a certificate, the newest first. Needs certificates/read at the certificate. NOT_FOUND
   * (CERTIFICATE_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListCertificateVersions: grpc.handleUnaryCall<_strongroom_certificate_v1_ListCertificateVersionsRequest, _strongroom_certificate_v1_ListCertificateVersionsResponseInit>;
  
  /**
   * Lists certificates by name, each with its current version, without deleted ones. Needs certificates/read at the
   * vault. INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListCertificates: grpc.handleUnaryCall<_strongroom_certificate_v1_ListCertificatesRequest, _strongroom_certificate_v1_ListCertificatesResponseInit>;
  
  /**
   * Lists deleted certificates by name, each with its current version. Needs certificates/read at the vault.
   * INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListDeletedCertificates: grpc.handleUnaryCall<_strongroom_certificate_v1_ListDeletedCertificatesRequest, _strongroom_certificate_v1_ListDeletedCertificatesResponseInit>;
  
  /**
   * Removes a deleted certificate with its key and secret for good and frees the name. Needs certificates/purge/action at
   * the certificate. Without a certificate, removes the deleted key and secret that a creation or a purge which broke off
   * has left under the name. NOT_FOUND (CERTIFICATE_NOT_FOUND) when nothing deleted of a certificate has the name,
   * FAILED_PRECONDITION (PURGE_PROTECTED) in a vault with purge protection.
   */
  PurgeCertificate: grpc.handleUnaryCall<_strongroom_certificate_v1_PurgeCertificateRequest, _strongroom_certificate_v1_PurgeCertificateResponseInit>;
  
  /**
   * Makes a deleted certificate live again, with its key and secret. Needs certificates/recover/action at the
   * certificate. NOT_FOUND (CERTIFICATE_NOT_FOUND) when no deleted certificate has the name.
   */
  UndeleteCertificate: grpc.handleUnaryCall<_strongroom_certificate_v1_UndeleteCertificateRequest, _strongroom_certificate_v1_UndeleteCertificateResponseInit>;
  
  /**
   * Enables or disables a version or changes its tags, with its key and secret. Needs certificates/update/action at the
   * certificate. NOT_FOUND (CERTIFICATE_NOT_FOUND, VERSION_NOT_FOUND), ABORTED (ETAG_MISMATCH).
   */
  UpdateCertificateVersion: grpc.handleUnaryCall<_strongroom_certificate_v1_UpdateCertificateVersionRequest, _strongroom_certificate_v1_UpdateCertificateVersionResponseInit>;
  
}

export interface CertificateServiceDefinition extends grpc.ServiceDefinition {
  CreateCertificate: MethodDefinition<_strongroom_certificate_v1_CreateCertificateRequestInit, _strongroom_certificate_v1_CreateCertificateResponseInit, _strongroom_certificate_v1_CreateCertificateRequest, _strongroom_certificate_v1_CreateCertificateResponse>
  DeleteCertificate: MethodDefinition<_strongroom_certificate_v1_DeleteCertificateRequestInit, _strongroom_certificate_v1_DeleteCertificateResponseInit, _strongroom_certificate_v1_DeleteCertificateRequest, _strongroom_certificate_v1_DeleteCertificateResponse>
  GetCertificate: MethodDefinition<_strongroom_certificate_v1_GetCertificateRequestInit, _strongroom_certificate_v1_GetCertificateResponseInit, _strongroom_certificate_v1_GetCertificateRequest, _strongroom_certificate_v1_GetCertificateResponse>
  GetCertificateOperation: MethodDefinition<_strongroom_certificate_v1_GetCertificateOperationRequestInit, _strongroom_certificate_v1_GetCertificateOperationResponseInit, _strongroom_certificate_v1_GetCertificateOperationRequest, _strongroom_certificate_v1_GetCertificateOperationResponse>
  GetDeletedCertificate: MethodDefinition<_strongroom_certificate_v1_GetDeletedCertificateRequestInit, _strongroom_certificate_v1_GetDeletedCertificateResponseInit, _strongroom_certificate_v1_GetDeletedCertificateRequest, _strongroom_certificate_v1_GetDeletedCertificateResponse>
  ListCertificateVersions: MethodDefinition<_strongroom_certificate_v1_ListCertificateVersionsRequestInit, _strongroom_certificate_v1_ListCertificateVersionsResponseInit, _strongroom_certificate_v1_ListCertificateVersionsRequest, _strongroom_certificate_v1_ListCertificateVersionsResponse>
  ListCertificates: MethodDefinition<_strongroom_certificate_v1_ListCertificatesRequestInit, _strongroom_certificate_v1_ListCertificatesResponseInit, _strongroom_certificate_v1_ListCertificatesRequest, _strongroom_certificate_v1_ListCertificatesResponse>
  ListDeletedCertificates: MethodDefinition<_strongroom_certificate_v1_ListDeletedCertificatesRequestInit, _strongroom_certificate_v1_ListDeletedCertificatesResponseInit, _strongroom_certificate_v1_ListDeletedCertificatesRequest, _strongroom_certificate_v1_ListDeletedCertificatesResponse>
  PurgeCertificate: MethodDefinition<_strongroom_certificate_v1_PurgeCertificateRequestInit, _strongroom_certificate_v1_PurgeCertificateResponseInit, _strongroom_certificate_v1_PurgeCertificateRequest, _strongroom_certificate_v1_PurgeCertificateResponse>
  UndeleteCertificate: MethodDefinition<_strongroom_certificate_v1_UndeleteCertificateRequestInit, _strongroom_certificate_v1_UndeleteCertificateResponseInit, _strongroom_certificate_v1_UndeleteCertificateRequest, _strongroom_certificate_v1_UndeleteCertificateResponse>
  UpdateCertificateVersion: MethodDefinition<_strongroom_certificate_v1_UpdateCertificateVersionRequestInit, _strongroom_certificate_v1_UpdateCertificateVersionResponseInit, _strongroom_certificate_v1_UpdateCertificateVersionRequest, _strongroom_certificate_v1_UpdateCertificateVersionResponse>
}
