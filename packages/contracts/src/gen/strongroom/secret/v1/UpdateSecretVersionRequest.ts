// Original file: proto/strongroom/secret/v1/secret_service.proto

import type { SecretVersionInit as _strongroom_secret_v1_SecretVersionInit, SecretVersion as _strongroom_secret_v1_SecretVersion } from '../../../strongroom/secret/v1/SecretVersion.ts';
import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from '../../../google/protobuf/FieldMask.ts';

/**
 * A change of a version.
 */
export interface UpdateSecretVersionRequestInit {
  /**
   * Required. Its name says which version (without "/versions/…": the current one) and the fields in update_mask what
   * becomes of it; an etag other than the version's refuses the change.
   */
  'version'?: (_strongroom_secret_v1_SecretVersionInit | null);
  /**
   * Required. At least one of "enabled", "not_before", "expire_time", "content_type", "tags"; a field that is named but
   * absent is cleared. Tags are replaced as a whole.
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
export interface UpdateSecretVersionRequest {
  /**
   * Required. Its name says which version (without "/versions/…": the current one) and the fields in update_mask what
   * becomes of it; an etag other than the version's refuses the change.
   */
  'version': (_strongroom_secret_v1_SecretVersion | null);
  /**
   * Required. At least one of "enabled", "not_before", "expire_time", "content_type", "tags"; a field that is named but
   * absent is cleared. Tags are replaced as a whole.
   */
  'updateMask': (_google_protobuf_FieldMask | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
