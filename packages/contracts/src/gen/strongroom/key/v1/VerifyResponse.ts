// Original file: proto/strongroom/key/v1/protection_service.proto

import type { RowVerdictInit as _strongroom_key_v1_RowVerdictInit, RowVerdict as _strongroom_key_v1_RowVerdict } from '../../../strongroom/key/v1/RowVerdict.ts';

/**
 * Verdicts in the order of the rows.
 */
export interface VerifyResponseInit {
  /**
   * One for each row.
   */
  'verdicts'?: (_strongroom_key_v1_RowVerdictInit)[];
}

/**
 * Verdicts in the order of the rows.
 */
export interface VerifyResponse {
  /**
   * One for each row.
   */
  'verdicts': (_strongroom_key_v1_RowVerdict)[];
}
