// Original file: proto/strongroom/key/v1/protection_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';

/**
 * Evidence for a token.
 */
export interface SignTokenRequestInit {
  /**
   * Required. The client secret as it was shown.
   */
  'clientSecret'?: (string);
  /**
   * The name that was claimed.
   */
  'clientId'?: (string);
  /**
   * Required. One of auth, secret, key-crypto, certificate, audit.
   */
  'audience'?: (string);
  /**
   * The credential's row; absent for an unknown one, which costs the same work and gets the same answer.
   */
  'credential'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * Its principal's row; absent likewise.
   */
  'principal'?: (_strongroom_row_v1_ProtectedRowInit | null);
}

/**
 * Evidence for a token.
 */
export interface SignTokenRequest {
  /**
   * Required. The client secret as it was shown.
   */
  'clientSecret': (string);
  /**
   * The name that was claimed.
   */
  'clientId': (string);
  /**
   * Required. One of auth, secret, key-crypto, certificate, audit.
   */
  'audience': (string);
  /**
   * The credential's row; absent for an unknown one, which costs the same work and gets the same answer.
   */
  'credential': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * Its principal's row; absent likewise.
   */
  'principal': (_strongroom_row_v1_ProtectedRow | null);
}
