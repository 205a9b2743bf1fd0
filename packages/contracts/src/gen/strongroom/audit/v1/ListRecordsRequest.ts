// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { EntryOutcomeInit as _strongroom_audit_v1_EntryOutcomeInit, EntryOutcome as _strongroom_audit_v1_EntryOutcome } from '../../../strongroom/audit/v1/EntryOutcome.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * Which records to list.
 */
export interface ListRecordsRequestInit {
  /**
   * Optional. "vaults/{vault}" for what concerns one vault; "/" or empty for everything.
   */
  'parent'?: (string);
  /**
   * Optional. Operation, exactly, for example "SecretGet".
   */
  'operation'?: (string);
  /**
   * Optional. Name of the acting principal, exactly.
   */
  'principal'?: (string);
  /**
   * Optional. How it ended.
   */
  'outcome'?: (_strongroom_audit_v1_EntryOutcomeInit);
  /**
   * Optional. By the writer's clock: at or after.
   */
  'startTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. By the writer's clock: before.
   */
  'endTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. 1 to 1,000; 50 when 0.
   */
  'pageSize'?: (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken'?: (string);
}

/**
 * Which records to list.
 */
export interface ListRecordsRequest {
  /**
   * Optional. "vaults/{vault}" for what concerns one vault; "/" or empty for everything.
   */
  'parent': (string);
  /**
   * Optional. Operation, exactly, for example "SecretGet".
   */
  'operation': (string);
  /**
   * Optional. Name of the acting principal, exactly.
   */
  'principal': (string);
  /**
   * Optional. How it ended.
   */
  'outcome': (_strongroom_audit_v1_EntryOutcome);
  /**
   * Optional. By the writer's clock: at or after.
   */
  'startTime': (_google_protobuf_Timestamp | null);
  /**
   * Optional. By the writer's clock: before.
   */
  'endTime': (_google_protobuf_Timestamp | null);
  /**
   * Optional. 1 to 1,000; 50 when 0.
   */
  'pageSize': (number);
  /**
   * Optional. next_page_token of the page before, with the other arguments unchanged.
   */
  'pageToken': (string);
}
