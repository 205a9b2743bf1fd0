// Original file: proto/strongroom/key/v1/managed_key_service.proto


/**
 * It is so.
 */
export interface RestateManagedKeyResponseInit {
  /**
   * Whether there was such a key; older peers never say so.
   */
  'found'?: (boolean);
}

/**
 * It is so.
 */
export interface RestateManagedKeyResponse {
  /**
   * Whether there was such a key; older peers never say so.
   */
  'found': (boolean);
}
