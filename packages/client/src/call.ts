import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Metadata } from '@grpc/grpc-js'
import type { Client, ClientReadableStream, ServiceError } from '@grpc/grpc-js'
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
  /** Milliseconds until DEADLINE_EXCEEDED, over all attempts, a token included. 10 s by default; a stream has no end then. */
  readonly timeoutMs?: number
  /** Ends the call early: with CANCELLED, a stream as if nothing more came. */
  readonly signal?: AbortSignal
}

/** Gives a token for each attempt; `renew` asks for one that is not the last. Undefined: the method takes none. */
export type TokenFor = ((renew: boolean) => Promise<string>) | undefined

const TIMEOUT_MS = 10_000
/** A day: grpc-js fails on deadlines that are much later, where nobody can catch it, and its servers count in 32 bits. */
const TIMEOUT_MS_MAX = 86_400_000
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
  const deadline = deadlineAfter(options.timeoutMs ?? TIMEOUT_MS)
  const { signal } = options
  const body = withRequestId(method, request)
  let renewed = false
  for (let attempt = 1; ; attempt++) {
    try {
      const token = await inTime(tokenFor?.(renewed && attempt > 1), deadline, signal)
      return await once(client, method, body, token, deadline, signal)
    } catch (error) {
      if (!(error instanceof StrongroomError)) throw failureOf(error)
      if (isStaleToken(error) && tokenFor !== undefined && !renewed) {
        renewed = true
        continue
      }
      const pause = BACKOFF_MS * 2 ** (attempt - 1) * (0.5 + Math.random())
      const pauseMs = Math.min(pause, BACKOFF_MAX_MS)
      const mayRepeat = error.status === 'UNAVAILABLE' && attempt < ATTEMPTS_MAX
      if (!mayRepeat || performance.now() + pauseMs >= deadline) throw error
      await pauseFor(pauseMs, signal)
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
  const { signal, timeoutMs } = options
  const deadline = timeoutMs === undefined ? Infinity : deadlineAfter(timeoutMs)
  const received = (renew: boolean): AsyncGenerator<object> =>
    stream(client, method, request, () => inTime(tokenFor?.(renew), deadline, signal), {
      deadline,
      signal,
    })
  let begun = false
  try {
    for await (const message of received(false)) {
      begun = true
      yield message
    }
  } catch (error) {
    const mayRenew = !begun && tokenFor !== undefined && error instanceof StrongroomError
    // Not one that was revoked: a stream that had nothing to say yet must end with its token.
    if (!mayRenew || error.code !== 'TOKEN_EXPIRED') throw error
    yield* received(true)
  }
}

async function* stream(
  client: Client,
  method: Method,
  request: object,
  token: () => Promise<string | undefined>,
  { deadline, signal }: { readonly deadline: number; readonly signal: AbortSignal | undefined },
): AsyncGenerator<object> {
  let received: ClientReadableStream<object> | undefined
  const cancel = (): void => {
    received?.cancel()
  }
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    const metadata = metadataWith(await token())
    // One that aborted before tells nobody any more.
    if (signal?.aborted === true) return
    received = client.makeServerStreamRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
      metadata,
      { deadline: onTheWall(deadline) },
    )
    for await (const message of received) yield message as object
  } catch (error) {
    if (signal?.aborted === true) return
    throw failureOf(error)
  } finally {
    signal?.removeEventListener('abort', cancel)
    cancel()
  }
}

/** What a caller sees of whatever a call threw. */
function failureOf(error: unknown): unknown {
  if (error instanceof StrongroomError || !(error instanceof Error)) return error
  if ('metadata' in error) return StrongroomError.from(error as ServiceError)
  // All that grpc-js says of a channel that was closed: whoever closed it wants no answer.
  return error.message === 'Channel has been shut down' ? cancelled(error) : error
}

const cancelled = (cause?: unknown): StrongroomError =>
  new StrongroomError('CANCELLED', 'CANCELLED', 'the call was given up', {}, { cause })

/** On the clock that nobody sets. */
function deadlineAfter(timeoutMs: number): number {
  if (Number.isNaN(timeoutMs)) throw new RangeError('timeoutMs is not a number')
  return performance.now() + Math.min(timeoutMs, TIMEOUT_MS_MAX)
}

/** As grpc-js wants it. */
const onTheWall = (deadline: number): number => Date.now() + deadline - performance.now()

/** A token as long as this call waits for it; it is fetched for others as well, who may wait longer. */
async function inTime(
  token: Promise<string> | undefined,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const { promise: given, reject } = Promise.withResolvers<never>()
  const giveUp = (): void => {
    reject(cancelled())
  }
  const late = (): void => {
    const why = 'no token was issued in time'
    reject(new StrongroomError('DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED', why))
  }
  const timer = deadline === Infinity ? undefined : setTimeout(late, deadline - performance.now())
  signal?.addEventListener('abort', giveUp, { once: true })
  if (signal?.aborted === true) giveUp()
  try {
    return await Promise.race([token, given])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}

/** Waits between two attempts; rejects with CANCELLED. */
export async function pauseFor(pauseMs: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(pauseMs, undefined, signal === undefined ? {} : { signal }).catch(
    (error: unknown) => {
      throw cancelled(error)
    },
  )
}

const isStaleToken = (error: StrongroomError): boolean =>
  error.code === 'TOKEN_EXPIRED' || error.code === 'TOKEN_INVALID' || error.code === 'TOKEN_REVOKED'

/** Mutations have a request_id field; without the caller's own, one is drawn, and kept over the attempts. */
function withRequestId(method: Method, request: object): object {
  const type = method.requestType as { type?: { field?: readonly { name?: string }[] } } | undefined
  const takesId = type?.type?.field?.some(
    (field) => field.name === 'requestId' || field.name === 'request_id',
  )
  // A field that is there and undefined is one that is not there.
  const { requestId } = request as { readonly requestId?: string | null }
  if (takesId !== true || (requestId ?? '') !== '') return request
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
      { deadline: onTheWall(deadline) },
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
