// Original file: proto/strongroom/secret/v1/secret_service.proto

import type { SecretInit as _strongroom_secret_v1_SecretInit, Secret as _strongroom_secret_v1_Secret } from '../../../strongroom/secret/v1/Secret.ts';

/**
 * The stored version.
 */
export interface SetSecretResponseInit {
  /**
   * The secret; its version is the one that was made.
   */
  'secret'?: (_strongroom_secret_v1_SecretInit | null);
  /**
   * Whether a value_crc32c came with the request and was right.
   */
  'verifiedValueCrc32c'?: (boolean);
}

/**
 * The stored version.
 */
export interface SetSecretResponse {
  /**
   * The secret; its version is the one that was made.
   */
  'secret': (_strongroom_secret_v1_Secret | null);
  /**
   * Whether a value_crc32c came with the request and was right.
   */
  'verifiedValueCrc32c': (boolean);
}
