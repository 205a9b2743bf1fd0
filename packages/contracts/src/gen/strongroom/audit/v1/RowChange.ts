// Original file: proto/strongroom/audit/v1/record.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A row that a mutation changed.
 */
export interface RowChangeInit {
  /**
   * Row kind, for example "head".
   */
  'kind'?: (string);
  /**
   * The row's uid, 16 bytes.
   */
  'uid'?: (Buffer | Uint8Array);
  /**
   * Its counter afterwards.
   */
  'counter'?: (number | string | Long);
}

/**
 * A row that a mutation changed.
 */
export interface RowChange {
  /**
   * Row kind, for example "head".
   */
  'kind': (string);
  /**
   * The row's uid, 16 bytes.
   */
  'uid': (Buffer);
  /**
   * Its counter afterwards.
   */
  'counter': (string);
}
