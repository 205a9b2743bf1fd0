// Original file: proto/strongroom/audit/v1/record.proto

/**
 * Where a record stands in the life of its call.
 */
export const Phase = {
  /**
   * Not used.
   */
  PHASE_UNSPECIFIED: 'PHASE_UNSPECIFIED',
  /**
   * Written before a mutation.
   */
  PHASE_INTENT: 'PHASE_INTENT',
  /**
   * Written after it; names the intent's sequence.
   */
  PHASE_OUTCOME: 'PHASE_OUTCOME',
  /**
   * The call's only record: reads, crypto operations, denials.
   */
  PHASE_SINGLE: 'PHASE_SINGLE',
} as const;

/**
 * Where a record stands in the life of its call.
 */
export type PhaseInit =
  /**
   * Not used.
   */
  | 'PHASE_UNSPECIFIED'
  | 0
  /**
   * Written before a mutation.
   */
  | 'PHASE_INTENT'
  | 1
  /**
   * Written after it; names the intent's sequence.
   */
  | 'PHASE_OUTCOME'
  | 2
  /**
   * The call's only record: reads, crypto operations, denials.
   */
  | 'PHASE_SINGLE'
  | 3

/**
 * Where a record stands in the life of its call.
 */
export type Phase = typeof Phase[keyof typeof Phase]
