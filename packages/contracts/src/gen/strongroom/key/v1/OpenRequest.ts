// Original file: proto/strongroom/key/v1/protection_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';

/**
 * Opens a value. The token needs secrets/getSecret/action on the name.
 */
export interface OpenRequestInit {
  /**
   * Required. "vaults/{vault}/secrets/{secret}", or that and "/versions/{version}", as the user called it.
   */
  'name'?: (string);
  /**
   * Required. The object's head.
   */
  'head'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * Required. The state of the version wanted.
   */
  'state'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * Required. The sealed secret.
   */
  'sealed'?: (Buffer | Uint8Array);
}

/**
 * Opens a value. The token needs secrets/getSecret/action on the name.
 */
export interface OpenRequest {
  /**
   * Required. "vaults/{vault}/secrets/{secret}", or that and "/versions/{version}", as the user called it.
   */
  'name': (string);
  /**
   * Required. The object's head.
   */
  'head': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * Required. The state of the version wanted.
   */
  'state': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * Required. The sealed secret.
   */
  'sealed': (Buffer);
}
