// Original file: proto/strongroom/auth/v1/vault_service.proto

import type { VaultInit as _strongroom_auth_v1_VaultInit, Vault as _strongroom_auth_v1_Vault } from '../../../strongroom/auth/v1/Vault.ts';

/**
 * A vault to create.
 */
export interface CreateVaultRequestInit {
  /**
   * Required. 3 to 24 characters of a-z, 0-9 and "-", starting with a letter.
   */
  'vaultId'?: (string);
  /**
   * Optional. Its retention and purge protection.
   */
  'vault'?: (_strongroom_auth_v1_VaultInit | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * A vault to create.
 */
export interface CreateVaultRequest {
  /**
   * Required. 3 to 24 characters of a-z, 0-9 and "-", starting with a letter.
   */
  'vaultId': (string);
  /**
   * Optional. Its retention and purge protection.
   */
  'vault': (_strongroom_auth_v1_Vault | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
