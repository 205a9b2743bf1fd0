// Original file: proto/strongroom/key/v1/crypto_service.proto

import type { SignatureAlgorithmInit as _strongroom_key_v1_SignatureAlgorithmInit, SignatureAlgorithm as _strongroom_key_v1_SignatureAlgorithm } from '../../../strongroom/key/v1/SignatureAlgorithm.ts';
import type { SignatureFormatInit as _strongroom_key_v1_SignatureFormatInit, SignatureFormat as _strongroom_key_v1_SignatureFormat } from '../../../strongroom/key/v1/SignatureFormat.ts';

/**
 * A signature to check.
 */
export interface CryptoServiceVerifyRequestInit {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name'?: (string);
  /**
   * Required. The one it was made with.
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
   * Required. The signature, or the HMAC.
   */
  'signature'?: (Buffer | Uint8Array);
  /**
   * Optional. CRC-32C of digest.
   */
  'digestCrc32c'?: (number);
  /**
   * Optional. CRC-32C of data.
   */
  'dataCrc32c'?: (number);
  /**
   * Optional. CRC-32C of signature.
   */
  'signatureCrc32c'?: (number);
  /**
   * Optional. How an ECDSA signature is written; RAW when unspecified.
   */
  'signatureFormat'?: (_strongroom_key_v1_SignatureFormatInit);
  /**
   * Required. What was signed.
   */
  'input'?: "digest"|"data";
  '_digestCrc32c'?: "digestCrc32c";
  '_dataCrc32c'?: "dataCrc32c";
  '_signatureCrc32c'?: "signatureCrc32c";
}

/**
 * A signature to check.
 */
export interface CryptoServiceVerifyRequest {
  /**
   * Required. "vaults/{vault}/keys/{key}", or with "/versions/{version}".
   */
  'name': (string);
  /**
   * Required. The one it was made with.
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
   * Required. The signature, or the HMAC.
   */
  'signature': (Buffer);
  /**
   * Optional. CRC-32C of digest.
   */
  'digestCrc32c'?: (number);
  /**
   * Optional. CRC-32C of data.
   */
  'dataCrc32c'?: (number);
  /**
   * Optional. CRC-32C of signature.
   */
  'signatureCrc32c'?: (number);
  /**
   * Optional. How an ECDSA signature is written; RAW when unspecified.
   */
  'signatureFormat': (_strongroom_key_v1_SignatureFormat);
  /**
   * Required. What was signed.
   */
  'input'?: "digest"|"data";
  '_digestCrc32c'?: "digestCrc32c";
  '_dataCrc32c'?: "dataCrc32c";
  '_signatureCrc32c'?: "signatureCrc32c";
}
