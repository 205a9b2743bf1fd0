// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * A signed checkpoint.
 */
export interface SignCheckpointResponseInit {
  /**
   * C2SP tlog-checkpoint with its signature line.
   */
  'checkpoint'?: (string);
}

/**
 * A signed checkpoint.
 */
export interface SignCheckpointResponse {
  /**
   * C2SP tlog-checkpoint with its signature line.
   */
  'checkpoint': (string);
}
