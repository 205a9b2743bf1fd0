// Original file: proto/strongroom/secret/v1/secret_service.proto


/**
 * Names a value.
 */
export interface GetSecretRequestInit {
  /**
   * Required. "vaults/{vault}/secrets/{secret}" for the current version, or with "/versions/{32 lower-case hex digits}".
   */
  'name'?: (string);
  /**
   * Optional. The etag of an earlier GetSecretResponse, or of the version; when nothing has changed since, the answer
   * says so and carries no value.
   */
  'ifNoneMatch'?: (string);
}

/**
 * Names a value.
 */
export interface GetSecretRequest {
  /**
   * Required. "vaults/{vault}/secrets/{secret}" for the current version, or with "/versions/{32 lower-case hex digits}".
   */
  'name': (string);
  /**
   * Optional. The etag of an earlier GetSecretResponse, or of the version; when nothing has changed since, the answer
   * says so and carries no value.
   */
  'ifNoneMatch': (string);
}
