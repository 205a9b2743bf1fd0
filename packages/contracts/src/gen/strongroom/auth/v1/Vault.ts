// Original file: proto/strongroom/auth/v1/vault_service.proto

import type { VaultStateInit as _strongroom_auth_v1_VaultStateInit, VaultState as _strongroom_auth_v1_VaultState } from '../../../strongroom/auth/v1/VaultState.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * A vault.
 */
export interface VaultInit {
  /**
   * Output only, but in updates required. "vaults/{vault}".
   */
  'name'?: (string);
  /**
   * Output only. 32 lower-case hex digits, never used again, although names are.
   */
  'uid'?: (string);
  /**
   * Output only. Where it is in its life.
   */
  'state'?: (_strongroom_auth_v1_VaultStateInit);
  /**
   * Optional, at creation only. How many days a deleted vault or object can be undeleted, 7 to 90; 90 when 0.
   */
  'retentionDays'?: (number);
  /**
   * Optional. While true, nobody may purge anything in it, nor the vault, before its purge time. Never switched off.
   */
  'purgeProtection'?: (boolean);
  /**
   * Output only. When it was created.
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
   * Output only, but in updates optional: the value last read. What takes the name later has another.
   */
  'etag'?: (string);
}

/**
 * A vault.
 */
export interface Vault {
  /**
   * Output only, but in updates required. "vaults/{vault}".
   */
  'name': (string);
  /**
   * Output only. 32 lower-case hex digits, never used again, although names are.
   */
  'uid': (string);
  /**
   * Output only. Where it is in its life.
   */
  'state': (_strongroom_auth_v1_VaultState);
  /**
   * Optional, at creation only. How many days a deleted vault or object can be undeleted, 7 to 90; 90 when 0.
   */
  'retentionDays': (number);
  /**
   * Optional. While true, nobody may purge anything in it, nor the vault, before its purge time. Never switched off.
   */
  'purgeProtection': (boolean);
  /**
   * Output only. When it was created.
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
   * Output only, but in updates optional: the value last read. What takes the name later has another.
   */
  'etag': (string);
}
