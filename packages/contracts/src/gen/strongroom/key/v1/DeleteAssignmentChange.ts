// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * Takes an assignment away.
 */
export interface DeleteAssignmentChangeInit {
  /**
   * 32 hex digits.
   */
  'assignmentUid'?: (string);
}

/**
 * Takes an assignment away.
 */
export interface DeleteAssignmentChange {
  /**
   * 32 hex digits.
   */
  'assignmentUid': (string);
}
