// Original file: proto/strongroom/certificate/v1/certificate_resources.proto

/**
 * Bits of the key usage extension, RFC 5280 section 4.2.1.3.
 */
export const KeyUsage = {
  /**
   * Not used.
   */
  KEY_USAGE_UNSPECIFIED: 'KEY_USAGE_UNSPECIFIED',
  /**
   * digitalSignature.
   */
  KEY_USAGE_DIGITAL_SIGNATURE: 'KEY_USAGE_DIGITAL_SIGNATURE',
  /**
   * nonRepudiation.
   */
  KEY_USAGE_NON_REPUDIATION: 'KEY_USAGE_NON_REPUDIATION',
  /**
   * keyEncipherment; RSA only.
   */
  KEY_USAGE_KEY_ENCIPHERMENT: 'KEY_USAGE_KEY_ENCIPHERMENT',
  /**
   * dataEncipherment; RSA only.
   */
  KEY_USAGE_DATA_ENCIPHERMENT: 'KEY_USAGE_DATA_ENCIPHERMENT',
  /**
   * keyAgreement; EC only.
   */
  KEY_USAGE_KEY_AGREEMENT: 'KEY_USAGE_KEY_AGREEMENT',
  /**
   * keyCertSign.
   */
  KEY_USAGE_KEY_CERT_SIGN: 'KEY_USAGE_KEY_CERT_SIGN',
  /**
   * cRLSign.
   */
  KEY_USAGE_CRL_SIGN: 'KEY_USAGE_CRL_SIGN',
  /**
   * encipherOnly; with keyAgreement only.
   */
  KEY_USAGE_ENCIPHER_ONLY: 'KEY_USAGE_ENCIPHER_ONLY',
  /**
   * decipherOnly; with keyAgreement only.
   */
  KEY_USAGE_DECIPHER_ONLY: 'KEY_USAGE_DECIPHER_ONLY',
} as const;

/**
 * Bits of the key usage extension, RFC 5280 section 4.2.1.3.
 */
export type KeyUsageInit =
  /**
   * Not used.
   */
  | 'KEY_USAGE_UNSPECIFIED'
  | 0
  /**
   * digitalSignature.
   */
  | 'KEY_USAGE_DIGITAL_SIGNATURE'
  | 1
  /**
   * nonRepudiation.
   */
  | 'KEY_USAGE_NON_REPUDIATION'
  | 2
  /**
   * keyEncipherment; RSA only.
   */
  | 'KEY_USAGE_KEY_ENCIPHERMENT'
  | 3
  /**
   * dataEncipherment; RSA only.
   */
  | 'KEY_USAGE_DATA_ENCIPHERMENT'
  | 4
  /**
   * keyAgreement; EC only.
   */
  | 'KEY_USAGE_KEY_AGREEMENT'
  | 5
  /**
   * keyCertSign.
   */
  | 'KEY_USAGE_KEY_CERT_SIGN'
  | 6
  /**
   * cRLSign.
   */
  | 'KEY_USAGE_CRL_SIGN'
  | 7
  /**
   * encipherOnly; with keyAgreement only.
   */
  | 'KEY_USAGE_ENCIPHER_ONLY'
  | 8
  /**
   * decipherOnly; with keyAgreement only.
   */
  | 'KEY_USAGE_DECIPHER_ONLY'
  | 9

/**
 * Bits of the key usage extension, RFC 5280 section 4.2.1.3.
 */
export type KeyUsage = typeof KeyUsage[keyof typeof KeyUsage]
