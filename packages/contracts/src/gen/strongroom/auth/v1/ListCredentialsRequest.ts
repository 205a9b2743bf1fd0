// Original file: proto/strongroom/auth/v1/principal_service.proto


/**
 * Asks for one page of a principal's credentials.
 */
export interface ListCredentialsRequestInit {
  /**
   * Required. "principals/{principal}".
   */
  'parent'?: (string);
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
 * Asks for one page of a principal's credentials.
 */
export interface ListCredentialsRequest {
  /**
   * Required. "principals/{principal}".
   */
  'parent': (string);
  /**
   * Optional. 1 to 100; 25 when 0.
   */
  'pageSize': (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken': (string);
}
