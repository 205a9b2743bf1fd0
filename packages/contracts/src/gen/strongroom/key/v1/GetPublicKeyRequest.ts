// Original file: proto/strongroom/key/v1/key_service.proto

import type { PublicKeyFormatInit as _strongroom_key_v1_PublicKeyFormatInit, PublicKeyFormat as _strongroom_key_v1_PublicKeyFormat } from '../../../strongroom/key/v1/PublicKeyFormat.ts';

/**
 * Names a key and a form.
 */
export interface GetPublicKeyRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name'?: (string);
  /**
   * Optional. PEM when unspecified.
   */
  'format'?: (_strongroom_key_v1_PublicKeyFormatInit);
}

/**
 * Names a key and a form.
 */
export interface GetPublicKeyRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name': (string);
  /**
   * Optional. PEM when unspecified.
   */
  'format': (_strongroom_key_v1_PublicKeyFormat);
}
