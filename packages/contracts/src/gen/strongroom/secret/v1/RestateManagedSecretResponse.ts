// Original file: proto/strongroom/secret/v1/managed_secret_service.proto


/**
 * It is so.
 */
export interface RestateManagedSecretResponseInit {
  /**
   * Whether there was such a secret; older peers never say so.
   */
  'found'?: (boolean);
}

/**
 * It is so.
 */
export interface RestateManagedSecretResponse {
  /**
   * Whether there was such a secret; older peers never say so.
   */
  'found': (boolean);
}
