// Original file: proto/strongroom/rpc/v1/gathering_service.proto

import type { GatheredCallInit as _strongroom_rpc_v1_GatheredCallInit, GatheredCall as _strongroom_rpc_v1_GatheredCall } from '../../../strongroom/rpc/v1/GatheredCall.ts';

/**
 * Calls to run.
 */
export interface CallRequestInit {
  /**
   * 1 to 64.
   */
  'calls'?: (_strongroom_rpc_v1_GatheredCallInit)[];
}

/**
 * Calls to run.
 */
export interface CallRequest {
  /**
   * 1 to 64.
   */
  'calls': (_strongroom_rpc_v1_GatheredCall)[];
}
