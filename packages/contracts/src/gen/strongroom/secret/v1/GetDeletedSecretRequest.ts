// Original file: proto/strongroom/secret/v1/secret_service.proto


/**
 * Names a deleted secret.
 */
export interface GetDeletedSecretRequestInit {
  /**
   * Required. "vaults/{vault}/secrets/{secret}".
   */
  'name'?: (string);
}

/**
 * Names a deleted secret.
 */
export interface GetDeletedSecretRequest {
  /**
   * Required. "vaults/{vault}/secrets/{secret}".
   */
  'name': (string);
}
