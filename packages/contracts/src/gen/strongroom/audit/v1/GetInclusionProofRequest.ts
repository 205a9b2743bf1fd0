// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Which leaf to prove.
 */
export interface GetInclusionProofRequestInit {
  /**
   * Required. Index of the leaf.
   */
  'index'?: (number | string | Long);
  /**
   * Optional. Size of the tree to prove it in; the last signed checkpoint's when 0.
   */
  'size'?: (number | string | Long);
}

/**
 * Which leaf to prove.
 */
export interface GetInclusionProofRequest {
  /**
   * Required. Index of the leaf.
   */
  'index': (string);
  /**
   * Optional. Size of the tree to prove it in; the last signed checkpoint's when 0.
   */
  'size': (string);
}
