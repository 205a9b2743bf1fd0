// Original file: proto/strongroom/key/v1/managed_key_service.proto


/**
 * It is so.
 */
export interface RestateManagedKeyResponseInit {
}

/**
 * It is so.
 */
export interface RestateManagedKeyResponse {
}
