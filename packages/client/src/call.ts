import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Metadata } from '@grpc/grpc-js'
import type { Client, ServiceError } from '@grpc/grpc-js'
import { StrongroomError } from './error.ts'

/** What is needed of a method's definition. */
export interface Method {
  readonly path: string
  readonly requestType?: unknown
  readonly requestSerialize: (request: object) => Buffer
  readonly responseDeserialize: (bytes: Buffer) => object
}

/** How one call is made. */
export interface CallOptions {
  /** Milliseconds until DEADLINE_EXCEEDED, over all attempts. 10 s by default. */
  readonly timeoutMs?: number
  /** Ends the call early with CANCELLED. */
  readonly signal?: AbortSignal
}

/** Gives a token for each attempt; `renew` asks for one that is not the last. Undefined: the method takes none. */
export type TokenFor = ((renew: boolean) => Promise<string>) | undefined

const TIMEOUT_MS = 10_000
const ATTEMPTS_MAX = 5
const BACKOFF_MS = 100
const BACKOFF_MAX_MS = 2_000

/**
 * A unary call with a deadline. UNAVAILABLE is tried again with backoff while the deadline allows: reads always, a
 * mutation because it carries a request_id, so that a repeat gets the first outcome. A token that was refused as expired
 * is renewed once.
 */
export async function callUnary(
  client: Client,
  method: Method,
  request: object,
  tokenFor: TokenFor,
  options: CallOptions = {},
): Promise<object> {
  const deadline = Date.now() + (options.timeoutMs ?? TIMEOUT_MS)
  const body = withRequestId(method, request)
  let renewed = false
  for (let attempt = 1; ; attempt++) {
    try {
      const token = await tokenFor?.(renewed && attempt > 1)
      return await once(client, method, body, token, deadline, options.signal)
    } catch (error) {
      if (!(error instanceof StrongroomError)) throw error
      if (isStaleToken(error) && tokenFor !== undefined && !renewed) {
        renewed = true
        continue
      }
      const pause = BACKOFF_MS * 2 ** (attempt - 1) * (0.5 + Math.random())
      const pauseMs = Math.min(pause, BACKOFF_MAX_MS)
      const mayRepeat = error.status === 'UNAVAILABLE' && attempt < ATTEMPTS_MAX
      if (!mayRepeat || Date.now() + pauseMs >= deadline) throw error
      await sleep(
        pauseMs,
        undefined,
        options.signal === undefined ? {} : { signal: options.signal },
      )
    }
  }
}

/**
 * A server stream as an async iterable. It is not resumed by itself: a caller knows from where. Only a token that was
 * refused at once, as expired, is renewed.
 */
export async function* callStream(
  client: Client,
  method: Method,
  request: object,
  tokenFor: TokenFor,
  options: CallOptions = {},
): AsyncGenerator<object> {
  let begun = false
  try {
    for await (const message of stream(client, method, request, await tokenFor?.(false), options)) {
      begun = true
      yield message
    }
  } catch (error) {
    const mayRenew = !begun && tokenFor !== undefined && error instanceof StrongroomError
    // Not one that was revoked: a stream that had nothing to say yet must end with its token.
    if (!mayRenew || error.code !== 'TOKEN_EXPIRED') throw error
    yield* stream(client, method, request, await tokenFor(true), options)
  }
}

async function* stream(
  client: Client,
  method: Method,
  request: object,
  token: string | undefined,
  options: CallOptions,
): AsyncGenerator<object> {
  const received = client.makeServerStreamRequest(
    method.path,
    method.requestSerialize,
    method.responseDeserialize,
    request,
    metadataWith(token),
    options.timeoutMs === undefined ? {} : { deadline: Date.now() + options.timeoutMs },
  )
  const cancel = (): void => {
    received.cancel()
  }
  options.signal?.addEventListener('abort', cancel, { once: true })
  try {
    for await (const message of received) yield message as object
  } catch (error) {
    if (options.signal?.aborted === true) return
    throw StrongroomError.from(error as ServiceError)
  } finally {
    options.signal?.removeEventListener('abort', cancel)
    received.cancel()
  }
}

const isStaleToken = (error: StrongroomError): boolean =>
  error.code === 'TOKEN_EXPIRED' || error.code === 'TOKEN_INVALID' || error.code === 'TOKEN_REVOKED'

/** Mutations have a request_id field; without the caller's own, one is drawn, and kept over the attempts. */
function withRequestId(method: Method, request: object): object {
  const type = method.requestType as { type?: { field?: readonly { name?: string }[] } } | undefined
  const takesId = type?.type?.field?.some(
    (field) => field.name === 'requestId' || field.name === 'request_id',
  )
  if (takesId !== true || ('requestId' in request && request.requestId !== '')) return request
  return { ...request, requestId: randomUUID() }
}

function metadataWith(token: string | undefined): Metadata {
  const metadata = new Metadata()
  if (token !== undefined) metadata.set('authorization', `Bearer ${token}`)
  return metadata
}

function once(
  client: Client,
  method: Method,
  request: object,
  token: string | undefined,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<object> {
  return new Promise((resolve, reject) => {
    const call = client.makeUnaryRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
      metadataWith(token),
      { deadline },
      (error, response) => {
        signal?.removeEventListener('abort', cancel)
        if (error !== null) reject(StrongroomError.from(error))
        else resolve(present(response))
      },
    )
    const cancel = (): void => {
      call.cancel()
    }
    if (signal?.aborted === true) cancel()
    else signal?.addEventListener('abort', cancel, { once: true })
  })
}

const present = (response: object | undefined): object => {
  if (response === undefined) throw new TypeError('an answer without a message')
  return response
}
