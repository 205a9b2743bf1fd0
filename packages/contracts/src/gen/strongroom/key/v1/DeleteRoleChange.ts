// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * Nothing to say beyond its name.
 */
export interface DeleteRoleChangeInit {
}

/**
 * Nothing to say beyond its name.
 */
export interface DeleteRoleChange {
}
