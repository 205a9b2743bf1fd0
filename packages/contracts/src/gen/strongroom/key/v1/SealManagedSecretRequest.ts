// Original file: proto/strongroom/key/v1/managed_key_service.proto

import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from '../../../strongroom/row/v1/ProtectedRow.ts';
import type { StateFieldsInit as _strongroom_key_v1_StateFieldsInit, StateFields as _strongroom_key_v1_StateFields } from '../../../strongroom/key/v1/StateFields.ts';

/**
 * A secret to build and seal.
 */
export interface SealManagedSecretRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical: the secret has the same last segment.
   */
  'name'?: (string);
  /**
   * Required. The last segment as the caller wrote it.
   */
  'displayName'?: (string);
  /**
   * The secret's head; absent when it does not exist.
   */
  'head'?: (_strongroom_row_v1_ProtectedRowInit | null);
  /**
   * Required. Version of the managed key of the same name, 32 hex digits; the secret's version gets the same.
   */
  'version'?: (string);
  /**
   * Required. The leaf, whose public key must be the key's, then its issuers: at most 10, DER, at most 32 KiB in all.
   */
  'certificates'?: (Buffer | Uint8Array)[];
  /**
   * Required. The new version's state; its content type, "application/x-pkcs12" or "application/x-pem-file", says what is
   * built.
   */
  'state'?: (_strongroom_key_v1_StateFieldsInit | null);
}

/**
 * A secret to build and seal.
 */
export interface SealManagedSecretRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical: the secret has the same last segment.
   */
  'name': (string);
  /**
   * Required. The last segment as the caller wrote it.
   */
  'displayName': (string);
  /**
   * The secret's head; absent when it does not exist.
   */
  'head': (_strongroom_row_v1_ProtectedRow | null);
  /**
   * Required. Version of the managed key of the same name, 32 hex digits; the secret's version gets the same.
   */
  'version': (string);
  /**
   * Required. The leaf, whose public key must be the key's, then its issuers: at most 10, DER, at most 32 KiB in all.
   */
  'certificates': (Buffer)[];
  /**
   * Required. The new version's state; its content type, "application/x-pkcs12" or "application/x-pem-file", says what is
   * built.
   */
  'state': (_strongroom_key_v1_StateFields | null);
}
