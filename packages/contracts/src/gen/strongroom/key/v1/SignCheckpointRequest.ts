// Original file: proto/strongroom/key/v1/protection_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * The next state of the log.
 */
export interface SignCheckpointRequestInit {
  /**
   * Size of the last checkpoint signed.
   */
  'fromSize'?: (number | string | Long);
  /**
   * Size of the tree now.
   */
  'size'?: (number | string | Long);
  /**
   * Its root, 32 bytes.
   */
  'root'?: (Buffer | Uint8Array);
  /**
   * Consistency proof from from_size to size, RFC 6962, 32 bytes each.
   */
  'proof'?: (Buffer | Uint8Array)[];
}

/**
 * The next state of the log.
 */
export interface SignCheckpointRequest {
  /**
   * Size of the last checkpoint signed.
   */
  'fromSize': (string);
  /**
   * Size of the tree now.
   */
  'size': (string);
  /**
   * Its root, 32 bytes.
   */
  'root': (Buffer);
  /**
   * Consistency proof from from_size to size, RFC 6962, 32 bytes each.
   */
  'proof': (Buffer)[];
}
