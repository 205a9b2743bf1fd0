// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { EntryInit as _strongroom_audit_v1_EntryInit, Entry as _strongroom_audit_v1_Entry } from '../../../strongroom/audit/v1/Entry.ts';

/**
 * What came.
 */
export interface TailRecordsResponseInit {
  /**
   * One record.
   */
  'entry'?: (_strongroom_audit_v1_EntryInit | null);
}

/**
 * What came.
 */
export interface TailRecordsResponse {
  /**
   * One record.
   */
  'entry': (_strongroom_audit_v1_Entry | null);
}
