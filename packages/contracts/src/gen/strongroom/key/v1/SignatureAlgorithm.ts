// Original file: proto/strongroom/key/v1/key_resources.proto

/**
 * How a signature is made.
 */
export const SignatureAlgorithm = {
  /**
   * Not used.
   */
  SIGNATURE_ALGORITHM_UNSPECIFIED: 'SIGNATURE_ALGORITHM_UNSPECIFIED',
  /**
   * ECDSA, P-256, SHA-256.
   */
  SIGNATURE_ALGORITHM_ES256: 'SIGNATURE_ALGORITHM_ES256',
  /**
   * ECDSA, P-384, SHA-384.
   */
  SIGNATURE_ALGORITHM_ES384: 'SIGNATURE_ALGORITHM_ES384',
  /**
   * ECDSA, P-521, SHA-512.
   */
  SIGNATURE_ALGORITHM_ES512: 'SIGNATURE_ALGORITHM_ES512',
  /**
   * ECDSA, secp256k1, SHA-256.
   */
  SIGNATURE_ALGORITHM_ES256K: 'SIGNATURE_ALGORITHM_ES256K',
  /**
   * RSASSA-PKCS1-v1_5, SHA-256.
   */
  SIGNATURE_ALGORITHM_RS256: 'SIGNATURE_ALGORITHM_RS256',
  /**
   * RSASSA-PKCS1-v1_5, SHA-384.
   */
  SIGNATURE_ALGORITHM_RS384: 'SIGNATURE_ALGORITHM_RS384',
  /**
   * RSASSA-PKCS1-v1_5, SHA-512.
   */
  SIGNATURE_ALGORITHM_RS512: 'SIGNATURE_ALGORITHM_RS512',
  /**
   * RSASSA-PSS, SHA-256, salt of 32 bytes.
   */
  SIGNATURE_ALGORITHM_PS256: 'SIGNATURE_ALGORITHM_PS256',
  /**
   * RSASSA-PSS, SHA-384, salt of 48 bytes.
   */
  SIGNATURE_ALGORITHM_PS384: 'SIGNATURE_ALGORITHM_PS384',
  /**
   * RSASSA-PSS, SHA-512, salt of 64 bytes.
   */
  SIGNATURE_ALGORITHM_PS512: 'SIGNATURE_ALGORITHM_PS512',
  /**
   * HMAC, SHA-256.
   */
  SIGNATURE_ALGORITHM_HS256: 'SIGNATURE_ALGORITHM_HS256',
  /**
   * HMAC, SHA-384.
   */
  SIGNATURE_ALGORITHM_HS384: 'SIGNATURE_ALGORITHM_HS384',
  /**
   * HMAC, SHA-512.
   */
  SIGNATURE_ALGORITHM_HS512: 'SIGNATURE_ALGORITHM_HS512',
} as const;

/**
 * How a signature is made.
 */
export type SignatureAlgorithmInit =
  /**
   * Not used.
   */
  | 'SIGNATURE_ALGORITHM_UNSPECIFIED'
  | 0
  /**
   * ECDSA, P-256, SHA-256.
   */
  | 'SIGNATURE_ALGORITHM_ES256'
  | 1
  /**
   * ECDSA, P-384, SHA-384.
   */
  | 'SIGNATURE_ALGORITHM_ES384'
  | 2
  /**
   * ECDSA, P-521, SHA-512.
   */
  | 'SIGNATURE_ALGORITHM_ES512'
  | 3
  /**
   * ECDSA, secp256k1, SHA-256.
   */
  | 'SIGNATURE_ALGORITHM_ES256K'
  | 4
  /**
   * RSASSA-PKCS1-v1_5, SHA-256.
   */
  | 'SIGNATURE_ALGORITHM_RS256'
  | 5
  /**
   * RSASSA-PKCS1-v1_5, SHA-384.
   */
  | 'SIGNATURE_ALGORITHM_RS384'
  | 6
  /**
   * RSASSA-PKCS1-v1_5, SHA-512.
   */
  | 'SIGNATURE_ALGORITHM_RS512'
  | 7
  /**
   * RSASSA-PSS, SHA-256, salt of 32 bytes.
   */
  | 'SIGNATURE_ALGORITHM_PS256'
  | 8
  /**
   * RSASSA-PSS, SHA-384, salt of 48 bytes.
   */
  | 'SIGNATURE_ALGORITHM_PS384'
  | 9
  /**
   * RSASSA-PSS, SHA-512, salt of 64 bytes.
   */
  | 'SIGNATURE_ALGORITHM_PS512'
  | 10
  /**
   * HMAC, SHA-256.
   */
  | 'SIGNATURE_ALGORITHM_HS256'
  | 11
  /**
   * HMAC, SHA-384.
   */
  | 'SIGNATURE_ALGORITHM_HS384'
  | 12
  /**
   * HMAC, SHA-512.
   */
  | 'SIGNATURE_ALGORITHM_HS512'
  | 13

/**
 * How a signature is made.
 */
export type SignatureAlgorithm = typeof SignatureAlgorithm[keyof typeof SignatureAlgorithm]
