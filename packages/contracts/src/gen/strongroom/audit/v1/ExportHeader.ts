// Original file: proto/strongroom/audit/v1/audit_service.proto


/**
 * What an export begins with.
 */
export interface ExportHeaderInit {
  /**
   * The realm's uid, 32 hex digits.
   */
  'realmUid'?: (string);
  /**
   * SPKI DER of the key that signs checkpoints. Only for comparison: a verifier believes the one pinned at init.
   */
  'auditPublicKey'?: (Buffer | Uint8Array);
}

/**
 * What an export begins with.
 */
export interface ExportHeader {
  /**
   * The realm's uid, 32 hex digits.
   */
  'realmUid': (string);
  /**
   * SPKI DER of the key that signs checkpoints. Only for comparison: a verifier believes the one pinned at init.
   */
  'auditPublicKey': (Buffer);
}
