// Original file: proto/strongroom/key/v1/managed_key_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateManagedKeyVersionRequestInit as _strongroom_key_v1_CreateManagedKeyVersionRequestInit, CreateManagedKeyVersionRequest as _strongroom_key_v1_CreateManagedKeyVersionRequest } from '../../../strongroom/key/v1/CreateManagedKeyVersionRequest.ts';
import type { CreateManagedKeyVersionResponseInit as _strongroom_key_v1_CreateManagedKeyVersionResponseInit, CreateManagedKeyVersionResponse as _strongroom_key_v1_CreateManagedKeyVersionResponse } from '../../../strongroom/key/v1/CreateManagedKeyVersionResponse.ts';
import type { ProtectCertificateRequestInit as _strongroom_key_v1_ProtectCertificateRequestInit, ProtectCertificateRequest as _strongroom_key_v1_ProtectCertificateRequest } from '../../../strongroom/key/v1/ProtectCertificateRequest.ts';
import type { ProtectCertificateResponseInit as _strongroom_key_v1_ProtectCertificateResponseInit, ProtectCertificateResponse as _strongroom_key_v1_ProtectCertificateResponse } from '../../../strongroom/key/v1/ProtectCertificateResponse.ts';
import type { ProtectManagedSecretRequestInit as _strongroom_key_v1_ProtectManagedSecretRequestInit, ProtectManagedSecretRequest as _strongroom_key_v1_ProtectManagedSecretRequest } from '../../../strongroom/key/v1/ProtectManagedSecretRequest.ts';
import type { ProtectManagedSecretResponseInit as _strongroom_key_v1_ProtectManagedSecretResponseInit, ProtectManagedSecretResponse as _strongroom_key_v1_ProtectManagedSecretResponse } from '../../../strongroom/key/v1/ProtectManagedSecretResponse.ts';
import type { RestateManagedKeyRequestInit as _strongroom_key_v1_RestateManagedKeyRequestInit, RestateManagedKeyRequest as _strongroom_key_v1_RestateManagedKeyRequest } from '../../../strongroom/key/v1/RestateManagedKeyRequest.ts';
import type { RestateManagedKeyResponseInit as _strongroom_key_v1_RestateManagedKeyResponseInit, RestateManagedKeyResponse as _strongroom_key_v1_RestateManagedKeyResponse } from '../../../strongroom/key/v1/RestateManagedKeyResponse.ts';
import type { SealManagedSecretRequestInit as _strongroom_key_v1_SealManagedSecretRequestInit, SealManagedSecretRequest as _strongroom_key_v1_SealManagedSecretRequest } from '../../../strongroom/key/v1/SealManagedSecretRequest.ts';
import type { SealManagedSecretResponseInit as _strongroom_key_v1_SealManagedSecretResponseInit, SealManagedSecretResponse as _strongroom_key_v1_SealManagedSecretResponse } from '../../../strongroom/key/v1/SealManagedSecretResponse.ts';
import type { SignManagedCertificateRequestInit as _strongroom_key_v1_SignManagedCertificateRequestInit, SignManagedCertificateRequest as _strongroom_key_v1_SignManagedCertificateRequest } from '../../../strongroom/key/v1/SignManagedCertificateRequest.ts';
import type { SignManagedCertificateResponseInit as _strongroom_key_v1_SignManagedCertificateResponseInit, SignManagedCertificateResponse as _strongroom_key_v1_SignManagedCertificateResponse } from '../../../strongroom/key/v1/SignManagedCertificateResponse.ts';

/**
 * The key half of a certificate, and the rows of its other halves. Peers: certificate, and secret where it is said, with the
 * acting user's token for certificate, who needs the certificate's action on the certificate of the same name. Answers as ProtectionService does; a key of its own
 * under the name is ALREADY_EXISTS (NAME_IN_USE).
 */
