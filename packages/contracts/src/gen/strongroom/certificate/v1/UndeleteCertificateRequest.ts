// Original file: proto/strongroom/certificate/v1/certificate_service.proto


/**
 * Names a deleted certificate.
 */
export interface UndeleteCertificateRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}".
   */
  'name'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * Names a deleted certificate.
 */
export interface UndeleteCertificateRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}".
   */
  'name': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
