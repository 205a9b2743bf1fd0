// Original file: proto/strongroom/key/v1/managed_key_service.proto

import type { StateFieldsInit as _strongroom_key_v1_StateFieldsInit, StateFields as _strongroom_key_v1_StateFields } from '../../../strongroom/key/v1/StateFields.ts';
import type { DeleteChangeInit as _strongroom_key_v1_DeleteChangeInit, DeleteChange as _strongroom_key_v1_DeleteChange } from '../../../strongroom/key/v1/DeleteChange.ts';
import type { UndeleteChangeInit as _strongroom_key_v1_UndeleteChangeInit, UndeleteChange as _strongroom_key_v1_UndeleteChange } from '../../../strongroom/key/v1/UndeleteChange.ts';
import type { PurgeChangeInit as _strongroom_key_v1_PurgeChangeInit, PurgeChange as _strongroom_key_v1_PurgeChange } from '../../../strongroom/key/v1/PurgeChange.ts';

/**
 * What was done to the certificate.
 */
export interface RestateManagedKeyRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical.
   */
  'name'?: (string);
  /**
   * The version that changes, 32 hex digits, for update.
   */
  'version'?: (string);
  /**
   * The version's fields become these.
   */
  'update'?: (_strongroom_key_v1_StateFieldsInit | null);
  /**
   * The key becomes deleted but recoverable.
   */
  'delete'?: (_strongroom_key_v1_DeleteChangeInit | null);
  /**
   * The deleted key becomes live again.
   */
  'undelete'?: (_strongroom_key_v1_UndeleteChangeInit | null);
  /**
   * The deleted key is gone.
   */
  'purge'?: (_strongroom_key_v1_PurgeChangeInit | null);
  /**
   * Required. What changes.
   */
  'change'?: "update"|"delete"|"undelete"|"purge";
}

/**
 * What was done to the certificate.
 */
export interface RestateManagedKeyRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical.
   */
  'name': (string);
  /**
   * The version that changes, 32 hex digits, for update.
   */
  'version': (string);
  /**
   * The version's fields become these.
   */
  'update'?: (_strongroom_key_v1_StateFields | null);
  /**
   * The key becomes deleted but recoverable.
   */
  'delete'?: (_strongroom_key_v1_DeleteChange | null);
  /**
   * The deleted key becomes live again.
   */
  'undelete'?: (_strongroom_key_v1_UndeleteChange | null);
  /**
   * The deleted key is gone.
   */
  'purge'?: (_strongroom_key_v1_PurgeChange | null);
  /**
   * Required. What changes.
   */
  'change'?: "update"|"delete"|"undelete"|"purge";
}
