// Original file: proto/strongroom/secret/v1/secret_service.proto

import type { SecretVersionInit as _strongroom_secret_v1_SecretVersionInit, SecretVersion as _strongroom_secret_v1_SecretVersion } from '../../../strongroom/secret/v1/SecretVersion.ts';

/**
 * A value.
 */
export interface GetSecretResponseInit {
  /**
   * The version that the value belongs to.
   */
  'version'?: (_strongroom_secret_v1_SecretVersionInit | null);
  /**
   * Any bytes.
   */
  'data'?: (Buffer | Uint8Array);
  /**
   * Text.
   */
  'text'?: (string);
  /**
   * CRC-32C of the value's bytes (of the UTF-8 for text), for the caller to check; absent when not_modified.
   */
  'valueCrc32c'?: (number);
  /**
   * The version's etag, to be sent as if_none_match.
   */
  'etag'?: (string);
  /**
   * if_none_match was this etag.
   */
  'notModified'?: (boolean);
  /**
   * The value in the field that it was set in; absent when not_modified.
   */
  'value'?: "data"|"text";
  '_valueCrc32c'?: "valueCrc32c";
}

/**
 * A value.
 */
export interface GetSecretResponse {
  /**
   * The version that the value belongs to.
   */
  'version': (_strongroom_secret_v1_SecretVersion | null);
  /**
   * Any bytes.
   */
  'data'?: (Buffer);
  /**
   * Text.
   */
  'text'?: (string);
  /**
   * CRC-32C of the value's bytes (of the UTF-8 for text), for the caller to check; absent when not_modified.
   */
  'valueCrc32c'?: (number);
  /**
   * The version's etag, to be sent as if_none_match.
   */
  'etag': (string);
  /**
   * if_none_match was this etag.
   */
  'notModified': (boolean);
  /**
   * The value in the field that it was set in; absent when not_modified.
   */
  'value'?: "data"|"text";
  '_valueCrc32c'?: "valueCrc32c";
}
