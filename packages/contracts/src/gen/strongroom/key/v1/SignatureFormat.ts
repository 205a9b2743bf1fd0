// Original file: proto/strongroom/key/v1/key_resources.proto

/**
 * How an ECDSA signature is written.
 */
export const SignatureFormat = {
  /**
   * RAW.
   */
  SIGNATURE_FORMAT_UNSPECIFIED: 'SIGNATURE_FORMAT_UNSPECIFIED',
  /**
   * r and s one after the other, each as long as the curve's order, as in JWS. RSA and HMAC have only this.
   */
  SIGNATURE_FORMAT_RAW: 'SIGNATURE_FORMAT_RAW',
  /**
   * ASN.1 DER, as in X.509. ECDSA only.
   */
  SIGNATURE_FORMAT_DER: 'SIGNATURE_FORMAT_DER',
} as const;

/**
 * How an ECDSA signature is written.
 */
export type SignatureFormatInit =
  /**
   * RAW.
   */
  | 'SIGNATURE_FORMAT_UNSPECIFIED'
  | 0
  /**
   * r and s one after the other, each as long as the curve's order, as in JWS. RSA and HMAC have only this.
   */
  | 'SIGNATURE_FORMAT_RAW'
  | 1
  /**
   * ASN.1 DER, as in X.509. ECDSA only.
   */
  | 'SIGNATURE_FORMAT_DER'
  | 2

/**
 * How an ECDSA signature is written.
 */
export type SignatureFormat = typeof SignatureFormat[keyof typeof SignatureFormat]
