// Original file: proto/strongroom/auth/v1/principal_service.proto


/**
 * Names a principal.
 */
export interface GetPrincipalRequestInit {
  /**
   * Required. "principals/{principal}".
   */
  'name'?: (string);
}

/**
 * Names a principal.
 */
export interface GetPrincipalRequest {
  /**
   * Required. "principals/{principal}".
   */
  'name': (string);
}
