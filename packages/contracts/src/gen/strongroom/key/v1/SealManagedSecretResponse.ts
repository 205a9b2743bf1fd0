// Original file: proto/strongroom/key/v1/managed_key_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';

/**
 * A sealed version.
 */
export interface SealManagedSecretResponseInit {
  /**
   * The head, managed by certificate, now naming the new version.
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
}

/**
 * A sealed version.
 */
export interface SealManagedSecretResponse {
  /**
   * The head, managed by certificate, now naming the new version.
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
}
