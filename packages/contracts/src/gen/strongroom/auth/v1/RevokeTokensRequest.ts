// Original file: proto/strongroom/auth/v1/token_service.proto


/**
 * Names whose tokens end.
 */
export interface RevokeTokensRequestInit {
  /**
   * Required. "principals/{principal}".
   */
  'principal'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names whose tokens end.
 */
export interface RevokeTokensRequest {
  /**
   * Required. "principals/{principal}".
   */
  'principal': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
