// Original file: proto/strongroom/key/v1/key_service.proto


/**
 * Names a deleted key.
 */
export interface UndeleteKeyRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}".
   */
  'name'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a deleted key.
 */
export interface UndeleteKeyRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}".
   */
  'name': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
