// Original file: proto/strongroom/key/v1/managed_key_service.proto


/**
 * The signature.
 */
export interface SignManagedCertificateResponseInit {
  /**
   * As X.509 has it: DER for ECDSA.
   */
  'signature'?: (Buffer | Uint8Array);
}

/**
 * The signature.
 */
export interface SignManagedCertificateResponse {
  /**
   * As X.509 has it: DER for ECDSA.
   */
  'signature': (Buffer);
}
