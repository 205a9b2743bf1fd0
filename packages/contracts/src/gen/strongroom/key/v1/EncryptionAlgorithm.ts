// Original file: proto/strongroom/key/v1/key_resources.proto

/**
 * How bytes are encrypted or keys wrapped.
 */
export const EncryptionAlgorithm = {
  /**
   * Not used.
   */
  ENCRYPTION_ALGORITHM_UNSPECIFIED: 'ENCRYPTION_ALGORITHM_UNSPECIFIED',
  /**
   * RSA-OAEP with SHA-1; for what exists already.
   */
  ENCRYPTION_ALGORITHM_RSA_OAEP: 'ENCRYPTION_ALGORITHM_RSA_OAEP',
  /**
   * RSA-OAEP with SHA-256.
   */
  ENCRYPTION_ALGORITHM_RSA_OAEP_256: 'ENCRYPTION_ALGORITHM_RSA_OAEP_256',
  /**
   * AES-128-GCM; encrypt and decrypt only.
   */
  ENCRYPTION_ALGORITHM_A128GCM: 'ENCRYPTION_ALGORITHM_A128GCM',
  /**
   * AES-192-GCM; encrypt and decrypt only.
   */
  ENCRYPTION_ALGORITHM_A192GCM: 'ENCRYPTION_ALGORITHM_A192GCM',
  /**
   * AES-256-GCM; encrypt and decrypt only.
   */
  ENCRYPTION_ALGORITHM_A256GCM: 'ENCRYPTION_ALGORITHM_A256GCM',
  /**
   * AES-128 key wrap, RFC 3394; wrap and unwrap only.
   */
  ENCRYPTION_ALGORITHM_A128KW: 'ENCRYPTION_ALGORITHM_A128KW',
  /**
   * AES-192 key wrap, RFC 3394; wrap and unwrap only.
   */
  ENCRYPTION_ALGORITHM_A192KW: 'ENCRYPTION_ALGORITHM_A192KW',
  /**
   * AES-256 key wrap, RFC 3394; wrap and unwrap only.
   */
  ENCRYPTION_ALGORITHM_A256KW: 'ENCRYPTION_ALGORITHM_A256KW',
} as const;

/**
 * How bytes are encrypted or keys wrapped.
 */
export type EncryptionAlgorithmInit =
  /**
   * Not used.
   */
  | 'ENCRYPTION_ALGORITHM_UNSPECIFIED'
  | 0
  /**
   * RSA-OAEP with SHA-1; for what exists already.
   */
  | 'ENCRYPTION_ALGORITHM_RSA_OAEP'
  | 1
  /**
   * RSA-OAEP with SHA-256.
   */
  | 'ENCRYPTION_ALGORITHM_RSA_OAEP_256'
  | 2
  /**
   * AES-128-GCM; encrypt and decrypt only.
   */
  | 'ENCRYPTION_ALGORITHM_A128GCM'
  | 3
  /**
   * AES-192-GCM; encrypt and decrypt only.
   */
  | 'ENCRYPTION_ALGORITHM_A192GCM'
  | 4
  /**
   * AES-256-GCM; encrypt and decrypt only.
   */
  | 'ENCRYPTION_ALGORITHM_A256GCM'
  | 5
  /**
   * AES-128 key wrap, RFC 3394; wrap and unwrap only.
   */
  | 'ENCRYPTION_ALGORITHM_A128KW'
  | 6
  /**
   * AES-192 key wrap, RFC 3394; wrap and unwrap only.
   */
  | 'ENCRYPTION_ALGORITHM_A192KW'
  | 7
  /**
   * AES-256 key wrap, RFC 3394; wrap and unwrap only.
   */
  | 'ENCRYPTION_ALGORITHM_A256KW'
  | 8

/**
 * How bytes are encrypted or keys wrapped.
 */
export type EncryptionAlgorithm = typeof EncryptionAlgorithm[keyof typeof EncryptionAlgorithm]
