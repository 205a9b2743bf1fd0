// Original file: proto/strongroom/auth/v1/access_service.proto

import type { RoleDefinitionInit as _strongroom_auth_v1_RoleDefinitionInit, RoleDefinition as _strongroom_auth_v1_RoleDefinition } from '../../../strongroom/auth/v1/RoleDefinition.ts';
import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from '../../../google/protobuf/FieldMask.ts';

/**
 * A change of a role.
 */
export interface UpdateRoleDefinitionRequestInit {
  /**
   * Required. Names the role and holds the new values; an etag other than the role's refuses the change.
   */
  'roleDefinition'?: (_strongroom_auth_v1_RoleDefinitionInit | null);
  /**
   * Required. What to change: "role_name", "actions", "assignable_roles".
   */
  'updateMask'?: (_google_protobuf_FieldMaskInit | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * A change of a role.
 */
export interface UpdateRoleDefinitionRequest {
  /**
   * Required. Names the role and holds the new values; an etag other than the role's refuses the change.
   */
  'roleDefinition': (_strongroom_auth_v1_RoleDefinition | null);
  /**
   * Required. What to change: "role_name", "actions", "assignable_roles".
   */
  'updateMask': (_google_protobuf_FieldMask | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
