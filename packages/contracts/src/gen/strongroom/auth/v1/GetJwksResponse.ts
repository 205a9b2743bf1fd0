// Original file: proto/strongroom/auth/v1/token_service.proto

import type { JsonWebKeyInit as _strongroom_auth_v1_JsonWebKeyInit, JsonWebKey as _strongroom_auth_v1_JsonWebKey } from '../../../strongroom/auth/v1/JsonWebKey.ts';

/**
 * What verifies tokens.
 */
export interface GetJwksResponseInit {
  /**
   * The issuer of every token: the realm's uid, 32 lower-case hex digits.
   */
  'issuer'?: (string);
  /**
   * Every key whose tokens are accepted.
   */
  'keys'?: (_strongroom_auth_v1_JsonWebKeyInit)[];
}

/**
 * What verifies tokens.
 */
export interface GetJwksResponse {
  /**
   * The issuer of every token: the realm's uid, 32 lower-case hex digits.
   */
  'issuer': (string);
  /**
   * Every key whose tokens are accepted.
   */
  'keys': (_strongroom_auth_v1_JsonWebKey)[];
}
