// Original file: proto/strongroom/auth/v1/access_service.proto

import type { RoleDefinitionInit as _strongroom_auth_v1_RoleDefinitionInit, RoleDefinition as _strongroom_auth_v1_RoleDefinition } from '../../../strongroom/auth/v1/RoleDefinition.ts';

/**
 * The role.
 */
export interface GetRoleDefinitionResponseInit {
  /**
   * As it is now.
   */
  'roleDefinition'?: (_strongroom_auth_v1_RoleDefinitionInit | null);
}

/**
 * The role.
 */
export interface GetRoleDefinitionResponse {
  /**
   * As it is now.
   */
  'roleDefinition': (_strongroom_auth_v1_RoleDefinition | null);
}
