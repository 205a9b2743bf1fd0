// Original file: proto/strongroom/key/v1/key_service.proto

/**
 * How a public key is written.
 */
export const PublicKeyFormat = {
  /**
   * PEM.
   */
  PUBLIC_KEY_FORMAT_UNSPECIFIED: 'PUBLIC_KEY_FORMAT_UNSPECIFIED',
  /**
   * SubjectPublicKeyInfo, PEM.
   */
  PUBLIC_KEY_FORMAT_PEM: 'PUBLIC_KEY_FORMAT_PEM',
  /**
   * SubjectPublicKeyInfo, DER.
   */
  PUBLIC_KEY_FORMAT_DER: 'PUBLIC_KEY_FORMAT_DER',
  /**
   * JSON Web Key, RFC 7517, with kid (the version's name), kty and the public members.
   */
  PUBLIC_KEY_FORMAT_JWK: 'PUBLIC_KEY_FORMAT_JWK',
} as const;

/**
 * How a public key is written.
 */
export type PublicKeyFormatInit =
  /**
   * PEM.
   */
  | 'PUBLIC_KEY_FORMAT_UNSPECIFIED'
  | 0
  /**
   * SubjectPublicKeyInfo, PEM.
   */
  | 'PUBLIC_KEY_FORMAT_PEM'
  | 1
  /**
   * SubjectPublicKeyInfo, DER.
   */
  | 'PUBLIC_KEY_FORMAT_DER'
  | 2
  /**
   * JSON Web Key, RFC 7517, with kid (the version's name), kty and the public members.
   */
  | 'PUBLIC_KEY_FORMAT_JWK'
  | 3

/**
 * How a public key is written.
 */
export type PublicKeyFormat = typeof PublicKeyFormat[keyof typeof PublicKeyFormat]
