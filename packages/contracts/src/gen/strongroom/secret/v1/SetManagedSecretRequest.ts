// Original file: proto/strongroom/secret/v1/managed_secret_service.proto

import type { ManagedStateInit as _strongroom_secret_v1_ManagedStateInit, ManagedState as _strongroom_secret_v1_ManagedState } from '../../../strongroom/secret/v1/ManagedState.ts';

/**
 * A version to make.
 */
export interface SetManagedSecretRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical.
   */
  'name'?: (string);
  /**
   * Required. The last segment as the caller wrote it.
   */
  'displayName'?: (string);
  /**
   * Required unless validate_only. The key's version, 32 hex digits.
   */
  'version'?: (string);
  /**
   * Required unless validate_only. "application/x-pkcs12" or "application/x-pem-file".
   */
  'contentType'?: (string);
  /**
   * Required unless validate_only. The leaf, then its issuers: at most 10, DER.
   */
  'certificates'?: (Buffer | Uint8Array)[];
  /**
   * Required unless validate_only. The version's state.
   */
  'state'?: (_strongroom_secret_v1_ManagedStateInit | null);
  /**
   * Only say whether the name is free or the certificate's own.
   */
  'validateOnly'?: (boolean);
}

/**
 * A version to make.
 */
export interface SetManagedSecretRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical.
   */
  'name': (string);
  /**
   * Required. The last segment as the caller wrote it.
   */
  'displayName': (string);
  /**
   * Required unless validate_only. The key's version, 32 hex digits.
   */
  'version': (string);
  /**
   * Required unless validate_only. "application/x-pkcs12" or "application/x-pem-file".
   */
  'contentType': (string);
  /**
   * Required unless validate_only. The leaf, then its issuers: at most 10, DER.
   */
  'certificates': (Buffer)[];
  /**
   * Required unless validate_only. The version's state.
   */
  'state': (_strongroom_secret_v1_ManagedState | null);
  /**
   * Only say whether the name is free or the certificate's own.
   */
  'validateOnly': (boolean);
}
