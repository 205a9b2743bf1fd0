// Original file: proto/strongroom/secret/v1/managed_secret_service.proto

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * What is known of the version.
 */
export interface ManagedStateInit {
  /**
   * Whether its value may be read.
   */
  'enabled'?: (boolean);
  /**
   * When the certificate becomes valid.
   */
  'notBefore'?: (_google_protobuf_TimestampInit | null);
  /**
   * When it stops being valid.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * At most 15.
   */
  'tags'?: ({[key: string]: string});
}

/**
 * What is known of the version.
 */
export interface ManagedState {
  /**
   * Whether its value may be read.
   */
  'enabled': (boolean);
  /**
   * When the certificate becomes valid.
   */
  'notBefore': (_google_protobuf_Timestamp | null);
  /**
   * When it stops being valid.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
  /**
   * At most 15.
   */
  'tags': ({[key: string]: string});
}
