// Original file: proto/strongroom/rpc/v1/gathering_service.proto

import type { GatheredAnswerInit as _strongroom_rpc_v1_GatheredAnswerInit, GatheredAnswer as _strongroom_rpc_v1_GatheredAnswer } from '../../../strongroom/rpc/v1/GatheredAnswer.ts';

/**
 * Answers that are ready.
 */
export interface CallResponseInit {
  /**
   * One or more.
   */
  'answers'?: (_strongroom_rpc_v1_GatheredAnswerInit)[];
}

/**
 * Answers that are ready.
 */
export interface CallResponse {
  /**
   * One or more.
   */
  'answers': (_strongroom_rpc_v1_GatheredAnswer)[];
}
