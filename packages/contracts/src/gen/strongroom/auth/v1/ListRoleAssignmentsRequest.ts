// Original file: proto/strongroom/auth/v1/access_service.proto


/**
 * Asks for one page of assignments.
 */
export interface ListRoleAssignmentsRequestInit {
  /**
   * Optional. "principals/{principal}"; all principals when empty.
   */
  'parent'?: (string);
  /**
   * Optional. Only assignments at exactly this scope: "/", "vaults/{vault}", or an object's name; all scopes when empty.
   */
  'scope'?: (string);
  /**
   * Optional. 1 to 1,000; 100 when 0.
   */
  'pageSize'?: (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken'?: (string);
}

/**
 * Asks for one page of assignments.
 */
export interface ListRoleAssignmentsRequest {
  /**
   * Optional. "principals/{principal}"; all principals when empty.
   */
  'parent': (string);
  /**
   * Optional. Only assignments at exactly this scope: "/", "vaults/{vault}", or an object's name; all scopes when empty.
   */
  'scope': (string);
  /**
   * Optional. 1 to 1,000; 100 when 0.
   */
  'pageSize': (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken': (string);
}
