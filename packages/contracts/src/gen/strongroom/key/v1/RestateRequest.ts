// Original file: proto/strongroom/key/v1/protection_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';
import type { StateFieldsInit as _strongroom_key_v1_StateFieldsInit, StateFields as _strongroom_key_v1_StateFields } from '../../../strongroom/key/v1/StateFields.ts';
import type { DeleteChangeInit as _strongroom_key_v1_DeleteChangeInit, DeleteChange as _strongroom_key_v1_DeleteChange } from '../../../strongroom/key/v1/DeleteChange.ts';
import type { UndeleteChangeInit as _strongroom_key_v1_UndeleteChangeInit, UndeleteChange as _strongroom_key_v1_UndeleteChange } from '../../../strongroom/key/v1/UndeleteChange.ts';
import type { PurgeChangeInit as _strongroom_key_v1_PurgeChangeInit, PurgeChange as _strongroom_key_v1_PurgeChange } from '../../../strongroom/key/v1/PurgeChange.ts';
import type { RequestBodyInit as _strongroom_key_v1_RequestBodyInit, RequestBody as _strongroom_key_v1_RequestBody } from '../../../strongroom/key/v1/RequestBody.ts';

/**
 * A change of a secret's head or of one version's state.
 */
export interface RestateRequestInit {
  /**
   * Required. "vaults/{vault}/secrets/{secret}", canonical.
   */
  'name'?: (string);
  /**
   * Required. The object's head.
   */
  'head'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * The state of the version to change, for update.
   */
  'state'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * The version's fields become these; needs secrets/setSecret/action or secrets/update/action.
   */
  'update'?: (_strongroom_key_v1_StateFieldsInit | null);
  /**
   * The object becomes deleted but recoverable; needs secrets/delete.
   */
  'delete'?: (_strongroom_key_v1_DeleteChangeInit | null);
  /**
   * The deleted object becomes live again; needs secrets/recover/action.
   */
  'undelete'?: (_strongroom_key_v1_UndeleteChangeInit | null);
  /**
   * The deleted object's head becomes a tombstone; needs secrets/purge/action and no purge protection, or, without a
   * token, a verified purge time that has passed.
   */
  'purge'?: (_strongroom_key_v1_PurgeChangeInit | null);
  /**
   * Optional. For a fingerprint.
   */
  'request'?: (_strongroom_key_v1_RequestBodyInit | null);
  /**
   * Required. What changes.
   */
  'change'?: "update"|"delete"|"undelete"|"purge";
}

/**
 * A change of a secret's head or of one version's state.
 */
export interface RestateRequest {
  /**
   * Required. "vaults/{vault}/secrets/{secret}", canonical.
   */
  'name': (string);
  /**
   * Required. The object's head.
   */
  'head': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * The state of the version to change, for update.
   */
  'state': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * The version's fields become these; needs secrets/setSecret/action or secrets/update/action.
   */
  'update'?: (_strongroom_key_v1_StateFields | null);
  /**
   * The object becomes deleted but recoverable; needs secrets/delete.
   */
  'delete'?: (_strongroom_key_v1_DeleteChange | null);
  /**
   * The deleted object becomes live again; needs secrets/recover/action.
   */
  'undelete'?: (_strongroom_key_v1_UndeleteChange | null);
  /**
   * The deleted object's head becomes a tombstone; needs secrets/purge/action and no purge protection, or, without a
   * token, a verified purge time that has passed.
   */
  'purge'?: (_strongroom_key_v1_PurgeChange | null);
  /**
   * Optional. For a fingerprint.
   */
  'request': (_strongroom_key_v1_RequestBody | null);
  /**
   * Required. What changes.
   */
  'change'?: "update"|"delete"|"undelete"|"purge";
}
