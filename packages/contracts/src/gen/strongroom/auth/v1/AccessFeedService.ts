// Original file: proto/strongroom/auth/v1/access_feed_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { GetAccessRequestInit as _strongroom_auth_v1_GetAccessRequestInit, GetAccessRequest as _strongroom_auth_v1_GetAccessRequest } from '../../../strongroom/auth/v1/GetAccessRequest.ts';
import type { GetAccessResponseInit as _strongroom_auth_v1_GetAccessResponseInit, GetAccessResponse as _strongroom_auth_v1_GetAccessResponse } from '../../../strongroom/auth/v1/GetAccessResponse.ts';
import type { WatchAccessRequestInit as _strongroom_auth_v1_WatchAccessRequestInit, WatchAccessRequest as _strongroom_auth_v1_WatchAccessRequest } from '../../../strongroom/auth/v1/WatchAccessRequest.ts';
import type { WatchAccessResponseInit as _strongroom_auth_v1_WatchAccessResponseInit, WatchAccessResponse as _strongroom_auth_v1_WatchAccessResponse } from '../../../strongroom/auth/v1/WatchAccessResponse.ts';

/**
 * Carries vault, principal, access and role rows to the other services. Peers only, recorded nowhere.
 */
export interface AccessFeedServiceClient extends grpc.Client {
  /**
   * Reads rows from the primary at once. Rows that do not exist are left out, which is no error.
   */
  GetAccess(argument: _strongroom_auth_v1_GetAccessRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetAccessResponse>): grpc.ClientUnaryCall;
  GetAccess(argument: _strongroom_auth_v1_GetAccessRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_GetAccessResponse>): grpc.ClientUnaryCall;
  GetAccess(argument: _strongroom_auth_v1_GetAccessRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetAccessResponse>): grpc.ClientUnaryCall;
  GetAccess(argument: _strongroom_auth_v1_GetAccessRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_GetAccessResponse>): grpc.ClientUnaryCall;
  /**
   * Reads rows from the primary at once. Rows that do not exist are left out, which is no error.
   */
  getAccess(argument: _strongroom_auth_v1_GetAccessRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetAccessResponse>): grpc.ClientUnaryCall;
  getAccess(argument: _strongroom_auth_v1_GetAccessRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_GetAccessResponse>): grpc.ClientUnaryCall;
  getAccess(argument: _strongroom_auth_v1_GetAccessRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetAccessResponse>): grpc.ClientUnaryCall;
  getAccess(argument: _strongroom_auth_v1_GetAccessRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_GetAccessResponse>): grpc.ClientUnaryCall;
  
  /**
   * Answers which rows changed since a cursor. Asked at least every 250 ms; rows may come more than once.
   */
  WatchAccess(argument: _strongroom_auth_v1_WatchAccessRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_WatchAccessResponse>): grpc.ClientUnaryCall;
  WatchAccess(argument: _strongroom_auth_v1_WatchAccessRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_WatchAccessResponse>): grpc.ClientUnaryCall;
  WatchAccess(argument: _strongroom_auth_v1_WatchAccessRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_WatchAccessResponse>): grpc.ClientUnaryCall;
  WatchAccess(argument: _strongroom_auth_v1_WatchAccessRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_WatchAccessResponse>): grpc.ClientUnaryCall;
  /**
   * Answers which rows changed since a cursor. Asked at least every 250 ms; rows may come more than once.
   */
  watchAccess(argument: _strongroom_auth_v1_WatchAccessRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_WatchAccessResponse>): grpc.ClientUnaryCall;
  watchAccess(argument: _strongroom_auth_v1_WatchAccessRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_WatchAccessResponse>): grpc.ClientUnaryCall;
  watchAccess(argument: _strongroom_auth_v1_WatchAccessRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_WatchAccessResponse>): grpc.ClientUnaryCall;
  watchAccess(argument: _strongroom_auth_v1_WatchAccessRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_WatchAccessResponse>): grpc.ClientUnaryCall;
  
}

/**
 * Carries vault, principal, access and role rows to the other services. Peers only, recorded nowhere.
 */
export interface AccessFeedServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Reads rows from the primary at once. Rows that do not exist are left out, which is no error.
   */
  GetAccess: grpc.handleUnaryCall<_strongroom_auth_v1_GetAccessRequest, _strongroom_auth_v1_GetAccessResponseInit>;
  
  /**
   * Answers which rows changed since a cursor. Asked at least every 250 ms; rows may come more than once.
   */
  WatchAccess: grpc.handleUnaryCall<_strongroom_auth_v1_WatchAccessRequest, _strongroom_auth_v1_WatchAccessResponseInit>;
  
}

export interface AccessFeedServiceDefinition extends grpc.ServiceDefinition {
  GetAccess: MethodDefinition<_strongroom_auth_v1_GetAccessRequestInit, _strongroom_auth_v1_GetAccessResponseInit, _strongroom_auth_v1_GetAccessRequest, _strongroom_auth_v1_GetAccessResponse>
  WatchAccess: MethodDefinition<_strongroom_auth_v1_WatchAccessRequestInit, _strongroom_auth_v1_WatchAccessResponseInit, _strongroom_auth_v1_WatchAccessRequest, _strongroom_auth_v1_WatchAccessResponse>
}
