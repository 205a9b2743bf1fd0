// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { ProtectionLevelInit as _strongroom_key_v1_ProtectionLevelInit, ProtectionLevel as _strongroom_key_v1_ProtectionLevel } from '../../../strongroom/key/v1/ProtectionLevel.ts';

/**
 * Random bytes.
 */
export interface GenerateRandomBytesResponseInit {
  /**
   * As many as were asked for.
   */
  'data'?: (Buffer | Uint8Array);
  /**
   * CRC-32C of data.
   */
  'dataCrc32c'?: (number);
  /**
   * Where they were drawn.
   */
  'protectionLevel'?: (_strongroom_key_v1_ProtectionLevelInit);
}

/**
 * Random bytes.
 */
export interface GenerateRandomBytesResponse {
  /**
   * As many as were asked for.
   */
  'data': (Buffer);
  /**
   * CRC-32C of data.
   */
  'dataCrc32c': (number);
  /**
   * Where they were drawn.
   */
  'protectionLevel': (_strongroom_key_v1_ProtectionLevel);
}
