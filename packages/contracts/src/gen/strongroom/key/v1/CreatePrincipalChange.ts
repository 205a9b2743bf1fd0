// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * A new principal.
 */
export interface CreatePrincipalChangeInit {
  /**
   * Principal name.
   */
  'name'?: (string);
}

/**
 * A new principal.
 */
export interface CreatePrincipalChange {
  /**
   * Principal name.
   */
  'name': (string);
}
