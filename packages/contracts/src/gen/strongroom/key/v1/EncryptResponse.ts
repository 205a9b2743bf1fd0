// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { ProtectionLevelInit as _strongroom_key_v1_ProtectionLevelInit, ProtectionLevel as _strongroom_key_v1_ProtectionLevel } from '../../../strongroom/key/v1/ProtectionLevel.ts';

/**
 * Encrypted bytes. Keep name, ciphertext, iv and tag together.
 */
export interface EncryptResponseInit {
  /**
   * As long as the plaintext with AES-GCM, as the key with RSA.
   */
  'ciphertext'?: (Buffer | Uint8Array);
  /**
   * CRC-32C of ciphertext.
   */
  'ciphertextCrc32c'?: (number);
  /**
   * AES-GCM only: 12 bytes, made by the HSM.
   */
  'iv'?: (Buffer | Uint8Array);
  /**
   * CRC-32C of iv.
   */
  'ivCrc32c'?: (number);
  /**
   * AES-GCM only: 16 bytes.
   */
  'tag'?: (Buffer | Uint8Array);
  /**
   * CRC-32C of tag.
   */
  'tagCrc32c'?: (number);
  /**
   * plaintext_crc32c was given and right.
   */
  'verifiedPlaintextCrc32c'?: (boolean);
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
 * Encrypted bytes. Keep name, ciphertext, iv and tag together.
 */
export interface EncryptResponse {
  /**
   * As long as the plaintext with AES-GCM, as the key with RSA.
   */
  'ciphertext': (Buffer);
  /**
   * CRC-32C of ciphertext.
   */
  'ciphertextCrc32c': (number);
  /**
   * AES-GCM only: 12 bytes, made by the HSM.
   */
  'iv': (Buffer);
  /**
   * CRC-32C of iv.
   */
  'ivCrc32c': (number);
  /**
   * AES-GCM only: 16 bytes.
   */
  'tag': (Buffer);
  /**
   * CRC-32C of tag.
   */
  'tagCrc32c': (number);
  /**
   * plaintext_crc32c was given and right.
   */
  'verifiedPlaintextCrc32c': (boolean);
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
