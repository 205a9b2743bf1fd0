// Original file: proto/strongroom/key/v1/managed_key_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';

/**
 * The rows of a change.
 */
export interface ProtectManagedSecretResponseInit {
  /**
   * The head; absent when it did not change.
   */
  'head'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * The state; absent when it did not change.
   */
  'state'?: (_strongroom_row_v1_ProtectedRowInit | null);
}

/**
 * The rows of a change.
 */
export interface ProtectManagedSecretResponse {
  /**
   * The head; absent when it did not change.
   */
  'head': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * The state; absent when it did not change.
   */
  'state': (_strongroom_row_v1_ProtectedRow | null);
}
