// Original file: proto/strongroom/audit/v1/audit_service.proto


/**
 * Nothing to ask.
 */
export interface GetCheckpointRequestInit {
}

/**
 * Nothing to ask.
 */
export interface GetCheckpointRequest {
}
