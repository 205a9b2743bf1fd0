// Original file: proto/strongroom/rpc/v1/gathering_service.proto


/**
 * How one call ended.
 */
export interface GatheredAnswerInit {
  /**
   * Place of the call in the request, from 0.
   */
  'call'?: (number);
  /**
   * gRPC status code.
   */
  'code'?: (number);
  /**
   * Text of the status; empty when the code is 0.
   */
  'message'?: (string);
  /**
   * The encoded google.rpc.Status, as in grpc-status-details-bin; empty when there is none.
   */
  'statusDetails'?: (Buffer | Uint8Array);
  /**
   * The encoded response, when the code is 0.
   */
  'response'?: (Buffer | Uint8Array);
  /**
   * Index in the audit log, decimal, of the record that is the record of the caller's own call too; empty where there is none.
   */
  'receipt'?: (string);
}

/**
 * How one call ended.
 */
export interface GatheredAnswer {
  /**
   * Place of the call in the request, from 0.
   */
  'call': (number);
  /**
   * gRPC status code.
   */
  'code': (number);
  /**
   * Text of the status; empty when the code is 0.
   */
  'message': (string);
  /**
   * The encoded google.rpc.Status, as in grpc-status-details-bin; empty when there is none.
   */
  'statusDetails': (Buffer);
  /**
   * The encoded response, when the code is 0.
   */
  'response': (Buffer);
  /**
   * Index in the audit log, decimal, of the record that is the record of the caller's own call too; empty where there is none.
   */
  'receipt': (string);
}
