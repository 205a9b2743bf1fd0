// Original file: proto/strongroom/key/v1/key_service.proto

import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from '../../../strongroom/key/v1/Key.ts';

/**
 * The version asked for.
 */
export interface GetKeyResponseInit {
  /**
   * As it is now.
   */
  'key'?: (_strongroom_key_v1_KeyInit | null);
}

/**
 * The version asked for.
 */
export interface GetKeyResponse {
  /**
   * As it is now.
   */
  'key': (_strongroom_key_v1_Key | null);
}
