// Original file: proto/strongroom/certificate/v1/certificate_service.proto


/**
 * Names a certificate.
 */
export interface GetCertificateRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}" for the current version, or with "/versions/{32 lower-case hex
   * digits}".
   */
  'name'?: (string);
}

/**
 * Names a certificate.
 */
export interface GetCertificateRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}" for the current version, or with "/versions/{32 lower-case hex
   * digits}".
   */
  'name': (string);
}
