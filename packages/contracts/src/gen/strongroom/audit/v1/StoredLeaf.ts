// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A leaf as it is stored.
 */
export interface StoredLeafInit {
  /**
   * Index in the tree, from 0.
   */
  'index'?: (number | string | Long);
  /**
   * When the audit service took it, microseconds since 1970.
   */
  'receivedAtMicros'?: (number | string | Long);
  /**
   * SPIFFE URI of the service that wrote it.
   */
  'peer'?: (string);
  /**
   * The record's bytes as its writer encoded them.
   */
  'record'?: (Buffer | Uint8Array);
}

/**
 * A leaf as it is stored.
 */
export interface StoredLeaf {
  /**
   * Index in the tree, from 0.
   */
  'index': (string);
  /**
   * When the audit service took it, microseconds since 1970.
   */
  'receivedAtMicros': (string);
  /**
   * SPIFFE URI of the service that wrote it.
   */
  'peer': (string);
  /**
   * The record's bytes as its writer encoded them.
   */
  'record': (Buffer);
}
