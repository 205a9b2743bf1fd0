// Original file: proto/strongroom/key/v1/key_service.proto


/**
 * Names a key to rotate.
 */
export interface RotateKeyRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}".
   */
  'name'?: (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the key has this etag.
   */
  'etag'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a key to rotate.
 */
export interface RotateKeyRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}".
   */
  'name': (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the key has this etag.
   */
  'etag': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
