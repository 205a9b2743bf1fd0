// Original file: proto/strongroom/auth/v1/access_service.proto


/**
 * Asks for one page of roles.
 */
export interface ListRoleDefinitionsRequestInit {
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
 * Asks for one page of roles.
 */
export interface ListRoleDefinitionsRequest {
  /**
   * Optional. 1 to 100; 25 when 0.
   */
  'pageSize': (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken': (string);
}
