// Original file: proto/strongroom/auth/v1/principal_service.proto

import type { PrincipalInit as _strongroom_auth_v1_PrincipalInit, Principal as _strongroom_auth_v1_Principal } from '../../../strongroom/auth/v1/Principal.ts';

/**
 * The changed principal.
 */
export interface UpdatePrincipalResponseInit {
  /**
   * As it is now.
   */
  'principal'?: (_strongroom_auth_v1_PrincipalInit | null);
}

/**
 * The changed principal.
 */
export interface UpdatePrincipalResponse {
  /**
   * As it is now.
   */
  'principal': (_strongroom_auth_v1_Principal | null);
}
