// Original file: proto/strongroom/key/v1/key_service.proto

import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from '../../../strongroom/key/v1/Key.ts';

/**
 * One page of versions.
 */
export interface ListKeyVersionsResponseInit {
  /**
   * The newest first.
   */
  'keys'?: (_strongroom_key_v1_KeyInit)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken'?: (string);
}

/**
 * One page of versions.
 */
export interface ListKeyVersionsResponse {
  /**
   * The newest first.
   */
  'keys': (_strongroom_key_v1_Key)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken': (string);
}
