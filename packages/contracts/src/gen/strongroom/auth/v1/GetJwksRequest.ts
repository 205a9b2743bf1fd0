// Original file: proto/strongroom/auth/v1/token_service.proto


/**
 * Nothing to ask.
 */
export interface GetJwksRequestInit {
}

/**
 * Nothing to ask.
 */
export interface GetJwksRequest {
}
