// Original file: proto/strongroom/secret/v1/managed_secret_service.proto

import type { ManagedStateInit as _strongroom_secret_v1_ManagedStateInit, ManagedState as _strongroom_secret_v1_ManagedState } from '../../../strongroom/secret/v1/ManagedState.ts';
import type { ManagedDeleteInit as _strongroom_secret_v1_ManagedDeleteInit, ManagedDelete as _strongroom_secret_v1_ManagedDelete } from '../../../strongroom/secret/v1/ManagedDelete.ts';
import type { ManagedUndeleteInit as _strongroom_secret_v1_ManagedUndeleteInit, ManagedUndelete as _strongroom_secret_v1_ManagedUndelete } from '../../../strongroom/secret/v1/ManagedUndelete.ts';
import type { ManagedPurgeInit as _strongroom_secret_v1_ManagedPurgeInit, ManagedPurge as _strongroom_secret_v1_ManagedPurge } from '../../../strongroom/secret/v1/ManagedPurge.ts';

/**
 * What was done to the certificate.
 */
export interface RestateManagedSecretRequestInit {
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
  'update'?: (_strongroom_secret_v1_ManagedStateInit | null);
  /**
   * The secret becomes deleted but recoverable.
   */
  'delete'?: (_strongroom_secret_v1_ManagedDeleteInit | null);
  /**
   * The deleted secret becomes live again.
   */
  'undelete'?: (_strongroom_secret_v1_ManagedUndeleteInit | null);
  /**
   * The deleted secret is gone.
   */
  'purge'?: (_strongroom_secret_v1_ManagedPurgeInit | null);
  /**
   * Required. What changes.
   */
  'change'?: "update"|"delete"|"undelete"|"purge";
}

/**
 * What was done to the certificate.
 */
export interface RestateManagedSecretRequest {
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
  'update'?: (_strongroom_secret_v1_ManagedState | null);
  /**
   * The secret becomes deleted but recoverable.
   */
  'delete'?: (_strongroom_secret_v1_ManagedDelete | null);
  /**
   * The deleted secret becomes live again.
   */
  'undelete'?: (_strongroom_secret_v1_ManagedUndelete | null);
  /**
   * The deleted secret is gone.
   */
  'purge'?: (_strongroom_secret_v1_ManagedPurge | null);
  /**
   * Required. What changes.
   */
  'change'?: "update"|"delete"|"undelete"|"purge";
}
