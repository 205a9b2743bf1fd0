// Original file: proto/strongroom/certificate/v1/certificate_service.proto


/**
 * Names an operation.
 */
export interface GetCertificateOperationRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", whose last operation is meant.
   */
  'name'?: (string);
}

/**
 * Names an operation.
 */
export interface GetCertificateOperationRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", whose last operation is meant.
   */
  'name': (string);
}
