// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { ExportHeaderInit as _strongroom_audit_v1_ExportHeaderInit, ExportHeader as _strongroom_audit_v1_ExportHeader } from '../../../strongroom/audit/v1/ExportHeader.ts';
import type { StoredLeafInit as _strongroom_audit_v1_StoredLeafInit, StoredLeaf as _strongroom_audit_v1_StoredLeaf } from '../../../strongroom/audit/v1/StoredLeaf.ts';
import type { ExportTrailerInit as _strongroom_audit_v1_ExportTrailerInit, ExportTrailer as _strongroom_audit_v1_ExportTrailer } from '../../../strongroom/audit/v1/ExportTrailer.ts';

/**
 * A piece of an export: first one header, then leaves by index, last one trailer.
 */
export interface ExportRecordsResponseInit {
  /**
   * First message.
   */
  'header'?: (_strongroom_audit_v1_ExportHeaderInit | null);
  /**
   * Each message between.
   */
  'leaf'?: (_strongroom_audit_v1_StoredLeafInit | null);
  /**
   * Last message; a stream that ends without it is incomplete.
   */
  'trailer'?: (_strongroom_audit_v1_ExportTrailerInit | null);
  /**
   * What this message carries.
   */
  'piece'?: "header"|"leaf"|"trailer";
}

/**
 * A piece of an export: first one header, then leaves by index, last one trailer.
 */
export interface ExportRecordsResponse {
  /**
   * First message.
   */
  'header'?: (_strongroom_audit_v1_ExportHeader | null);
  /**
   * Each message between.
   */
  'leaf'?: (_strongroom_audit_v1_StoredLeaf | null);
  /**
   * Last message; a stream that ends without it is incomplete.
   */
  'trailer'?: (_strongroom_audit_v1_ExportTrailer | null);
  /**
   * What this message carries.
   */
  'piece'?: "header"|"leaf"|"trailer";
}
