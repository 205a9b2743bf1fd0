// Original file: proto/strongroom/auth/v1/vault_service.proto

import type { VaultInit as _strongroom_auth_v1_VaultInit, Vault as _strongroom_auth_v1_Vault } from '../../../strongroom/auth/v1/Vault.ts';
import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from '../../../google/protobuf/FieldMask.ts';

/**
 * A change of a vault.
 */
export interface UpdateVaultRequestInit {
  /**
   * Required. Names the vault and holds the new values; an etag other than the vault's refuses the change.
   */
  'vault'?: (_strongroom_auth_v1_VaultInit | null);
  /**
   * Required. What to change: "purge_protection".
   */
  'updateMask'?: (_google_protobuf_FieldMaskInit | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * A change of a vault.
 */
export interface UpdateVaultRequest {
  /**
   * Required. Names the vault and holds the new values; an etag other than the vault's refuses the change.
   */
  'vault': (_strongroom_auth_v1_Vault | null);
  /**
   * Required. What to change: "purge_protection".
   */
  'updateMask': (_google_protobuf_FieldMask | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
