// Original file: proto/strongroom/auth/v1/token_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { GetJwksRequestInit as _strongroom_auth_v1_GetJwksRequestInit, GetJwksRequest as _strongroom_auth_v1_GetJwksRequest } from '../../../strongroom/auth/v1/GetJwksRequest.ts';
import type { GetJwksResponseInit as _strongroom_auth_v1_GetJwksResponseInit, GetJwksResponse as _strongroom_auth_v1_GetJwksResponse } from '../../../strongroom/auth/v1/GetJwksResponse.ts';
import type { IssueTokenRequestInit as _strongroom_auth_v1_IssueTokenRequestInit, IssueTokenRequest as _strongroom_auth_v1_IssueTokenRequest } from '../../../strongroom/auth/v1/IssueTokenRequest.ts';
import type { IssueTokenResponseInit as _strongroom_auth_v1_IssueTokenResponseInit, IssueTokenResponse as _strongroom_auth_v1_IssueTokenResponse } from '../../../strongroom/auth/v1/IssueTokenResponse.ts';
import type { RevokeTokensRequestInit as _strongroom_auth_v1_RevokeTokensRequestInit, RevokeTokensRequest as _strongroom_auth_v1_RevokeTokensRequest } from '../../../strongroom/auth/v1/RevokeTokensRequest.ts';
import type { RevokeTokensResponseInit as _strongroom_auth_v1_RevokeTokensResponseInit, RevokeTokensResponse as _strongroom_auth_v1_RevokeTokensResponse } from '../../../strongroom/auth/v1/RevokeTokensResponse.ts';

/**
 * Access tokens: what every other call carries as "authorization: Bearer {token}". Every method may answer UNAVAILABLE
 * (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED).
 */
export interface TokenServiceClient extends grpc.Client {
  /**
   * Gives the public keys that verify tokens. Needs no token; not recorded.
   */
  GetJwks(argument: _strongroom_auth_v1_GetJwksRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetJwksResponse>): grpc.ClientUnaryCall;
  GetJwks(argument: _strongroom_auth_v1_GetJwksRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_GetJwksResponse>): grpc.ClientUnaryCall;
  GetJwks(argument: _strongroom_auth_v1_GetJwksRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetJwksResponse>): grpc.ClientUnaryCall;
  GetJwks(argument: _strongroom_auth_v1_GetJwksRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_GetJwksResponse>): grpc.ClientUnaryCall;
  /**
   * Gives the public keys that verify tokens. Needs no token; not recorded.
   */
  getJwks(argument: _strongroom_auth_v1_GetJwksRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetJwksResponse>): grpc.ClientUnaryCall;
  getJwks(argument: _strongroom_auth_v1_GetJwksRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_GetJwksResponse>): grpc.ClientUnaryCall;
  getJwks(argument: _strongroom_auth_v1_GetJwksRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetJwksResponse>): grpc.ClientUnaryCall;
  getJwks(argument: _strongroom_auth_v1_GetJwksRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_GetJwksResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives a token for one service to whoever shows a client secret. Needs no token. Whatever is wrong with the claimed
   * principal or the secret, the answer is UNAUTHENTICATED (INVALID_CLIENT). RESOURCE_EXHAUSTED (TOO_MANY_ATTEMPTS) with
   * RetryInfo after 10 failures a minute for a principal from an address. INVALID_ARGUMENT (INVALID_FIELD) for an
   * unknown audience.
   */
  IssueToken(argument: _strongroom_auth_v1_IssueTokenRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_IssueTokenResponse>): grpc.ClientUnaryCall;
  IssueToken(argument: _strongroom_auth_v1_IssueTokenRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_IssueTokenResponse>): grpc.ClientUnaryCall;
  IssueToken(argument: _strongroom_auth_v1_IssueTokenRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_IssueTokenResponse>): grpc.ClientUnaryCall;
  IssueToken(argument: _strongroom_auth_v1_IssueTokenRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_IssueTokenResponse>): grpc.ClientUnaryCall;
  /**
   * Gives a token for one service to whoever shows a client secret. Needs no token. Whatever is wrong with the claimed
   * principal or the secret, the answer is UNAUTHENTICATED (INVALID_CLIENT). RESOURCE_EXHAUSTED (TOO_MANY_ATTEMPTS) with
   * RetryInfo after 10 failures a minute for a principal from an address. INVALID_ARGUMENT (INVALID_FIELD) for an
   * unknown audience.
   */
  issueToken(argument: _strongroom_auth_v1_IssueTokenRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_IssueTokenResponse>): grpc.ClientUnaryCall;
  issueToken(argument: _strongroom_auth_v1_IssueTokenRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_IssueTokenResponse>): grpc.ClientUnaryCall;
  issueToken(argument: _strongroom_auth_v1_IssueTokenRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_IssueTokenResponse>): grpc.ClientUnaryCall;
  issueToken(argument: _strongroom_auth_v1_IssueTokenRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_IssueTokenResponse>): grpc.ClientUnaryCall;
  
  /**
   * Ends every token that a principal has, within a second; it can get new ones. Needs tokens/revoke/action at "/",
   * except for oneself. NOT_FOUND (PRINCIPAL_NOT_FOUND).
   */
  RevokeTokens(argument: _strongroom_auth_v1_RevokeTokensRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_RevokeTokensResponse>): grpc.ClientUnaryCall;
  RevokeTokens(argument: _strongroom_auth_v1_RevokeTokensRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_RevokeTokensResponse>): grpc.ClientUnaryCall;
  RevokeTokens(argument: _strongroom_auth_v1_RevokeTokensRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_RevokeTokensResponse>): grpc.ClientUnaryCall;
  RevokeTokens(argument: _strongroom_auth_v1_RevokeTokensRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_RevokeTokensResponse>): grpc.ClientUnaryCall;
  /**
   * Ends every token that a principal has, within a second; it can get new ones. Needs tokens/revoke/action at "/",
   * except for oneself. NOT_FOUND (PRINCIPAL_NOT_FOUND).
   */
  revokeTokens(argument: _strongroom_auth_v1_RevokeTokensRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_RevokeTokensResponse>): grpc.ClientUnaryCall;
  revokeTokens(argument: _strongroom_auth_v1_RevokeTokensRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_RevokeTokensResponse>): grpc.ClientUnaryCall;
  revokeTokens(argument: _strongroom_auth_v1_RevokeTokensRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_RevokeTokensResponse>): grpc.ClientUnaryCall;
  revokeTokens(argument: _strongroom_auth_v1_RevokeTokensRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_RevokeTokensResponse>): grpc.ClientUnaryCall;
  
}

/**
 * Access tokens: what every other call carries as "authorization: Bearer {token}". Every method may answer UNAVAILABLE
 * (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED).
 */
export interface TokenServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Gives the public keys that verify tokens. Needs no token; not recorded.
   */
  GetJwks: grpc.handleUnaryCall<_strongroom_auth_v1_GetJwksRequest, _strongroom_auth_v1_GetJwksResponseInit>;
  
