// Original file: proto/strongroom/auth/v1/principal_service.proto


/**
 * It is deleted.
 */
export interface DeleteCredentialResponseInit {
}

/**
 * It is deleted.
 */
export interface DeleteCredentialResponse {
}
