// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * Nothing to say beyond its name.
 */
export interface DeleteVaultChangeInit {
}

/**
 * Nothing to say beyond its name.
 */
export interface DeleteVaultChange {
}