  /**
   * Gives a token for one service to whoever shows a client secret. Needs no token. Whatever is wrong with the claimed
   * principal or the secret, the answer is UNAUTHENTICATED (INVALID_CLIENT). RESOURCE_EXHAUSTED (TOO_MANY_ATTEMPTS) with
   * RetryInfo after 10 failures a minute for a principal from an address. INVALID_ARGUMENT (INVALID_FIELD) for an
   * unknown audience.
   */
  IssueToken: grpc.handleUnaryCall<_strongroom_auth_v1_IssueTokenRequest, _strongroom_auth_v1_IssueTokenResponseInit>;
  
  /**
   * Ends every token that a principal has, within a second; it can get new ones. Needs tokens/revoke/action at "/",
   * except for oneself. NOT_FOUND (PRINCIPAL_NOT_FOUND).
   */
  RevokeTokens: grpc.handleUnaryCall<_strongroom_auth_v1_RevokeTokensRequest, _strongroom_auth_v1_RevokeTokensResponseInit>;
  
}

export interface TokenServiceDefinition extends grpc.ServiceDefinition {
  GetJwks: MethodDefinition<_strongroom_auth_v1_GetJwksRequestInit, _strongroom_auth_v1_GetJwksResponseInit, _strongroom_auth_v1_GetJwksRequest, _strongroom_auth_v1_GetJwksResponse>
  IssueToken: MethodDefinition<_strongroom_auth_v1_IssueTokenRequestInit, _strongroom_auth_v1_IssueTokenResponseInit, _strongroom_auth_v1_IssueTokenRequest, _strongroom_auth_v1_IssueTokenResponse>
  RevokeTokens: MethodDefinition<_strongroom_auth_v1_RevokeTokensRequestInit, _strongroom_auth_v1_RevokeTokensResponseInit, _strongroom_auth_v1_RevokeTokensRequest, _strongroom_auth_v1_RevokeTokensResponse>
}
