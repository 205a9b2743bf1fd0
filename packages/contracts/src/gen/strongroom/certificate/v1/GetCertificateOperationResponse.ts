// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type { CertificateOperationInit as _strongroom_certificate_v1_CertificateOperationInit, CertificateOperation as _strongroom_certificate_v1_CertificateOperation } from '../../../strongroom/certificate/v1/CertificateOperation.ts';

/**
 * The operation.
 */
export interface GetCertificateOperationResponseInit {
  /**
   * As it stands.
   */
  'operation'?: (_strongroom_certificate_v1_CertificateOperationInit | null);
}

/**
 * The operation.
 */
export interface GetCertificateOperationResponse {
  /**
   * As it stands.
   */
  'operation': (_strongroom_certificate_v1_CertificateOperation | null);
}
