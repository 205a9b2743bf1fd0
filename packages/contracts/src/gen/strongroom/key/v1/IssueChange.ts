// Original file: proto/strongroom/key/v1/managed_key_service.proto

import type { StateFieldsInit as _strongroom_key_v1_StateFieldsInit, StateFields as _strongroom_key_v1_StateFields } from '../../../strongroom/key/v1/StateFields.ts';

/**
 * A version that is made.
 */
export interface IssueChangeInit {
  /**
   * Required. The key's version, 32 hex digits; its public key must be the leaf's.
   */
  'version'?: (string);
  /**
   * Required. The version's state; its times are the leaf's.
   */
  'state'?: (_strongroom_key_v1_StateFieldsInit | null);
  /**
   * Required. CertificatePolicy of strongroom.certificate.v1, encoded, at most 16 KiB.
   */
  'policy'?: (Buffer | Uint8Array);
  /**
   * Required. The leaf, then its issuers: at most 10, DER, at most 32 KiB in all.
   */
  'certificates'?: (Buffer | Uint8Array)[];
}

/**
 * A version that is made.
 */
export interface IssueChange {
  /**
   * Required. The key's version, 32 hex digits; its public key must be the leaf's.
   */
  'version': (string);
  /**
   * Required. The version's state; its times are the leaf's.
   */
  'state': (_strongroom_key_v1_StateFields | null);
  /**
   * Required. CertificatePolicy of strongroom.certificate.v1, encoded, at most 16 KiB.
   */
  'policy': (Buffer);
  /**
   * Required. The leaf, then its issuers: at most 10, DER, at most 32 KiB in all.
   */
  'certificates': (Buffer)[];
}
