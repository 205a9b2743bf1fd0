// Original file: proto/strongroom/secret/v1/secret_service.proto


/**
 * Asks for one page of a secret's versions.
 */
export interface ListSecretVersionsRequestInit {
  /**
   * Required. "vaults/{vault}/secrets/{secret}".
   */
  'parent'?: (string);
  /**
   * Optional. 1 to 100; 25 when 0. A page is shorter where a message cannot hold so much.
   */
  'pageSize'?: (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken'?: (string);
}

/**
 * Asks for one page of a secret's versions.
 */
export interface ListSecretVersionsRequest {
  /**
   * Required. "vaults/{vault}/secrets/{secret}".
   */
  'parent': (string);
  /**
   * Optional. 1 to 100; 25 when 0. A page is shorter where a message cannot hold so much.
   */
  'pageSize': (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken': (string);
}
