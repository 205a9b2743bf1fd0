// Original file: proto/strongroom/auth/v1/principal_service.proto


/**
 * Asks for one page of principals.
 */
export interface ListPrincipalsRequestInit {
  /**
   * Optional. 1 to 100; 25 when 0.
   */
  'pageSize'?: (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken'?: (string);
}

/**
 * Asks for one page of principals.
 */
export interface ListPrincipalsRequest {
  /**
   * Optional. 1 to 100; 25 when 0.
   */
  'pageSize': (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken': (string);
}
