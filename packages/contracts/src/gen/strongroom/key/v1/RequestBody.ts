// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * What is needed to recognise a repeated request.
 */
export interface RequestBodyInit {
  /**
   * Full method, for example "/strongroom.secret.v1.SecretService/SetSecret".
   */
  'method'?: (string);
  /**
   * The caller's request_id, a UUID.
   */
  'requestId'?: (string);
  /**
   * The request encoded again without its request_id.
   */
  'body'?: (Buffer | Uint8Array);
}

/**
 * What is needed to recognise a repeated request.
 */
export interface RequestBody {
  /**
   * Full method, for example "/strongroom.secret.v1.SecretService/SetSecret".
   */
  'method': (string);
  /**
   * The caller's request_id, a UUID.
   */
  'requestId': (string);
  /**
   * The request encoded again without its request_id.
   */
  'body': (Buffer);
}
