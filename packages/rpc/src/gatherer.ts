import { Metadata, status } from '@grpc/grpc-js'
import type { Client, ClientReadableStream, ServiceError } from '@grpc/grpc-js'
import type { CallRequestInit, CallResponse, GatheredAnswer } from '@strongroom/contracts/rpc'
import { gathering } from './gathered.ts'
import { deadlineOf, sendAlone, serviceError, withoutStack } from './sending.ts'
import type { Cancel, Parcel } from './sending.ts'
import { DETAILS } from './status.ts'
import { TOGETHER_MAX } from './tls.ts'

/** What is larger costs more to copy than it saves; and so a message is never half as large as the peer takes. */
const GATHERED_BYTES_MAX = 32 * 1024
/** How long a peer that cannot run calls together, one of an earlier release, is not asked to again. */
const ALONE_MS = 60_000

interface Waiting {
  readonly parcel: Parcel
  cancelled: boolean
}

/**
 * Sends calls that are made in one turn of the event loop in one message: each would be a stream of its own, which costs both
 * ends more than most of what is called. One that is alone travels alone.
 */
export class Gatherer {
  readonly #client: Client
  #waiting: Waiting[] = []
  #aloneUntil = -Infinity
  /** Under way with others. */
  #together = 0

  constructor(client: Client) {
    this.#client = client
  }

  send(parcel: Parcel): Cancel {
    const alone = performance.now() < this.#aloneUntil
    if (alone || parcel.request.length > GATHERED_BYTES_MAX) return sendAlone(this.#client, parcel)
    const done: Parcel['done'] = (...answer) => {
      // Whoever cancelled has had its word.
      if (!waiting.cancelled) parcel.done(...answer)
    }
    const waiting: Waiting = { parcel: { ...parcel, done }, cancelled: false }
    if (this.#waiting.push(waiting) === 1) setImmediate(() => this.#depart())
    // What is under way together is not called back; whoever cancels hears nothing of its end.
    return () => {
      done(serviceError(status.CANCELLED, 'cancelled'))
      waiting.cancelled = true
    }
  }

  #depart(): void {
    const all = this.#waiting.filter(({ cancelled }) => !cancelled)
    this.#waiting = []
    const together = all.splice(0, TOGETHER_MAX - this.#together)
    for (const { parcel } of all) this.#sendAlone(parcel)
    const [first] = together
    if (together.length === 1 && first !== undefined) this.#sendAlone(first.parcel)
    else if (together.length > 0) this.#sendTogether(together.map(({ parcel }) => parcel))
  }

  #sendTogether(together: readonly Parcel[]): void {
    const open = new Map(together.entries())
    this.#together += together.length
    const end = (at: number, ...answer: Parameters<Parcel['done']>) => {
      const parcel = open.get(at)
      if (parcel === undefined) return
      open.delete(at)
      this.#together -= 1
      parcel.done(...answer)
    }
    const endAll = (error: ServiceError) => {
      for (const at of [...open.keys()]) end(at, error)
    }
    const now = performance.now()
    const request: CallRequestInit = {
      calls: together.map(({ method, request, token, traceparent, userAddress, until }) => ({
        method: method.path,
        request,
        token: token ?? '',
        traceparent: traceparent ?? '',
        userAddress: userAddress ?? '',
        timeoutMs: Math.max(0, Math.round(until - now)),
      })),
    }
    const last = Math.max(...together.map(({ until }) => until))
    const stream = this.#stream(request, last)
    if (stream === undefined) {
      endAll(clientClosed())
      return
    }
    const late = this.#endLate(open, end)
    stream.on('data', ({ answers }: CallResponse) => {
      for (const answer of answers) {
        const parcel = open.get(answer.call)
        if (parcel === undefined) continue
        try {
          const error = errorOf(answer)
          if (error !== null) end(answer.call, error)
          else {
            const response = parcel.method.responseDeserialize(answer.response)
            end(answer.call, null, response, answer.receipt || undefined)
          }
        } catch {
          end(answer.call, serviceError(status.INTERNAL, 'the answer cannot be read'))
        }
      }
    })
    stream.on('error', (error: ServiceError) => {
      clearTimeout(late.timer)
      if (error.code === status.UNIMPLEMENTED) {
        this.#aloneUntil = performance.now() + ALONE_MS
        const left = [...open.values()]
        open.clear()
        this.#together -= left.length
        for (const parcel of left) this.#sendAlone(parcel)
      } else endAll(error)
    })
    stream.on('end', () => {
      clearTimeout(late.timer)
      if (open.size > 0) endAll(serviceError(status.INTERNAL, 'no answer'))
    })
  }

  #sendAlone(parcel: Parcel): void {
    try {
      sendAlone(this.#client, parcel)
    } catch {
      parcel.done(clientClosed())
    }
  }

  /** Undefined where the client was closed since the calls were made: grpc-js throws then. */
  #stream(request: CallRequestInit, until: number): ClientReadableStream<CallResponse> | undefined {
    const { path, requestSerialize, responseDeserialize } = gathering.Call
    const options = { deadline: deadlineOf(until) }
    try {
      return withoutStack(() =>
        this.#client.makeServerStreamRequest<CallRequestInit, CallResponse>(
          path,
          requestSerialize,
          responseDeserialize,
          request,
          new Metadata(),
          options,
        ),
      )
    } catch {
      return undefined
    }
  }

  /** The message has one deadline, that of its most patient call. */
  #endLate(
    open: ReadonlyMap<number, Parcel>,
    end: (at: number, error: ServiceError) => void,
  ): { timer: NodeJS.Timeout | undefined } {
    const late: { timer: NodeJS.Timeout | undefined } = { timer: undefined }
    const look = () => {
      const now = performance.now()
      let next = Infinity
      for (const [at, { until }] of open) {
        if (until <= now) end(at, serviceError(status.DEADLINE_EXCEEDED, 'too late'))
        else next = Math.min(next, until)
      }
      late.timer = next === Infinity ? undefined : setTimeout(look, Math.ceil(next - now))
    }
    look()
    return late
  }
}

const clientClosed = () => serviceError(status.UNAVAILABLE, 'the client is closed')

function errorOf({ code, message, statusDetails }: GatheredAnswer): ServiceError | null {
  if (code === (status.OK as number)) return null
  const metadata = new Metadata()
  if (statusDetails.length > 0) metadata.set(DETAILS, statusDetails)
  // A number that gRPC does not know is no status.
  const known = status[status[code] as keyof typeof status] as status | undefined
  return serviceError(known ?? status.UNKNOWN, message, metadata)
}
