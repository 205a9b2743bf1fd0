// Original file: proto/strongroom/auth/v1/vault_service.proto


/**
 * Names a deleted vault.
 */
export interface PurgeVaultRequestInit {
  /**
   * Required. "vaults/{vault}".
   */
  'name'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a deleted vault.
 */
export interface PurgeVaultRequest {
  /**
   * Required. "vaults/{vault}".
   */
  'name': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
