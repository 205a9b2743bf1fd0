// Original file: proto/strongroom/auth/v1/principal_service.proto


/**
 * Names a credential to delete.
 */
export interface DeleteCredentialRequestInit {
  /**
   * Required. "principals/{principal}/credentials/{credential}".
   */
  'name'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a credential to delete.
 */
export interface DeleteCredentialRequest {
  /**
   * Required. "principals/{principal}/credentials/{credential}".
   */
  'name': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
