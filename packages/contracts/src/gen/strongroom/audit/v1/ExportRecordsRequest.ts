// Original file: proto/strongroom/audit/v1/audit_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * What to export.
 */
export interface ExportRecordsRequestInit {
  /**
   * Optional. First index wanted, to go on with an export that broke off. A verifier needs all from 0.
   */
  'startIndex'?: (number | string | Long);
}

/**
 * What to export.
 */
export interface ExportRecordsRequest {
  /**
   * Optional. First index wanted, to go on with an export that broke off. A verifier needs all from 0.
   */
  'startIndex': (string);
}
