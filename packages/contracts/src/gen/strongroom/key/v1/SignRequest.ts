// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { SignatureAlgorithmInit as _strongroom_key_v1_SignatureAlgorithmInit, SignatureAlgorithm as _strongroom_key_v1_SignatureAlgorithm } from '../../../strongroom/key/v1/SignatureAlgorithm.ts';
import type { SignatureFormatInit as _strongroom_key_v1_SignatureFormatInit, SignatureFormat as _strongroom_key_v1_SignatureFormat } from '../../../strongroom/key/v1/SignatureFormat.ts';

/**
 * What to sign.
 */
export interface SignRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name'?: (string);
  /**
   * Required. One that fits the key's type, size and curve.
   */
  'algorithm'?: (_strongroom_key_v1_SignatureAlgorithmInit);
  /**
   * The digest, as long as the algorithm's hash. Not for HMAC.
   */
  'digest'?: (Buffer | Uint8Array);
  /**
   * The data itself, at most 32 KiB, which the service hashes; HMAC takes only this.
   */
  'data'?: (Buffer | Uint8Array);
  /**
   * Optional. CRC-32C of digest.
   */
  'digestCrc32c'?: (number);
  /**
   * Optional. CRC-32C of data.
   */
  'dataCrc32c'?: (number);
  /**
   * Optional. How an ECDSA signature is to be written; RAW when unspecified.
   */
  'signatureFormat'?: (_strongroom_key_v1_SignatureFormatInit);
  /**
   * Required. What to sign.
   */
  'input'?: "digest"|"data";
  '_digestCrc32c'?: "digestCrc32c";
  '_dataCrc32c'?: "dataCrc32c";
}

/**
 * What to sign.
 */
export interface SignRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name': (string);
  /**
   * Required. One that fits the key's type, size and curve.
   */
  'algorithm': (_strongroom_key_v1_SignatureAlgorithm);
  /**
   * The digest, as long as the algorithm's hash. Not for HMAC.
   */
  'digest'?: (Buffer);
  /**
   * The data itself, at most 32 KiB, which the service hashes; HMAC takes only this.
   */
  'data'?: (Buffer);
  /**
   * Optional. CRC-32C of digest.
   */
  'digestCrc32c'?: (number);
  /**
   * Optional. CRC-32C of data.
   */
  'dataCrc32c'?: (number);
  /**
   * Optional. How an ECDSA signature is to be written; RAW when unspecified.
   */
  'signatureFormat': (_strongroom_key_v1_SignatureFormat);
  /**
   * Required. What to sign.
   */
  'input'?: "digest"|"data";
  '_digestCrc32c'?: "digestCrc32c";
  '_dataCrc32c'?: "dataCrc32c";
}
