// Original file: proto/strongroom/secret/v1/secret_service.proto

import type { SecretInit as _strongroom_secret_v1_SecretInit, Secret as _strongroom_secret_v1_Secret } from '../../../strongroom/secret/v1/Secret.ts';

/**
 * One page of secrets.
 */
export interface ListSecretsResponseInit {
  /**
   * In the order of their names.
   */
  'secrets'?: (_strongroom_secret_v1_SecretInit)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken'?: (string);
}

/**
 * One page of secrets.
 */
export interface ListSecretsResponse {
  /**
   * In the order of their names.
   */
  'secrets': (_strongroom_secret_v1_Secret)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken': (string);
}
