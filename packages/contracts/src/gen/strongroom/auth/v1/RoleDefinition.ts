// Original file: proto/strongroom/auth/v1/access_service.proto


/**
 * A role: a set of data actions.
 */
export interface RoleDefinitionInit {
  /**
   * Output only, but in updates required. "roleDefinitions/{role}", the last being 32 lower-case hex digits; for Azure's
   * roles Azure's own.
   */
  'name'?: (string);
  /**
   * Required. 1 to 128 characters, unique among roles, case kept and significant; for Azure's roles Azure's own, for
   * example "Key Vault Secrets User".
   */
  'roleName'?: (string);
  /**
   * Required. What its holders may do, for example "secrets/getSecret/action", with at most one "*" each, as in
   * "secrets/*" or "* /read". 1 to 200, of at most 128 characters.
   */
  'actions'?: (string)[];
  /**
   * Optional. Roles whose holders its holders may make without having their actions, "roleDefinitions/{role}" each. At
   * most 100.
   */
  'assignableRoles'?: (string)[];
  /**
   * Output only. It came with the installation and cannot be changed.
   */
  'builtIn'?: (boolean);
  /**
   * Output only, but in updates optional: the value last read. What takes the name later has another.
   */
  'etag'?: (string);
}

/**
 * A role: a set of data actions.
 */
export interface RoleDefinition {
  /**
   * Output only, but in updates required. "roleDefinitions/{role}", the last being 32 lower-case hex digits; for Azure's
   * roles Azure's own.
   */
  'name': (string);
  /**
   * Required. 1 to 128 characters, unique among roles, case kept and significant; for Azure's roles Azure's own, for
   * example "Key Vault Secrets User".
   */
  'roleName': (string);
  /**
   * Required. What its holders may do, for example "secrets/getSecret/action", with at most one "*" each, as in
   * "secrets/*" or "* /read". 1 to 200, of at most 128 characters.
   */
  'actions': (string)[];
  /**
   * Optional. Roles whose holders its holders may make without having their actions, "roleDefinitions/{role}" each. At
   * most 100.
   */
  'assignableRoles': (string)[];
  /**
   * Output only. It came with the installation and cannot be changed.
   */
  'builtIn': (boolean);
  /**
   * Output only, but in updates optional: the value last read. What takes the name later has another.
   */
  'etag': (string);
}
