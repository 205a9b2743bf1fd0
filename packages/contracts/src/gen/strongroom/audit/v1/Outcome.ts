// Original file: proto/strongroom/audit/v1/record.proto

/**
 * How a call ended.
 */
export const Outcome = {
  /**
   * The record is an intent.
   */
  OUTCOME_UNSPECIFIED: 'OUTCOME_UNSPECIFIED',
  /**
   * It did what was asked.
   */
  OUTCOME_SUCCESS: 'OUTCOME_SUCCESS',
  /**
   * The caller may not, or is not known.
   */
  OUTCOME_DENIED: 'OUTCOME_DENIED',
  /**
   * It was allowed, but failed; the reason says why.
   */
  OUTCOME_FAILED: 'OUTCOME_FAILED',
} as const;

/**
 * How a call ended.
 */
export type OutcomeInit =
  /**
   * The record is an intent.
   */
  | 'OUTCOME_UNSPECIFIED'
  | 0
  /**
   * It did what was asked.
   */
  | 'OUTCOME_SUCCESS'
  | 1
  /**
   * The caller may not, or is not known.
   */
  | 'OUTCOME_DENIED'
  | 2
  /**
   * It was allowed, but failed; the reason says why.
   */
  | 'OUTCOME_FAILED'
  | 3

/**
 * How a call ended.
 */
export type Outcome = typeof Outcome[keyof typeof Outcome]
