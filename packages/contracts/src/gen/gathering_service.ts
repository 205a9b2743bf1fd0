import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { CallRequestInit as _strongroom_rpc_v1_CallRequestInit, CallRequest as _strongroom_rpc_v1_CallRequest } from './strongroom/rpc/v1/CallRequest.ts';
import type { CallResponseInit as _strongroom_rpc_v1_CallResponseInit, CallResponse as _strongroom_rpc_v1_CallResponse } from './strongroom/rpc/v1/CallResponse.ts';
import type { GatheredAnswerInit as _strongroom_rpc_v1_GatheredAnswerInit, GatheredAnswer as _strongroom_rpc_v1_GatheredAnswer } from './strongroom/rpc/v1/GatheredAnswer.ts';
import type { GatheredCallInit as _strongroom_rpc_v1_GatheredCallInit, GatheredCall as _strongroom_rpc_v1_GatheredCall } from './strongroom/rpc/v1/GatheredCall.ts';
import type { GatheringServiceClient as _strongroom_rpc_v1_GatheringServiceClient, GatheringServiceDefinition as _strongroom_rpc_v1_GatheringServiceDefinition } from './strongroom/rpc/v1/GatheringService.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  strongroom: {
    rpc: {
      v1: {
        CallRequest: MessageTypeDefinition<_strongroom_rpc_v1_CallRequestInit, _strongroom_rpc_v1_CallRequest>
        CallResponse: MessageTypeDefinition<_strongroom_rpc_v1_CallResponseInit, _strongroom_rpc_v1_CallResponse>
        GatheredAnswer: MessageTypeDefinition<_strongroom_rpc_v1_GatheredAnswerInit, _strongroom_rpc_v1_GatheredAnswer>
        GatheredCall: MessageTypeDefinition<_strongroom_rpc_v1_GatheredCallInit, _strongroom_rpc_v1_GatheredCall>
        /**
         * Carries calls that were made at the same time in one message. Peers only, and only unary methods of the same port. Each
         * call is authorized, limited, measured and recorded by itself, as if it had come alone; the carrying is recorded nowhere.
         */
        GatheringService: SubtypeConstructor<typeof grpc.Client, _strongroom_rpc_v1_GatheringServiceClient> & { service: _strongroom_rpc_v1_GatheringServiceDefinition }
      }
    }
  }
}

