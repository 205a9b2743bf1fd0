// Original file: proto/strongroom/secret/v1/managed_secret_service.proto


/**
 * It is so.
 */
export interface RestateManagedSecretResponseInit {
}

/**
 * It is so.
 */
export interface RestateManagedSecretResponse {
}
