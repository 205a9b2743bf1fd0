// Original file: proto/strongroom/key/v1/managed_key_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';
import type { IssueChangeInit as _strongroom_key_v1_IssueChangeInit, IssueChange as _strongroom_key_v1_IssueChange } from '../../../strongroom/key/v1/IssueChange.ts';
import type { StateFieldsInit as _strongroom_key_v1_StateFieldsInit, StateFields as _strongroom_key_v1_StateFields } from '../../../strongroom/key/v1/StateFields.ts';
import type { DeleteChangeInit as _strongroom_key_v1_DeleteChangeInit, DeleteChange as _strongroom_key_v1_DeleteChange } from '../../../strongroom/key/v1/DeleteChange.ts';
import type { UndeleteChangeInit as _strongroom_key_v1_UndeleteChangeInit, UndeleteChange as _strongroom_key_v1_UndeleteChange } from '../../../strongroom/key/v1/UndeleteChange.ts';
import type { PurgeChangeInit as _strongroom_key_v1_PurgeChangeInit, PurgeChange as _strongroom_key_v1_PurgeChange } from '../../../strongroom/key/v1/PurgeChange.ts';
import type { RequestBodyInit as _strongroom_key_v1_RequestBodyInit, RequestBody as _strongroom_key_v1_RequestBody } from '../../../strongroom/key/v1/RequestBody.ts';

/**
 * A change of a certificate's rows.
 */
export interface ProtectCertificateRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical.
   */
  'name'?: (string);
  /**
   * Required for issue. The last segment as the caller wrote it.
   */
  'displayName'?: (string);
  /**
   * The certificate's head; absent when it does not exist.
   */
  'head'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * The state of the version to change, for update.
   */
  'state'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * One more version.
   */
  'issue'?: (_strongroom_key_v1_IssueChangeInit | null);
  /**
   * The version's fields become these.
   */
  'update'?: (_strongroom_key_v1_StateFieldsInit | null);
  /**
   * The certificate becomes deleted but recoverable.
   */
  'delete'?: (_strongroom_key_v1_DeleteChangeInit | null);
  /**
   * The deleted certificate becomes live again.
   */
  'undelete'?: (_strongroom_key_v1_UndeleteChangeInit | null);
  /**
   * The deleted certificate's head becomes a tombstone.
   */
  'purge'?: (_strongroom_key_v1_PurgeChangeInit | null);
  /**
   * Optional. For a fingerprint.
   */
  'request'?: (_strongroom_key_v1_RequestBodyInit | null);
  /**
   * Required. What changes.
   */
  'change'?: "issue"|"update"|"delete"|"undelete"|"purge";
}

/**
 * A change of a certificate's rows.
 */
export interface ProtectCertificateRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical.
   */
  'name': (string);
  /**
   * Required for issue. The last segment as the caller wrote it.
   */
  'displayName': (string);
  /**
   * The certificate's head; absent when it does not exist.
   */
  'head': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * The state of the version to change, for update.
   */
  'state': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * One more version.
   */
  'issue'?: (_strongroom_key_v1_IssueChange | null);
  /**
   * The version's fields become these.
   */
  'update'?: (_strongroom_key_v1_StateFields | null);
  /**
   * The certificate becomes deleted but recoverable.
   */
  'delete'?: (_strongroom_key_v1_DeleteChange | null);
  /**
   * The deleted certificate becomes live again.
   */
  'undelete'?: (_strongroom_key_v1_UndeleteChange | null);
  /**
   * The deleted certificate's head becomes a tombstone.
   */
  'purge'?: (_strongroom_key_v1_PurgeChange | null);
  /**
   * Optional. For a fingerprint.
   */
  'request': (_strongroom_key_v1_RequestBody | null);
  /**
   * Required. What changes.
   */
  'change'?: "issue"|"update"|"delete"|"undelete"|"purge";
}
