// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type { CertificateInit as _strongroom_certificate_v1_CertificateInit, Certificate as _strongroom_certificate_v1_Certificate } from '../../../strongroom/certificate/v1/Certificate.ts';

/**
 * One page of versions.
 */
export interface ListCertificateVersionsResponseInit {
  /**
   * The newest first.
   */
  'versions'?: (_strongroom_certificate_v1_CertificateInit)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken'?: (string);
}

/**
 * One page of versions.
 */
export interface ListCertificateVersionsResponse {
  /**
   * The newest first.
   */
  'versions': (_strongroom_certificate_v1_Certificate)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken': (string);
}
