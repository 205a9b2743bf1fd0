// Original file: proto/strongroom/secret/v1/secret_service.proto

import type { SecretInit as _strongroom_secret_v1_SecretInit, Secret as _strongroom_secret_v1_Secret } from '../../../strongroom/secret/v1/Secret.ts';

/**
 * The secret, live again.
 */
export interface UndeleteSecretResponseInit {
  /**
   * As it is now.
   */
  'secret'?: (_strongroom_secret_v1_SecretInit | null);
}

/**
 * The secret, live again.
 */
export interface UndeleteSecretResponse {
  /**
   * As it is now.
   */
  'secret': (_strongroom_secret_v1_Secret | null);
}