export interface ManagedKeyServiceClient extends grpc.Client {
  /**
   * Makes the key, or its next version: managed by certificate, under the certificate's name. Needs
   * certificates/create/action. A repeat with the same request gives the first version.
   */
  CreateManagedKeyVersion(argument: _strongroom_key_v1_CreateManagedKeyVersionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CreateManagedKeyVersionResponse>): grpc.ClientUnaryCall;
  CreateManagedKeyVersion(argument: _strongroom_key_v1_CreateManagedKeyVersionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_CreateManagedKeyVersionResponse>): grpc.ClientUnaryCall;
  CreateManagedKeyVersion(argument: _strongroom_key_v1_CreateManagedKeyVersionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CreateManagedKeyVersionResponse>): grpc.ClientUnaryCall;
  CreateManagedKeyVersion(argument: _strongroom_key_v1_CreateManagedKeyVersionRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_CreateManagedKeyVersionResponse>): grpc.ClientUnaryCall;
  /**
   * Makes the key, or its next version: managed by certificate, under the certificate's name. Needs
   * certificates/create/action. A repeat with the same request gives the first version.
   */
  createManagedKeyVersion(argument: _strongroom_key_v1_CreateManagedKeyVersionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CreateManagedKeyVersionResponse>): grpc.ClientUnaryCall;
  createManagedKeyVersion(argument: _strongroom_key_v1_CreateManagedKeyVersionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_CreateManagedKeyVersionResponse>): grpc.ClientUnaryCall;
  createManagedKeyVersion(argument: _strongroom_key_v1_CreateManagedKeyVersionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CreateManagedKeyVersionResponse>): grpc.ClientUnaryCall;
  createManagedKeyVersion(argument: _strongroom_key_v1_CreateManagedKeyVersionRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_CreateManagedKeyVersionResponse>): grpc.ClientUnaryCall;
  
  /**
   * Makes the rows of a new version of a certificate, or of a change of one. Needs certificates/create/action,
   * certificates/update/action, certificates/delete, certificates/recover/action or certificates/purge/action; a purge
   * without a token only at a verified purge time that has passed.
   */
  ProtectCertificate(argument: _strongroom_key_v1_ProtectCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectCertificateResponse>): grpc.ClientUnaryCall;
  ProtectCertificate(argument: _strongroom_key_v1_ProtectCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ProtectCertificateResponse>): grpc.ClientUnaryCall;
  ProtectCertificate(argument: _strongroom_key_v1_ProtectCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectCertificateResponse>): grpc.ClientUnaryCall;
  ProtectCertificate(argument: _strongroom_key_v1_ProtectCertificateRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ProtectCertificateResponse>): grpc.ClientUnaryCall;
  /**
   * Makes the rows of a new version of a certificate, or of a change of one. Needs certificates/create/action,
   * certificates/update/action, certificates/delete, certificates/recover/action or certificates/purge/action; a purge
   * without a token only at a verified purge time that has passed.
   */
  protectCertificate(argument: _strongroom_key_v1_ProtectCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectCertificateResponse>): grpc.ClientUnaryCall;
  protectCertificate(argument: _strongroom_key_v1_ProtectCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ProtectCertificateResponse>): grpc.ClientUnaryCall;
  protectCertificate(argument: _strongroom_key_v1_ProtectCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectCertificateResponse>): grpc.ClientUnaryCall;
  protectCertificate(argument: _strongroom_key_v1_ProtectCertificateRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ProtectCertificateResponse>): grpc.ClientUnaryCall;
  
  /**
   * Makes the rows of a change of a certificate's secret. Peer: secret. Needs the same as RestateManagedKey.
   */
  ProtectManagedSecret(argument: _strongroom_key_v1_ProtectManagedSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectManagedSecretResponse>): grpc.ClientUnaryCall;
  ProtectManagedSecret(argument: _strongroom_key_v1_ProtectManagedSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ProtectManagedSecretResponse>): grpc.ClientUnaryCall;
  ProtectManagedSecret(argument: _strongroom_key_v1_ProtectManagedSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectManagedSecretResponse>): grpc.ClientUnaryCall;
  ProtectManagedSecret(argument: _strongroom_key_v1_ProtectManagedSecretRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ProtectManagedSecretResponse>): grpc.ClientUnaryCall;
  /**
   * Makes the rows of a change of a certificate's secret. Peer: secret. Needs the same as RestateManagedKey.
   */
  protectManagedSecret(argument: _strongroom_key_v1_ProtectManagedSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectManagedSecretResponse>): grpc.ClientUnaryCall;
  protectManagedSecret(argument: _strongroom_key_v1_ProtectManagedSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_ProtectManagedSecretResponse>): grpc.ClientUnaryCall;
  protectManagedSecret(argument: _strongroom_key_v1_ProtectManagedSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_ProtectManagedSecretResponse>): grpc.ClientUnaryCall;
  protectManagedSecret(argument: _strongroom_key_v1_ProtectManagedSecretRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_ProtectManagedSecretResponse>): grpc.ClientUnaryCall;
  
