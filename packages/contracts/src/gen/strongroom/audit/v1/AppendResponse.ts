// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Where the records stand.
 */
export interface AppendResponseInit {
  /**
   * Index in the tree of each record, in the order of the request.
   */
  'indexes'?: (number | string | Long)[];
}

/**
 * Where the records stand.
 */
export interface AppendResponse {
  /**
   * Index in the tree of each record, in the order of the request.
   */
  'indexes': (string)[];
}
