// Original file: proto/strongroom/certificate/v1/certificate_service.proto


/**
 * Names a deleted certificate.
 */
export interface GetDeletedCertificateRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}".
   */
  'name'?: (string);
}

/**
 * Names a deleted certificate.
 */
export interface GetDeletedCertificateRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}".
   */
  'name': (string);
}
