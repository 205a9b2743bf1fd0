// Original file: proto/strongroom/certificate/v1/certificate_resources.proto

/**
 * Where an operation stands.
 */
export const OperationStatus = {
  /**
   * Not used.
   */
  OPERATION_STATUS_UNSPECIFIED: 'OPERATION_STATUS_UNSPECIFIED',
  /**
   * Under way.
   */
  OPERATION_STATUS_IN_PROGRESS: 'OPERATION_STATUS_IN_PROGRESS',
  /**
   * The certificate is there.
   */
  OPERATION_STATUS_COMPLETED: 'OPERATION_STATUS_COMPLETED',
  /**
   * It is not, and will not be by this operation.
   */
  OPERATION_STATUS_FAILED: 'OPERATION_STATUS_FAILED',
} as const;

/**
 * Where an operation stands.
 */
export type OperationStatusInit =
  /**
   * Not used.
   */
  | 'OPERATION_STATUS_UNSPECIFIED'
  | 0
  /**
   * Under way.
   */
  | 'OPERATION_STATUS_IN_PROGRESS'
  | 1
  /**
   * The certificate is there.
   */
  | 'OPERATION_STATUS_COMPLETED'
  | 2
  /**
   * It is not, and will not be by this operation.
   */
  | 'OPERATION_STATUS_FAILED'
  | 3

/**
 * Where an operation stands.
 */
export type OperationStatus = typeof OperationStatus[keyof typeof OperationStatus]
