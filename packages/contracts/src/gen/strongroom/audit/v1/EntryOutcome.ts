// Original file: proto/strongroom/audit/v1/audit_service.proto

/**
 * How an entry ended.
 */
export const EntryOutcome = {
  /**
   * Not used; in a request: any.
   */
  ENTRY_OUTCOME_UNSPECIFIED: 'ENTRY_OUTCOME_UNSPECIFIED',
  /**
   * It did what was asked.
   */
  ENTRY_OUTCOME_SUCCESS: 'ENTRY_OUTCOME_SUCCESS',
  /**
   * The caller may not, or is not known.
   */
  ENTRY_OUTCOME_DENIED: 'ENTRY_OUTCOME_DENIED',
  /**
   * It was allowed, but failed; the reason says why.
   */
  ENTRY_OUTCOME_FAILED: 'ENTRY_OUTCOME_FAILED',
  /**
   * A mutation that was begun; its outcome is not on record yet.
   */
  ENTRY_OUTCOME_PENDING: 'ENTRY_OUTCOME_PENDING',
  /**
   * A mutation that was begun more than 60 s ago and has no outcome on record: it may have happened or not.
   */
  ENTRY_OUTCOME_UNKNOWN: 'ENTRY_OUTCOME_UNKNOWN',
} as const;

/**
 * How an entry ended.
 */
export type EntryOutcomeInit =
  /**
   * Not used; in a request: any.
   */
  | 'ENTRY_OUTCOME_UNSPECIFIED'
  | 0
  /**
   * It did what was asked.
   */
  | 'ENTRY_OUTCOME_SUCCESS'
  | 1
  /**
   * The caller may not, or is not known.
   */
  | 'ENTRY_OUTCOME_DENIED'
  | 2
  /**
   * It was allowed, but failed; the reason says why.
   */
  | 'ENTRY_OUTCOME_FAILED'
  | 3
  /**
   * A mutation that was begun; its outcome is not on record yet.
   */
  | 'ENTRY_OUTCOME_PENDING'
  | 4
  /**
   * A mutation that was begun more than 60 s ago and has no outcome on record: it may have happened or not.
   */
  | 'ENTRY_OUTCOME_UNKNOWN'
  | 5

/**
 * How an entry ended.
 */
export type EntryOutcome = typeof EntryOutcome[keyof typeof EntryOutcome]
