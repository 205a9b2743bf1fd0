// Original file: proto/strongroom/secret/v1/secret_service.proto


/**
 * Names a deleted secret.
 */
export interface PurgeSecretRequestInit {
  /**
   * Required. "vaults/{vault}/secrets/{secret}".
   */
  'name'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a deleted secret.
 */
export interface PurgeSecretRequest {
  /**
   * Required. "vaults/{vault}/secrets/{secret}".
   */
  'name': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
