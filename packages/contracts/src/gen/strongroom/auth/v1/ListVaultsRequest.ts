// Original file: proto/strongroom/auth/v1/vault_service.proto


/**
 * Asks for one page of vaults.
 */
export interface ListVaultsRequestInit {
  /**
   * Optional. 1 to 100; 25 when 0.
   */
  'pageSize'?: (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken'?: (string);
  /**
   * Optional. Lists deleted and purging vaults as well.
   */
  'showDeleted'?: (boolean);
}

/**
 * Asks for one page of vaults.
 */
export interface ListVaultsRequest {
  /**
   * Optional. 1 to 100; 25 when 0.
   */
  'pageSize': (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken': (string);
  /**
   * Optional. Lists deleted and purging vaults as well.
   */
  'showDeleted': (boolean);
}
