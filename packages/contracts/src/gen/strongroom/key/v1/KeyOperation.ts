// Original file: proto/strongroom/key/v1/key_resources.proto

/**
 * What may be done with a key; Azure's key_ops.
 */
export const KeyOperation = {
  /**
   * Not used.
   */
  KEY_OPERATION_UNSPECIFIED: 'KEY_OPERATION_UNSPECIFIED',
  /**
   * Encrypt.
   */
  KEY_OPERATION_ENCRYPT: 'KEY_OPERATION_ENCRYPT',
  /**
   * Decrypt.
   */
  KEY_OPERATION_DECRYPT: 'KEY_OPERATION_DECRYPT',
  /**
   * Sign.
   */
  KEY_OPERATION_SIGN: 'KEY_OPERATION_SIGN',
  /**
   * Verify.
   */
  KEY_OPERATION_VERIFY: 'KEY_OPERATION_VERIFY',
  /**
   * Wrap another key.
   */
  KEY_OPERATION_WRAP_KEY: 'KEY_OPERATION_WRAP_KEY',
  /**
   * Unwrap another key.
   */
  KEY_OPERATION_UNWRAP_KEY: 'KEY_OPERATION_UNWRAP_KEY',
} as const;

/**
 * What may be done with a key; Azure's key_ops.
 */
export type KeyOperationInit =
  /**
   * Not used.
   */
  | 'KEY_OPERATION_UNSPECIFIED'
  | 0
  /**
   * Encrypt.
   */
  | 'KEY_OPERATION_ENCRYPT'
  | 1
  /**
   * Decrypt.
   */
  | 'KEY_OPERATION_DECRYPT'
  | 2
  /**
   * Sign.
   */
  | 'KEY_OPERATION_SIGN'
  | 3
  /**
   * Verify.
   */
  | 'KEY_OPERATION_VERIFY'
  | 4
  /**
   * Wrap another key.
   */
  | 'KEY_OPERATION_WRAP_KEY'
  | 5
  /**
   * Unwrap another key.
   */
  | 'KEY_OPERATION_UNWRAP_KEY'
  | 6

/**
 * What may be done with a key; Azure's key_ops.
 */
export type KeyOperation = typeof KeyOperation[keyof typeof KeyOperation]
