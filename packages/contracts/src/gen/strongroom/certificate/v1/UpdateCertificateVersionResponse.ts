// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type { CertificateInit as _strongroom_certificate_v1_CertificateInit, Certificate as _strongroom_certificate_v1_Certificate } from '../../../strongroom/certificate/v1/Certificate.ts';

/**
 * The changed version.
 */
export interface UpdateCertificateVersionResponseInit {
  /**
   * As it is now.
   */
  'certificate'?: (_strongroom_certificate_v1_CertificateInit | null);
}

/**
 * The changed version.
 */
export interface UpdateCertificateVersionResponse {
  /**
   * As it is now.
   */
  'certificate': (_strongroom_certificate_v1_Certificate | null);
}
