// Original file: proto/strongroom/auth/v1/principal_service.proto

import type { CredentialInit as _strongroom_auth_v1_CredentialInit, Credential as _strongroom_auth_v1_Credential } from '../../../strongroom/auth/v1/Credential.ts';

/**
 * A credential to make.
 */
export interface CreateCredentialRequestInit {
  /**
   * Required. "principals/{principal}".
   */
  'parent'?: (string);
  /**
   * Optional. Its times.
   */
  'credential'?: (_strongroom_auth_v1_CredentialInit | null);
  /**
   * Optional. A UUID; a repeat within 24 hours makes no second one and answers FAILED_PRECONDITION
   * (SECRET_ALREADY_SHOWN), with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
}

/**
 * A credential to make.
 */
export interface CreateCredentialRequest {
  /**
   * Required. "principals/{principal}".
   */
  'parent': (string);
  /**
   * Optional. Its times.
   */
  'credential': (_strongroom_auth_v1_Credential | null);
  /**
   * Optional. A UUID; a repeat within 24 hours makes no second one and answers FAILED_PRECONDITION
   * (SECRET_ALREADY_SHOWN), with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
}
