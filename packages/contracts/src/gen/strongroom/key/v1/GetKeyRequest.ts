// Original file: proto/strongroom/key/v1/key_service.proto


/**
 * Names a key.
 */
export interface GetKeyRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name'?: (string);
}

/**
 * Names a key.
 */
export interface GetKeyRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name': (string);
}
