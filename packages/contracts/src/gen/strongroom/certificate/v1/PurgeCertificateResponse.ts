// Original file: proto/strongroom/certificate/v1/certificate_service.proto


/**
 * The certificate is gone.
 */
export interface PurgeCertificateResponseInit {
}

/**
 * The certificate is gone.
 */
export interface PurgeCertificateResponse {
}
