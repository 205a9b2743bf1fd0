import { encode } from '@strongroom/contracts'
import type { MessageInit, MessageName } from '@strongroom/contracts'
import type {
  FingerprintRequestInit,
  FingerprintResponse,
  RequestBodyInit,
} from '@strongroom/contracts/key'
import { requestBody } from '@strongroom/formats'
import { mayBeOfTwin } from '@strongroom/postgres'
import type { RequestKey, RequestOutcome } from '@strongroom/postgres'
import { callerOf, forwardOf } from '@strongroom/rpc'
import type { Call, CallOptions } from '@strongroom/rpc'
import { timingSafeEqual } from 'node:crypto'
import type { KeptRequest } from './commit.ts'
import { invalidField, requestIdReused, unexpectedAnswer } from './faults.ts'

type RequestMessage = MessageName & `strongroom.${string}Request`

/** What recognising a repeat needs. */
export interface RepeatDeps {
  /** The first outcome of a request that is repeated. */
  readonly earlier: (key: RequestKey) => Promise<RequestOutcome | undefined>
  readonly protection: {
    readonly Fingerprint: (
      request: FingerprintRequestInit,
      options?: CallOptions,
    ) => Promise<FingerprintResponse>
  }
}

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
  { earlier, protection }: RepeatDeps,
  identified: Identified | undefined,
  call: Call,
): Promise<RequestOutcome | undefined> {
  if (identified === undefined) return undefined
  const outcome = await earlier(identified.key)
  if (outcome === undefined) return undefined
  const { fingerprint } = await protection.Fingerprint(
    { request: identified.body },
    forwardOf(call),
  )
  const same =
    fingerprint.length === outcome.fingerprint.length &&
    timingSafeEqual(fingerprint, outcome.fingerprint)
  if (!same) throw requestIdReused()
  call.record.repeated = true
  return outcome
}

/**
 * The outcome of this request where a rule refused it because another call of the same request came first, as when a caller
 * does not wait for the first to end. Throws what was thrown otherwise.
 */
export async function twinOf(
  deps: RepeatDeps,
  identified: Identified | undefined,
  call: Call,
  thrown: unknown,
): Promise<RequestOutcome> {
  if (!mayBeOfTwin(thrown)) throw thrown
  const outcome = await repeatOf(deps, identified, call)
  if (outcome === undefined) throw thrown
  return outcome
}

/** What a repeat will find. */
export function keep(
  identified: Identified | undefined,
  fingerprint: Buffer | undefined,
  resource: string,
  version: string | undefined,
): KeptRequest | undefined {
  if (identified === undefined) return undefined
  if (fingerprint?.length !== 32) throw unexpectedAnswer('key-crypto')
  return { key: identified.key, outcome: { fingerprint, resource, version, status: 'OK' } }
}
