// Original file: proto/strongroom/audit/v1/audit_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AppendRequestInit as _strongroom_audit_v1_AppendRequestInit, AppendRequest as _strongroom_audit_v1_AppendRequest } from '../../../strongroom/audit/v1/AppendRequest.ts';
import type { AppendResponseInit as _strongroom_audit_v1_AppendResponseInit, AppendResponse as _strongroom_audit_v1_AppendResponse } from '../../../strongroom/audit/v1/AppendResponse.ts';
import type { ExportRecordsRequestInit as _strongroom_audit_v1_ExportRecordsRequestInit, ExportRecordsRequest as _strongroom_audit_v1_ExportRecordsRequest } from '../../../strongroom/audit/v1/ExportRecordsRequest.ts';
import type { ExportRecordsResponseInit as _strongroom_audit_v1_ExportRecordsResponseInit, ExportRecordsResponse as _strongroom_audit_v1_ExportRecordsResponse } from '../../../strongroom/audit/v1/ExportRecordsResponse.ts';
import type { GetCheckpointRequestInit as _strongroom_audit_v1_GetCheckpointRequestInit, GetCheckpointRequest as _strongroom_audit_v1_GetCheckpointRequest } from '../../../strongroom/audit/v1/GetCheckpointRequest.ts';
import type { GetCheckpointResponseInit as _strongroom_audit_v1_GetCheckpointResponseInit, GetCheckpointResponse as _strongroom_audit_v1_GetCheckpointResponse } from '../../../strongroom/audit/v1/GetCheckpointResponse.ts';
import type { GetConsistencyProofRequestInit as _strongroom_audit_v1_GetConsistencyProofRequestInit, GetConsistencyProofRequest as _strongroom_audit_v1_GetConsistencyProofRequest } from '../../../strongroom/audit/v1/GetConsistencyProofRequest.ts';
import type { GetConsistencyProofResponseInit as _strongroom_audit_v1_GetConsistencyProofResponseInit, GetConsistencyProofResponse as _strongroom_audit_v1_GetConsistencyProofResponse } from '../../../strongroom/audit/v1/GetConsistencyProofResponse.ts';
import type { GetInclusionProofRequestInit as _strongroom_audit_v1_GetInclusionProofRequestInit, GetInclusionProofRequest as _strongroom_audit_v1_GetInclusionProofRequest } from '../../../strongroom/audit/v1/GetInclusionProofRequest.ts';
import type { GetInclusionProofResponseInit as _strongroom_audit_v1_GetInclusionProofResponseInit, GetInclusionProofResponse as _strongroom_audit_v1_GetInclusionProofResponse } from '../../../strongroom/audit/v1/GetInclusionProofResponse.ts';
import type { ListRecordsRequestInit as _strongroom_audit_v1_ListRecordsRequestInit, ListRecordsRequest as _strongroom_audit_v1_ListRecordsRequest } from '../../../strongroom/audit/v1/ListRecordsRequest.ts';
import type { ListRecordsResponseInit as _strongroom_audit_v1_ListRecordsResponseInit, ListRecordsResponse as _strongroom_audit_v1_ListRecordsResponse } from '../../../strongroom/audit/v1/ListRecordsResponse.ts';
import type { TailRecordsRequestInit as _strongroom_audit_v1_TailRecordsRequestInit, TailRecordsRequest as _strongroom_audit_v1_TailRecordsRequest } from '../../../strongroom/audit/v1/TailRecordsRequest.ts';
import type { TailRecordsResponseInit as _strongroom_audit_v1_TailRecordsResponseInit, TailRecordsResponse as _strongroom_audit_v1_TailRecordsResponse } from '../../../strongroom/audit/v1/TailRecordsResponse.ts';

/**
 * The audit log: an RFC 6962 Merkle tree over the records of all services. A leaf is SHA-256 over a zero byte and
 * E(audit, received at, peer, record bytes); nothing in the log is ever changed or removed. Every method may answer
 * UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED
 * (PERMISSION_DENIED, PEER_NOT_ALLOWED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), UNAVAILABLE
 * (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED).
 */
