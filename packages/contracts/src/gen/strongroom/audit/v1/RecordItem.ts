// Original file: proto/strongroom/audit/v1/record.proto

import type { OutcomeInit as _strongroom_audit_v1_OutcomeInit, Outcome as _strongroom_audit_v1_Outcome } from '../../../strongroom/audit/v1/Outcome.ts';

/**
 * One item of a call that carries many.
 */
export interface RecordItemInit {
  /**
   * Resource name.
   */
  'resource'?: (string);
  /**
   * Operation, Azure's name.
   */
  'operation'?: (string);
  /**
   * How the item ended.
   */
  'outcome'?: (_strongroom_audit_v1_OutcomeInit);
  /**
   * Stable reason, where it did not succeed.
   */
  'reason'?: (string);
}

/**
 * One item of a call that carries many.
 */
export interface RecordItem {
  /**
   * Resource name.
   */
  'resource': (string);
  /**
   * Operation, Azure's name.
   */
  'operation': (string);
  /**
   * How the item ended.
   */
  'outcome': (_strongroom_audit_v1_Outcome);
  /**
   * Stable reason, where it did not succeed.
   */
  'reason': (string);
}
