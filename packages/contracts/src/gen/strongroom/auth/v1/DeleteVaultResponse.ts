// Original file: proto/strongroom/auth/v1/vault_service.proto

import type { VaultInit as _strongroom_auth_v1_VaultInit, Vault as _strongroom_auth_v1_Vault } from '../../../strongroom/auth/v1/Vault.ts';

/**
 * The deleted vault.
 */
export interface DeleteVaultResponseInit {
  /**
   * With its delete and purge time.
   */
  'vault'?: (_strongroom_auth_v1_VaultInit | null);
}

/**
 * The deleted vault.
 */
export interface DeleteVaultResponse {
  /**
   * With its delete and purge time.
   */
  'vault': (_strongroom_auth_v1_Vault | null);
}