export interface AuditServiceClient extends grpc.Client {
  /**
   * Takes records of one instance into the log, all or none, durable when answered. Peers only, recorded nowhere. A
   * record that is in the log already, by instance and sequence, is not taken again. UNAVAILABLE (AUDIT_UNAVAILABLE) while the
   * log's unsigned tail is older than 10 s. INVALID_ARGUMENT (INVALID_FIELD, VALUE_TOO_LARGE) for a record that cannot
   * be taken, ALREADY_EXISTS (ALREADY_EXISTS) for other bytes under an instance and sequence that the log holds.
   */
  Append(argument: _strongroom_audit_v1_AppendRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_AppendResponse>): grpc.ClientUnaryCall;
  Append(argument: _strongroom_audit_v1_AppendRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_audit_v1_AppendResponse>): grpc.ClientUnaryCall;
  Append(argument: _strongroom_audit_v1_AppendRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_AppendResponse>): grpc.ClientUnaryCall;
  Append(argument: _strongroom_audit_v1_AppendRequestInit, callback: grpc.requestCallback<_strongroom_audit_v1_AppendResponse>): grpc.ClientUnaryCall;
  /**
   * Takes records of one instance into the log, all or none, durable when answered. Peers only, recorded nowhere. A
   * record that is in the log already, by instance and sequence, is not taken again. UNAVAILABLE (AUDIT_UNAVAILABLE) while the
   * log's unsigned tail is older than 10 s. INVALID_ARGUMENT (INVALID_FIELD, VALUE_TOO_LARGE) for a record that cannot
   * be taken, ALREADY_EXISTS (ALREADY_EXISTS) for other bytes under an instance and sequence that the log holds.
   */
  append(argument: _strongroom_audit_v1_AppendRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_AppendResponse>): grpc.ClientUnaryCall;
  append(argument: _strongroom_audit_v1_AppendRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_audit_v1_AppendResponse>): grpc.ClientUnaryCall;
  append(argument: _strongroom_audit_v1_AppendRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_AppendResponse>): grpc.ClientUnaryCall;
  append(argument: _strongroom_audit_v1_AppendRequestInit, callback: grpc.requestCallback<_strongroom_audit_v1_AppendResponse>): grpc.ClientUnaryCall;
  
