// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * Nothing to ask.
 */
export interface GetTokenKeysRequestInit {
}

/**
 * Nothing to ask.
 */
export interface GetTokenKeysRequest {
}
