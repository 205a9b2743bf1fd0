// Original file: proto/strongroom/audit/v1/audit_service.proto


/**
 * Records to take into the log.
 */
export interface AppendRequestInit {
  /**
   * Required. The instance that wrote them, 16 bytes.
   */
  'instanceUid'?: (Buffer | Uint8Array);
  /**
   * Required. Encoded messages Record, 1 to 4,096, each at most 2 KiB without its items, 256 KiB in all, by rising
   * sequence.
   */
  'records'?: (Buffer | Uint8Array)[];
}

/**
 * Records to take into the log.
 */
export interface AppendRequest {
  /**
   * Required. The instance that wrote them, 16 bytes.
   */
  'instanceUid': (Buffer);
  /**
   * Required. Encoded messages Record, 1 to 4,096, each at most 2 KiB without its items, 256 KiB in all, by rising
   * sequence.
   */
  'records': (Buffer)[];
}
