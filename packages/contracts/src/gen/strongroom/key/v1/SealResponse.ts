// Original file: proto/strongroom/key/v1/protection_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';

/**
 * A sealed version.
 */
export interface SealResponseInit {
  /**
   * The head, now naming the new version.
   */
  'head'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * The new version's state.
   */
  'state'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * Sealed secret, as the formats page has it.
   */
  'sealed'?: (Buffer | Uint8Array);
  /**
   * 32 bytes; empty without request.
   */
  'fingerprint'?: (Buffer | Uint8Array);
}

/**
 * A sealed version.
 */
export interface SealResponse {
  /**
   * The head, now naming the new version.
   */
  'head': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * The new version's state.
   */
  'state': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * Sealed secret, as the formats page has it.
   */
  'sealed': (Buffer);
  /**
   * 32 bytes; empty without request.
   */
  'fingerprint': (Buffer);
}
