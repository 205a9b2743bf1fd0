// Original file: proto/strongroom/key/v1/key_service.proto

import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from '../../../strongroom/key/v1/Key.ts';
import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from '../../../google/protobuf/FieldMask.ts';

/**
 * A change of one version.
 */
export interface UpdateKeyVersionRequestInit {
  /**
   * Required. Its name names the version, or the current one; its version_etag, if any, must be the version's.
   */
  'key'?: (_strongroom_key_v1_KeyInit | null);
  /**
   * Required. Any of "key_operations", "enabled", "not_before", "expire_time", "tags".
   */
  'updateMask'?: (_google_protobuf_FieldMaskInit | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * A change of one version.
 */
export interface UpdateKeyVersionRequest {
  /**
   * Required. Its name names the version, or the current one; its version_etag, if any, must be the version's.
   */
  'key': (_strongroom_key_v1_Key | null);
  /**
   * Required. Any of "key_operations", "enabled", "not_before", "expire_time", "tags".
   */
  'updateMask': (_google_protobuf_FieldMask | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
