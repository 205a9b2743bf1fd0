import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AccessFeedServiceClient as _strongroom_auth_v1_AccessFeedServiceClient, AccessFeedServiceDefinition as _strongroom_auth_v1_AccessFeedServiceDefinition } from './strongroom/auth/v1/AccessFeedService.ts';
import type { GetAccessRequestInit as _strongroom_auth_v1_GetAccessRequestInit, GetAccessRequest as _strongroom_auth_v1_GetAccessRequest } from './strongroom/auth/v1/GetAccessRequest.ts';
import type { GetAccessResponseInit as _strongroom_auth_v1_GetAccessResponseInit, GetAccessResponse as _strongroom_auth_v1_GetAccessResponse } from './strongroom/auth/v1/GetAccessResponse.ts';
import type { WatchAccessRequestInit as _strongroom_auth_v1_WatchAccessRequestInit, WatchAccessRequest as _strongroom_auth_v1_WatchAccessRequest } from './strongroom/auth/v1/WatchAccessRequest.ts';
import type { WatchAccessResponseInit as _strongroom_auth_v1_WatchAccessResponseInit, WatchAccessResponse as _strongroom_auth_v1_WatchAccessResponse } from './strongroom/auth/v1/WatchAccessResponse.ts';
import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from './strongroom/row/v1/ProtectedRow.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  strongroom: {
    auth: {
      v1: {
        /**
         * Carries vault, principal, access and role rows to the other services. Peers only, recorded nowhere.
         */
        AccessFeedService: SubtypeConstructor<typeof grpc.Client, _strongroom_auth_v1_AccessFeedServiceClient> & { service: _strongroom_auth_v1_AccessFeedServiceDefinition }
        GetAccessRequest: MessageTypeDefinition<_strongroom_auth_v1_GetAccessRequestInit, _strongroom_auth_v1_GetAccessRequest>
        GetAccessResponse: MessageTypeDefinition<_strongroom_auth_v1_GetAccessResponseInit, _strongroom_auth_v1_GetAccessResponse>
        WatchAccessRequest: MessageTypeDefinition<_strongroom_auth_v1_WatchAccessRequestInit, _strongroom_auth_v1_WatchAccessRequest>
        WatchAccessResponse: MessageTypeDefinition<_strongroom_auth_v1_WatchAccessResponseInit, _strongroom_auth_v1_WatchAccessResponse>
      }
    }
    row: {
      v1: {
        ProtectedRow: MessageTypeDefinition<_strongroom_row_v1_ProtectedRowInit, _strongroom_row_v1_ProtectedRow>
      }
    }
  }
}

