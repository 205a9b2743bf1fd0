// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { ProtectionLevelInit as _strongroom_key_v1_ProtectionLevelInit, ProtectionLevel as _strongroom_key_v1_ProtectionLevel } from '../../../strongroom/key/v1/ProtectionLevel.ts';

/**
 * A signature.
 */
export interface SignResponseInit {
  /**
   * The signature, or the HMAC.
   */
  'signature'?: (Buffer | Uint8Array);
  /**
   * CRC-32C of signature.
   */
  'signatureCrc32c'?: (number);
  /**
   * digest_crc32c was given and right.
   */
  'verifiedDigestCrc32c'?: (boolean);
  /**
   * data_crc32c was given and right.
   */
  'verifiedDataCrc32c'?: (boolean);
  /**
   * Full name of the version that was used.
   */
  'name'?: (string);
  /**
   * Where the key was used.
   */
  'protectionLevel'?: (_strongroom_key_v1_ProtectionLevelInit);
}

/**
 * A signature.
 */
export interface SignResponse {
  /**
   * The signature, or the HMAC.
   */
  'signature': (Buffer);
  /**
   * CRC-32C of signature.
   */
  'signatureCrc32c': (number);
  /**
   * digest_crc32c was given and right.
   */
  'verifiedDigestCrc32c': (boolean);
  /**
   * data_crc32c was given and right.
   */
  'verifiedDataCrc32c': (boolean);
  /**
   * Full name of the version that was used.
   */
  'name': (string);
  /**
   * Where the key was used.
   */
  'protectionLevel': (_strongroom_key_v1_ProtectionLevel);
}
