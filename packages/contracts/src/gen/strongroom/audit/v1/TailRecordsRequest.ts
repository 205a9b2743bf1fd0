// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Which records to send.
 */
export interface TailRecordsRequestInit {
  /**
   * Optional. "vaults/{vault}" for what concerns one vault; "/" or empty for everything.
   */
  'parent'?: (string);
  /**
   * Optional. Index to begin at; the end of the log when absent.
   */
  'startIndex'?: (number | string | Long);
  /**
   * Optional. Operation, exactly.
   */
  'operation'?: (string);
  /**
   * Optional. Name of the acting principal, exactly.
   */
  'principal'?: (string);
  '_startIndex'?: "startIndex";
}

/**
 * Which records to send.
 */
export interface TailRecordsRequest {
  /**
   * Optional. "vaults/{vault}" for what concerns one vault; "/" or empty for everything.
   */
  'parent': (string);
  /**
   * Optional. Index to begin at; the end of the log when absent.
   */
  'startIndex'?: (string);
  /**
   * Optional. Operation, exactly.
   */
  'operation': (string);
  /**
   * Optional. Name of the acting principal, exactly.
   */
  'principal': (string);
  '_startIndex'?: "startIndex";
}
