import { Fault } from '@strongroom/fault'

export const tokenMissing = () =>
  new Fault('unauthenticated', 'TOKEN_MISSING', 'this method needs "authorization: Bearer …"')
export const tokenInvalid = (why: string) =>
  new Fault('unauthenticated', 'TOKEN_INVALID', `the token is not valid: ${why}`)
export const tokenExpired = () =>
  new Fault('unauthenticated', 'TOKEN_EXPIRED', 'the token has expired')
export const tokenAudience = (audience: string) =>
  new Fault('unauthenticated', 'TOKEN_AUDIENCE', `the token is for ${audience}`, { audience })
export const tokenRevoked = () =>
  new Fault(
    'unauthenticated',
    'TOKEN_REVOKED',
    'the token, its credential or its principal was revoked',
  )
export const permissionDenied = (action: string) =>
  new Fault('denied', 'PERMISSION_DENIED', `not allowed: ${action}`, { action })
export const peerNotAllowed = (method: string) =>
  new Fault('denied', 'PEER_NOT_ALLOWED', `${method} is not offered here to this caller`, {
    method,
  })
export const vaultNotFound = (name: string) =>
  new Fault('missing', 'VAULT_NOT_FOUND', `no vault ${name}`, { vault: name })
export const rowIntegrity = (row: string) =>
  new Fault('corrupt', 'ROW_INTEGRITY', 'a stored row fails its integrity check', { row })
export const auditUnavailable = (cause?: unknown) =>
  new Fault('unavailable', 'AUDIT_UNAVAILABLE', 'the call could not be recorded', {}, { cause })
/** What is away is named, be it the HSM behind whoever was asked. */
export const keysUnavailable = (cause: unknown): Fault =>
  cause instanceof Fault && cause.kind === 'unavailable'
    ? cause
    : new Fault(
        'unavailable',
        'PEER_UNAVAILABLE',
        'the keys that verify tokens are not known now',
        {},
        { cause },
      )
