// Original file: proto/strongroom/key/v1/key_service.proto

import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from '../../../strongroom/key/v1/Key.ts';

/**
 * The deleted key.
 */
export interface DeleteKeyResponseInit {
  /**
   * Its current version, with delete_time and purge_time.
   */
  'key'?: (_strongroom_key_v1_KeyInit | null);
}

/**
 * The deleted key.
 */
export interface DeleteKeyResponse {
  /**
   * Its current version, with delete_time and purge_time.
   */
  'key': (_strongroom_key_v1_Key | null);
}
