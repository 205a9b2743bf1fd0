// Original file: proto/strongroom/key/v1/managed_key_service.proto

import type { SignatureAlgorithmInit as _strongroom_key_v1_SignatureAlgorithmInit, SignatureAlgorithm as _strongroom_key_v1_SignatureAlgorithm } from '../../../strongroom/key/v1/SignatureAlgorithm.ts';

/**
 * What is to be signed.
 */
export interface SignManagedCertificateRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical.
   */
  'name'?: (string);
  /**
   * Required. The key's version, 32 hex digits.
   */
  'version'?: (string);
  /**
   * TBSCertificate of RFC 5280, issuer and subject the same.
   */
  'tbsCertificate'?: (Buffer | Uint8Array);
  /**
   * CertificationRequestInfo of RFC 2986.
   */
  'certificationRequestInfo'?: (Buffer | Uint8Array);
  /**
   * Required. An algorithm that fits the key; the same that the signed bytes name.
   */
  'algorithm'?: (_strongroom_key_v1_SignatureAlgorithmInit);
  /**
   * Required. What the signature is made over, DER, at most 32 KiB.
   */
  'signed'?: "tbsCertificate"|"certificationRequestInfo";
}

/**
 * What is to be signed.
 */
export interface SignManagedCertificateRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical.
   */
  'name': (string);
  /**
   * Required. The key's version, 32 hex digits.
   */
  'version': (string);
  /**
   * TBSCertificate of RFC 5280, issuer and subject the same.
   */
  'tbsCertificate'?: (Buffer);
  /**
   * CertificationRequestInfo of RFC 2986.
   */
  'certificationRequestInfo'?: (Buffer);
  /**
   * Required. An algorithm that fits the key; the same that the signed bytes name.
   */
  'algorithm': (_strongroom_key_v1_SignatureAlgorithm);
  /**
   * Required. What the signature is made over, DER, at most 32 KiB.
   */
  'signed'?: "tbsCertificate"|"certificationRequestInfo";
}
