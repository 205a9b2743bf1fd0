import type {
  MethodDefinition,
  sendUnaryData,
  ServerUnaryCall,
  ServerWritableStream,
  ServiceDefinition,
  UntypedHandleCall,
} from '@grpc/grpc-js'
import { Metadata } from '@grpc/grpc-js'
import { serverSpan } from '@strongroom/telemetry'
import type { Bound, Handlers, ListenerContext, Port } from './bound.ts'
import { connectionOf } from './connection.ts'
import { limit } from './deadline.ts'
import type { Call, Handler, Middleware } from './method.ts'
import { measure } from './metrics.ts'
import { rootName } from './resource-name.ts'
import { toStatus } from './status.ts'

type AnyHandler = Handler<unknown, unknown>
type UnaryCall = ServerUnaryCall<unknown, unknown>
type StreamCall = ServerWritableStream<unknown, unknown>

/**
 * Joins a service definition, its handlers and the layers of the onion. Around the onion stand, for every RPC alike: trace,
 * admission, deadline, the mapping of faults and the measuring.
 *
 * For an RPC that answers with a stream, the layers see the AsyncIterable as the answer: what must be durable before the
 * first item leaves is done when they return; a layer that checks each item wraps the iterable.
 */
export function bind<Definition extends ServiceDefinition>(
  definition: Definition,
  handlers: Handlers<NoInfer<Definition>>,
  onion: readonly Middleware[],
  ports: readonly Port[] = ['user', 'peer'],
): Bound {
  const methods = Object.entries<MethodDefinition<unknown, unknown>>(definition)
  const [, path = ''] = methods[0]?.[1].path.split('/') ?? []
  const layered = new Map<string, AnyHandler>()
  for (const [name, method] of methods) {
    if (method.requestStream)
      throw new Error(`${method.path}: a stream of requests has no handler form`)
    layered.set(
      name,
      wrap(handlers[name as keyof Handlers<Definition>] as unknown as AnyHandler, onion),
    )
  }
  const implement = (listener: ListenerContext) => {
    const implementation: Record<string, UntypedHandleCall> = {}
    for (const [name, method] of methods) {
      const handler = layered.get(name)
      if (handler === undefined) continue
      implementation[name] = method.responseStream
        ? answerStream(method.path, handler, listener)
        : answerUnary(method.path, handler, listener)
    }
    return implementation
  }
  return { definition, name: path, ports, implement }
}

const wrap = (handler: AnyHandler, onion: readonly Middleware[]): AnyHandler =>
  // `async` so that a handler that answers with an iterable, which is no promise, looks like any other to the layers.
  onion.reduceRight<AnyHandler>(
    (next, layer) => layer(next),
    async (request, call) => await handler(request, call),
  )

function answerUnary(method: string, handler: AnyHandler, listener: ListenerContext) {
  const measured = measure(method)
  return (wire: UnaryCall, reply: sendUnaryData<unknown>): void => {
    const trailer = new Metadata()
    void run(method, wire, listener, trailer, async (call) => {
      const done = measured()
      try {
        listener.unary.enter()
        let response
        try {
          response = await handler(wire.request, call)
        } finally {
          listener.unary.leave()
        }
        done(undefined)
        reply(null, response, trailer)
      } catch (error) {
        done(error)
        reply(withTrailer(toStatus(error, method), trailer))
      }
    })
  }
}

function answerStream(method: string, handler: AnyHandler, listener: ListenerContext) {
  const measured = measure(method)
  return (wire: StreamCall): void => {
    const trailer = new Metadata()
    void run(method, wire, listener, trailer, async (call) => {
      const done = measured()
      try {
        listener.streams.enter()
        try {
          const items = (await handler(wire.request, call)) as AsyncIterable<unknown>
          await pump(items, wire, call)
        } finally {
          listener.streams.leave()
        }
        done(undefined)
        wire.end(trailer)
      } catch (error) {
        done(error)
        wire.destroy(
          Object.assign(new Error('stream ended'), withTrailer(toStatus(error, method), trailer)),
        )
      }
    })
  }
}

/** Writes no faster than the caller reads, and stops as soon as nobody does. */
async function pump(items: AsyncIterable<unknown>, wire: StreamCall, call: Call): Promise<void> {
  for await (const item of items) {
    if (call.signal.aborted) return
    if (!wire.write(item)) await drained(wire, call.signal)
  }
}

function drained(wire: StreamCall, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      wire.removeListener('drain', finish)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    wire.once('drain', finish)
    signal.addEventListener('abort', finish, { once: true })
  })
}

const withTrailer = (reply: ReturnType<typeof toStatus>, trailer: Metadata) => {
  reply.metadata.merge(trailer)
  return reply
}

/** Makes the Call and runs `answer` under its trace and deadline. `answer` itself never throws. */
async function run(
  method: string,
  wire: UnaryCall | StreamCall,
  listener: ListenerContext,
  trailer: Metadata,
  answer: (call: Call) => Promise<void>,
): Promise<void> {
  const header = (key: string): string | undefined => {
    const value = wire.metadata.get(key)[0]
    return typeof value === 'string' ? value : undefined
  }
  const connection = connectionOf(wire, listener.port === 'peer' ? listener.trustDomain : undefined)
  const startedAt = performance.now()
  const deadline = limit(wire, startedAt, 'write' in wire)
  try {
    await serverSpan(method, header('traceparent'), (traceId) =>
      answer({
        method,
        port: listener.port,
        signal: deadline.signal,
        startedAt,
        deadlineAt: deadline.at,
        traceId,
        clientAddress: connection.address,
        peer: connection.peer,
        header,
        setTrailer: (key, value) => {
          trailer.set(key, value)
        },
        caller: undefined,
        name: rootName,
        vault: undefined,
        record: { rows: [], items: [] },
      }),
    )
  } finally {
    deadline.release()
  }
}
