// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Which states to compare.
 */
export interface GetConsistencyProofRequestInit {
  /**
   * Required. Size of the earlier state.
   */
  'fromSize'?: (number | string | Long);
  /**
   * Optional. Size of the later one; the tip when 0.
   */
  'toSize'?: (number | string | Long);
}

/**
 * Which states to compare.
 */
export interface GetConsistencyProofRequest {
  /**
   * Required. Size of the earlier state.
   */
  'fromSize': (string);
  /**
   * Optional. Size of the later one; the tip when 0.
   */
  'toSize': (string);
}
