// Original file: proto/strongroom/secret/v1/managed_secret_service.proto


/**
 * Nothing to say beyond its name.
 */
export interface ManagedDeleteInit {
}

/**
 * Nothing to say beyond its name.
 */
export interface ManagedDelete {
}
