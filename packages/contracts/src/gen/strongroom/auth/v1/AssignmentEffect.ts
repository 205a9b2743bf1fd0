// Original file: proto/strongroom/auth/v1/access_service.proto

/**
 * What an assignment does.
 */
export const AssignmentEffect = {
  /**
   * Stands for allow in a request.
   */
  ASSIGNMENT_EFFECT_UNSPECIFIED: 'ASSIGNMENT_EFFECT_UNSPECIFIED',
  /**
   * Gives the role's actions.
   */
  ASSIGNMENT_EFFECT_ALLOW: 'ASSIGNMENT_EFFECT_ALLOW',
  /**
   * Takes the role's actions, whatever other assignments give.
   */
  ASSIGNMENT_EFFECT_DENY: 'ASSIGNMENT_EFFECT_DENY',
} as const;

/**
 * What an assignment does.
 */
export type AssignmentEffectInit =
  /**
   * Stands for allow in a request.
   */
  | 'ASSIGNMENT_EFFECT_UNSPECIFIED'
  | 0
  /**
   * Gives the role's actions.
   */
  | 'ASSIGNMENT_EFFECT_ALLOW'
  | 1
  /**
   * Takes the role's actions, whatever other assignments give.
   */
  | 'ASSIGNMENT_EFFECT_DENY'
  | 2

/**
 * What an assignment does.
 */
export type AssignmentEffect = typeof AssignmentEffect[keyof typeof AssignmentEffect]
