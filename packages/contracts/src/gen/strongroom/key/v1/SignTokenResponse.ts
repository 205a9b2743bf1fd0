// Original file: proto/strongroom/key/v1/protection_service.proto

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * A signed token.
 */
export interface SignTokenResponseInit {
  /**
   * Compact JWS.
   */
  'token'?: (string);
  /**
   * When it ends.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
}

/**
 * A signed token.
 */
export interface SignTokenResponse {
  /**
   * Compact JWS.
   */
  'token': (string);
  /**
   * When it ends.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
}
