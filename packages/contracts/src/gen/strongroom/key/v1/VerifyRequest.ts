// Original file: proto/strongroom/key/v1/protection_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';

/**
 * Rows to check.
 */
export interface VerifyRequestInit {
  /**
   * At most 1,000.
   */
  'rows'?: (_strongroom_row_v1_ProtectedRowInit)[];
}

/**
 * Rows to check.
 */
export interface VerifyRequest {
  /**
   * At most 1,000.
   */
  'rows': (_strongroom_row_v1_ProtectedRow)[];
}
