// Original file: proto/strongroom/auth/v1/principal_service.proto


/**
 * Names a principal to delete.
 */
export interface DeletePrincipalRequestInit {
  /**
   * Required. "principals/{principal}".
   */
  'name'?: (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the principal has this etag.
   */
  'etag'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a principal to delete.
 */
export interface DeletePrincipalRequest {
  /**
   * Required. "principals/{principal}".
   */
  'name': (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the principal has this etag.
   */
  'etag': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
