// Original file: proto/strongroom/rpc/v1/gathering_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CallRequestInit as _strongroom_rpc_v1_CallRequestInit, CallRequest as _strongroom_rpc_v1_CallRequest } from '../../../strongroom/rpc/v1/CallRequest.ts';
import type { CallResponseInit as _strongroom_rpc_v1_CallResponseInit, CallResponse as _strongroom_rpc_v1_CallResponse } from '../../../strongroom/rpc/v1/CallResponse.ts';

/**
 * Carries calls that were made at the same time in one message. Peers only, and only unary methods of the same port. Each
 * call is authorized, limited, measured and recorded by itself, as if it had come alone; the carrying is recorded nowhere.
 */
export interface GatheringServiceClient extends grpc.Client {
  /**
   * Runs each call. Answers come as they are ready, in any order, several in a message.
   */
  Call(argument: _strongroom_rpc_v1_CallRequestInit, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_rpc_v1_CallResponse>;
  Call(argument: _strongroom_rpc_v1_CallRequestInit, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_rpc_v1_CallResponse>;
  /**
   * Runs each call. Answers come as they are ready, in any order, several in a message.
   */
  call(argument: _strongroom_rpc_v1_CallRequestInit, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_rpc_v1_CallResponse>;
  call(argument: _strongroom_rpc_v1_CallRequestInit, options?: grpc.CallOptions): grpc.ClientReadableStream<_strongroom_rpc_v1_CallResponse>;
  
}

/**
 * Carries calls that were made at the same time in one message. Peers only, and only unary methods of the same port. Each
 * call is authorized, limited, measured and recorded by itself, as if it had come alone; the carrying is recorded nowhere.
 */
export interface GatheringServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Runs each call. Answers come as they are ready, in any order, several in a message.
   */
  Call: grpc.handleServerStreamingCall<_strongroom_rpc_v1_CallRequest, _strongroom_rpc_v1_CallResponseInit>;
  
}

export interface GatheringServiceDefinition extends grpc.ServiceDefinition {
  Call: MethodDefinition<_strongroom_rpc_v1_CallRequestInit, _strongroom_rpc_v1_CallResponseInit, _strongroom_rpc_v1_CallRequest, _strongroom_rpc_v1_CallResponse>
}
