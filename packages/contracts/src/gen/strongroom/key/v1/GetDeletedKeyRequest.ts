// Original file: proto/strongroom/key/v1/key_service.proto


/**
 * Names a deleted key.
 */
export interface GetDeletedKeyRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}".
   */
  'name'?: (string);
}

/**
 * Names a deleted key.
 */
export interface GetDeletedKeyRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}".
   */
  'name': (string);
}
