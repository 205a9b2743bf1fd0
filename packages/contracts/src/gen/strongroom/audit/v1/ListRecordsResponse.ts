// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { EntryInit as _strongroom_audit_v1_EntryInit, Entry as _strongroom_audit_v1_Entry } from '../../../strongroom/audit/v1/Entry.ts';

/**
 * A page of entries.
 */
export interface ListRecordsResponseInit {
  /**
   * Newest first.
   */
  'entries'?: (_strongroom_audit_v1_EntryInit)[];
  /**
   * Empty on the last page. A page may hold fewer entries than asked for and still not be the last.
   */
  'nextPageToken'?: (string);
}

/**
 * A page of entries.
 */
export interface ListRecordsResponse {
  /**
   * Newest first.
   */
  'entries': (_strongroom_audit_v1_Entry)[];
  /**
   * Empty on the last page. A page may hold fewer entries than asked for and still not be the last.
   */
  'nextPageToken': (string);
}
