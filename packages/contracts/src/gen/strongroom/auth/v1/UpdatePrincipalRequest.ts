// Original file: proto/strongroom/auth/v1/principal_service.proto

import type { PrincipalInit as _strongroom_auth_v1_PrincipalInit, Principal as _strongroom_auth_v1_Principal } from '../../../strongroom/auth/v1/Principal.ts';
import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from '../../../google/protobuf/FieldMask.ts';

/**
 * A change of a principal.
 */
export interface UpdatePrincipalRequestInit {
  /**
   * Required. Names the principal and holds the new values; an etag other than the principal's refuses the change.
   */
  'principal'?: (_strongroom_auth_v1_PrincipalInit | null);
  /**
   * Required. What to change: "disabled".
   */
  'updateMask'?: (_google_protobuf_FieldMaskInit | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * A change of a principal.
 */
export interface UpdatePrincipalRequest {
  /**
   * Required. Names the principal and holds the new values; an etag other than the principal's refuses the change.
   */
  'principal': (_strongroom_auth_v1_Principal | null);
  /**
   * Required. What to change: "disabled".
   */
  'updateMask': (_google_protobuf_FieldMask | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
