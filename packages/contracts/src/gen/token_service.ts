import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { GetJwksRequestInit as _strongroom_auth_v1_GetJwksRequestInit, GetJwksRequest as _strongroom_auth_v1_GetJwksRequest } from './strongroom/auth/v1/GetJwksRequest.ts';
import type { GetJwksResponseInit as _strongroom_auth_v1_GetJwksResponseInit, GetJwksResponse as _strongroom_auth_v1_GetJwksResponse } from './strongroom/auth/v1/GetJwksResponse.ts';
import type { IssueTokenRequestInit as _strongroom_auth_v1_IssueTokenRequestInit, IssueTokenRequest as _strongroom_auth_v1_IssueTokenRequest } from './strongroom/auth/v1/IssueTokenRequest.ts';
import type { IssueTokenResponseInit as _strongroom_auth_v1_IssueTokenResponseInit, IssueTokenResponse as _strongroom_auth_v1_IssueTokenResponse } from './strongroom/auth/v1/IssueTokenResponse.ts';
import type { JsonWebKeyInit as _strongroom_auth_v1_JsonWebKeyInit, JsonWebKey as _strongroom_auth_v1_JsonWebKey } from './strongroom/auth/v1/JsonWebKey.ts';
import type { RevokeTokensRequestInit as _strongroom_auth_v1_RevokeTokensRequestInit, RevokeTokensRequest as _strongroom_auth_v1_RevokeTokensRequest } from './strongroom/auth/v1/RevokeTokensRequest.ts';
import type { RevokeTokensResponseInit as _strongroom_auth_v1_RevokeTokensResponseInit, RevokeTokensResponse as _strongroom_auth_v1_RevokeTokensResponse } from './strongroom/auth/v1/RevokeTokensResponse.ts';
import type { TokenServiceClient as _strongroom_auth_v1_TokenServiceClient, TokenServiceDefinition as _strongroom_auth_v1_TokenServiceDefinition } from './strongroom/auth/v1/TokenService.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    protobuf: {
      Timestamp: MessageTypeDefinition<_google_protobuf_TimestampInit, _google_protobuf_Timestamp>
    }
  }
  strongroom: {
    auth: {
      v1: {
        GetJwksRequest: MessageTypeDefinition<_strongroom_auth_v1_GetJwksRequestInit, _strongroom_auth_v1_GetJwksRequest>
        GetJwksResponse: MessageTypeDefinition<_strongroom_auth_v1_GetJwksResponseInit, _strongroom_auth_v1_GetJwksResponse>
        IssueTokenRequest: MessageTypeDefinition<_strongroom_auth_v1_IssueTokenRequestInit, _strongroom_auth_v1_IssueTokenRequest>
        IssueTokenResponse: MessageTypeDefinition<_strongroom_auth_v1_IssueTokenResponseInit, _strongroom_auth_v1_IssueTokenResponse>
        JsonWebKey: MessageTypeDefinition<_strongroom_auth_v1_JsonWebKeyInit, _strongroom_auth_v1_JsonWebKey>
        RevokeTokensRequest: MessageTypeDefinition<_strongroom_auth_v1_RevokeTokensRequestInit, _strongroom_auth_v1_RevokeTokensRequest>
        RevokeTokensResponse: MessageTypeDefinition<_strongroom_auth_v1_RevokeTokensResponseInit, _strongroom_auth_v1_RevokeTokensResponse>
        /**
         * Access tokens: what every other call carries as "authorization: Bearer {token}". Every method may answer UNAVAILABLE
         * (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED).
         */
        TokenService: SubtypeConstructor<typeof grpc.Client, _strongroom_auth_v1_TokenServiceClient> & { service: _strongroom_auth_v1_TokenServiceDefinition }
      }
    }
  }
}