  /**
   * Does to the key what was done to its certificate: certificates/update/action, certificates/delete,
   * certificates/recover/action, certificates/purge/action. What is so already answers like what was just made so.
   */
  RestateManagedKey(argument: _strongroom_key_v1_RestateManagedKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RestateManagedKeyResponse>): grpc.ClientUnaryCall;
  RestateManagedKey(argument: _strongroom_key_v1_RestateManagedKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_RestateManagedKeyResponse>): grpc.ClientUnaryCall;
  RestateManagedKey(argument: _strongroom_key_v1_RestateManagedKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RestateManagedKeyResponse>): grpc.ClientUnaryCall;
  RestateManagedKey(argument: _strongroom_key_v1_RestateManagedKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_RestateManagedKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Does to the key what was done to its certificate: certificates/update/action, certificates/delete,
   * certificates/recover/action, certificates/purge/action. What is so already answers like what was just made so.
   */
  restateManagedKey(argument: _strongroom_key_v1_RestateManagedKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RestateManagedKeyResponse>): grpc.ClientUnaryCall;
  restateManagedKey(argument: _strongroom_key_v1_RestateManagedKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_RestateManagedKeyResponse>): grpc.ClientUnaryCall;
  restateManagedKey(argument: _strongroom_key_v1_RestateManagedKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_RestateManagedKeyResponse>): grpc.ClientUnaryCall;
  restateManagedKey(argument: _strongroom_key_v1_RestateManagedKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_RestateManagedKeyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Builds the secret of a certificate from its key and chain, seals it and makes its head and state. Peer: secret. Needs
   * certificates/create/action. The value, which may hold a private key, leaves in sealed form only.
   */
  SealManagedSecret(argument: _strongroom_key_v1_SealManagedSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SealManagedSecretResponse>): grpc.ClientUnaryCall;
  SealManagedSecret(argument: _strongroom_key_v1_SealManagedSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SealManagedSecretResponse>): grpc.ClientUnaryCall;
  SealManagedSecret(argument: _strongroom_key_v1_SealManagedSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SealManagedSecretResponse>): grpc.ClientUnaryCall;
  SealManagedSecret(argument: _strongroom_key_v1_SealManagedSecretRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SealManagedSecretResponse>): grpc.ClientUnaryCall;
  /**
   * Builds the secret of a certificate from its key and chain, seals it and makes its head and state. Peer: secret. Needs
   * certificates/create/action. The value, which may hold a private key, leaves in sealed form only.
   */
  sealManagedSecret(argument: _strongroom_key_v1_SealManagedSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SealManagedSecretResponse>): grpc.ClientUnaryCall;
  sealManagedSecret(argument: _strongroom_key_v1_SealManagedSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SealManagedSecretResponse>): grpc.ClientUnaryCall;
  sealManagedSecret(argument: _strongroom_key_v1_SealManagedSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SealManagedSecretResponse>): grpc.ClientUnaryCall;
  sealManagedSecret(argument: _strongroom_key_v1_SealManagedSecretRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SealManagedSecretResponse>): grpc.ClientUnaryCall;
  
  /**
   * Signs a certificate or a signing request for the key's own public key, and nothing else. Needs
   * certificates/create/action. INVALID_ARGUMENT (INVALID_FIELD) for bytes that are neither, or for another key.
   */
  SignManagedCertificate(argument: _strongroom_key_v1_SignManagedCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignManagedCertificateResponse>): grpc.ClientUnaryCall;
  SignManagedCertificate(argument: _strongroom_key_v1_SignManagedCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SignManagedCertificateResponse>): grpc.ClientUnaryCall;
  SignManagedCertificate(argument: _strongroom_key_v1_SignManagedCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignManagedCertificateResponse>): grpc.ClientUnaryCall;
  SignManagedCertificate(argument: _strongroom_key_v1_SignManagedCertificateRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SignManagedCertificateResponse>): grpc.ClientUnaryCall;
  /**
   * Signs a certificate or a signing request for the key's own public key, and nothing else. Needs
   * certificates/create/action. INVALID_ARGUMENT (INVALID_FIELD) for bytes that are neither, or for another key.
   */
  signManagedCertificate(argument: _strongroom_key_v1_SignManagedCertificateRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignManagedCertificateResponse>): grpc.ClientUnaryCall;
  signManagedCertificate(argument: _strongroom_key_v1_SignManagedCertificateRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SignManagedCertificateResponse>): grpc.ClientUnaryCall;
  signManagedCertificate(argument: _strongroom_key_v1_SignManagedCertificateRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignManagedCertificateResponse>): grpc.ClientUnaryCall;
  signManagedCertificate(argument: _strongroom_key_v1_SignManagedCertificateRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SignManagedCertificateResponse>): grpc.ClientUnaryCall;
  
}

/**
 * The key half of a certificate, and the rows of its other halves. Peers: certificate, and secret where it is said, with the
 * acting user's token for certificate, who needs the certificate's action on the certificate of the same name. Answers as ProtectionService does; a key of its own
 * under the name is ALREADY_EXISTS (NAME_IN_USE).
 */
export interface ManagedKeyServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Makes the key, or its next version: managed by certificate, under the certificate's name. Needs
   * certificates/create/action. A repeat with the same request gives the first version.
   */
  CreateManagedKeyVersion: grpc.handleUnaryCall<_strongroom_key_v1_CreateManagedKeyVersionRequest, _strongroom_key_v1_CreateManagedKeyVersionResponseInit>;
  
  /**
   * Makes the rows of a new version of a certificate, or of a change of one. Needs certificates/create/action,
   * certificates/update/action, certificates/delete, certificates/recover/action or certificates/purge/action; a purge
   * without a token only at a verified purge time that has passed.
   */
  ProtectCertificate: grpc.handleUnaryCall<_strongroom_key_v1_ProtectCertificateRequest, _strongroom_key_v1_ProtectCertificateResponseInit>;
  
  /**
   * Makes the rows of a change of a certificate's secret. Peer: secret. Needs the same as RestateManagedKey.
   */
  ProtectManagedSecret: grpc.handleUnaryCall<_strongroom_key_v1_ProtectManagedSecretRequest, _strongroom_key_v1_ProtectManagedSecretResponseInit>;
  
  /**
   * Does to the key what was done to its certificate: certificates/update/action, certificates/delete,
   * certificates/recover/action, certificates/purge/action. What is so already answers like what was just made so.
   */
  RestateManagedKey: grpc.handleUnaryCall<_strongroom_key_v1_RestateManagedKeyRequest, _strongroom_key_v1_RestateManagedKeyResponseInit>;
  
  /**
   * Builds the secret of a certificate from its key and chain, seals it and makes its head and state. Peer: secret. Needs
   * certificates/create/action. The value, which may hold a private key, leaves in sealed form only.
   */
  SealManagedSecret: grpc.handleUnaryCall<_strongroom_key_v1_SealManagedSecretRequest, _strongroom_key_v1_SealManagedSecretResponseInit>;
  
  /**
   * Signs a certificate or a signing request for the key's own public key, and nothing else. Needs
   * certificates/create/action. INVALID_ARGUMENT (INVALID_FIELD) for bytes that are neither, or for another key.
   */
  SignManagedCertificate: grpc.handleUnaryCall<_strongroom_key_v1_SignManagedCertificateRequest, _strongroom_key_v1_SignManagedCertificateResponseInit>;
  
}

export interface ManagedKeyServiceDefinition extends grpc.ServiceDefinition {
  CreateManagedKeyVersion: MethodDefinition<_strongroom_key_v1_CreateManagedKeyVersionRequestInit, _strongroom_key_v1_CreateManagedKeyVersionResponseInit, _strongroom_key_v1_CreateManagedKeyVersionRequest, _strongroom_key_v1_CreateManagedKeyVersionResponse>
  ProtectCertificate: MethodDefinition<_strongroom_key_v1_ProtectCertificateRequestInit, _strongroom_key_v1_ProtectCertificateResponseInit, _strongroom_key_v1_ProtectCertificateRequest, _strongroom_key_v1_ProtectCertificateResponse>
  ProtectManagedSecret: MethodDefinition<_strongroom_key_v1_ProtectManagedSecretRequestInit, _strongroom_key_v1_ProtectManagedSecretResponseInit, _strongroom_key_v1_ProtectManagedSecretRequest, _strongroom_key_v1_ProtectManagedSecretResponse>
  RestateManagedKey: MethodDefinition<_strongroom_key_v1_RestateManagedKeyRequestInit, _strongroom_key_v1_RestateManagedKeyResponseInit, _strongroom_key_v1_RestateManagedKeyRequest, _strongroom_key_v1_RestateManagedKeyResponse>
  SealManagedSecret: MethodDefinition<_strongroom_key_v1_SealManagedSecretRequestInit, _strongroom_key_v1_SealManagedSecretResponseInit, _strongroom_key_v1_SealManagedSecretRequest, _strongroom_key_v1_SealManagedSecretResponse>
  SignManagedCertificate: MethodDefinition<_strongroom_key_v1_SignManagedCertificateRequestInit, _strongroom_key_v1_SignManagedCertificateResponseInit, _strongroom_key_v1_SignManagedCertificateRequest, _strongroom_key_v1_SignManagedCertificateResponse>
}
