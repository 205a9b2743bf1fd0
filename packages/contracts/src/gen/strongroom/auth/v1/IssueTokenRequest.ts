// Original file: proto/strongroom/auth/v1/token_service.proto


/**
 * Evidence of who is calling.
 */
export interface IssueTokenRequestInit {
  /**
   * Required. The principal's name without "principals/", at most 63 characters.
   */
  'clientId'?: (string);
  /**
   * Required. As CreateCredential showed it.
   */
  'clientSecret'?: (string);
  /**
   * Required. The one service that is to accept the token: auth, secret, key-crypto, certificate or audit.
   */
  'audience'?: (string);
}

/**
 * Evidence of who is calling.
 */
export interface IssueTokenRequest {
  /**
   * Required. The principal's name without "principals/", at most 63 characters.
   */
  'clientId': (string);
  /**
   * Required. As CreateCredential showed it.
   */
  'clientSecret': (string);
  /**
   * Required. The one service that is to accept the token: auth, secret, key-crypto, certificate or audit.
   */
  'audience': (string);
}
