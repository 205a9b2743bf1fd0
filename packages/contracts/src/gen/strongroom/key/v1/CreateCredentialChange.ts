// Original file: proto/strongroom/key/v1/protection_service.proto

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * A new client secret.
 */
export interface CreateCredentialChangeInit {
  /**
   * Optional. Not valid before; now when absent.
   */
  'notBefore'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. Not valid at or after.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
}

/**
 * A new client secret.
 */
export interface CreateCredentialChange {
  /**
   * Optional. Not valid before; now when absent.
   */
  'notBefore': (_google_protobuf_Timestamp | null);
  /**
   * Optional. Not valid at or after.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
}
