import { Client } from '@grpc/grpc-js'
import type { ServiceDefinition, ServiceError } from '@grpc/grpc-js'
import { Fault, OUTAGE_MS } from '@strongroom/fault'
import { traceparent } from '@strongroom/telemetry'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RpcName } from './bound.ts'
import { forgetEndedCalls } from './ended-calls.ts'
import { Gatherer } from './gatherer.ts'
import { sendAlone } from './sending.ts'
import type { Cancel, Parcel } from './sending.ts'
import { fromStatus } from './status.ts'
import { Certificates, peerChannelCredentials } from './tls.ts'
import type { PeerTlsFiles } from './tls.ts'

export interface PeerClientOptions {
  /** gRPC target: `ipv4:127.0.0.1:1,127.0.0.1:2` or `dns:///host:port`. */
  readonly target: string
  /** Service that must be at the other end, for example `key-crypto`. */
  readonly peer: string
  readonly tls: PeerTlsFiles
  readonly trustDomain: string
  /** For calls that say nothing else; 1.45 s. */
  readonly timeoutMs?: number
  /** Calls that are made at the same time travel in one message. */
  readonly gathers?: boolean
}

export interface CallOptions {
  /** performance.now() by which the answer is of use: `call.deadlineAt`. The client's own timeout still holds. */
  readonly deadlineAt?: number | undefined
  /** performance.now() when the call began that this one is a part of, `call.startedAt`: the timeout counts from there. */
  readonly startedAt?: number | undefined
  /** Instead of the client's timeout. */
  readonly timeoutMs?: number | undefined
  /** A user's token, forwarded. */
  readonly token?: string | undefined
  /** That user's address, for the peer's record. */
  readonly userAddress?: string | undefined
  /** Told, before the answer, the index of the peer's record in the log, where that is the record of the caller's own call too. */
  readonly onReceipt?: ((index: string) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** The call may be sent again when the peer was unavailable: it changes nothing, or repeats harmlessly. */
  readonly repeatable?: boolean | undefined
}

type RequestInit<Definition, Name extends RpcName<Definition>> = Definition[Name] extends {
  requestSerialize: (message: infer Init) => Buffer
}
  ? Init
  : never
type Response<Definition, Name extends RpcName<Definition>> = Definition[Name] extends {
  responseDeserialize: (bytes: Buffer) => infer Received
}
  ? Received
  : never

/** Each unary RPC of a service as a function that resolves to the answer or rejects with the Fault that the peer threw. */
export type PeerClient<Definition> = {
  readonly [Name in RpcName<Definition>]: (
    request: RequestInit<Definition, Name>,
    options?: CallOptions,
  ) => Promise<Response<Definition, Name>>
} & { readonly close: () => void }

const ATTEMPTS_MAX = 3
/** By how much the timers of grpc-js, which run on another clock, may be early. */
const CLOCK_MS = 20
const MESSAGE_BYTES_MAX = 4 * 1024 * 1024

const channelOptions = (peer: string) => ({
  'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
  'grpc.service_config_disable_resolution': 1,
  // The name only fills SNI and authority: who is there is read from the certificate's URI.
  'grpc.ssl_target_name_override': peer,
  'grpc.default_authority': peer,
  // A replica that hangs keeps its connections open. Calls to it end by our own patience; what comes later goes to the others.
  'grpc.keepalive_time_ms': 1000,
  'grpc.keepalive_timeout_ms': 2000,
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 1000,
  'grpc.max_receive_message_length': MESSAGE_BYTES_MAX,
  'grpc.max_send_message_length': MESSAGE_BYTES_MAX,
  // Calls between services never go where an environment variable points.
  'grpc.enable_http_proxy': 0,
  'grpc.enable_channelz': 0,
})

/** Calls another Strongroom service over mutual TLS, any of its replicas in turn. */
export function peerClient<Definition extends ServiceDefinition>(
  definition: Definition,
  options: PeerClientOptions,
): PeerClient<Definition> {
  forgetEndedCalls()
  const { certificates, stop } = Certificates.of(options.tls)
  const credentials = peerChannelCredentials(certificates, options.peer, options.trustDomain)
  const client = new Client(options.target, credentials, channelOptions(options.peer))
  const gatherer = options.gathers === true ? new Gatherer(client) : undefined
  const sender = (parcel: Parcel): Cancel => gatherer?.send(parcel) ?? sendAlone(client, parcel)
  const calls: Record<string, unknown> = {
    close: () => {
      client.close()
      stop()
    },
  }
  for (const [name, method] of Object.entries<ServiceDefinition[string]>(definition)) {
    if (method.requestStream || method.responseStream) continue
    calls[name] = (request: unknown, call: CallOptions = {}) =>
      send(sender, method, request, call, options)
  }
  return calls as PeerClient<Definition>
}

async function send(
  sender: (parcel: Parcel) => Cancel,
  method: ServiceDefinition[string],
  request: unknown,
  call: CallOptions,
  { peer, timeoutMs = OUTAGE_MS.peer.answer }: PeerClientOptions,
): Promise<unknown> {
  const startedAt = performance.now()
  const patience = call.timeoutMs ?? timeoutMs
  const ours = Math.max(
    (call.startedAt ?? startedAt) + patience,
    startedAt + Math.min(patience, OUTAGE_MS.peer.answerLeast),
  )
  const until = Math.min(ours, call.deadlineAt ?? Infinity)
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(sender, method, request, call, until)
    } catch (error) {
      const told = fromStatus(error as ServiceError, peer)
      const now = performance.now()
      const isWanted = call.signal?.aborted !== true
      // A peer that hangs is as good as gone: it was our own patience that ended, the caller still has time. And where all
      // have time left, the clock was set by which grpc-js keeps deadlines.
      const isSilence = now > ours - CLOCK_MS || (isWanted && now < until - CLOCK_MS)
      const fault = isSilence && isTimeout(told) ? silent(peer, error) : told
      const again =
        call.repeatable === true && fault instanceof Fault && fault.kind === 'unavailable'
      const pauseMs = 50 * attempt * (0.5 + Math.random())
      // What took most of the time to fail would only run into the deadline, which says less.
      const late = now + pauseMs > (startedAt + until) / 2
      if (isWanted && again && !late && attempt < ATTEMPTS_MAX) {
        await sleep(pauseMs)
        continue
      }
      throw fault
    }
  }
}

const isTimeout = (fault: Fault | Error): boolean =>
  fault instanceof Fault && fault.kind === 'timeout'

const silent = (peer: string, cause: unknown): Fault =>
  new Fault(
    'unavailable',
    'PEER_UNAVAILABLE',
    `${peer} did not answer in time`,
    { peer },
    { cause },
  )

function sendOnce(
  send: (parcel: Parcel) => Cancel,
  method: ServiceDefinition[string],
  request: unknown,
  { token, userAddress, onReceipt, signal }: CallOptions,
  until: number,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done: Parcel['done'] = (error, response, receipt) => {
      signal?.removeEventListener('abort', cancel)
      if (error !== null) {
        reject(error)
        return
      }
      if (receipt !== undefined) onReceipt?.(receipt)
      resolve(response)
    }
    const encoded = method.requestSerialize(request)
    const cancel = send({
      method,
      request: encoded,
      token,
      userAddress,
      traceparent: traceparent(),
      until,
      done,
    })
    if (signal?.aborted === true) cancel()
    else signal?.addEventListener('abort', cancel, { once: true })
  })
}
