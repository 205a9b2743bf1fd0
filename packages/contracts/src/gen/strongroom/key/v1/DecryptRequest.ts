// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { EncryptionAlgorithmInit as _strongroom_key_v1_EncryptionAlgorithmInit, EncryptionAlgorithm as _strongroom_key_v1_EncryptionAlgorithm } from '../../../strongroom/key/v1/EncryptionAlgorithm.ts';

/**
 * What to decrypt.
 */
export interface DecryptRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name'?: (string);
  /**
   * Required. The one it was encrypted with.
   */
  'algorithm'?: (_strongroom_key_v1_EncryptionAlgorithmInit);
  /**
   * Required. What encrypt gave.
   */
  'ciphertext'?: (Buffer | Uint8Array);
  /**
   * Optional. CRC-32C of ciphertext.
   */
  'ciphertextCrc32c'?: (number);
  /**
   * Required with AES-GCM, else absent. What encrypt gave.
   */
  'iv'?: (Buffer | Uint8Array);
  /**
   * Optional. CRC-32C of iv.
   */
  'ivCrc32c'?: (number);
  /**
   * Required with AES-GCM, else absent. What encrypt gave.
   */
  'tag'?: (Buffer | Uint8Array);
  /**
   * Optional. CRC-32C of tag.
   */
  'tagCrc32c'?: (number);
  /**
   * Required where it was given to encrypt.
   */
  'additionalAuthenticatedData'?: (Buffer | Uint8Array);
  /**
   * Optional. CRC-32C of additional_authenticated_data.
   */
  'additionalAuthenticatedDataCrc32c'?: (number);
  '_ciphertextCrc32c'?: "ciphertextCrc32c";
  '_ivCrc32c'?: "ivCrc32c";
  '_tagCrc32c'?: "tagCrc32c";
  '_additionalAuthenticatedDataCrc32c'?: "additionalAuthenticatedDataCrc32c";
}

/**
 * What to decrypt.
 */
export interface DecryptRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name': (string);
  /**
   * Required. The one it was encrypted with.
   */
  'algorithm': (_strongroom_key_v1_EncryptionAlgorithm);
  /**
   * Required. What encrypt gave.
   */
  'ciphertext': (Buffer);
  /**
   * Optional. CRC-32C of ciphertext.
   */
  'ciphertextCrc32c'?: (number);
  /**
   * Required with AES-GCM, else absent. What encrypt gave.
   */
  'iv': (Buffer);
  /**
   * Optional. CRC-32C of iv.
   */
  'ivCrc32c'?: (number);
  /**
   * Required with AES-GCM, else absent. What encrypt gave.
   */
  'tag': (Buffer);
  /**
   * Optional. CRC-32C of tag.
   */
  'tagCrc32c'?: (number);
  /**
   * Required where it was given to encrypt.
   */
  'additionalAuthenticatedData': (Buffer);
  /**
   * Optional. CRC-32C of additional_authenticated_data.
   */
  'additionalAuthenticatedDataCrc32c'?: (number);
  '_ciphertextCrc32c'?: "ciphertextCrc32c";
  '_ivCrc32c'?: "ivCrc32c";
  '_tagCrc32c'?: "tagCrc32c";
  '_additionalAuthenticatedDataCrc32c'?: "additionalAuthenticatedDataCrc32c";
}
