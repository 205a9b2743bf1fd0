// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { ProtectionLevelInit as _strongroom_key_v1_ProtectionLevelInit, ProtectionLevel as _strongroom_key_v1_ProtectionLevel } from '../../../strongroom/key/v1/ProtectionLevel.ts';

/**
 * A wrapped key. Keep it together with name.
 */
export interface WrapKeyResponseInit {
  /**
   * The wrapped key.
   */
  'wrappedKey'?: (Buffer | Uint8Array);
  /**
   * CRC-32C of wrapped_key.
   */
  'wrappedKeyCrc32c'?: (number);
  /**
   * plaintext_key_crc32c was given and right.
   */
  'verifiedPlaintextKeyCrc32c'?: (boolean);
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
 * A wrapped key. Keep it together with name.
 */
export interface WrapKeyResponse {
  /**
   * The wrapped key.
   */
  'wrappedKey': (Buffer);
  /**
   * CRC-32C of wrapped_key.
   */
  'wrappedKeyCrc32c': (number);
  /**
   * plaintext_key_crc32c was given and right.
   */
  'verifiedPlaintextKeyCrc32c': (boolean);
  /**
   * Full name of the version that was used.
   */
  'name': (string);
  /**
   * Where the key was used.
   */
  'protectionLevel': (_strongroom_key_v1_ProtectionLevel);
}
