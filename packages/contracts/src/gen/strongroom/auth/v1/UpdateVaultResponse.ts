// Original file: proto/strongroom/auth/v1/vault_service.proto

import type { VaultInit as _strongroom_auth_v1_VaultInit, Vault as _strongroom_auth_v1_Vault } from '../../../strongroom/auth/v1/Vault.ts';

/**
 * The changed vault.
 */
export interface UpdateVaultResponseInit {
  /**
   * As it is now.
   */
  'vault'?: (_strongroom_auth_v1_VaultInit | null);
}

/**
 * The changed vault.
 */
export interface UpdateVaultResponse {
  /**
   * As it is now.
   */
  'vault': (_strongroom_auth_v1_Vault | null);
}
