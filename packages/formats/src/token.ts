/** Claims of an access token, RFC 9068. */
export interface TokenClaims {
  /** Realm uid. */
  readonly iss: string
  readonly aud: 'auth' | 'secret' | 'key-crypto' | 'certificate' | 'audit'
  /** Principal uid. */
  readonly sub: string
  /** Credential uid. */
  readonly client_id: string
  /** Seconds since 1970, as the next two. */
  readonly iat: number
  readonly nbf: number
  /** At most 900 after iat. */
  readonly exp: number
  /** 16 bytes as 32 hex digits. */
  readonly jti: string
  /** Token epoch of the principal's row. */
  readonly tep: number
}

/** What the JWS signature is made over: header and claims in base64url, joined by a dot. */
export function tokenSigningInput(generation: number, claims: TokenClaims): string {
  const header = { alg: 'ES256', typ: 'at+jwt', kid: `token.${generation}` }
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const { iss, aud, sub, client_id, iat, nbf, exp, jti, tep } = claims
  return `${part(header)}.${part({ iss, aud, sub, client_id, iat, nbf, exp, jti, tep })}`
}
