// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';
import type { EntryOutcomeInit as _strongroom_audit_v1_EntryOutcomeInit, EntryOutcome as _strongroom_audit_v1_EntryOutcome } from '../../../strongroom/audit/v1/EntryOutcome.ts';
import type { RecordInit as _strongroom_audit_v1_RecordInit, Record as _strongroom_audit_v1_Record } from '../../../strongroom/audit/v1/Record.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One call, as the log tells it.
 */
export interface EntryInit {
  /**
   * Index of its leaf.
   */
  'index'?: (number | string | Long);
  /**
   * When the audit service took it.
   */
  'receiveTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * SPIFFE URI of the service that wrote it.
   */
  'peer'?: (string);
  /**
   * How it ended.
   */
  'outcome'?: (_strongroom_audit_v1_EntryOutcomeInit);
  /**
   * The record: a single, the outcome of a mutation, or an intent without outcome.
   */
  'record'?: (_strongroom_audit_v1_RecordInit | null);
}

/**
 * One call, as the log tells it.
 */
export interface Entry {
  /**
   * Index of its leaf.
   */
  'index': (string);
  /**
   * When the audit service took it.
   */
  'receiveTime': (_google_protobuf_Timestamp | null);
  /**
   * SPIFFE URI of the service that wrote it.
   */
  'peer': (string);
  /**
   * How it ended.
   */
  'outcome': (_strongroom_audit_v1_EntryOutcome);
  /**
   * The record: a single, the outcome of a mutation, or an intent without outcome.
   */
  'record': (_strongroom_audit_v1_Record | null);
}
