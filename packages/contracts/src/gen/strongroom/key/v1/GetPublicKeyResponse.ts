// Original file: proto/strongroom/key/v1/key_service.proto

import type { PublicKeyFormatInit as _strongroom_key_v1_PublicKeyFormatInit, PublicKeyFormat as _strongroom_key_v1_PublicKeyFormat } from '../../../strongroom/key/v1/PublicKeyFormat.ts';
import type { ProtectionLevelInit as _strongroom_key_v1_ProtectionLevelInit, ProtectionLevel as _strongroom_key_v1_ProtectionLevel } from '../../../strongroom/key/v1/ProtectionLevel.ts';

/**
 * A public key.
 */
export interface GetPublicKeyResponseInit {
  /**
   * The version it belongs to.
   */
  'name'?: (string);
  /**
   * The form it is in.
   */
  'format'?: (_strongroom_key_v1_PublicKeyFormatInit);
  /**
   * The public key; UTF-8 text for PEM and JWK.
   */
  'publicKey'?: (Buffer | Uint8Array);
  /**
   * CRC-32C of public_key.
   */
  'publicKeyCrc32c'?: (number);
  /**
   * Where the private key is used and how it rests.
   */
  'protectionLevel'?: (_strongroom_key_v1_ProtectionLevelInit);
}

/**
 * A public key.
 */
export interface GetPublicKeyResponse {
  /**
   * The version it belongs to.
   */
  'name': (string);
  /**
   * The form it is in.
   */
  'format': (_strongroom_key_v1_PublicKeyFormat);
  /**
   * The public key; UTF-8 text for PEM and JWK.
   */
  'publicKey': (Buffer);
  /**
   * CRC-32C of public_key.
   */
  'publicKeyCrc32c': (number);
  /**
   * Where the private key is used and how it rests.
   */
  'protectionLevel': (_strongroom_key_v1_ProtectionLevel);
}
