// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * A public key with its id.
 */
export interface TokenKeyInit {
  /**
   * "token.N".
   */
  'kid'?: (string);
  /**
   * SPKI DER of a P-256 key.
   */
  'publicKey'?: (Buffer | Uint8Array);
}

/**
 * A public key with its id.
 */
export interface TokenKey {
  /**
   * "token.N".
   */
  'kid': (string);
  /**
   * SPKI DER of a P-256 key.
   */
  'publicKey': (Buffer);
}
