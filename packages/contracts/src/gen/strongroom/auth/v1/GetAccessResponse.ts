// Original file: proto/strongroom/auth/v1/access_feed_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';

/**
 * The rows that exist.
 */
export interface GetAccessResponseInit {
  /**
   * In no particular order.
   */
  'rows'?: (_strongroom_row_v1_ProtectedRowInit)[];
}

/**
 * The rows that exist.
 */
export interface GetAccessResponse {
  /**
   * In no particular order.
   */
  'rows': (_strongroom_row_v1_ProtectedRow)[];
}
