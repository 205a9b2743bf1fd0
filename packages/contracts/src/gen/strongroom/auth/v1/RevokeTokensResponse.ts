// Original file: proto/strongroom/auth/v1/token_service.proto


/**
 * They are ended.
 */
export interface RevokeTokensResponseInit {
}

/**
 * They are ended.
 */
export interface RevokeTokensResponse {
}
