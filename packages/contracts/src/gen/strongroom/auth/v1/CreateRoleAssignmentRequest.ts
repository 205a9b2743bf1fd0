// Original file: proto/strongroom/auth/v1/access_service.proto

import type { RoleAssignmentInit as _strongroom_auth_v1_RoleAssignmentInit, RoleAssignment as _strongroom_auth_v1_RoleAssignment } from '../../../strongroom/auth/v1/RoleAssignment.ts';

/**
 * An assignment to create.
 */
export interface CreateRoleAssignmentRequestInit {
  /**
   * Required. What is assigned to whom and where.
   */
  'roleAssignment'?: (_strongroom_auth_v1_RoleAssignmentInit | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * An assignment to create.
 */
export interface CreateRoleAssignmentRequest {
  /**
   * Required. What is assigned to whom and where.
   */
  'roleAssignment': (_strongroom_auth_v1_RoleAssignment | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
