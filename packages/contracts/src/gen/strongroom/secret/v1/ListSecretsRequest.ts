// Original file: proto/strongroom/secret/v1/secret_service.proto


/**
 * Asks for one page of secrets.
 */
export interface ListSecretsRequestInit {
  /**
   * Required. "vaults/{vault}".
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
 * Asks for one page of secrets.
 */
export interface ListSecretsRequest {
  /**
   * Required. "vaults/{vault}".
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
