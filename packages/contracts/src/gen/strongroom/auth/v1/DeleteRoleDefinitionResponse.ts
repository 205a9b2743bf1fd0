// Original file: proto/strongroom/auth/v1/access_service.proto


/**
 * It is deleted.
 */
export interface DeleteRoleDefinitionResponseInit {
}

/**
 * It is deleted.
 */
export interface DeleteRoleDefinitionResponse {
}
