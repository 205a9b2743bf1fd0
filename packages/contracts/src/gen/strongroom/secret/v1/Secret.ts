// Original file: proto/strongroom/secret/v1/secret_resources.proto

import type { SecretVersionInit as _strongroom_secret_v1_SecretVersionInit, SecretVersion as _strongroom_secret_v1_SecretVersion } from '../../../strongroom/secret/v1/SecretVersion.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * A secret: a name in a vault, with versions. It holds no value itself, its versions do.
 */
export interface SecretInit {
  /**
   * Output only. "vaults/{vault}/secrets/{secret}", canonical: ASCII lower case.
   */
  'name'?: (string);
  /**
   * Output only. The last segment as it was written when the secret was first set.
   */
  'displayName'?: (string);
  /**
   * Output only. 32 lower-case hex digits, never used again, although names are.
   */
  'uid'?: (string);
  /**
   * Output only. The current version, the one set last. In the answer to SetSecret: the version that this call made.
   */
  'version'?: (_strongroom_secret_v1_SecretVersionInit | null);
  /**
   * Output only. How many versions it has.
   */
  'versionCount'?: (number);
  /**
   * Output only. When it was first set.
   */
  'createTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. When it was deleted; absent unless it is.
   */
  'deleteTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. When it is purged by itself; absent unless it is deleted.
   */
  'purgeTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. "certificate" for the secret of a certificate, which only the certificate can change; empty for others.
   */
  'managedBy'?: (string);
  /**
   * Output only. Changes with every new version, deletion and recovery. What takes the name later has another.
   */
  'etag'?: (string);
}

/**
 * A secret: a name in a vault, with versions. It holds no value itself, its versions do.
 */
export interface Secret {
  /**
   * Output only. "vaults/{vault}/secrets/{secret}", canonical: ASCII lower case.
   */
  'name': (string);
  /**
   * Output only. The last segment as it was written when the secret was first set.
   */
  'displayName': (string);
  /**
   * Output only. 32 lower-case hex digits, never used again, although names are.
   */
  'uid': (string);
  /**
   * Output only. The current version, the one set last. In the answer to SetSecret: the version that this call made.
   */
  'version': (_strongroom_secret_v1_SecretVersion | null);
  /**
   * Output only. How many versions it has.
   */
  'versionCount': (number);
  /**
   * Output only. When it was first set.
   */
  'createTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. When it was deleted; absent unless it is.
   */
  'deleteTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. When it is purged by itself; absent unless it is deleted.
   */
  'purgeTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. "certificate" for the secret of a certificate, which only the certificate can change; empty for others.
   */
  'managedBy': (string);
  /**
   * Output only. Changes with every new version, deletion and recovery. What takes the name later has another.
   */
  'etag': (string);
}
