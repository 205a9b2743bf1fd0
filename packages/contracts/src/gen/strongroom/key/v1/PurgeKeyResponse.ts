// Original file: proto/strongroom/key/v1/key_service.proto


/**
 * Nothing is left to say.
 */
export interface PurgeKeyResponseInit {
}

/**
 * Nothing is left to say.
 */
export interface PurgeKeyResponse {
}
