// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { EncryptionAlgorithmInit as _strongroom_key_v1_EncryptionAlgorithmInit, EncryptionAlgorithm as _strongroom_key_v1_EncryptionAlgorithm } from '../../../strongroom/key/v1/EncryptionAlgorithm.ts';

/**
 * A key to unwrap.
 */
export interface UnwrapKeyRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name'?: (string);
  /**
   * Required. The one it was wrapped with.
   */
  'algorithm'?: (_strongroom_key_v1_EncryptionAlgorithmInit);
  /**
   * Required. What wrap gave.
   */
  'wrappedKey'?: (Buffer | Uint8Array);
  /**
   * Optional. CRC-32C of wrapped_key.
   */
  'wrappedKeyCrc32c'?: (number);
  '_wrappedKeyCrc32c'?: "wrappedKeyCrc32c";
}

/**
 * A key to unwrap.
 */
export interface UnwrapKeyRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name': (string);
  /**
   * Required. The one it was wrapped with.
   */
  'algorithm': (_strongroom_key_v1_EncryptionAlgorithm);
  /**
   * Required. What wrap gave.
   */
  'wrappedKey': (Buffer);
  /**
   * Optional. CRC-32C of wrapped_key.
   */
  'wrappedKeyCrc32c'?: (number);
  '_wrappedKeyCrc32c'?: "wrappedKeyCrc32c";
}
