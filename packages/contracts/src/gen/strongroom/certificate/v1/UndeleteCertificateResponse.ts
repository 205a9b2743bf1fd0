// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type { CertificateInit as _strongroom_certificate_v1_CertificateInit, Certificate as _strongroom_certificate_v1_Certificate } from '../../../strongroom/certificate/v1/Certificate.ts';

/**
 * The certificate, live again.
 */
export interface UndeleteCertificateResponseInit {
  /**
   * As it is now.
   */
  'certificate'?: (_strongroom_certificate_v1_CertificateInit | null);
}

/**
 * The certificate, live again.
 */
export interface UndeleteCertificateResponse {
  /**
   * As it is now.
   */
  'certificate': (_strongroom_certificate_v1_Certificate | null);
}
