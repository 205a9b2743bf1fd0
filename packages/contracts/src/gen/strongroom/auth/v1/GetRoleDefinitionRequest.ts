// Original file: proto/strongroom/auth/v1/access_service.proto


/**
 * Names a role.
 */
export interface GetRoleDefinitionRequestInit {
  /**
   * Required. "roleDefinitions/{role}".
   */
  'name'?: (string);
}

/**
 * Names a role.
 */
export interface GetRoleDefinitionRequest {
  /**
   * Required. "roleDefinitions/{role}".
   */
  'name': (string);
}
