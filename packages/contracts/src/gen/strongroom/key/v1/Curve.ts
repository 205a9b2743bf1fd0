// Original file: proto/strongroom/key/v1/key_resources.proto

/**
 * Curve of an EC key.
 */
export const Curve = {
  /**
   * Not an EC key.
   */
  CURVE_UNSPECIFIED: 'CURVE_UNSPECIFIED',
  /**
   * NIST P-256.
   */
  CURVE_P256: 'CURVE_P256',
  /**
   * NIST P-384.
   */
  CURVE_P384: 'CURVE_P384',
  /**
   * NIST P-521.
   */
  CURVE_P521: 'CURVE_P521',
  /**
   * secp256k1, which Azure calls P-256K.
   */
  CURVE_P256K: 'CURVE_P256K',
} as const;

/**
 * Curve of an EC key.
 */
export type CurveInit =
  /**
   * Not an EC key.
   */
  | 'CURVE_UNSPECIFIED'
  | 0
  /**
   * NIST P-256.
   */
  | 'CURVE_P256'
  | 1
  /**
   * NIST P-384.
   */
  | 'CURVE_P384'
  | 2
  /**
   * NIST P-521.
   */
  | 'CURVE_P521'
  | 3
  /**
   * secp256k1, which Azure calls P-256K.
   */
  | 'CURVE_P256K'
  | 4

/**
 * Curve of an EC key.
 */
export type Curve = typeof Curve[keyof typeof Curve]
