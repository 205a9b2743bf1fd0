// Original file: proto/strongroom/auth/v1/access_service.proto

import type { RoleAssignmentInit as _strongroom_auth_v1_RoleAssignmentInit, RoleAssignment as _strongroom_auth_v1_RoleAssignment } from '../../../strongroom/auth/v1/RoleAssignment.ts';

/**
 * One page of assignments.
 */
export interface ListRoleAssignmentsResponseInit {
  /**
   * In the order of their principals' names, then of their uids.
   */
  'roleAssignments'?: (_strongroom_auth_v1_RoleAssignmentInit)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken'?: (string);
}

/**
 * One page of assignments.
 */
export interface ListRoleAssignmentsResponse {
  /**
   * In the order of their principals' names, then of their uids.
   */
  'roleAssignments': (_strongroom_auth_v1_RoleAssignment)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken': (string);
}
