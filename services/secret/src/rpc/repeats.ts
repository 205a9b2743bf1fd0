import { encode } from '@strongroom/contracts'
import type { MessageInit, MessageName } from '@strongroom/contracts'
import type { RequestBodyInit } from '@strongroom/contracts/key'
import { Fault } from '@strongroom/fault'
import type { FaultKind } from '@strongroom/fault'
import { requestBody } from '@strongroom/formats'
import type { RequestKey, RequestOutcome } from '@strongroom/postgres'
import type { Call } from '@strongroom/rpc'
import { timingSafeEqual } from 'node:crypto'
import { invalidField, requestIdReused, unexpectedAnswer } from '../domain/faults.ts'
import type { KeptRequest } from '../store/commit.ts'
import type { SecretDeps } from './deps.ts'
import { callerOf } from './target.ts'

type RequestMessage = MessageName & `strongroom.secret.v1.${string}Request`

/** A request that may be repeated. */
export interface Identified {
  readonly key: RequestKey
  /** For a fingerprint. Holds what the request holds, values too: `forget` zeroes it. */
  readonly body: RequestBodyInit & { readonly body: Buffer }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What tells this request from others; undefined without request_id. Throws INVALID_FIELD when that is no UUID. */
export function identify<Name extends RequestMessage>(
  message: Name,
  request: MessageInit<Name> & { readonly requestId: string },
  call: Call,
): Identified | undefined {
  if (request.requestId === '') return undefined
  if (!UUID.test(request.requestId)) throw invalidField('request_id', 'must be a UUID')
  const key = {
    principalUid: callerOf(call).principalUid,
    method: call.method,
    requestId: request.requestId.toLowerCase(),
  }
  const body = requestBody(request, (bare) => encode(message, bare))
  return { key, body: { method: key.method, requestId: key.requestId, body } }
}

/** The first outcome of this request, if it is a repeat. Throws REQUEST_ID_REUSED for another body. */
export async function repeatOf(
  { earlier, protection }: Pick<SecretDeps, 'earlier' | 'protection'>,
  identified: Identified | undefined,
  call: Call,
): Promise<RequestOutcome | undefined> {
  if (identified === undefined) return undefined
  const outcome = await earlier(identified.key)
  if (outcome === undefined) return undefined
  const { fingerprint } = await protection.Fingerprint(
    { request: identified.body },
    { token: callerOf(call).token, deadlineAt: call.deadlineAt, signal: call.signal },
  )
  const same =
    fingerprint.length === outcome.fingerprint.length &&
    timingSafeEqual(fingerprint, outcome.fingerprint)
  if (!same) throw requestIdReused()
  call.record.repeated = true
  return outcome
}

const WHAT_A_TWIN_CAUSES: ReadonlySet<FaultKind> = new Set(['missing', 'precondition', 'conflict'])

/**
 * The outcome of this request where a rule refused it because another call of the same request came first, as when a caller
 * does not wait for the first to end. Throws what was thrown otherwise.
 */
export async function twinOf(
  deps: Pick<SecretDeps, 'earlier' | 'protection'>,
  identified: Identified | undefined,
  call: Call,
  thrown: unknown,
): Promise<RequestOutcome> {
  if (!(thrown instanceof Fault) || !WHAT_A_TWIN_CAUSES.has(thrown.kind)) throw thrown
  const outcome = await repeatOf(deps, identified, call)
  if (outcome === undefined) throw thrown
  return outcome
}

/** What a repeat will find. */
export function keep(
  identified: Identified | undefined,
  fingerprint: Buffer,
  resource: string,
  version: string | undefined,
): KeptRequest | undefined {
  if (identified === undefined) return undefined
  if (fingerprint.length !== 32) throw unexpectedAnswer('key-crypto')
  return { key: identified.key, outcome: { fingerprint, resource, version, status: 'OK' } }
}
