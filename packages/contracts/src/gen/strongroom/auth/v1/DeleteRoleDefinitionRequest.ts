// Original file: proto/strongroom/auth/v1/access_service.proto


/**
 * Names a role to delete.
 */
export interface DeleteRoleDefinitionRequestInit {
  /**
   * Required. "roleDefinitions/{role}".
   */
  'name'?: (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the role has this etag.
   */
  'etag'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a role to delete.
 */
export interface DeleteRoleDefinitionRequest {
  /**
   * Required. "roleDefinitions/{role}".
   */
  'name': (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the role has this etag.
   */
  'etag': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
