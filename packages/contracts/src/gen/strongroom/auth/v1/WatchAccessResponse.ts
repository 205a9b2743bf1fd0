// Original file: proto/strongroom/auth/v1/access_feed_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';

/**
 * What changed.
 */
export interface WatchAccessResponseInit {
  /**
   * Rows of kind vault, principal, access and role whose transaction is at or after the cursor.
   */
  'rows'?: (_strongroom_row_v1_ProtectedRowInit)[];
  /**
   * Where to ask from next.
   */
  'nextCursor'?: (string);
  /**
   * The question as it was sent.
   */
  'question'?: (string);
  /**
   * How long ago, in milliseconds, the owner last proved by a committed write that it speaks to the primary.
   */
  'confirmedAgeMs'?: (number | string);
  /**
   * True when the cursor lay ahead of the database, which was restored then: drop everything cached.
   */
  'reset'?: (boolean);
}

/**
 * What changed.
 */
export interface WatchAccessResponse {
  /**
   * Rows of kind vault, principal, access and role whose transaction is at or after the cursor.
   */
  'rows': (_strongroom_row_v1_ProtectedRow)[];
  /**
   * Where to ask from next.
   */
  'nextCursor': (string);
  /**
   * The question as it was sent.
   */
  'question': (string);
  /**
   * How long ago, in milliseconds, the owner last proved by a committed write that it speaks to the primary.
   */
  'confirmedAgeMs': (number);
  /**
   * True when the cursor lay ahead of the database, which was restored then: drop everything cached.
   */
  'reset': (boolean);
}
