import type { PrincipalRow } from '@strongroom/formats'
import { Fault } from '@strongroom/fault'
import { AUDIT_INDEX } from '@strongroom/rpc'
import type { Call, Caller, Middleware } from '@strongroom/rpc'
import {
  auditUnavailable,
  peerNotAllowed,
  tokenAudience,
  tokenInvalid,
  tokenMissing,
  tokenRevoked,
} from './faults.ts'
import type { AnyPolicy, Layers } from './guard.ts'
import { inTime } from './in-time.ts'
import type { ServiceName } from './policy.ts'
import { operationOf, rowOf } from './row-of.ts'
import type { AnyRow } from './row-of.ts'
import { claimedSubject } from './verify-token.ts'
import type { VerifiedToken } from './verify-token.ts'
import { isStream, watched } from './watched.ts'

/** Finds out who calls, and refuses who may not come in by this door. Records its own refusals. */
export const authenticate =
  (layers: Layers, policy: AnyPolicy): Middleware =>
  (next) =>
  async (request, call) => {
    const row = rowOf(policy, call.method)
    const token = bearer(call)
    let known: Known | undefined
    try {
      const audiences = admit(layers, row, call, token)
      if (audiences !== undefined && token !== undefined) {
        const found = identify(layers, token, audiences)
        known = found instanceof Promise ? await found : found
      }
    } catch (error) {
      await refuse(layers, row, call, token, error)
      throw error
    }
    if (known === undefined) return next(request, call)
    const { verified, caller } = known
    const answer = await next(request, { ...call, caller })
    if (!isStream(answer)) return answer
    return watched(answer, () => recheck(layers, verified))
  }

interface Known {
  readonly verified: VerifiedToken
  readonly caller: Caller
}

function bearer(call: Call): string | undefined {
  const header = call.header('authorization')
  if (header === undefined) return undefined
  return header.slice(0, 7).toLowerCase() === 'bearer ' ? header.slice(7) : ''
}

/**
 * Which audiences the token may have, undefined when none is looked at. Throws where the method is not offered on this
 * port, to this peer, or without a token.
 */
function admit(
  layers: Layers,
  row: AnyRow,
  call: Call,
  token: string | undefined,
): readonly ServiceName[] | undefined {
  if (call.port === 'user') {
    if ('public' in row) return undefined
    if ('token' in row) throw peerNotAllowed(call.method)
    if (token === undefined) throw tokenMissing()
    return [layers.audience]
  }
  const peers = 'peers' in row ? row.peers : undefined
  const peer = peers?.find((name) => name === call.peer)
  if (peer === undefined) throw peerNotAllowed(call.method)
  // Without `token` a shared method: the peer comes for itself.
  if (!('token' in row) || row.token === 'none') return undefined
  if (token === undefined) {
    if (row.token === 'required') throw tokenMissing()
    return undefined
  }
  return row.audiences?.[peer] ?? [peer]
}

function identify(
  layers: Layers,
  token: string,
  audiences: readonly ServiceName[],
): Known | Promise<Known> {
  if (token === '') throw tokenInvalid('the scheme is not Bearer')
  const verified = layers.verifier.verify(token)
  if (verified instanceof Promise) {
    return verified.then((found) => withPrincipal(layers, token, found, audiences))
  }
  return withPrincipal(layers, token, verified, audiences)
}

function withPrincipal(
  layers: Layers,
  token: string,
  verified: VerifiedToken,
  audiences: readonly ServiceName[],
): Known | Promise<Known> {
  const { aud, sub } = verified.claims
  if (!audiences.includes(aud)) throw tokenAudience(aud)
  const principal = layers.access.principal(sub)
  return principal instanceof Promise
    ? principal.then((row) => knownOf(token, verified, row))
    : knownOf(token, verified, principal)
}

function knownOf(token: string, verified: VerifiedToken, row: PrincipalRow | undefined): Known {
  const { claims } = verified
  const principal = assertLive(verified, row)
  return {
    verified,
    caller: {
      principalUid: claims.sub,
      principalName: principal.name,
      credentialUid: claims.client_id,
      jti: claims.jti,
      audience: claims.aud,
      token,
    },
  }
}

function assertLive({ claims }: VerifiedToken, row: PrincipalRow | undefined): PrincipalRow {
  if (
    row === undefined ||
    row.deleted ||
    row.disabled ||
    row.tokenEpoch !== claims.tep ||
    !row.credentialUids.includes(claims.client_id)
  ) {
    throw tokenRevoked()
  }
  return row
}

async function recheck(layers: Layers, verified: VerifiedToken): Promise<void> {
  await layers.verifier.stillCounts(verified)
  assertLive(verified, await layers.access.principal(verified.claims.sub))
}

/** Records who was not let in, under the identity that was claimed. Nothing is believed of it. */
async function refuse(
  { refusals }: Layers,
  row: AnyRow,
  call: Call,
  token: string | undefined,
  error: unknown,
): Promise<void> {
  // The owner of the rows is away: that is an outage, not an attempt, and the caller is told so.
  if (!(error instanceof Fault)) return
  const denied = error.kind === 'denied' || error.kind === 'unauthenticated'
  try {
    const recording = refusals.record({
      phase: 'single',
      operation: operationOf(row, call.method),
      resource: '',
      principalName: token === undefined ? '' : claimedSubject(token),
      forwardingPeer: call.peer,
      clientAddress: call.clientAddress,
      outcome: denied ? 'denied' : 'failed',
      reason: error.reason,
      durationMs: performance.now() - call.startedAt,
      traceId: call.traceId,
    })
    const receipt = await inTime(call, error, recording)
    if (receipt !== undefined) call.setTrailer(AUDIT_INDEX, receipt.index)
  } catch (cause) {
    throw cause instanceof Fault && cause.reason === 'AUDIT_UNAVAILABLE'
      ? cause
      : auditUnavailable(cause)
  }
}
