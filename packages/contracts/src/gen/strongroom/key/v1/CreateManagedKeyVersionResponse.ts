// Original file: proto/strongroom/key/v1/managed_key_service.proto


/**
 * The key's version.
 */
export interface CreateManagedKeyVersionResponseInit {
  /**
   * "vaults/{vault}/keys/{key}/versions/{version}".
   */
  'name'?: (string);
  /**
   * The version, 32 hex digits: the certificate and the secret take the same.
   */
  'version'?: (string);
  /**
   * SubjectPublicKeyInfo, DER.
   */
  'publicKey'?: (Buffer | Uint8Array);
}

/**
 * The key's version.
 */
export interface CreateManagedKeyVersionResponse {
  /**
   * "vaults/{vault}/keys/{key}/versions/{version}".
   */
  'name': (string);
  /**
   * The version, 32 hex digits: the certificate and the secret take the same.
   */
  'version': (string);
  /**
   * SubjectPublicKeyInfo, DER.
   */
  'publicKey': (Buffer);
}
