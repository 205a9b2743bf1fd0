// Original file: proto/strongroom/key/v1/key_service.proto

import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from '../../../strongroom/key/v1/Key.ts';

/**
 * The changed version.
 */
export interface UpdateKeyVersionResponseInit {
  /**
   * As it is now.
   */
  'key'?: (_strongroom_key_v1_KeyInit | null);
}

/**
 * The changed version.
 */
export interface UpdateKeyVersionResponse {
  /**
   * As it is now.
   */
  'key': (_strongroom_key_v1_Key | null);
}
