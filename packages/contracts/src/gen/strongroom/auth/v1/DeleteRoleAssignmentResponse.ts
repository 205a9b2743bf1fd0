// Original file: proto/strongroom/auth/v1/access_service.proto


/**
 * It is taken away.
 */
export interface DeleteRoleAssignmentResponseInit {
}

/**
 * It is taken away.
 */
export interface DeleteRoleAssignmentResponse {
}
