// Original file: proto/strongroom/key/v1/protection_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { FingerprintRequestInit as _strongroom_key_v1_FingerprintRequestInit, FingerprintRequest as _strongroom_key_v1_FingerprintRequest } from '../../../strongroom/key/v1/FingerprintRequest.ts';
import type { FingerprintResponseInit as _strongroom_key_v1_FingerprintResponseInit, FingerprintResponse as _strongroom_key_v1_FingerprintResponse } from '../../../strongroom/key/v1/FingerprintResponse.ts';
import type { GetTokenKeysRequestInit as _strongroom_key_v1_GetTokenKeysRequestInit, GetTokenKeysRequest as _strongroom_key_v1_GetTokenKeysRequest } from '../../../strongroom/key/v1/GetTokenKeysRequest.ts';
import type { GetTokenKeysResponseInit as _strongroom_key_v1_GetTokenKeysResponseInit, GetTokenKeysResponse as _strongroom_key_v1_GetTokenKeysResponse } from '../../../strongroom/key/v1/GetTokenKeysResponse.ts';
import type { OpenRequestInit as _strongroom_key_v1_OpenRequestInit, OpenRequest as _strongroom_key_v1_OpenRequest } from '../../../strongroom/key/v1/OpenRequest.ts';
import type { OpenResponseInit as _strongroom_key_v1_OpenResponseInit, OpenResponse as _strongroom_key_v1_OpenResponse } from '../../../strongroom/key/v1/OpenResponse.ts';
import type { ProtectAccessRequestInit as _strongroom_key_v1_ProtectAccessRequestInit, ProtectAccessRequest as _strongroom_key_v1_ProtectAccessRequest } from '../../../strongroom/key/v1/ProtectAccessRequest.ts';
import type { ProtectAccessResponseInit as _strongroom_key_v1_ProtectAccessResponseInit, ProtectAccessResponse as _strongroom_key_v1_ProtectAccessResponse } from '../../../strongroom/key/v1/ProtectAccessResponse.ts';
import type { RestateRequestInit as _strongroom_key_v1_RestateRequestInit, RestateRequest as _strongroom_key_v1_RestateRequest } from '../../../strongroom/key/v1/RestateRequest.ts';
import type { RestateResponseInit as _strongroom_key_v1_RestateResponseInit, RestateResponse as _strongroom_key_v1_RestateResponse } from '../../../strongroom/key/v1/RestateResponse.ts';
import type { SealRequestInit as _strongroom_key_v1_SealRequestInit, SealRequest as _strongroom_key_v1_SealRequest } from '../../../strongroom/key/v1/SealRequest.ts';
import type { SealResponseInit as _strongroom_key_v1_SealResponseInit, SealResponse as _strongroom_key_v1_SealResponse } from '../../../strongroom/key/v1/SealResponse.ts';
import type { SignCheckpointRequestInit as _strongroom_key_v1_SignCheckpointRequestInit, SignCheckpointRequest as _strongroom_key_v1_SignCheckpointRequest } from '../../../strongroom/key/v1/SignCheckpointRequest.ts';
import type { SignCheckpointResponseInit as _strongroom_key_v1_SignCheckpointResponseInit, SignCheckpointResponse as _strongroom_key_v1_SignCheckpointResponse } from '../../../strongroom/key/v1/SignCheckpointResponse.ts';
import type { SignTokenRequestInit as _strongroom_key_v1_SignTokenRequestInit, SignTokenRequest as _strongroom_key_v1_SignTokenRequest } from '../../../strongroom/key/v1/SignTokenRequest.ts';
import type { SignTokenResponseInit as _strongroom_key_v1_SignTokenResponseInit, SignTokenResponse as _strongroom_key_v1_SignTokenResponse } from '../../../strongroom/key/v1/SignTokenResponse.ts';
import type { VerifyRequestInit as _strongroom_key_v1_VerifyRequestInit, VerifyRequest as _strongroom_key_v1_VerifyRequest } from '../../../strongroom/key/v1/VerifyRequest.ts';
import type { VerifyResponseInit as _strongroom_key_v1_VerifyResponseInit, VerifyResponse as _strongroom_key_v1_VerifyResponse } from '../../../strongroom/key/v1/VerifyResponse.ts';

