// Original file: proto/strongroom/key/v1/key_resources.proto

/**
 * What a symmetric key is for, fixed when it is created: one key used with two algorithms would let what was locked with
 * one be opened with the other.
 */
export const KeyFamily = {
  /**
   * Not a symmetric key.
   */
  KEY_FAMILY_UNSPECIFIED: 'KEY_FAMILY_UNSPECIFIED',
  /**
   * Encrypts and decrypts with AES-GCM.
   */
  KEY_FAMILY_AES_GCM: 'KEY_FAMILY_AES_GCM',
  /**
   * Wraps and unwraps with AES-KW.
   */
  KEY_FAMILY_AES_KW: 'KEY_FAMILY_AES_KW',
  /**
   * Signs and verifies with HMAC.
   */
  KEY_FAMILY_HMAC: 'KEY_FAMILY_HMAC',
} as const;

/**
 * What a symmetric key is for, fixed when it is created: one key used with two algorithms would let what was locked with
 * one be opened with the other.
 */
export type KeyFamilyInit =
  /**
   * Not a symmetric key.
   */
  | 'KEY_FAMILY_UNSPECIFIED'
  | 0
  /**
   * Encrypts and decrypts with AES-GCM.
   */
  | 'KEY_FAMILY_AES_GCM'
  | 1
  /**
   * Wraps and unwraps with AES-KW.
   */
  | 'KEY_FAMILY_AES_KW'
  | 2
  /**
   * Signs and verifies with HMAC.
   */
  | 'KEY_FAMILY_HMAC'
  | 3

/**
 * What a symmetric key is for, fixed when it is created: one key used with two algorithms would let what was locked with
 * one be opened with the other.
 */
export type KeyFamily = typeof KeyFamily[keyof typeof KeyFamily]
