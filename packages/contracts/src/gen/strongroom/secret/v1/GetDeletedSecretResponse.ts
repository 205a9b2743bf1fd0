// Original file: proto/strongroom/secret/v1/secret_service.proto

import type { SecretInit as _strongroom_secret_v1_SecretInit, Secret as _strongroom_secret_v1_Secret } from '../../../strongroom/secret/v1/Secret.ts';

/**
 * The deleted secret.
 */
export interface GetDeletedSecretResponseInit {
  /**
   * With its delete and purge time.
   */
  'secret'?: (_strongroom_secret_v1_SecretInit | null);
}

/**
 * The deleted secret.
 */
export interface GetDeletedSecretResponse {
  /**
   * With its delete and purge time.
   */
  'secret': (_strongroom_secret_v1_Secret | null);
}
