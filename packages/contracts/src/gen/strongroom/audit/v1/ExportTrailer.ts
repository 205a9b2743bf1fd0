// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * What an export ends with.
 */
export interface ExportTrailerInit {
  /**
   * Size of the tree that the leaves reach.
   */
  'size'?: (number | string | Long);
  /**
   * The newest signed checkpoint that is not above that size, in C2SP form.
   */
  'checkpoint'?: (string);
}

/**
 * What an export ends with.
 */
export interface ExportTrailer {
  /**
   * Size of the tree that the leaves reach.
   */
  'size': (string);
  /**
   * The newest signed checkpoint that is not above that size, in C2SP form.
   */
  'checkpoint': (string);
}
