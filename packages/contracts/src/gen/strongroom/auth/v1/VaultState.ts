// Original file: proto/strongroom/auth/v1/vault_service.proto

/**
 * Where a vault is in its life.
 */
export const VaultState = {
  /**
   * Not used.
   */
  VAULT_STATE_UNSPECIFIED: 'VAULT_STATE_UNSPECIFIED',
  /**
   * In use.
   */
  VAULT_STATE_ACTIVE: 'VAULT_STATE_ACTIVE',
  /**
   * Deleted; nothing in it can be used until it is undeleted.
   */
  VAULT_STATE_DELETED: 'VAULT_STATE_DELETED',
  /**
   * Its keys are being destroyed; it cannot be undeleted.
   */
  VAULT_STATE_PURGING: 'VAULT_STATE_PURGING',
  /**
   * Its keys are gone and its name is free.
   */
  VAULT_STATE_PURGED: 'VAULT_STATE_PURGED',
} as const;

/**
 * Where a vault is in its life.
 */
export type VaultStateInit =
  /**
   * Not used.
   */
  | 'VAULT_STATE_UNSPECIFIED'
  | 0
  /**
   * In use.
   */
  | 'VAULT_STATE_ACTIVE'
  | 1
  /**
   * Deleted; nothing in it can be used until it is undeleted.
   */
  | 'VAULT_STATE_DELETED'
  | 2
  /**
   * Its keys are being destroyed; it cannot be undeleted.
   */
  | 'VAULT_STATE_PURGING'
  | 3
  /**
   * Its keys are gone and its name is free.
   */
  | 'VAULT_STATE_PURGED'
  | 4

/**
 * Where a vault is in its life.
 */
export type VaultState = typeof VaultState[keyof typeof VaultState]
