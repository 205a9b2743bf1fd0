// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type { CertificateOperationInit as _strongroom_certificate_v1_CertificateOperationInit, CertificateOperation as _strongroom_certificate_v1_CertificateOperation } from '../../../strongroom/certificate/v1/CertificateOperation.ts';

/**
 * The operation that makes it.
 */
export interface CreateCertificateResponseInit {
  /**
   * As it stands.
   */
  'operation'?: (_strongroom_certificate_v1_CertificateOperationInit | null);
}

/**
 * The operation that makes it.
 */
export interface CreateCertificateResponse {
  /**
   * As it stands.
   */
  'operation': (_strongroom_certificate_v1_CertificateOperation | null);
}
