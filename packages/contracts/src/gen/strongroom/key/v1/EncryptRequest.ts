// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { EncryptionAlgorithmInit as _strongroom_key_v1_EncryptionAlgorithmInit, EncryptionAlgorithm as _strongroom_key_v1_EncryptionAlgorithm } from '../../../strongroom/key/v1/EncryptionAlgorithm.ts';

/**
 * What to encrypt.
 */
export interface EncryptRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name'?: (string);
  /**
   * Required. One that fits the key's type and size.
   */
  'algorithm'?: (_strongroom_key_v1_EncryptionAlgorithmInit);
  /**
   * Required. At most 32 KiB with AES-GCM; with RSA-OAEP as much as the key's size allows.
   */
  'plaintext'?: (Buffer | Uint8Array);
  /**
   * Optional. CRC-32C of plaintext.
   */
  'plaintextCrc32c'?: (number);
  /**
   * Optional. AES-GCM only, at most 32 KiB: must be given again to decrypt.
   */
  'additionalAuthenticatedData'?: (Buffer | Uint8Array);
  /**
   * Optional. CRC-32C of additional_authenticated_data.
   */
  'additionalAuthenticatedDataCrc32c'?: (number);
  '_plaintextCrc32c'?: "plaintextCrc32c";
  '_additionalAuthenticatedDataCrc32c'?: "additionalAuthenticatedDataCrc32c";
}

/**
 * What to encrypt.
 */
export interface EncryptRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name': (string);
  /**
   * Required. One that fits the key's type and size.
   */
  'algorithm': (_strongroom_key_v1_EncryptionAlgorithm);
  /**
   * Required. At most 32 KiB with AES-GCM; with RSA-OAEP as much as the key's size allows.
   */
  'plaintext': (Buffer);
  /**
   * Optional. CRC-32C of plaintext.
   */
  'plaintextCrc32c'?: (number);
  /**
   * Optional. AES-GCM only, at most 32 KiB: must be given again to decrypt.
   */
  'additionalAuthenticatedData': (Buffer);
  /**
   * Optional. CRC-32C of additional_authenticated_data.
   */
  'additionalAuthenticatedDataCrc32c'?: (number);
  '_plaintextCrc32c'?: "plaintextCrc32c";
  '_additionalAuthenticatedDataCrc32c'?: "additionalAuthenticatedDataCrc32c";
}
