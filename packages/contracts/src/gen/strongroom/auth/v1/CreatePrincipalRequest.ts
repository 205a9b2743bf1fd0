// Original file: proto/strongroom/auth/v1/principal_service.proto


/**
 * A principal to create.
 */
export interface CreatePrincipalRequestInit {
  /**
   * Required. 2 to 63 characters of a-z, 0-9 and "-", starting with a letter.
   */
  'principalId'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * A principal to create.
 */
export interface CreatePrincipalRequest {
  /**
   * Required. 2 to 63 characters of a-z, 0-9 and "-", starting with a letter.
   */
  'principalId': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
