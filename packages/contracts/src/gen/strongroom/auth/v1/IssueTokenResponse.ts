// Original file: proto/strongroom/auth/v1/token_service.proto

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * A token.
 */
export interface IssueTokenResponseInit {
  /**
   * Compact JWS of type at+jwt, at most 1,024 characters.
   */
  'accessToken'?: (string);
  /**
   * When it ends, 15 minutes from now at most.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * "Bearer".
   */
  'tokenType'?: (string);
}

/**
 * A token.
 */
export interface IssueTokenResponse {
  /**
   * Compact JWS of type at+jwt, at most 1,024 characters.
   */
  'accessToken': (string);
  /**
   * When it ends, 15 minutes from now at most.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
  /**
   * "Bearer".
   */
  'tokenType': (string);
}
