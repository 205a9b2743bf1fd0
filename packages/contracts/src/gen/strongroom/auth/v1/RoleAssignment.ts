// Original file: proto/strongroom/auth/v1/access_service.proto

import type { AssignmentEffectInit as _strongroom_auth_v1_AssignmentEffectInit, AssignmentEffect as _strongroom_auth_v1_AssignmentEffect } from '../../../strongroom/auth/v1/AssignmentEffect.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * A role assigned to a principal at a scope.
 */
export interface RoleAssignmentInit {
  /**
   * Output only. "principals/{principal}/roleAssignments/{assignment}", the last being 32 lower-case hex digits.
   */
  'name'?: (string);
  /**
   * Required. "principals/{principal}".
   */
  'principal'?: (string);
  /**
   * "roleDefinitions/{role}". In a request either this or role_name is required.
   */
  'role'?: (string);
  /**
   * The role's role_name, exactly. In a request either this or role is required. Empty in an answer when the role was
   * deleted.
   */
  'roleName'?: (string);
  /**
   * Optional. Allow when unspecified.
   */
  'effect'?: (_strongroom_auth_v1_AssignmentEffectInit);
  /**
   * Required. Where it holds: "/" for everything, "vaults/{vault}", or "vaults/{vault}/secrets/{secret}" and likewise
   * for keys and certificates. An object need not exist yet. Empty in an answer when the vault was purged.
   */
  'scope'?: (string);
  /**
   * Optional. Without effect at or after; never ends when absent.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
}

/**
 * A role assigned to a principal at a scope.
 */
export interface RoleAssignment {
  /**
   * Output only. "principals/{principal}/roleAssignments/{assignment}", the last being 32 lower-case hex digits.
   */
  'name': (string);
  /**
   * Required. "principals/{principal}".
   */
  'principal': (string);
  /**
   * "roleDefinitions/{role}". In a request either this or role_name is required.
   */
  'role': (string);
  /**
   * The role's role_name, exactly. In a request either this or role is required. Empty in an answer when the role was
   * deleted.
   */
  'roleName': (string);
  /**
   * Optional. Allow when unspecified.
   */
  'effect': (_strongroom_auth_v1_AssignmentEffect);
  /**
   * Required. Where it holds: "/" for everything, "vaults/{vault}", or "vaults/{vault}/secrets/{secret}" and likewise
   * for keys and certificates. An object need not exist yet. Empty in an answer when the vault was purged.
   */
  'scope': (string);
  /**
   * Optional. Without effect at or after; never ends when absent.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
}