/**
 * The reference monitor: makes and checks what gives a row authority. Peers only; which peer may call which method, and
 * which audience the forwarded user token must have, is fixed in a table. Each method answers UNAVAILABLE
 * (HSM_UNAVAILABLE) while the HSM is away, ROW_STALE (ABORTED) for a row older than one already used, ROW_ROLLED_BACK
 * (DATA_LOSS) when a reread row is still older, ROW_INTEGRITY (DATA_LOSS) for a row whose MAC fails.
 */
export interface ProtectionServiceClient extends grpc.Client {
  /**
   * Fingerprints a request body, to compare with one kept.
   */
  Fingerprint(argument: _strongroom_key_v1_FingerprintRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_FingerprintResponse>): grpc.ClientUnaryCall;
  Fingerprint(argument: _strongroom_key_v1_FingerprintRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_FingerprintResponse>): grpc.ClientUnaryCall;
  Fingerprint(argument: _strongroom_key_v1_FingerprintRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_FingerprintResponse>): grpc.ClientUnaryCall;
  Fingerprint(argument: _strongroom_key_v1_FingerprintRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_FingerprintResponse>): grpc.ClientUnaryCall;
  /**
   * Fingerprints a request body, to compare with one kept.
   */
  fingerprint(argument: _strongroom_key_v1_FingerprintRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_FingerprintResponse>): grpc.ClientUnaryCall;
  fingerprint(argument: _strongroom_key_v1_FingerprintRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_FingerprintResponse>): grpc.ClientUnaryCall;
  fingerprint(argument: _strongroom_key_v1_FingerprintRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_FingerprintResponse>): grpc.ClientUnaryCall;
  fingerprint(argument: _strongroom_key_v1_FingerprintRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_FingerprintResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives the public keys that verify tokens and checkpoints.
   */
  GetTokenKeys(argument: _strongroom_key_v1_GetTokenKeysRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetTokenKeysResponse>): grpc.ClientUnaryCall;
  GetTokenKeys(argument: _strongroom_key_v1_GetTokenKeysRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_GetTokenKeysResponse>): grpc.ClientUnaryCall;
  GetTokenKeys(argument: _strongroom_key_v1_GetTokenKeysRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetTokenKeysResponse>): grpc.ClientUnaryCall;
  GetTokenKeys(argument: _strongroom_key_v1_GetTokenKeysRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_GetTokenKeysResponse>): grpc.ClientUnaryCall;
  /**
   * Gives the public keys that verify tokens and checkpoints.
   */
  getTokenKeys(argument: _strongroom_key_v1_GetTokenKeysRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetTokenKeysResponse>): grpc.ClientUnaryCall;
  getTokenKeys(argument: _strongroom_key_v1_GetTokenKeysRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_GetTokenKeysResponse>): grpc.ClientUnaryCall;
  getTokenKeys(argument: _strongroom_key_v1_GetTokenKeysRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GetTokenKeysResponse>): grpc.ClientUnaryCall;
  getTokenKeys(argument: _strongroom_key_v1_GetTokenKeysRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_GetTokenKeysResponse>): grpc.ClientUnaryCall;
  
  /**
   * Opens one version of a secret for the forwarded user.
   */
  Open(argument: _strongroom_key_v1_OpenRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_OpenResponse>): grpc.ClientUnaryCall;
  Open(argument: _strongroom_key_v1_OpenRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_OpenResponse>): grpc.ClientUnaryCall;
  Open(argument: _strongroom_key_v1_OpenRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_OpenResponse>): grpc.ClientUnaryCall;
  Open(argument: _strongroom_key_v1_OpenRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_OpenResponse>): grpc.ClientUnaryCall;
  /**
   * Opens one version of a secret for the forwarded user.
   */
  open(argument: _strongroom_key_v1_OpenRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_OpenResponse>): grpc.ClientUnaryCall;
  open(argument: _strongroom_key_v1_OpenRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_OpenResponse>): grpc.ClientUnaryCall;
  open(argument: _strongroom_key_v1_OpenRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_OpenResponse>): grpc.ClientUnaryCall;
  open(argument: _strongroom_key_v1_OpenRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_OpenResponse>): grpc.ClientUnaryCall;
  
  /**
   * Makes the rows of a change of vaults, principals, credentials, roles or assignments.
   */
  ProtectAccess(argument: _strongroom_key_v1_ProtectAccessRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectAccessResponse>): grpc.ClientUnaryCall;
  ProtectAccess(argument: _strongroom_key_v1_ProtectAccessRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ProtectAccessResponse>): grpc.ClientUnaryCall;
  ProtectAccess(argument: _strongroom_key_v1_ProtectAccessRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectAccessResponse>): grpc.ClientUnaryCall;
  ProtectAccess(argument: _strongroom_key_v1_ProtectAccessRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ProtectAccessResponse>): grpc.ClientUnaryCall;
  /**
   * Makes the rows of a change of vaults, principals, credentials, roles or assignments.
   */
  protectAccess(argument: _strongroom_key_v1_ProtectAccessRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectAccessResponse>): grpc.ClientUnaryCall;
  protectAccess(argument: _strongroom_key_v1_ProtectAccessRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ProtectAccessResponse>): grpc.ClientUnaryCall;
  protectAccess(argument: _strongroom_key_v1_ProtectAccessRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectAccessResponse>): grpc.ClientUnaryCall;
  protectAccess(argument: _strongroom_key_v1_ProtectAccessRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ProtectAccessResponse>): grpc.ClientUnaryCall;
  
  /**
   * Makes the rows of a change of a secret's head or state; of a certificate's secret only a purge that is due.
   */
  Restate(argument: _strongroom_key_v1_RestateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RestateResponse>): grpc.ClientUnaryCall;
  Restate(argument: _strongroom_key_v1_RestateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_RestateResponse>): grpc.ClientUnaryCall;
  Restate(argument: _strongroom_key_v1_RestateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RestateResponse>): grpc.ClientUnaryCall;
  Restate(argument: _strongroom_key_v1_RestateRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_RestateResponse>): grpc.ClientUnaryCall;
  /**
   * Makes the rows of a change of a secret's head or state; of a certificate's secret only a purge that is due.
   */
  restate(argument: _strongroom_key_v1_RestateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RestateResponse>): grpc.ClientUnaryCall;
  restate(argument: _strongroom_key_v1_RestateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_RestateResponse>): grpc.ClientUnaryCall;
  restate(argument: _strongroom_key_v1_RestateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RestateResponse>): grpc.ClientUnaryCall;
  restate(argument: _strongroom_key_v1_RestateRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_RestateResponse>): grpc.ClientUnaryCall;
  
  /**
   * Seals a new version of a secret and makes its head and state, for the forwarded user.
   */
  Seal(argument: _strongroom_key_v1_SealRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SealResponse>): grpc.ClientUnaryCall;
  Seal(argument: _strongroom_key_v1_SealRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SealResponse>): grpc.ClientUnaryCall;
  Seal(argument: _strongroom_key_v1_SealRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SealResponse>): grpc.ClientUnaryCall;
  Seal(argument: _strongroom_key_v1_SealRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SealResponse>): grpc.ClientUnaryCall;
  /**
   * Seals a new version of a secret and makes its head and state, for the forwarded user.
   */
  seal(argument: _strongroom_key_v1_SealRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SealResponse>): grpc.ClientUnaryCall;
  seal(argument: _strongroom_key_v1_SealRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SealResponse>): grpc.ClientUnaryCall;
  seal(argument: _strongroom_key_v1_SealRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SealResponse>): grpc.ClientUnaryCall;
  seal(argument: _strongroom_key_v1_SealRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SealResponse>): grpc.ClientUnaryCall;
  
  /**
   * Signs a checkpoint of the audit log that extends the last one signed. CHECKPOINT_MOVED (ABORTED) names the current
   * size in its metadata.
   */
  SignCheckpoint(argument: _strongroom_key_v1_SignCheckpointRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignCheckpointResponse>): grpc.ClientUnaryCall;
  SignCheckpoint(argument: _strongroom_key_v1_SignCheckpointRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SignCheckpointResponse>): grpc.ClientUnaryCall;
  SignCheckpoint(argument: _strongroom_key_v1_SignCheckpointRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignCheckpointResponse>): grpc.ClientUnaryCall;
  SignCheckpoint(argument: _strongroom_key_v1_SignCheckpointRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SignCheckpointResponse>): grpc.ClientUnaryCall;
  /**
   * Signs a checkpoint of the audit log that extends the last one signed. CHECKPOINT_MOVED (ABORTED) names the current
   * size in its metadata.
   */
  signCheckpoint(argument: _strongroom_key_v1_SignCheckpointRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignCheckpointResponse>): grpc.ClientUnaryCall;
  signCheckpoint(argument: _strongroom_key_v1_SignCheckpointRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SignCheckpointResponse>): grpc.ClientUnaryCall;
  signCheckpoint(argument: _strongroom_key_v1_SignCheckpointRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignCheckpointResponse>): grpc.ClientUnaryCall;
  signCheckpoint(argument: _strongroom_key_v1_SignCheckpointRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SignCheckpointResponse>): grpc.ClientUnaryCall;
  
  /**
   * Signs an access token for whoever shows a client secret. Every refusal is UNAUTHENTICATED (INVALID_CLIENT).
   */
  SignToken(argument: _strongroom_key_v1_SignTokenRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignTokenResponse>): grpc.ClientUnaryCall;
  SignToken(argument: _strongroom_key_v1_SignTokenRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SignTokenResponse>): grpc.ClientUnaryCall;
  SignToken(argument: _strongroom_key_v1_SignTokenRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignTokenResponse>): grpc.ClientUnaryCall;
  SignToken(argument: _strongroom_key_v1_SignTokenRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SignTokenResponse>): grpc.ClientUnaryCall;
  /**
   * Signs an access token for whoever shows a client secret. Every refusal is UNAUTHENTICATED (INVALID_CLIENT).
   */
  signToken(argument: _strongroom_key_v1_SignTokenRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignTokenResponse>): grpc.ClientUnaryCall;
  signToken(argument: _strongroom_key_v1_SignTokenRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SignTokenResponse>): grpc.ClientUnaryCall;
  signToken(argument: _strongroom_key_v1_SignTokenRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignTokenResponse>): grpc.ClientUnaryCall;
  signToken(argument: _strongroom_key_v1_SignTokenRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SignTokenResponse>): grpc.ClientUnaryCall;
  
  /**
   * Checks the MACs of rows that are about to enter a cache. Judges each row on its own; never fails for a bad row.
   */
  Verify(argument: _strongroom_key_v1_VerifyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_VerifyResponse>): grpc.ClientUnaryCall;
  Verify(argument: _strongroom_key_v1_VerifyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_VerifyResponse>): grpc.ClientUnaryCall;
  Verify(argument: _strongroom_key_v1_VerifyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_VerifyResponse>): grpc.ClientUnaryCall;
  Verify(argument: _strongroom_key_v1_VerifyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_VerifyResponse>): grpc.ClientUnaryCall;
  /**
   * Checks the MACs of rows that are about to enter a cache. Judges each row on its own; never fails for a bad row.
   */
  verify(argument: _strongroom_key_v1_VerifyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_VerifyResponse>): grpc.ClientUnaryCall;
  verify(argument: _strongroom_key_v1_VerifyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_VerifyResponse>): grpc.ClientUnaryCall;
  verify(argument: _strongroom_key_v1_VerifyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_VerifyResponse>): grpc.ClientUnaryCall;
  verify(argument: _strongroom_key_v1_VerifyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_VerifyResponse>): grpc.ClientUnaryCall;
  
}

/**
 * The reference monitor: makes and checks what gives a row authority. Peers only; which peer may call which method, and
 * which audience the forwarded user token must have, is fixed in a table. Each method answers UNAVAILABLE
 * (HSM_UNAVAILABLE) while the HSM is away, ROW_STALE (ABORTED) for a row older than one already used, ROW_ROLLED_BACK
 * (DATA_LOSS) when a reread row is still older, ROW_INTEGRITY (DATA_LOSS) for a row whose MAC fails.
 */
export interface ProtectionServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Fingerprints a request body, to compare with one kept.
   */
  Fingerprint: grpc.handleUnaryCall<_strongroom_key_v1_FingerprintRequest, _strongroom_key_v1_FingerprintResponseInit>;
  
