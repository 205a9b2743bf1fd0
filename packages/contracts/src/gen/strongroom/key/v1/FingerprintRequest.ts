// Original file: proto/strongroom/key/v1/protection_service.proto

import type { RequestBodyInit as _strongroom_key_v1_RequestBodyInit, RequestBody as _strongroom_key_v1_RequestBody } from '../../../strongroom/key/v1/RequestBody.ts';

/**
 * A body to fingerprint, for the forwarded user.
 */
export interface FingerprintRequestInit {
  /**
   * Required.
   */
  'request'?: (_strongroom_key_v1_RequestBodyInit | null);
}

/**
 * A body to fingerprint, for the forwarded user.
 */
export interface FingerprintRequest {
  /**
   * Required.
   */
  'request': (_strongroom_key_v1_RequestBody | null);
}
