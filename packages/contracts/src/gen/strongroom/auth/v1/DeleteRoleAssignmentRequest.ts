// Original file: proto/strongroom/auth/v1/access_service.proto


/**
 * Names an assignment to take away.
 */
export interface DeleteRoleAssignmentRequestInit {
  /**
   * Required. "principals/{principal}/roleAssignments/{assignment}".
   */
  'name'?: (string);
  /**
   * Required. The assignment's scope, "/", "vaults/{vault}", or an object's name, because that is where the right to take
   * it away is asked for; "/" when its vault was purged.
   */
  'scope'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names an assignment to take away.
 */
export interface DeleteRoleAssignmentRequest {
  /**
   * Required. "principals/{principal}/roleAssignments/{assignment}".
   */
  'name': (string);
  /**
   * Required. The assignment's scope, "/", "vaults/{vault}", or an object's name, because that is where the right to take
   * it away is asked for; "/" when its vault was purged.
   */
  'scope': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
