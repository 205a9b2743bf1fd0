// Original file: proto/strongroom/key/v1/crypto_service.proto


/**
 * How many random bytes.
 */
export interface GenerateRandomBytesRequestInit {
  /**
   * Required. 1 to 1,024.
   */
  'lengthBytes'?: (number);
}

/**
 * How many random bytes.
 */
export interface GenerateRandomBytesRequest {
  /**
   * Required. 1 to 1,024.
   */
  'lengthBytes': (number);
}
