import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { DurationInit as _google_protobuf_DurationInit, Duration as _google_protobuf_Duration } from './google/protobuf/Duration.ts';
import type { BadRequestInit as _google_rpc_BadRequestInit, BadRequest as _google_rpc_BadRequest } from './google/rpc/BadRequest.ts';
import type { DebugInfoInit as _google_rpc_DebugInfoInit, DebugInfo as _google_rpc_DebugInfo } from './google/rpc/DebugInfo.ts';
import type { ErrorInfoInit as _google_rpc_ErrorInfoInit, ErrorInfo as _google_rpc_ErrorInfo } from './google/rpc/ErrorInfo.ts';
import type { HelpInit as _google_rpc_HelpInit, Help as _google_rpc_Help } from './google/rpc/Help.ts';
import type { LocalizedMessageInit as _google_rpc_LocalizedMessageInit, LocalizedMessage as _google_rpc_LocalizedMessage } from './google/rpc/LocalizedMessage.ts';
import type { PreconditionFailureInit as _google_rpc_PreconditionFailureInit, PreconditionFailure as _google_rpc_PreconditionFailure } from './google/rpc/PreconditionFailure.ts';
import type { QuotaFailureInit as _google_rpc_QuotaFailureInit, QuotaFailure as _google_rpc_QuotaFailure } from './google/rpc/QuotaFailure.ts';
import type { RequestInfoInit as _google_rpc_RequestInfoInit, RequestInfo as _google_rpc_RequestInfo } from './google/rpc/RequestInfo.ts';
import type { ResourceInfoInit as _google_rpc_ResourceInfoInit, ResourceInfo as _google_rpc_ResourceInfo } from './google/rpc/ResourceInfo.ts';
import type { RetryInfoInit as _google_rpc_RetryInfoInit, RetryInfo as _google_rpc_RetryInfo } from './google/rpc/RetryInfo.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    protobuf: {
      Duration: MessageTypeDefinition<_google_protobuf_DurationInit, _google_protobuf_Duration>
    }
    rpc: {
      BadRequest: MessageTypeDefinition<_google_rpc_BadRequestInit, _google_rpc_BadRequest>
      DebugInfo: MessageTypeDefinition<_google_rpc_DebugInfoInit, _google_rpc_DebugInfo>
      ErrorInfo: MessageTypeDefinition<_google_rpc_ErrorInfoInit, _google_rpc_ErrorInfo>
      Help: MessageTypeDefinition<_google_rpc_HelpInit, _google_rpc_Help>
      LocalizedMessage: MessageTypeDefinition<_google_rpc_LocalizedMessageInit, _google_rpc_LocalizedMessage>
      PreconditionFailure: MessageTypeDefinition<_google_rpc_PreconditionFailureInit, _google_rpc_PreconditionFailure>
      QuotaFailure: MessageTypeDefinition<_google_rpc_QuotaFailureInit, _google_rpc_QuotaFailure>
      RequestInfo: MessageTypeDefinition<_google_rpc_RequestInfoInit, _google_rpc_RequestInfo>
      ResourceInfo: MessageTypeDefinition<_google_rpc_ResourceInfoInit, _google_rpc_ResourceInfo>
      RetryInfo: MessageTypeDefinition<_google_rpc_RetryInfoInit, _google_rpc_RetryInfo>
    }
  }
}

