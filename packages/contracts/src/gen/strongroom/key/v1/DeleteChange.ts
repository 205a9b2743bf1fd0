// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * Nothing to say beyond its name.
 */
export interface DeleteChangeInit {
}

/**
 * Nothing to say beyond its name.
 */
export interface DeleteChange {
}
