// Original file: proto/strongroom/auth/v1/principal_service.proto

import type { PrincipalInit as _strongroom_auth_v1_PrincipalInit, Principal as _strongroom_auth_v1_Principal } from '../../../strongroom/auth/v1/Principal.ts';

/**
 * One page of principals.
 */
export interface ListPrincipalsResponseInit {
  /**
   * In the order of their names.
   */
  'principals'?: (_strongroom_auth_v1_PrincipalInit)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken'?: (string);
}

/**
 * One page of principals.
 */
export interface ListPrincipalsResponse {
  /**
   * In the order of their names.
   */
  'principals': (_strongroom_auth_v1_Principal)[];
  /**
   * Empty on the last page.
   */
  'nextPageToken': (string);
}
