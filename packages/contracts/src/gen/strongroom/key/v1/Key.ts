// Original file: proto/strongroom/key/v1/key_resources.proto

import type { KeyTypeInit as _strongroom_key_v1_KeyTypeInit, KeyType as _strongroom_key_v1_KeyType } from '../../../strongroom/key/v1/KeyType.ts';
import type { CurveInit as _strongroom_key_v1_CurveInit, Curve as _strongroom_key_v1_Curve } from '../../../strongroom/key/v1/Curve.ts';
import type { KeyFamilyInit as _strongroom_key_v1_KeyFamilyInit, KeyFamily as _strongroom_key_v1_KeyFamily } from '../../../strongroom/key/v1/KeyFamily.ts';
import type { KeyOperationInit as _strongroom_key_v1_KeyOperationInit, KeyOperation as _strongroom_key_v1_KeyOperation } from '../../../strongroom/key/v1/KeyOperation.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';
import type { ProtectionLevelInit as _strongroom_key_v1_ProtectionLevelInit, ProtectionLevel as _strongroom_key_v1_ProtectionLevel } from '../../../strongroom/key/v1/ProtectionLevel.ts';

/**
 * One version of a key. Private and symmetric material is never given out.
 */
export interface KeyInit {
  /**
   * Output only, but in updates required. "vaults/{vault}/keys/{key}/versions/{version}".
   */
  'name'?: (string);
  /**
   * Output only. The key's uid, 32 lower-case hex digits, never used again, although names are.
   */
  'uid'?: (string);
  /**
   * Required at creation. Kind of key.
   */
  'keyType'?: (_strongroom_key_v1_KeyTypeInit);
  /**
   * Required at creation of an EC key, else absent.
   */
  'curve'?: (_strongroom_key_v1_CurveInit);
  /**
   * Size of an RSA key: 2048 (when 0), 3072 or 4096; of a symmetric AES key: 128, 192 or 256 (when 0); of an HMAC key: 256
   * (when 0), 384 or 512. Output only for EC keys.
   */
  'sizeBits'?: (number);
  /**
   * Required at creation of a symmetric key, else absent.
   */
  'keyFamily'?: (_strongroom_key_v1_KeyFamilyInit);
  /**
   * Optional. What may be done with it; when empty at creation, all that fits its type.
   */
  'keyOperations'?: (_strongroom_key_v1_KeyOperationInit)[];
  /**
   * Whether it may be used. True at creation unless given.
   */
  'enabled'?: (boolean);
  /**
   * Optional. Before it, only decrypt, unwrap and verify work.
   */
  'notBefore'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. At and after it, only decrypt, unwrap and verify work.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. At most 15; names of 1 to 512 characters, values of at most 512.
   */
  'tags'?: ({[key: string]: string});
  /**
   * Output only. When this version was made.
   */
  'createTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. When this version was last changed.
   */
  'updateTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. When the key was deleted; absent unless it is.
   */
  'deleteTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. When a deleted key is purged by itself; absent unless it is deleted.
   */
  'purgeTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. Where it is used and how it rests.
   */
  'protectionLevel'?: (_strongroom_key_v1_ProtectionLevelInit);
  /**
   * Output only. Changes when the key gets a version, is deleted or undeleted. What takes the name later has another.
   */
  'etag'?: (string);
  /**
   * Output only, but in updates optional: the value last read. Changes when this version does. No other has
   * it.
   */
  'versionEtag'?: (string);
  /**
   * Output only. Public key of an EC or RSA key as SubjectPublicKeyInfo DER; empty for a symmetric one.
   */
  'publicKey'?: (Buffer | Uint8Array);
  /**
   * Output only. CRC-32C of public_key.
   */
  'publicKeyCrc32c'?: (number);
  /**
   * Output only. True when a certificate owns the key, which then cannot be changed by itself.
   */
  'managed'?: (boolean);
  /**
   * Output only. The key's name as it was first written; names are compared without regard to case.
   */
  'displayName'?: (string);
  '_enabled'?: "enabled";
  '_publicKeyCrc32c'?: "publicKeyCrc32c";
}

/**
 * One version of a key. Private and symmetric material is never given out.
 */
export interface Key {
  /**
   * Output only, but in updates required. "vaults/{vault}/keys/{key}/versions/{version}".
   */
  'name': (string);
  /**
   * Output only. The key's uid, 32 lower-case hex digits, never used again, although names are.
   */
  'uid': (string);
  /**
   * Required at creation. Kind of key.
   */
  'keyType': (_strongroom_key_v1_KeyType);
  /**
   * Required at creation of an EC key, else absent.
   */
  'curve': (_strongroom_key_v1_Curve);
  /**
   * Size of an RSA key: 2048 (when 0), 3072 or 4096; of a symmetric AES key: 128, 192 or 256 (when 0); of an HMAC key: 256
   * (when 0), 384 or 512. Output only for EC keys.
   */
  'sizeBits': (number);
  /**
   * Required at creation of a symmetric key, else absent.
   */
  'keyFamily': (_strongroom_key_v1_KeyFamily);
  /**
   * Optional. What may be done with it; when empty at creation, all that fits its type.
   */
  'keyOperations': (_strongroom_key_v1_KeyOperation)[];
  /**
   * Whether it may be used. True at creation unless given.
   */
  'enabled'?: (boolean);
  /**
   * Optional. Before it, only decrypt, unwrap and verify work.
   */
  'notBefore': (_google_protobuf_Timestamp | null);
  /**
   * Optional. At and after it, only decrypt, unwrap and verify work.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
  /**
   * Optional. At most 15; names of 1 to 512 characters, values of at most 512.
   */
  'tags': ({[key: string]: string});
  /**
   * Output only. When this version was made.
   */
  'createTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. When this version was last changed.
   */
  'updateTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. When the key was deleted; absent unless it is.
   */
  'deleteTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. When a deleted key is purged by itself; absent unless it is deleted.
   */
  'purgeTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. Where it is used and how it rests.
   */
  'protectionLevel': (_strongroom_key_v1_ProtectionLevel);
  /**
   * Output only. Changes when the key gets a version, is deleted or undeleted. What takes the name later has another.
   */
  'etag': (string);
  /**
   * Output only, but in updates optional: the value last read. Changes when this version does. No other has
   * it.
   */
  'versionEtag': (string);
  /**
   * Output only. Public key of an EC or RSA key as SubjectPublicKeyInfo DER; empty for a symmetric one.
   */
  'publicKey': (Buffer);
  /**
   * Output only. CRC-32C of public_key.
   */
  'publicKeyCrc32c'?: (number);
  /**
   * Output only. True when a certificate owns the key, which then cannot be changed by itself.
   */
  'managed': (boolean);
  /**
   * Output only. The key's name as it was first written; names are compared without regard to case.
   */
  'displayName': (string);
  '_enabled'?: "enabled";
  '_publicKeyCrc32c'?: "publicKeyCrc32c";
}
