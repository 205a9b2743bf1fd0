// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * A new custom role.
 */
export interface CreateRoleChangeInit {
  /**
   * 1 to 128 characters.
   */
  'name'?: (string);
  /**
   * Data actions, at most 200, each with at most one "*".
   */
  'actions'?: (string)[];
  /**
   * Roles that its holders may assign, 32 hex digits each, at most 100.
   */
  'assignableRoleUids'?: (string)[];
}

/**
 * A new custom role.
 */
export interface CreateRoleChange {
  /**
   * 1 to 128 characters.
   */
  'name': (string);
  /**
   * Data actions, at most 200, each with at most one "*".
   */
  'actions': (string)[];
  /**
   * Roles that its holders may assign, 32 hex digits each, at most 100.
   */
  'assignableRoleUids': (string)[];
}
