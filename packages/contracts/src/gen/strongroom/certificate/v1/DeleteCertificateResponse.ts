// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type { CertificateInit as _strongroom_certificate_v1_CertificateInit, Certificate as _strongroom_certificate_v1_Certificate } from '../../../strongroom/certificate/v1/Certificate.ts';

/**
 * The deleted certificate.
 */
export interface DeleteCertificateResponseInit {
  /**
   * With its delete and purge time.
   */
  'certificate'?: (_strongroom_certificate_v1_CertificateInit | null);
}

/**
 * The deleted certificate.
 */
export interface DeleteCertificateResponse {
  /**
   * With its delete and purge time.
   */
  'certificate': (_strongroom_certificate_v1_Certificate | null);
}
