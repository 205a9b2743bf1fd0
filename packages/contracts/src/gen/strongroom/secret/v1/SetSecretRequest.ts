// Original file: proto/strongroom/secret/v1/secret_service.proto

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * A value to store.
 */
export interface SetSecretRequestInit {
  /**
   * Required. "vaults/{vault}/secrets/{secret}"; a secret's name has 1 to 127 characters of 0-9, a-z, A-Z and "-" and is
   * the same in upper and lower case.
   */
  'name'?: (string);
  /**
   * Any bytes.
   */
  'data'?: (Buffer | Uint8Array);
  /**
   * Text; its UTF-8 bytes count.
   */
  'text'?: (string);
  /**
   * Optional. CRC-32C of the value's bytes (of the UTF-8 for text), checked before anything is stored
   * (CRC32C_MISMATCH).
   */
  'valueCrc32c'?: (number);
  /**
   * Optional. At most 255 characters.
   */
  'contentType'?: (string);
  /**
   * Optional. At most 15 names and values of at most 512 characters each; a name has at least one.
   */
  'tags'?: ({[key: string]: string});
  /**
   * Optional. When the version becomes valid.
   */
  'notBefore'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. When it stops being valid; later than not_before.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. False makes a version that GetSecret refuses until it is enabled; true when absent.
   */
  'enabled'?: (boolean);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the secret has this etag; "\"0\"" demands that there is none
   * of the name.
   */
  'etag'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
  /**
   * Required. The value, 0 to 65,536 bytes (VALUE_TOO_LARGE beyond); GetSecret gives it back in the same field.
   */
  'value'?: "data"|"text";
  '_valueCrc32c'?: "valueCrc32c";
  '_enabled'?: "enabled";
}

/**
 * A value to store.
 */
export interface SetSecretRequest {
  /**
   * Required. "vaults/{vault}/secrets/{secret}"; a secret's name has 1 to 127 characters of 0-9, a-z, A-Z and "-" and is
   * the same in upper and lower case.
   */
  'name': (string);
  /**
   * Any bytes.
   */
  'data'?: (Buffer);
  /**
   * Text; its UTF-8 bytes count.
   */
  'text'?: (string);
  /**
   * Optional. CRC-32C of the value's bytes (of the UTF-8 for text), checked before anything is stored
   * (CRC32C_MISMATCH).
   */
  'valueCrc32c'?: (number);
  /**
   * Optional. At most 255 characters.
   */
  'contentType': (string);
  /**
   * Optional. At most 15 names and values of at most 512 characters each; a name has at least one.
   */
  'tags': ({[key: string]: string});
  /**
   * Optional. When the version becomes valid.
   */
  'notBefore': (_google_protobuf_Timestamp | null);
  /**
   * Optional. When it stops being valid; later than not_before.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
  /**
   * Optional. False makes a version that GetSecret refuses until it is enabled; true when absent.
   */
  'enabled'?: (boolean);
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the secret has this etag; "\"0\"" demands that there is none
   * of the name.
   */
  'etag': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
  /**
   * Required. The value, 0 to 65,536 bytes (VALUE_TOO_LARGE beyond); GetSecret gives it back in the same field.
   */
  'value'?: "data"|"text";
  '_valueCrc32c'?: "valueCrc32c";
  '_enabled'?: "enabled";
}
