// Original file: proto/strongroom/key/v1/managed_key_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';
import type { StateFieldsInit as _strongroom_key_v1_StateFieldsInit, StateFields as _strongroom_key_v1_StateFields } from '../../../strongroom/key/v1/StateFields.ts';
import type { DeleteChangeInit as _strongroom_key_v1_DeleteChangeInit, DeleteChange as _strongroom_key_v1_DeleteChange } from '../../../strongroom/key/v1/DeleteChange.ts';
import type { UndeleteChangeInit as _strongroom_key_v1_UndeleteChangeInit, UndeleteChange as _strongroom_key_v1_UndeleteChange } from '../../../strongroom/key/v1/UndeleteChange.ts';
import type { PurgeChangeInit as _strongroom_key_v1_PurgeChangeInit, PurgeChange as _strongroom_key_v1_PurgeChange } from '../../../strongroom/key/v1/PurgeChange.ts';

/**
 * A change of a managed secret's head or of one version's state.
 */
export interface ProtectManagedSecretRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical: the secret has the same last segment.
   */
  'name'?: (string);
  /**
   * Required. The secret's head.
   */
  'head'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * The state of the version to change, for update.
   */
  'state'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * The version's fields become these; its content type stays.
   */
  'update'?: (_strongroom_key_v1_StateFieldsInit | null);
  /**
   * The secret becomes deleted but recoverable.
   */
  'delete'?: (_strongroom_key_v1_DeleteChangeInit | null);
  /**
   * The deleted secret becomes live again.
   */
  'undelete'?: (_strongroom_key_v1_UndeleteChangeInit | null);
  /**
   * The deleted secret's head becomes a tombstone.
   */
  'purge'?: (_strongroom_key_v1_PurgeChangeInit | null);
  /**
   * Required. What changes.
   */
  'change'?: "update"|"delete"|"undelete"|"purge";
}

/**
 * A change of a managed secret's head or of one version's state.
 */
export interface ProtectManagedSecretRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical: the secret has the same last segment.
   */
  'name': (string);
  /**
   * Required. The secret's head.
   */
  'head': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * The state of the version to change, for update.
   */
  'state': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * The version's fields become these; its content type stays.
   */
  'update'?: (_strongroom_key_v1_StateFields | null);
  /**
   * The secret becomes deleted but recoverable.
   */
  'delete'?: (_strongroom_key_v1_DeleteChange | null);
  /**
   * The deleted secret becomes live again.
   */
  'undelete'?: (_strongroom_key_v1_UndeleteChange | null);
  /**
   * The deleted secret's head becomes a tombstone.
   */
  'purge'?: (_strongroom_key_v1_PurgeChange | null);
  /**
   * Required. What changes.
   */
  'change'?: "update"|"delete"|"undelete"|"purge";
}
