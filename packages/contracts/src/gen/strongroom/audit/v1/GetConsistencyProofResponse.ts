// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A proof by RFC 6962.
 */
export interface GetConsistencyProofResponseInit {
  /**
   * Size of the earlier state.
   */
  'fromSize'?: (number | string | Long);
  /**
   * Size of the later one.
   */
  'toSize'?: (number | string | Long);
  /**
   * Root of the earlier state, 32 bytes.
   */
  'fromRoot'?: (Buffer | Uint8Array);
  /**
   * Root of the later one, 32 bytes.
   */
  'toRoot'?: (Buffer | Uint8Array);
  /**
   * The proof, 32 bytes each; empty when the sizes are equal or the earlier one is 0.
   */
  'proof'?: (Buffer | Uint8Array)[];
}

/**
 * A proof by RFC 6962.
 */
export interface GetConsistencyProofResponse {
  /**
   * Size of the earlier state.
   */
  'fromSize': (string);
  /**
   * Size of the later one.
   */
  'toSize': (string);
  /**
   * Root of the earlier state, 32 bytes.
   */
  'fromRoot': (Buffer);
  /**
   * Root of the later one, 32 bytes.
   */
  'toRoot': (Buffer);
  /**
   * The proof, 32 bytes each; empty when the sizes are equal or the earlier one is 0.
   */
  'proof': (Buffer)[];
}
