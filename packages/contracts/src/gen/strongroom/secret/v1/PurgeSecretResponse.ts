// Original file: proto/strongroom/secret/v1/secret_service.proto


/**
 * The secret is gone.
 */
export interface PurgeSecretResponseInit {
}

/**
 * The secret is gone.
 */
export interface PurgeSecretResponse {
}
