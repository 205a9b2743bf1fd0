// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { ProtectionLevelInit as _strongroom_key_v1_ProtectionLevelInit, ProtectionLevel as _strongroom_key_v1_ProtectionLevel } from '../../../strongroom/key/v1/ProtectionLevel.ts';

/**
 * What is thought of a signature.
 */
export interface CryptoServiceVerifyResponseInit {
  /**
   * Whether it is right.
   */
  'valid'?: (boolean);
  /**
   * The same again: differs from valid only if a bit was lost on the way.
   */
  'verifiedValidIntegrity'?: (boolean);
  /**
   * digest_crc32c was given and right.
   */
  'verifiedDigestCrc32c'?: (boolean);
  /**
   * data_crc32c was given and right.
   */
  'verifiedDataCrc32c'?: (boolean);
  /**
   * signature_crc32c was given and right.
   */
  'verifiedSignatureCrc32c'?: (boolean);
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
 * What is thought of a signature.
 */
export interface CryptoServiceVerifyResponse {
  /**
   * Whether it is right.
   */
  'valid': (boolean);
  /**
   * The same again: differs from valid only if a bit was lost on the way.
   */
  'verifiedValidIntegrity': (boolean);
  /**
   * digest_crc32c was given and right.
   */
  'verifiedDigestCrc32c': (boolean);
  /**
   * data_crc32c was given and right.
   */
  'verifiedDataCrc32c': (boolean);
  /**
   * signature_crc32c was given and right.
   */
  'verifiedSignatureCrc32c': (boolean);
  /**
   * Full name of the version that was used.
   */
  'name': (string);
  /**
   * Where the key was used.
   */
  'protectionLevel': (_strongroom_key_v1_ProtectionLevel);
}
