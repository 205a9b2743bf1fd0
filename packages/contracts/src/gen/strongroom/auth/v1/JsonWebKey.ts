// Original file: proto/strongroom/auth/v1/token_service.proto


/**
 * A public key in the form of RFC 7517.
 */
export interface JsonWebKeyInit {
  /**
   * Key id, "token.N".
   */
  'kid'?: (string);
  /**
   * "EC".
   */
  'kty'?: (string);
  /**
   * "P-256".
   */
  'crv'?: (string);
  /**
   * X coordinate, base64url without padding.
   */
  'x'?: (string);
  /**
   * Y coordinate, base64url without padding.
   */
  'y'?: (string);
  /**
   * "ES256".
   */
  'alg'?: (string);
  /**
   * "sig".
   */
  'use'?: (string);
}

/**
 * A public key in the form of RFC 7517.
 */
export interface JsonWebKey {
  /**
   * Key id, "token.N".
   */
  'kid': (string);
  /**
   * "EC".
   */
  'kty': (string);
  /**
   * "P-256".
   */
  'crv': (string);
  /**
   * X coordinate, base64url without padding.
   */
  'x': (string);
  /**
   * Y coordinate, base64url without padding.
   */
  'y': (string);
  /**
   * "ES256".
   */
  'alg': (string);
  /**
   * "sig".
   */
  'use': (string);
}
