// Original file: proto/strongroom/key/v1/protection_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';

/**
 * The rows of a change.
 */
export interface ProtectAccessResponseInit {
  /**
   * In the order that the change names them.
   */
  'rows'?: (_strongroom_row_v1_ProtectedRowInit)[];
  /**
   * The new client secret, for create_credential only.
   */
  'clientSecret'?: (string);
  /**
   * 32 bytes; empty without request.
   */
  'fingerprint'?: (Buffer | Uint8Array);
}

/**
 * The rows of a change.
 */
export interface ProtectAccessResponse {
  /**
   * In the order that the change names them.
   */
  'rows': (_strongroom_row_v1_ProtectedRow)[];
  /**
   * The new client secret, for create_credential only.
   */
  'clientSecret': (string);
  /**
   * 32 bytes; empty without request.
   */
  'fingerprint': (Buffer);
}
