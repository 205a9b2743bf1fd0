// Original file: proto/strongroom/key/v1/protection_service.proto

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * A new assignment.
 */
export interface CreateAssignmentChangeInit {
  /**
   * True for a deny assignment.
   */
  'deny'?: (boolean);
  /**
   * Required. "/", "vaults/{vault}", or "vaults/{vault}/secrets/{secret}" and likewise.
   */
  'scope'?: (string);
  /**
   * Optional. Without effect at or after.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
}

/**
 * A new assignment.
 */
export interface CreateAssignmentChange {
  /**
   * True for a deny assignment.
   */
  'deny': (boolean);
  /**
   * Required. "/", "vaults/{vault}", or "vaults/{vault}/secrets/{secret}" and likewise.
   */
  'scope': (string);
  /**
   * Optional. Without effect at or after.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
}
