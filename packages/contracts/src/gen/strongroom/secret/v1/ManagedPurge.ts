// Original file: proto/strongroom/secret/v1/managed_secret_service.proto


/**
 * Nothing to say beyond its name.
 */
export interface ManagedPurgeInit {
}

/**
 * Nothing to say beyond its name.
 */
export interface ManagedPurge {
}
