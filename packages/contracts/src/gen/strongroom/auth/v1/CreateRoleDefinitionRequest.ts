// Original file: proto/strongroom/auth/v1/access_service.proto

import type { RoleDefinitionInit as _strongroom_auth_v1_RoleDefinitionInit, RoleDefinition as _strongroom_auth_v1_RoleDefinition } from '../../../strongroom/auth/v1/RoleDefinition.ts';

/**
 * A role to create.
 */
export interface CreateRoleDefinitionRequestInit {
  /**
   * Required. Its role_name, actions and assignable roles.
   */
  'roleDefinition'?: (_strongroom_auth_v1_RoleDefinitionInit | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * A role to create.
 */
export interface CreateRoleDefinitionRequest {
  /**
   * Required. Its role_name, actions and assignable roles.
   */
  'roleDefinition': (_strongroom_auth_v1_RoleDefinition | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
