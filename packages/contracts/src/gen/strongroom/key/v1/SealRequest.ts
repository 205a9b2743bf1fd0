// Original file: proto/strongroom/key/v1/protection_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';
import type { StateFieldsInit as _strongroom_key_v1_StateFieldsInit, StateFields as _strongroom_key_v1_StateFields } from '../../../strongroom/key/v1/StateFields.ts';
import type { RequestBodyInit as _strongroom_key_v1_RequestBodyInit, RequestBody as _strongroom_key_v1_RequestBody } from '../../../strongroom/key/v1/RequestBody.ts';

/**
 * Seals a value. The token needs secrets/setSecret/action on the name.
 */
export interface SealRequestInit {
  /**
   * Required. "vaults/{vault}/secrets/{secret}", canonical.
   */
  'name'?: (string);
  /**
   * Required. The last segment as the caller wrote it.
   */
  'displayName'?: (string);
  /**
   * The object's head; absent when it does not exist.
   */
  'head'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * Required. The value, 0 to 65,536 bytes.
   */
  'plaintext'?: (Buffer | Uint8Array);
  /**
   * The value was given as text and is valid UTF-8.
   */
  'text'?: (boolean);
  /**
   * Required. The new version's state.
   */
  'state'?: (_strongroom_key_v1_StateFieldsInit | null);
  /**
   * Optional. For a fingerprint.
   */
  'request'?: (_strongroom_key_v1_RequestBodyInit | null);
}

/**
 * Seals a value. The token needs secrets/setSecret/action on the name.
 */
export interface SealRequest {
  /**
   * Required. "vaults/{vault}/secrets/{secret}", canonical.
   */
  'name': (string);
  /**
   * Required. The last segment as the caller wrote it.
   */
  'displayName': (string);
  /**
   * The object's head; absent when it does not exist.
   */
  'head': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * Required. The value, 0 to 65,536 bytes.
   */
  'plaintext': (Buffer);
  /**
   * The value was given as text and is valid UTF-8.
   */
  'text': (boolean);
  /**
   * Required. The new version's state.
   */
  'state': (_strongroom_key_v1_StateFields | null);
  /**
   * Optional. For a fingerprint.
   */
  'request': (_strongroom_key_v1_RequestBody | null);
}