  /**
   * Sends the log as it is stored, for a verifier: leaves by index, and at the end the checkpoint that covers them.
   * Needs audit/read at "/".
   */
  ExportRecords(argument: _strongroom_audit_v1_ExportRecordsRequestInit, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_audit_v1_ExportRecordsResponse>;
  ExportRecords(argument: _strongroom_audit_v1_ExportRecordsRequestInit, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_audit_v1_ExportRecordsResponse>;
  /**
   * Sends the log as it is stored, for a verifier: leaves by index, and at the end the checkpoint that covers them.
   * Needs audit/read at "/".
   */
  exportRecords(argument: _strongroom_audit_v1_ExportRecordsRequestInit, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_audit_v1_ExportRecordsResponse>;
  exportRecords(argument: _strongroom_audit_v1_ExportRecordsRequestInit, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_audit_v1_ExportRecordsResponse>;
  
  /**
   * Gives the last signed checkpoint, and the tip of the log, which may be ahead of it. Peer key-crypto, or audit/read
   * at "/".
   */
  GetCheckpoint(argument: _strongroom_audit_v1_GetCheckpointRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetCheckpointResponse>): grpc.ClientUnaryCall;
  GetCheckpoint(argument: _strongroom_audit_v1_GetCheckpointRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_audit_v1_GetCheckpointResponse>): grpc.ClientUnaryCall;
  GetCheckpoint(argument: _strongroom_audit_v1_GetCheckpointRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetCheckpointResponse>): grpc.ClientUnaryCall;
  GetCheckpoint(argument: _strongroom_audit_v1_GetCheckpointRequestInit, callback: grpc.requestCallback<_strongroom_audit_v1_GetCheckpointResponse>): grpc.ClientUnaryCall;
  /**
   * Gives the last signed checkpoint, and the tip of the log, which may be ahead of it. Peer key-crypto, or audit/read
   * at "/".
   */
  getCheckpoint(argument: _strongroom_audit_v1_GetCheckpointRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetCheckpointResponse>): grpc.ClientUnaryCall;
  getCheckpoint(argument: _strongroom_audit_v1_GetCheckpointRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_audit_v1_GetCheckpointResponse>): grpc.ClientUnaryCall;
  getCheckpoint(argument: _strongroom_audit_v1_GetCheckpointRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetCheckpointResponse>): grpc.ClientUnaryCall;
  getCheckpoint(argument: _strongroom_audit_v1_GetCheckpointRequestInit, callback: grpc.requestCallback<_strongroom_audit_v1_GetCheckpointResponse>): grpc.ClientUnaryCall;
  
  /**
   * Proves that one state of the log extends another. Peer key-crypto, or audit/read at "/".
   */
  GetConsistencyProof(argument: _strongroom_audit_v1_GetConsistencyProofRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetConsistencyProofResponse>): grpc.ClientUnaryCall;
  GetConsistencyProof(argument: _strongroom_audit_v1_GetConsistencyProofRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_audit_v1_GetConsistencyProofResponse>): grpc.ClientUnaryCall;
  GetConsistencyProof(argument: _strongroom_audit_v1_GetConsistencyProofRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetConsistencyProofResponse>): grpc.ClientUnaryCall;
  GetConsistencyProof(argument: _strongroom_audit_v1_GetConsistencyProofRequestInit, callback: grpc.requestCallback<_strongroom_audit_v1_GetConsistencyProofResponse>): grpc.ClientUnaryCall;
  /**
   * Proves that one state of the log extends another. Peer key-crypto, or audit/read at "/".
   */
  getConsistencyProof(argument: _strongroom_audit_v1_GetConsistencyProofRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetConsistencyProofResponse>): grpc.ClientUnaryCall;
  getConsistencyProof(argument: _strongroom_audit_v1_GetConsistencyProofRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_audit_v1_GetConsistencyProofResponse>): grpc.ClientUnaryCall;
  getConsistencyProof(argument: _strongroom_audit_v1_GetConsistencyProofRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetConsistencyProofResponse>): grpc.ClientUnaryCall;
  getConsistencyProof(argument: _strongroom_audit_v1_GetConsistencyProofRequestInit, callback: grpc.requestCallback<_strongroom_audit_v1_GetConsistencyProofResponse>): grpc.ClientUnaryCall;
  
  /**
   * Proves that a leaf is in the tree. Needs audit/read at "/". NOT_FOUND (RECORD_NOT_FOUND).
   */
  GetInclusionProof(argument: _strongroom_audit_v1_GetInclusionProofRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetInclusionProofResponse>): grpc.ClientUnaryCall;
  GetInclusionProof(argument: _strongroom_audit_v1_GetInclusionProofRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_audit_v1_GetInclusionProofResponse>): grpc.ClientUnaryCall;
  GetInclusionProof(argument: _strongroom_audit_v1_GetInclusionProofRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetInclusionProofResponse>): grpc.ClientUnaryCall;
  GetInclusionProof(argument: _strongroom_audit_v1_GetInclusionProofRequestInit, callback: grpc.requestCallback<_strongroom_audit_v1_GetInclusionProofResponse>): grpc.ClientUnaryCall;
  /**
   * Proves that a leaf is in the tree. Needs audit/read at "/". NOT_FOUND (RECORD_NOT_FOUND).
   */
  getInclusionProof(argument: _strongroom_audit_v1_GetInclusionProofRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetInclusionProofResponse>): grpc.ClientUnaryCall;
  getInclusionProof(argument: _strongroom_audit_v1_GetInclusionProofRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_audit_v1_GetInclusionProofResponse>): grpc.ClientUnaryCall;
  getInclusionProof(argument: _strongroom_audit_v1_GetInclusionProofRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_GetInclusionProofResponse>): grpc.ClientUnaryCall;
  getInclusionProof(argument: _strongroom_audit_v1_GetInclusionProofRequestInit, callback: grpc.requestCallback<_strongroom_audit_v1_GetInclusionProofResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists what happened, newest first; a mutation is one entry. Needs audit/read at the parent. INVALID_ARGUMENT
   * (INVALID_PAGE_TOKEN).
   */
  ListRecords(argument: _strongroom_audit_v1_ListRecordsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_ListRecordsResponse>): grpc.ClientUnaryCall;
  ListRecords(argument: _strongroom_audit_v1_ListRecordsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_audit_v1_ListRecordsResponse>): grpc.ClientUnaryCall;
  ListRecords(argument: _strongroom_audit_v1_ListRecordsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_ListRecordsResponse>): grpc.ClientUnaryCall;
  ListRecords(argument: _strongroom_audit_v1_ListRecordsRequestInit, callback: grpc.requestCallback<_strongroom_audit_v1_ListRecordsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists what happened, newest first; a mutation is one entry. Needs audit/read at the parent. INVALID_ARGUMENT
   * (INVALID_PAGE_TOKEN).
   */
  listRecords(argument: _strongroom_audit_v1_ListRecordsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_ListRecordsResponse>): grpc.ClientUnaryCall;
  listRecords(argument: _strongroom_audit_v1_ListRecordsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_audit_v1_ListRecordsResponse>): grpc.ClientUnaryCall;
  listRecords(argument: _strongroom_audit_v1_ListRecordsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_audit_v1_ListRecordsResponse>): grpc.ClientUnaryCall;
  listRecords(argument: _strongroom_audit_v1_ListRecordsRequestInit, callback: grpc.requestCallback<_strongroom_audit_v1_ListRecordsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Sends entries as they come, from now on or from an index; intents too, as PENDING. Ends with the token. Needs
   * audit/read at the parent.
   */
  TailRecords(argument: _strongroom_audit_v1_TailRecordsRequestInit, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_audit_v1_TailRecordsResponse>;
  TailRecords(argument: _strongroom_audit_v1_TailRecordsRequestInit, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_audit_v1_TailRecordsResponse>;
  /**
   * Sends entries as they come, from now on or from an index; intents too, as PENDING. Ends with the token. Needs
   * audit/read at the parent.
   */
  tailRecords(argument: _strongroom_audit_v1_TailRecordsRequestInit, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_audit_v1_TailRecordsResponse>;
  tailRecords(argument: _strongroom_audit_v1_TailRecordsRequestInit, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_audit_v1_TailRecordsResponse>;
  
}

/**
 * The audit log: an RFC 6962 Merkle tree over the records of all services. A leaf is SHA-256 over a zero byte and
 * E(audit, received at, peer, record bytes); nothing in the log is ever changed or removed. Every method may answer
 * UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED
 * (PERMISSION_DENIED, PEER_NOT_ALLOWED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), UNAVAILABLE
 * (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED).
 */
export interface AuditServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Takes records of one instance into the log, all or none, durable when answered. Peers only, recorded nowhere. A
   * record that is in the log already, by instance and sequence, is not taken again. UNAVAILABLE (AUDIT_UNAVAILABLE) while the
   * log's unsigned tail is older than 10 s. INVALID_ARGUMENT (INVALID_FIELD, VALUE_TOO_LARGE) for a record that cannot
   * be taken, ALREADY_EXISTS (ALREADY_EXISTS) for other bytes under an instance and sequence that the log holds.
   */
  Append: grpc.handleUnaryCall<_strongroom_audit_v1_AppendRequest, _strongroom_audit_v1_AppendResponseInit>;
  
  /**
   * Sends the log as it is stored, for a verifier: leaves by index, and at the end the checkpoint that covers them.
   * Needs audit/read at "/".
   */
  ExportRecords: grpc.handleServerStreamingCall<_strongroom_audit_v1_ExportRecordsRequest, _strongroom_audit_v1_ExportRecordsResponseInit>;
  
  /**
   * Gives the last signed checkpoint, and the tip of the log, which may be ahead of it. Peer key-crypto, or audit/read
   * at "/".
   */
  GetCheckpoint: grpc.handleUnaryCall<_strongroom_audit_v1_GetCheckpointRequest, _strongroom_audit_v1_GetCheckpointResponseInit>;
  
  /**
   * Proves that one state of the log extends another. Peer key-crypto, or audit/read at "/".
   */
  GetConsistencyProof: grpc.handleUnaryCall<_strongroom_audit_v1_GetConsistencyProofRequest, _strongroom_audit_v1_GetConsistencyProofResponseInit>;
  
  /**
   * Proves that a leaf is in the tree. Needs audit/read at "/". NOT_FOUND (RECORD_NOT_FOUND).
   */
  GetInclusionProof: grpc.handleUnaryCall<_strongroom_audit_v1_GetInclusionProofRequest, _strongroom_audit_v1_GetInclusionProofResponseInit>;
  
  /**
   * Lists what happened, newest first; a mutation is one entry. Needs audit/read at the parent. INVALID_ARGUMENT
   * (INVALID_PAGE_TOKEN).
   */
  ListRecords: grpc.handleUnaryCall<_strongroom_audit_v1_ListRecordsRequest, _strongroom_audit_v1_ListRecordsResponseInit>;
  
  /**
   * Sends entries as they come, from now on or from an index; intents too, as PENDING. Ends with the token. Needs
   * audit/read at the parent.
   */
  TailRecords: grpc.handleServerStreamingCall<_strongroom_audit_v1_TailRecordsRequest, _strongroom_audit_v1_TailRecordsResponseInit>;
  
}

export interface AuditServiceDefinition extends grpc.ServiceDefinition {
  Append: MethodDefinition<_strongroom_audit_v1_AppendRequestInit, _strongroom_audit_v1_AppendResponseInit, _strongroom_audit_v1_AppendRequest, _strongroom_audit_v1_AppendResponse>
  ExportRecords: MethodDefinition<_strongroom_audit_v1_ExportRecordsRequestInit, _strongroom_audit_v1_ExportRecordsResponseInit, _strongroom_audit_v1_ExportRecordsRequest, _strongroom_audit_v1_ExportRecordsResponse>
  GetCheckpoint: MethodDefinition<_strongroom_audit_v1_GetCheckpointRequestInit, _strongroom_audit_v1_GetCheckpointResponseInit, _strongroom_audit_v1_GetCheckpointRequest, _strongroom_audit_v1_GetCheckpointResponse>
  GetConsistencyProof: MethodDefinition<_strongroom_audit_v1_GetConsistencyProofRequestInit, _strongroom_audit_v1_GetConsistencyProofResponseInit, _strongroom_audit_v1_GetConsistencyProofRequest, _strongroom_audit_v1_GetConsistencyProofResponse>
  GetInclusionProof: MethodDefinition<_strongroom_audit_v1_GetInclusionProofRequestInit, _strongroom_audit_v1_GetInclusionProofResponseInit, _strongroom_audit_v1_GetInclusionProofRequest, _strongroom_audit_v1_GetInclusionProofResponse>
  ListRecords: MethodDefinition<_strongroom_audit_v1_ListRecordsRequestInit, _strongroom_audit_v1_ListRecordsResponseInit, _strongroom_audit_v1_ListRecordsRequest, _strongroom_audit_v1_ListRecordsResponse>
  TailRecords: MethodDefinition<_strongroom_audit_v1_TailRecordsRequestInit, _strongroom_audit_v1_TailRecordsResponseInit, _strongroom_audit_v1_TailRecordsRequest, _strongroom_audit_v1_TailRecordsResponse>
}
