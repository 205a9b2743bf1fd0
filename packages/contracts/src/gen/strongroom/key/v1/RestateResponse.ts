// Original file: proto/strongroom/key/v1/protection_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';

/**
 * The rows of a change.
 */
export interface RestateResponseInit {
  /**
   * The head; absent when it did not change.
   */
  'head'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * The state; absent when it did not change.
   */
  'state'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * 32 bytes; empty without request.
   */
  'fingerprint'?: (Buffer | Uint8Array);
}

/**
 * The rows of a change.
 */
export interface RestateResponse {
  /**
   * The head; absent when it did not change.
   */
  'head': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * The state; absent when it did not change.
   */
  'state': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * 32 bytes; empty without request.
   */
  'fingerprint': (Buffer);
}
