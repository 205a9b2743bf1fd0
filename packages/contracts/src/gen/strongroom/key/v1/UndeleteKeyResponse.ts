// Original file: proto/strongroom/key/v1/key_service.proto

import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from '../../../strongroom/key/v1/Key.ts';

/**
 * The key that lives again.
 */
export interface UndeleteKeyResponseInit {
  /**
   * Its current version.
   */
  'key'?: (_strongroom_key_v1_KeyInit | null);
}

/**
 * The key that lives again.
 */
export interface UndeleteKeyResponse {
  /**
   * Its current version.
   */
  'key': (_strongroom_key_v1_Key | null);
}
