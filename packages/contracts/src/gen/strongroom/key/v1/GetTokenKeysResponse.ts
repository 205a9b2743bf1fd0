// Original file: proto/strongroom/key/v1/protection_service.proto

import type { TokenKeyInit as _strongroom_key_v1_TokenKeyInit, TokenKey as _strongroom_key_v1_TokenKey } from '../../../strongroom/key/v1/TokenKey.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * What verifies tokens and checkpoints.
 */
export interface GetTokenKeysResponseInit {
  /**
   * The realm's uid, 32 hex digits: the issuer of every token.
   */
  'realmUid'?: (string);
  /**
   * Every generation still present.
   */
  'keys'?: (_strongroom_key_v1_TokenKeyInit)[];
  /**
   * Tokens of lower generations are refused.
   */
  'lowestGeneration'?: (number);
  /**
   * Time of the last checkpoint signed; clocks behind it are not believed. Absent before the first.
   */
  'lastCheckpointTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * SPKI DER of audit.N.
   */
  'auditPublicKey'?: (Buffer | Uint8Array);
}

/**
 * What verifies tokens and checkpoints.
 */
export interface GetTokenKeysResponse {
  /**
   * The realm's uid, 32 hex digits: the issuer of every token.
   */
  'realmUid': (string);
  /**
   * Every generation still present.
   */
  'keys': (_strongroom_key_v1_TokenKey)[];
  /**
   * Tokens of lower generations are refused.
   */
  'lowestGeneration': (number);
  /**
   * Time of the last checkpoint signed; clocks behind it are not believed. Absent before the first.
   */
  'lastCheckpointTime': (_google_protobuf_Timestamp | null);
  /**
   * SPKI DER of audit.N.
   */
  'auditPublicKey': (Buffer);
}
