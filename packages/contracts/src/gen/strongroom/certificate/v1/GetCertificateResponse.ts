// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type { CertificateInit as _strongroom_certificate_v1_CertificateInit, Certificate as _strongroom_certificate_v1_Certificate } from '../../../strongroom/certificate/v1/Certificate.ts';

/**
 * The certificate.
 */
export interface GetCertificateResponseInit {
  /**
   * The version.
   */
  'certificate'?: (_strongroom_certificate_v1_CertificateInit | null);
}

/**
 * The certificate.
 */
export interface GetCertificateResponse {
  /**
   * The version.
   */
  'certificate': (_strongroom_certificate_v1_Certificate | null);
}
