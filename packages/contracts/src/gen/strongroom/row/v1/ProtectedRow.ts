// Original file: proto/strongroom/row/v1/row.proto


/**
 * A row whose meaning is fixed by a MAC made in the HSM.
 */
export interface ProtectedRowInit {
  /**
   * The row as the formats page encodes it: kind, realm, MAC generation, fields. At most 64 KiB.
   */
  'body'?: (Buffer | Uint8Array);
  /**
   * HMAC-SHA-256 over body, 32 bytes.
   */
  'mac'?: (Buffer | Uint8Array);
  /**
   * Set when the owner has just read its primary again, because an earlier answer was ROW_STALE.
   */
  'reread'?: (boolean);
}

/**
 * A row whose meaning is fixed by a MAC made in the HSM.
 */
export interface ProtectedRow {
  /**
   * The row as the formats page encodes it: kind, realm, MAC generation, fields. At most 64 KiB.
   */
  'body': (Buffer);
  /**
   * HMAC-SHA-256 over body, 32 bytes.
   */
  'mac': (Buffer);
  /**
   * Set when the owner has just read its primary again, because an earlier answer was ROW_STALE.
   */
  'reread': (boolean);
}
