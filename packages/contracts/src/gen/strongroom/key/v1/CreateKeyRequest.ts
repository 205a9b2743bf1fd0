// Original file: proto/strongroom/key/v1/key_service.proto

import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from '../../../strongroom/key/v1/Key.ts';

/**
 * A key to make.
 */
export interface CreateKeyRequestInit {
  /**
   * Required. "vaults/{vault}".
   */
  'parent'?: (string);
  /**
   * Required. 1 to 127 characters of 0-9, a-z, A-Z and "-"; compared without regard to case.
   */
  'keyId'?: (string);
  /**
   * Required. key_type, and as they apply curve, size_bits, key_family, key_operations, enabled, not_before, expire_time
   * and tags; an etag refuses the call unless the key has it now.
   */
  'key'?: (_strongroom_key_v1_KeyInit | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * A key to make.
 */
export interface CreateKeyRequest {
  /**
   * Required. "vaults/{vault}".
   */
  'parent': (string);
  /**
   * Required. 1 to 127 characters of 0-9, a-z, A-Z and "-"; compared without regard to case.
   */
  'keyId': (string);
  /**
   * Required. key_type, and as they apply curve, size_bits, key_family, key_operations, enabled, not_before, expire_time
   * and tags; an etag refuses the call unless the key has it now.
   */
  'key': (_strongroom_key_v1_Key | null);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
