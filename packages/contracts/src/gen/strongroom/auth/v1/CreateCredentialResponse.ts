// Original file: proto/strongroom/auth/v1/principal_service.proto

import type { CredentialInit as _strongroom_auth_v1_CredentialInit, Credential as _strongroom_auth_v1_Credential } from '../../../strongroom/auth/v1/Credential.ts';

/**
 * The new credential.
 */
export interface CreateCredentialResponseInit {
  /**
   * As it is now.
   */
  'credential'?: (_strongroom_auth_v1_CredentialInit | null);
  /**
   * What IssueToken takes, 90 characters; shown once, kept nowhere.
   */
  'clientSecret'?: (string);
}

/**
 * The new credential.
 */
export interface CreateCredentialResponse {
  /**
   * As it is now.
   */
  'credential': (_strongroom_auth_v1_Credential | null);
  /**
   * What IssueToken takes, 90 characters; shown once, kept nowhere.
   */
  'clientSecret': (string);
}
