// Original file: proto/strongroom/auth/v1/vault_service.proto

import type { VaultInit as _strongroom_auth_v1_VaultInit, Vault as _strongroom_auth_v1_Vault } from '../../../strongroom/auth/v1/Vault.ts';

/**
 * One page of vaults.
 */
export interface ListVaultsResponseInit {
  /**
   * In the order of their names.
   */
  'vaults'?: (_strongroom_auth_v1_VaultInit)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken'?: (string);
}

/**
 * One page of vaults.
 */
export interface ListVaultsResponse {
  /**
   * In the order of their names.
   */
  'vaults': (_strongroom_auth_v1_Vault)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken': (string);
}
