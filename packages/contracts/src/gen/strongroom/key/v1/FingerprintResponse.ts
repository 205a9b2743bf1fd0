// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * Its fingerprint.
 */
export interface FingerprintResponseInit {
  /**
   * 32 bytes.
   */
  'fingerprint'?: (Buffer | Uint8Array);
}

/**
 * Its fingerprint.
 */
export interface FingerprintResponse {
  /**
   * 32 bytes.
   */
  'fingerprint': (Buffer);
}
