// Original file: proto/strongroom/secret/v1/secret_service.proto

import type { SecretVersionInit as _strongroom_secret_v1_SecretVersionInit, SecretVersion as _strongroom_secret_v1_SecretVersion } from '../../../strongroom/secret/v1/SecretVersion.ts';

/**
 * The changed version.
 */
export interface UpdateSecretVersionResponseInit {
  /**
   * As it is now.
   */
  'version'?: (_strongroom_secret_v1_SecretVersionInit | null);
}

/**
 * The changed version.
 */
export interface UpdateSecretVersionResponse {
  /**
   * As it is now.
   */
  'version': (_strongroom_secret_v1_SecretVersion | null);
}
