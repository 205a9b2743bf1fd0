// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type { CertificateInit as _strongroom_certificate_v1_CertificateInit, Certificate as _strongroom_certificate_v1_Certificate } from '../../../strongroom/certificate/v1/Certificate.ts';
import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from '../../../google/protobuf/FieldMask.ts';

/**
 * A change of a version.
 */
export interface UpdateCertificateVersionRequestInit {
  /**
   * Required. Its name says which version (without "/versions/…": the current one) and the fields in update_mask what
   * becomes of it; a version_etag other than the version's refuses the change.
   */
  'certificate'?: (_strongroom_certificate_v1_CertificateInit | null);
  /**
   * Required. At least one of "enabled" and "tags". Tags are replaced as a whole.
   */
  'updateMask'?: (_google_protobuf_FieldMaskInit | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * A change of a version.
 */
export interface UpdateCertificateVersionRequest {
  /**
   * Required. Its name says which version (without "/versions/…": the current one) and the fields in update_mask what
   * becomes of it; a version_etag other than the version's refuses the change.
   */
  'certificate': (_strongroom_certificate_v1_Certificate | null);
  /**
   * Required. At least one of "enabled" and "tags". Tags are replaced as a whole.
   */
  'updateMask': (_google_protobuf_FieldMask | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
