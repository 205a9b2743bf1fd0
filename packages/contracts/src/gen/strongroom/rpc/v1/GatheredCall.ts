// Original file: proto/strongroom/rpc/v1/gathering_service.proto


/**
 * One call, as it would travel alone.
 */
export interface GatheredCallInit {
  /**
   * Full method, for example "/strongroom.key.v1.ProtectionService/Open".
   */
  'method'?: (string);
  /**
   * The encoded request.
   */
  'request'?: (Buffer | Uint8Array);
  /**
   * Optional. The access token of the user that the call is made for.
   */
  'token'?: (string);
  /**
   * Optional. W3C traceparent.
   */
  'traceparent'?: (string);
  /**
   * How long an answer is waited for, in milliseconds.
   */
  'timeoutMs'?: (number);
  /**
   * Optional. Address of that user, without port, as the caller knows it.
   */
  'userAddress'?: (string);
}

/**
 * One call, as it would travel alone.
 */
export interface GatheredCall {
  /**
   * Full method, for example "/strongroom.key.v1.ProtectionService/Open".
   */
  'method': (string);
  /**
   * The encoded request.
   */
  'request': (Buffer);
  /**
   * Optional. The access token of the user that the call is made for.
   */
  'token': (string);
  /**
   * Optional. W3C traceparent.
   */
  'traceparent': (string);
  /**
   * How long an answer is waited for, in milliseconds.
   */
  'timeoutMs': (number);
  /**
   * Optional. Address of that user, without port, as the caller knows it.
   */
  'userAddress': (string);
}
