// Original file: proto/strongroom/certificate/v1/certificate_service.proto


/**
 * Asks for one page of deleted certificates.
 */
export interface ListDeletedCertificatesRequestInit {
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
 * Asks for one page of deleted certificates.
 */
export interface ListDeletedCertificatesRequest {
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
