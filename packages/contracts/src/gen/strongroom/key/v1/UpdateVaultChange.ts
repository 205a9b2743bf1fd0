// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * Switches purge protection on, which is never undone.
 */
export interface UpdateVaultChangeInit {
  /**
   * Must be true where it is true already.
   */
  'purgeProtection'?: (boolean);
}

/**
 * Switches purge protection on, which is never undone.
 */
export interface UpdateVaultChange {
  /**
   * Must be true where it is true already.
   */
  'purgeProtection': (boolean);
}
