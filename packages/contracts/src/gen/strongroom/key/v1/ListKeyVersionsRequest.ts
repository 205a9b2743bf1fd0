// Original file: proto/strongroom/key/v1/key_service.proto


/**
 * Asks for one page of a key's versions.
 */
export interface ListKeyVersionsRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}".
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
 * Asks for one page of a key's versions.
 */
export interface ListKeyVersionsRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}".
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
