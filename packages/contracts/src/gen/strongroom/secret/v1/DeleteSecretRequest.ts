// Original file: proto/strongroom/secret/v1/secret_service.proto


/**
 * Names a secret to delete.
 */
export interface DeleteSecretRequestInit {
  /**
   * Required. "vaults/{vault}/secrets/{secret}".
   */
  'name'?: (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the secret has this etag.
   */
  'etag'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a secret to delete.
 */
export interface DeleteSecretRequest {
  /**
   * Required. "vaults/{vault}/secrets/{secret}".
   */
  'name': (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the secret has this etag.
   */
  'etag': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
