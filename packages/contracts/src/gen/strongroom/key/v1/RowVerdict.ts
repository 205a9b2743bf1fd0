// Original file: proto/strongroom/key/v1/protection_service.proto

/**
 * What is thought of a row.
 */
export const RowVerdict = {
  /**
   * Not used.
   */
  ROW_VERDICT_UNSPECIFIED: 'ROW_VERDICT_UNSPECIFIED',
  /**
   * The MAC is right.
   */
  ROW_VERDICT_VALID: 'ROW_VERDICT_VALID',
  /**
   * The MAC is wrong, or the row is of another realm, or cannot be read.
   */
  ROW_VERDICT_INTEGRITY: 'ROW_VERDICT_INTEGRITY',
} as const;

/**
 * What is thought of a row.
 */
export type RowVerdictInit =
  /**
   * Not used.
   */
  | 'ROW_VERDICT_UNSPECIFIED'
  | 0
  /**
   * The MAC is right.
   */
  | 'ROW_VERDICT_VALID'
  | 1
  /**
   * The MAC is wrong, or the row is of another realm, or cannot be read.
   */
  | 'ROW_VERDICT_INTEGRITY'
  | 2

/**
 * What is thought of a row.
 */
export type RowVerdict = typeof RowVerdict[keyof typeof RowVerdict]
