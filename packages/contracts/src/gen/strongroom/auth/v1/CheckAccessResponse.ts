// Original file: proto/strongroom/auth/v1/access_service.proto


/**
 * Whether one may.
 */
export interface CheckAccessResponseInit {
  /**
   * True when the call would be allowed now. False for a vault that does not exist.
   */
  'allowed'?: (boolean);
}

/**
 * Whether one may.
 */
export interface CheckAccessResponse {
  /**
   * True when the call would be allowed now. False for a vault that does not exist.
   */
  'allowed': (boolean);
}
