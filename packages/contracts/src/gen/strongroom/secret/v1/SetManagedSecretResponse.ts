// Original file: proto/strongroom/secret/v1/managed_secret_service.proto


/**
 * The version that was made.
 */
export interface SetManagedSecretResponseInit {
  /**
   * "vaults/{vault}/secrets/{secret}/versions/{version}"; empty for validate_only.
   */
  'name'?: (string);
}

/**
 * The version that was made.
 */
export interface SetManagedSecretResponse {
  /**
   * "vaults/{vault}/secrets/{secret}/versions/{version}"; empty for validate_only.
   */
  'name': (string);
}
