// Original file: proto/strongroom/auth/v1/vault_service.proto


/**
 * Names a vault to delete.
 */
export interface DeleteVaultRequestInit {
  /**
   * Required. "vaults/{vault}".
   */
  'name'?: (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the vault has this etag.
   */
  'etag'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a vault to delete.
 */
export interface DeleteVaultRequest {
  /**
   * Required. "vaults/{vault}".
   */
  'name': (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the vault has this etag.
   */
  'etag': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
