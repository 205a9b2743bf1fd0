// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { StoredLeafInit as _strongroom_audit_v1_StoredLeafInit, StoredLeaf as _strongroom_audit_v1_StoredLeaf } from '../../../strongroom/audit/v1/StoredLeaf.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A proof by RFC 6962.
 */
export interface GetInclusionProofResponseInit {
  /**
   * The leaf.
   */
  'leaf'?: (_strongroom_audit_v1_StoredLeafInit | null);
  /**
   * Size of the tree.
   */
  'size'?: (number | string | Long);
  /**
   * Its root, 32 bytes.
   */
  'root'?: (Buffer | Uint8Array);
  /**
   * Audit path from the leaf up, 32 bytes each.
   */
  'proof'?: (Buffer | Uint8Array)[];
  /**
   * The signed checkpoint of that size, if there is one.
   */
  'checkpoint'?: (string);
}

/**
 * A proof by RFC 6962.
 */
export interface GetInclusionProofResponse {
  /**
   * The leaf.
   */
  'leaf': (_strongroom_audit_v1_StoredLeaf | null);
  /**
   * Size of the tree.
   */
  'size': (string);
  /**
   * Its root, 32 bytes.
   */
  'root': (Buffer);
  /**
   * Audit path from the leaf up, 32 bytes each.
   */
  'proof': (Buffer)[];
  /**
   * The signed checkpoint of that size, if there is one.
   */
  'checkpoint': (string);
}
