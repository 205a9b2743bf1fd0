// Original file: proto/strongroom/auth/v1/vault_service.proto

import type { VaultInit as _strongroom_auth_v1_VaultInit, Vault as _strongroom_auth_v1_Vault } from '../../../strongroom/auth/v1/Vault.ts';

/**
 * The vault.
 */
export interface GetVaultResponseInit {
  /**
   * As it is now.
   */
  'vault'?: (_strongroom_auth_v1_VaultInit | null);
}

/**
 * The vault.
 */
export interface GetVaultResponse {
  /**
   * As it is now.
   */
  'vault': (_strongroom_auth_v1_Vault | null);
}
