// Original file: proto/strongroom/key/v1/protection_service.proto

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';
import type { ProtectedTagInit as _strongroom_key_v1_ProtectedTagInit, ProtectedTag as _strongroom_key_v1_ProtectedTag } from '../../../strongroom/key/v1/ProtectedTag.ts';

/**
 * What a version's state is to say.
 */
export interface StateFieldsInit {
  /**
   * Whether it may be used.
   */
  'enabled'?: (boolean);
  /**
   * Optional. Not valid before.
   */
  'notBefore'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. Not valid at or after.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. At most 255 characters.
   */
  'contentType'?: (string);
  /**
   * At most 15.
   */
  'tags'?: (_strongroom_key_v1_ProtectedTagInit)[];
  '_contentType'?: "contentType";
}

/**
 * What a version's state is to say.
 */
export interface StateFields {
  /**
   * Whether it may be used.
   */
  'enabled': (boolean);
  /**
   * Optional. Not valid before.
   */
  'notBefore': (_google_protobuf_Timestamp | null);
  /**
   * Optional. Not valid at or after.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
  /**
   * Optional. At most 255 characters.
   */
  'contentType'?: (string);
  /**
   * At most 15.
   */
  'tags': (_strongroom_key_v1_ProtectedTag)[];
  '_contentType'?: "contentType";
}
