// Original file: proto/strongroom/key/v1/key_resources.proto

/**
 * Kind of key.
 */
export const KeyType = {
  /**
   * Not used.
   */
  KEY_TYPE_UNSPECIFIED: 'KEY_TYPE_UNSPECIFIED',
  /**
   * Elliptic curve; signs.
   */
  KEY_TYPE_EC: 'KEY_TYPE_EC',
  /**
   * RSA; signs, encrypts and wraps.
   */
  KEY_TYPE_RSA: 'KEY_TYPE_RSA',
  /**
   * Symmetric; what it does is fixed by its family.
   */
  KEY_TYPE_OCT: 'KEY_TYPE_OCT',
} as const;

/**
 * Kind of key.
 */
export type KeyTypeInit =
  /**
   * Not used.
   */
  | 'KEY_TYPE_UNSPECIFIED'
  | 0
  /**
   * Elliptic curve; signs.
   */
  | 'KEY_TYPE_EC'
  | 1
  /**
   * RSA; signs, encrypts and wraps.
   */
  | 'KEY_TYPE_RSA'
  | 2
  /**
   * Symmetric; what it does is fixed by its family.
   */
  | 'KEY_TYPE_OCT'
  | 3

/**
 * Kind of key.
 */
export type KeyType = typeof KeyType[keyof typeof KeyType]
