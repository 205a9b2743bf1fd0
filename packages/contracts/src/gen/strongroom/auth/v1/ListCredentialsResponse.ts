// Original file: proto/strongroom/auth/v1/principal_service.proto

import type { CredentialInit as _strongroom_auth_v1_CredentialInit, Credential as _strongroom_auth_v1_Credential } from '../../../strongroom/auth/v1/Credential.ts';

/**
 * One page of credentials.
 */
export interface ListCredentialsResponseInit {
  /**
   * In the order of their names.
   */
  'credentials'?: (_strongroom_auth_v1_CredentialInit)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken'?: (string);
}

/**
 * One page of credentials.
 */
export interface ListCredentialsResponse {
  /**
   * In the order of their names.
   */
  'credentials': (_strongroom_auth_v1_Credential)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken': (string);
}
