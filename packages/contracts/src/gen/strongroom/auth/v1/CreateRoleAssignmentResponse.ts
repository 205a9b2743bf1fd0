// Original file: proto/strongroom/auth/v1/access_service.proto

import type { RoleAssignmentInit as _strongroom_auth_v1_RoleAssignmentInit, RoleAssignment as _strongroom_auth_v1_RoleAssignment } from '../../../strongroom/auth/v1/RoleAssignment.ts';

/**
 * The new assignment.
 */
export interface CreateRoleAssignmentResponseInit {
  /**
   * As it is now.
   */
  'roleAssignment'?: (_strongroom_auth_v1_RoleAssignmentInit | null);
}

/**
 * The new assignment.
 */
export interface CreateRoleAssignmentResponse {
  /**
   * As it is now.
   */
  'roleAssignment': (_strongroom_auth_v1_RoleAssignment | null);
}
