// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Where the log stands.
 */
export interface GetCheckpointResponseInit {
  /**
   * The last signed checkpoint in C2SP tlog-checkpoint form; empty before the first.
   */
  'checkpoint'?: (string);
  /**
   * Size that it signs.
   */
  'size'?: (number | string | Long);
  /**
   * Size of the tree now.
   */
  'tipSize'?: (number | string | Long);
  /**
   * Root of the tree now, 32 bytes.
   */
  'tipRoot'?: (Buffer | Uint8Array);
  /**
   * SPKI DER of the key that signs checkpoints; empty while key-crypto has not been reached since start.
   */
  'auditPublicKey'?: (Buffer | Uint8Array);
}

/**
 * Where the log stands.
 */
export interface GetCheckpointResponse {
  /**
   * The last signed checkpoint in C2SP tlog-checkpoint form; empty before the first.
   */
  'checkpoint': (string);
  /**
   * Size that it signs.
   */
  'size': (string);
  /**
   * Size of the tree now.
   */
  'tipSize': (string);
  /**
   * Root of the tree now, 32 bytes.
   */
  'tipRoot': (Buffer);
  /**
   * SPKI DER of the key that signs checkpoints; empty while key-crypto has not been reached since start.
   */
  'auditPublicKey': (Buffer);
}
