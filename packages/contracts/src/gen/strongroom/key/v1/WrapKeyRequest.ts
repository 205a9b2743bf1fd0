// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { EncryptionAlgorithmInit as _strongroom_key_v1_EncryptionAlgorithmInit, EncryptionAlgorithm as _strongroom_key_v1_EncryptionAlgorithm } from '../../../strongroom/key/v1/EncryptionAlgorithm.ts';

/**
 * A key to wrap.
 */
export interface WrapKeyRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name'?: (string);
  /**
   * Required. One that fits the key's type and size.
   */
  'algorithm'?: (_strongroom_key_v1_EncryptionAlgorithmInit);
  /**
   * Required. With AES-KW 16 to 4,096 bytes, a multiple of 8; with RSA-OAEP as much as the key's size allows.
   */
  'plaintextKey'?: (Buffer | Uint8Array);
  /**
   * Optional. CRC-32C of plaintext_key.
   */
  'plaintextKeyCrc32c'?: (number);
  '_plaintextKeyCrc32c'?: "plaintextKeyCrc32c";
}

/**
 * A key to wrap.
 */
export interface WrapKeyRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name': (string);
  /**
   * Required. One that fits the key's type and size.
   */
  'algorithm': (_strongroom_key_v1_EncryptionAlgorithm);
  /**
   * Required. With AES-KW 16 to 4,096 bytes, a multiple of 8; with RSA-OAEP as much as the key's size allows.
   */
  'plaintextKey': (Buffer);
  /**
   * Optional. CRC-32C of plaintext_key.
   */
  'plaintextKeyCrc32c'?: (number);
  '_plaintextKeyCrc32c'?: "plaintextKeyCrc32c";
}
