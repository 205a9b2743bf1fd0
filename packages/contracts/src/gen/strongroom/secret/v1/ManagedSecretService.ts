// Original file: proto/strongroom/secret/v1/managed_secret_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { RestateManagedSecretRequestInit as _strongroom_secret_v1_RestateManagedSecretRequestInit, RestateManagedSecretRequest as _strongroom_secret_v1_RestateManagedSecretRequest } from '../../../strongroom/secret/v1/RestateManagedSecretRequest.ts';
import type { RestateManagedSecretResponseInit as _strongroom_secret_v1_RestateManagedSecretResponseInit, RestateManagedSecretResponse as _strongroom_secret_v1_RestateManagedSecretResponse } from '../../../strongroom/secret/v1/RestateManagedSecretResponse.ts';
import type { SetManagedSecretRequestInit as _strongroom_secret_v1_SetManagedSecretRequestInit, SetManagedSecretRequest as _strongroom_secret_v1_SetManagedSecretRequest } from '../../../strongroom/secret/v1/SetManagedSecretRequest.ts';
import type { SetManagedSecretResponseInit as _strongroom_secret_v1_SetManagedSecretResponseInit, SetManagedSecretResponse as _strongroom_secret_v1_SetManagedSecretResponse } from '../../../strongroom/secret/v1/SetManagedSecretResponse.ts';

/**
 * The secret half of a certificate. Peer: certificate, with the acting user's token, who needs the certificate's action on
 * the certificate of the same name. The value is built and sealed by key-crypto; neither certificate nor secret sees it.
 */
export interface ManagedSecretServiceClient extends grpc.Client {
  /**
   * Does to the secret what was done to its certificate: certificates/update/action, certificates/delete,
   * certificates/recover/action, certificates/purge/action. What is so already answers like what was just made so.
   */
  RestateManagedSecret(argument: _strongroom_secret_v1_RestateManagedSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_RestateManagedSecretResponse>): grpc.ClientUnaryCall;
  RestateManagedSecret(argument: _strongroom_secret_v1_RestateManagedSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_RestateManagedSecretResponse>): grpc.ClientUnaryCall;
  RestateManagedSecret(argument: _strongroom_secret_v1_RestateManagedSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_RestateManagedSecretResponse>): grpc.ClientUnaryCall;
  RestateManagedSecret(argument: _strongroom_secret_v1_RestateManagedSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_RestateManagedSecretResponse>): grpc.ClientUnaryCall;
  /**
   * Does to the secret what was done to its certificate: certificates/update/action, certificates/delete,
   * certificates/recover/action, certificates/purge/action. What is so already answers like what was just made so.
   */
  restateManagedSecret(argument: _strongroom_secret_v1_RestateManagedSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_RestateManagedSecretResponse>): grpc.ClientUnaryCall;
  restateManagedSecret(argument: _strongroom_secret_v1_RestateManagedSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_RestateManagedSecretResponse>): grpc.ClientUnaryCall;
  restateManagedSecret(argument: _strongroom_secret_v1_RestateManagedSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_RestateManagedSecretResponse>): grpc.ClientUnaryCall;
  restateManagedSecret(argument: _strongroom_secret_v1_RestateManagedSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_RestateManagedSecretResponse>): grpc.ClientUnaryCall;
  
  /**
   * Makes the secret's next version, with the certificate's name and version. Needs certificates/create/action.
   * ALREADY_EXISTS (NAME_IN_USE) when a secret of its own has the name. A version that is there already is given again.
   */
  SetManagedSecret(argument: _strongroom_secret_v1_SetManagedSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_SetManagedSecretResponse>): grpc.ClientUnaryCall;
  SetManagedSecret(argument: _strongroom_secret_v1_SetManagedSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_SetManagedSecretResponse>): grpc.ClientUnaryCall;
  SetManagedSecret(argument: _strongroom_secret_v1_SetManagedSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_SetManagedSecretResponse>): grpc.ClientUnaryCall;
  SetManagedSecret(argument: _strongroom_secret_v1_SetManagedSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_SetManagedSecretResponse>): grpc.ClientUnaryCall;
  /**
   * Makes the secret's next version, with the certificate's name and version. Needs certificates/create/action.
   * ALREADY_EXISTS (NAME_IN_USE) when a secret of its own has the name. A version that is there already is given again.
   */
  setManagedSecret(argument: _strongroom_secret_v1_SetManagedSecretRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_SetManagedSecretResponse>): grpc.ClientUnaryCall;
  setManagedSecret(argument: _strongroom_secret_v1_SetManagedSecretRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_secret_v1_SetManagedSecretResponse>): grpc.ClientUnaryCall;
  setManagedSecret(argument: _strongroom_secret_v1_SetManagedSecretRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_secret_v1_SetManagedSecretResponse>): grpc.ClientUnaryCall;
  setManagedSecret(argument: _strongroom_secret_v1_SetManagedSecretRequestInit, callback: grpc.requestCallback<_strongroom_secret_v1_SetManagedSecretResponse>): grpc.ClientUnaryCall;
  
}

/**
 * The secret half of a certificate. Peer: certificate, with the acting user's token, who needs the certificate's action on
 * the certificate of the same name. The value is built and sealed by key-crypto; neither certificate nor secret sees it.
 */
export interface ManagedSecretServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Does to the secret what was done to its certificate: certificates/update/action, certificates/delete,
   * certificates/recover/action, certificates/purge/action. What is so already answers like what was just made so.
   */
  RestateManagedSecret: grpc.handleUnaryCall<_strongroom_secret_v1_RestateManagedSecretRequest, _strongroom_secret_v1_RestateManagedSecretResponseInit>;
  
  /**
   * Makes the secret's next version, with the certificate's name and version. Needs certificates/create/action.
   * ALREADY_EXISTS (NAME_IN_USE) when a secret of its own has the name. A version that is there already is given again.
   */
  SetManagedSecret: grpc.handleUnaryCall<_strongroom_secret_v1_SetManagedSecretRequest, _strongroom_secret_v1_SetManagedSecretResponseInit>;
  
}

export interface ManagedSecretServiceDefinition extends grpc.ServiceDefinition {
  RestateManagedSecret: MethodDefinition<_strongroom_secret_v1_RestateManagedSecretRequestInit, _strongroom_secret_v1_RestateManagedSecretResponseInit, _strongroom_secret_v1_RestateManagedSecretRequest, _strongroom_secret_v1_RestateManagedSecretResponse>
  SetManagedSecret: MethodDefinition<_strongroom_secret_v1_SetManagedSecretRequestInit, _strongroom_secret_v1_SetManagedSecretResponseInit, _strongroom_secret_v1_SetManagedSecretRequest, _strongroom_secret_v1_SetManagedSecretResponse>
}
