// Original file: proto/strongroom/secret/v1/secret_service.proto

import type { SecretVersionInit as _strongroom_secret_v1_SecretVersionInit, SecretVersion as _strongroom_secret_v1_SecretVersion } from '../../../strongroom/secret/v1/SecretVersion.ts';

/**
 * One page of versions.
 */
export interface ListSecretVersionsResponseInit {
  /**
   * The newest first.
   */
  'versions'?: (_strongroom_secret_v1_SecretVersionInit)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken'?: (string);
}

/**
 * One page of versions.
 */
export interface ListSecretVersionsResponse {
  /**
   * The newest first.
   */
  'versions': (_strongroom_secret_v1_SecretVersion)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken': (string);
}
