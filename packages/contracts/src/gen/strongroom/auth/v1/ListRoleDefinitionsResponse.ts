// Original file: proto/strongroom/auth/v1/access_service.proto

import type { RoleDefinitionInit as _strongroom_auth_v1_RoleDefinitionInit, RoleDefinition as _strongroom_auth_v1_RoleDefinition } from '../../../strongroom/auth/v1/RoleDefinition.ts';

/**
 * One page of roles.
 */
export interface ListRoleDefinitionsResponseInit {
  /**
   * In the order of their role_name.
   */
  'roleDefinitions'?: (_strongroom_auth_v1_RoleDefinitionInit)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken'?: (string);
}

/**
 * One page of roles.
 */
export interface ListRoleDefinitionsResponse {
  /**
   * In the order of their role_name.
   */
  'roleDefinitions': (_strongroom_auth_v1_RoleDefinition)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken': (string);
}
