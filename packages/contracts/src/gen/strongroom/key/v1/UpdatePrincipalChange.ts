// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * Switches a principal off or on.
 */
export interface UpdatePrincipalChangeInit {
  /**
   * Whether it is refused everywhere.
   */
  'disabled'?: (boolean);
}

/**
 * Switches a principal off or on.
 */
export interface UpdatePrincipalChange {
  /**
   * Whether it is refused everywhere.
   */
  'disabled': (boolean);
}
