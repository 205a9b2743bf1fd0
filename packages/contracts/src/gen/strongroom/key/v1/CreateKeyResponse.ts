// Original file: proto/strongroom/key/v1/key_service.proto

import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from '../../../strongroom/key/v1/Key.ts';

/**
 * The new version.
 */
export interface CreateKeyResponseInit {
  /**
   * As it is now.
   */
  'key'?: (_strongroom_key_v1_KeyInit | null);
}

/**
 * The new version.
 */
export interface CreateKeyResponse {
  /**
   * As it is now.
   */
  'key': (_strongroom_key_v1_Key | null);
}
