// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * New contents of a custom role.
 */
export interface UpdateRoleChangeInit {
  /**
   * 1 to 128 characters.
   */
  'name'?: (string);
  /**
   * All its actions from now on.
   */
  'actions'?: (string)[];
  /**
   * All its assignable roles from now on.
   */
  'assignableRoleUids'?: (string)[];
}

/**
 * New contents of a custom role.
 */
export interface UpdateRoleChange {
  /**
   * 1 to 128 characters.
   */
  'name': (string);
  /**
   * All its actions from now on.
   */
  'actions': (string)[];
  /**
   * All its assignable roles from now on.
   */
  'assignableRoleUids': (string)[];
}
