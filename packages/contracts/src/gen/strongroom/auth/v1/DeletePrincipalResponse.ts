// Original file: proto/strongroom/auth/v1/principal_service.proto


/**
 * It is deleted.
 */
export interface DeletePrincipalResponseInit {
}

/**
 * It is deleted.
 */
export interface DeletePrincipalResponse {
}
