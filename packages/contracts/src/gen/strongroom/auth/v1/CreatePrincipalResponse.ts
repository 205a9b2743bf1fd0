// Original file: proto/strongroom/auth/v1/principal_service.proto

import type { PrincipalInit as _strongroom_auth_v1_PrincipalInit, Principal as _strongroom_auth_v1_Principal } from '../../../strongroom/auth/v1/Principal.ts';

/**
 * The new principal.
 */
export interface CreatePrincipalResponseInit {
  /**
   * As it is now.
   */
  'principal'?: (_strongroom_auth_v1_PrincipalInit | null);
}

/**
 * The new principal.
 */
export interface CreatePrincipalResponse {
  /**
   * As it is now.
   */
  'principal': (_strongroom_auth_v1_Principal | null);
}
