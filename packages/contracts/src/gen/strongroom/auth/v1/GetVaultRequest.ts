// Original file: proto/strongroom/auth/v1/vault_service.proto


/**
 * Names a vault.
 */
export interface GetVaultRequestInit {
  /**
   * Required. "vaults/{vault}".
   */
  'name'?: (string);
}

/**
 * Names a vault.
 */
export interface GetVaultRequest {
  /**
   * Required. "vaults/{vault}".
   */
  'name': (string);
}
