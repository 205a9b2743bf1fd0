// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { ProtectionLevelInit as _strongroom_key_v1_ProtectionLevelInit, ProtectionLevel as _strongroom_key_v1_ProtectionLevel } from '../../../strongroom/key/v1/ProtectionLevel.ts';

/**
 * An unwrapped key.
 */
export interface UnwrapKeyResponseInit {
  /**
   * The key.
   */
  'plaintextKey'?: (Buffer | Uint8Array);
  /**
   * CRC-32C of plaintext_key.
   */
  'plaintextKeyCrc32c'?: (number);
  /**
   * wrapped_key_crc32c was given and right.
   */
  'verifiedWrappedKeyCrc32c'?: (boolean);
  /**
   * Full name of the version that was used.
   */
  'name'?: (string);
  /**
   * Where the key was used.
   */
  'protectionLevel'?: (_strongroom_key_v1_ProtectionLevelInit);
}

/**
 * An unwrapped key.
 */
export interface UnwrapKeyResponse {
  /**
   * The key.
   */
  'plaintextKey': (Buffer);
  /**
   * CRC-32C of plaintext_key.
   */
  'plaintextKeyCrc32c': (number);
  /**
   * wrapped_key_crc32c was given and right.
   */
  'verifiedWrappedKeyCrc32c': (boolean);
  /**
   * Full name of the version that was used.
   */
  'name': (string);
  /**
   * Where the key was used.
   */
  'protectionLevel': (_strongroom_key_v1_ProtectionLevel);
}
