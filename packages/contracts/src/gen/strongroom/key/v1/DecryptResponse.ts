// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { ProtectionLevelInit as _strongroom_key_v1_ProtectionLevelInit, ProtectionLevel as _strongroom_key_v1_ProtectionLevel } from '../../../strongroom/key/v1/ProtectionLevel.ts';

/**
 * Decrypted bytes.
 */
export interface DecryptResponseInit {
  /**
   * What was encrypted.
   */
  'plaintext'?: (Buffer | Uint8Array);
  /**
   * CRC-32C of plaintext.
   */
  'plaintextCrc32c'?: (number);
  /**
   * ciphertext_crc32c was given and right.
   */
  'verifiedCiphertextCrc32c'?: (boolean);
  /**
   * iv_crc32c was given and right.
   */
  'verifiedIvCrc32c'?: (boolean);
  /**
   * tag_crc32c was given and right.
   */
  'verifiedTagCrc32c'?: (boolean);
  /**
   * additional_authenticated_data_crc32c was given and right.
   */
  'verifiedAdditionalAuthenticatedDataCrc32c'?: (boolean);
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
 * Decrypted bytes.
 */
export interface DecryptResponse {
  /**
   * What was encrypted.
   */
  'plaintext': (Buffer);
  /**
   * CRC-32C of plaintext.
   */
  'plaintextCrc32c': (number);
  /**
   * ciphertext_crc32c was given and right.
   */
  'verifiedCiphertextCrc32c': (boolean);
  /**
   * iv_crc32c was given and right.
   */
  'verifiedIvCrc32c': (boolean);
  /**
   * tag_crc32c was given and right.
   */
  'verifiedTagCrc32c': (boolean);
  /**
   * additional_authenticated_data_crc32c was given and right.
   */
  'verifiedAdditionalAuthenticatedDataCrc32c': (boolean);
  /**
   * Full name of the version that was used.
   */
  'name': (string);
  /**
   * Where the key was used.
   */
  'protectionLevel': (_strongroom_key_v1_ProtectionLevel);
}
