// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * An opened value.
 */
export interface OpenResponseInit {
  /**
   * The value.
   */
  'plaintext'?: (Buffer | Uint8Array);
  /**
   * It was stored as text.
   */
  'text'?: (boolean);
}

/**
 * An opened value.
 */
export interface OpenResponse {
  /**
   * The value.
   */
  'plaintext': (Buffer);
  /**
   * It was stored as text.
   */
  'text': (boolean);
}
