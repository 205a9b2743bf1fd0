// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * A new vault.
 */
export interface CreateVaultChangeInit {
  /**
   * Vault name.
   */
  'name'?: (string);
  /**
   * 7 to 90.
   */
  'retentionDays'?: (number);
  /**
   * Whether a purge is refused to everybody until its time has come.
   */
  'purgeProtection'?: (boolean);
}

/**
 * A new vault.
 */
export interface CreateVaultChange {
  /**
   * Vault name.
   */
  'name': (string);
  /**
   * 7 to 90.
   */
  'retentionDays': (number);
  /**
   * Whether a purge is refused to everybody until its time has come.
   */
  'purgeProtection': (boolean);
}
