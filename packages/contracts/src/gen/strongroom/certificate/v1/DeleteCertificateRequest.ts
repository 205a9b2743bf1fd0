// Original file: proto/strongroom/certificate/v1/certificate_service.proto


/**
 * Names a certificate to delete.
 */
export interface DeleteCertificateRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}".
   */
  'name'?: (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the certificate has this etag.
   */
  'etag'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a certificate to delete.
 */
export interface DeleteCertificateRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}".
   */
  'name': (string);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the certificate has this etag.
   */
  'etag': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
