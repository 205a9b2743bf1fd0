// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type { CertificateInit as _strongroom_certificate_v1_CertificateInit, Certificate as _strongroom_certificate_v1_Certificate } from '../../../strongroom/certificate/v1/Certificate.ts';

/**
 * One page of deleted certificates.
 */
export interface ListDeletedCertificatesResponseInit {
  /**
   * In the order of their names.
   */
  'certificates'?: (_strongroom_certificate_v1_CertificateInit)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken'?: (string);
}

/**
 * One page of deleted certificates.
 */
export interface ListDeletedCertificatesResponse {
  /**
   * In the order of their names.
   */
  'certificates': (_strongroom_certificate_v1_Certificate)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken': (string);
}