  /**
   * Gives the public keys that verify tokens and checkpoints.
   */
  GetTokenKeys: grpc.handleUnaryCall<_strongroom_key_v1_GetTokenKeysRequest, _strongroom_key_v1_GetTokenKeysResponseInit>;
  
  /**
   * Opens one version of a secret for the forwarded user.
   */
  Open: grpc.handleUnaryCall<_strongroom_key_v1_OpenRequest, _strongroom_key_v1_OpenResponseInit>;
  
  /**
   * Makes the rows of a change of vaults, principals, credentials, roles or assignments.
   */
  ProtectAccess: grpc.handleUnaryCall<_strongroom_key_v1_ProtectAccessRequest, _strongroom_key_v1_ProtectAccessResponseInit>;
  
  /**
   * Makes the rows of a change of a secret's head or state; of a certificate's secret only a purge that is due.
   */
  Restate: grpc.handleUnaryCall<_strongroom_key_v1_RestateRequest, _strongroom_key_v1_RestateResponseInit>;
  
  /**
   * Seals a new version of a secret and makes its head and state, for the forwarded user.
   */
  Seal: grpc.handleUnaryCall<_strongroom_key_v1_SealRequest, _strongroom_key_v1_SealResponseInit>;
  
  /**
   * Signs a checkpoint of the audit log that extends the last one signed. CHECKPOINT_MOVED (ABORTED) names the current
   * size in its metadata.
   */
  SignCheckpoint: grpc.handleUnaryCall<_strongroom_key_v1_SignCheckpointRequest, _strongroom_key_v1_SignCheckpointResponseInit>;
  
