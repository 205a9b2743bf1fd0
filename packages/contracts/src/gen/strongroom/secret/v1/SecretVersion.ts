// Original file: proto/strongroom/secret/v1/secret_resources.proto

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * What is known of one version of a secret, without its value. The value never changes; the rest may.
 */
export interface SecretVersionInit {
  /**
   * "vaults/{vault}/secrets/{secret}/versions/{32 lower-case hex digits}".
   */
  'name'?: (string);
  /**
   * Output only. 1 for the first version of a secret, and one more for each next.
   */
  'ordinal'?: (number);
  /**
   * Whether GetSecret gives its value.
   */
  'enabled'?: (boolean);
  /**
   * When it becomes valid; absent: at once. Tells whoever uses the value; GetSecret gives it in any case.
   */
  'notBefore'?: (_google_protobuf_TimestampInit | null);
  /**
   * When it stops being valid; absent: never. Tells whoever uses the value; GetSecret gives it in any case.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * What kind of value it is, at most 255 characters, for example "application/json"; empty when not said.
   */
  'contentType'?: (string);
  /**
   * At most 15 names and values of at most 512 characters each; a name has at least one.
   */
  'tags'?: ({[key: string]: string});
  /**
   * Output only. When it was set.
   */
  'createTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. When anything here changed last.
   */
  'updateTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only, but in updates optional: the value last read. Changes with every update. No other version has it.
   */
  'etag'?: (string);
}

/**
 * What is known of one version of a secret, without its value. The value never changes; the rest may.
 */
export interface SecretVersion {
  /**
   * "vaults/{vault}/secrets/{secret}/versions/{32 lower-case hex digits}".
   */
  'name': (string);
  /**
   * Output only. 1 for the first version of a secret, and one more for each next.
   */
  'ordinal': (number);
  /**
   * Whether GetSecret gives its value.
   */
  'enabled': (boolean);
  /**
   * When it becomes valid; absent: at once. Tells whoever uses the value; GetSecret gives it in any case.
   */
  'notBefore': (_google_protobuf_Timestamp | null);
  /**
   * When it stops being valid; absent: never. Tells whoever uses the value; GetSecret gives it in any case.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
  /**
   * What kind of value it is, at most 255 characters, for example "application/json"; empty when not said.
   */
  'contentType': (string);
  /**
   * At most 15 names and values of at most 512 characters each; a name has at least one.
   */
  'tags': ({[key: string]: string});
  /**
   * Output only. When it was set.
   */
  'createTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. When anything here changed last.
   */
  'updateTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only, but in updates optional: the value last read. Changes with every update. No other version has it.
   */
  'etag': (string);
}
