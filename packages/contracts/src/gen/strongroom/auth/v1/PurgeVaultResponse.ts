// Original file: proto/strongroom/auth/v1/vault_service.proto

import type { VaultInit as _strongroom_auth_v1_VaultInit, Vault as _strongroom_auth_v1_Vault } from '../../../strongroom/auth/v1/Vault.ts';

/**
 * The purge is done; or, where its second half could not be reached, is in progress and finishes by itself.
 */
export interface PurgeVaultResponseInit {
  /**
   * Purged, or purging.
   */
  'vault'?: (_strongroom_auth_v1_VaultInit | null);
}

/**
 * The purge is done; or, where its second half could not be reached, is in progress and finishes by itself.
 */
export interface PurgeVaultResponse {
  /**
   * Purged, or purging.
   */
  'vault': (_strongroom_auth_v1_Vault | null);
}