  /**
   * Signs an access token for whoever shows a client secret. Every refusal is UNAUTHENTICATED (INVALID_CLIENT).
   */
  SignToken: grpc.handleUnaryCall<_strongroom_key_v1_SignTokenRequest, _strongroom_key_v1_SignTokenResponseInit>;
  
  /**
   * Checks the MACs of rows that are about to enter a cache. Judges each row on its own; never fails for a bad row.
   */
  Verify: grpc.handleUnaryCall<_strongroom_key_v1_VerifyRequest, _strongroom_key_v1_VerifyResponseInit>;
  
}

export interface ProtectionServiceDefinition extends grpc.ServiceDefinition {
  Fingerprint: MethodDefinition<_strongroom_key_v1_FingerprintRequestInit, _strongroom_key_v1_FingerprintResponseInit, _strongroom_key_v1_FingerprintRequest, _strongroom_key_v1_FingerprintResponse>
  GetTokenKeys: MethodDefinition<_strongroom_key_v1_GetTokenKeysRequestInit, _strongroom_key_v1_GetTokenKeysResponseInit, _strongroom_key_v1_GetTokenKeysRequest, _strongroom_key_v1_GetTokenKeysResponse>
  Open: MethodDefinition<_strongroom_key_v1_OpenRequestInit, _strongroom_key_v1_OpenResponseInit, _strongroom_key_v1_OpenRequest, _strongroom_key_v1_OpenResponse>
  ProtectAccess: MethodDefinition<_strongroom_key_v1_ProtectAccessRequestInit, _strongroom_key_v1_ProtectAccessResponseInit, _strongroom_key_v1_ProtectAccessRequest, _strongroom_key_v1_ProtectAccessResponse>
  Restate: MethodDefinition<_strongroom_key_v1_RestateRequestInit, _strongroom_key_v1_RestateResponseInit, _strongroom_key_v1_RestateRequest, _strongroom_key_v1_RestateResponse>
  Seal: MethodDefinition<_strongroom_key_v1_SealRequestInit, _strongroom_key_v1_SealResponseInit, _strongroom_key_v1_SealRequest, _strongroom_key_v1_SealResponse>
  SignCheckpoint: MethodDefinition<_strongroom_key_v1_SignCheckpointRequestInit, _strongroom_key_v1_SignCheckpointResponseInit, _strongroom_key_v1_SignCheckpointRequest, _strongroom_key_v1_SignCheckpointResponse>
  SignToken: MethodDefinition<_strongroom_key_v1_SignTokenRequestInit, _strongroom_key_v1_SignTokenResponseInit, _strongroom_key_v1_SignTokenRequest, _strongroom_key_v1_SignTokenResponse>
  Verify: MethodDefinition<_strongroom_key_v1_VerifyRequestInit, _strongroom_key_v1_VerifyResponseInit, _strongroom_key_v1_VerifyRequest, _strongroom_key_v1_VerifyResponse>
}
