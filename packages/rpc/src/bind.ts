import type {
  MethodDefinition,
  sendUnaryData,
  ServerWritableStream,
  ServiceDefinition,
  UntypedHandleCall,
} from '@grpc/grpc-js'
import { Metadata } from '@grpc/grpc-js'
import { Fault } from '@strongroom/fault'
import { log, serverSpan } from '@strongroom/telemetry'
import type { Admission } from './admission.ts'
import type { Bound, Handlers, ListenerContext, Port, UnaryWire } from './bound.ts'
import { connectionOf } from './connection.ts'
import type { Connection } from './connection.ts'
import { limit } from './deadline.ts'
import type { Deadline } from './deadline.ts'
import type { Call, Handler, Middleware } from './method.ts'
import { measure } from './metrics.ts'
import { assertReadable, readingSafely } from './unreadable.ts'
import { rootName } from './resource-name.ts'
import { pump } from './pump.ts'
import { userAddressOf } from './sending.ts'
import { toStatus } from './status.ts'
import type { StatusReply } from './status.ts'

type AnyHandler = Handler<unknown, unknown>
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
  return { definition: readingSafely(definition), name: path, ports, implement }
}

const wrap = (handler: AnyHandler, onion: readonly Middleware[]): AnyHandler =>
  // `async` so that a handler that answers with an iterable, which is no promise, looks like any other to the layers.
  onion.reduceRight<AnyHandler>(
    (next, layer) => layer(next),
    async (request, call) => {
      assertKnown(call)
      assertReadable(request)
      return await handler(request, call)
    },
  )

function answerUnary(method: string, handler: AnyHandler, listener: ListenerContext) {
  const measured = measure(method)
  return (wire: UnaryWire, reply: sendUnaryData<unknown>): void => {
    const trailer = new Metadata()
    const done = measured()
    let answered = false
    const refuse = (error: unknown) => {
      if (answered) return
      answered = true
      done(error)
      reply(withTrailer(toStatus(error, method), trailer))
    }
    const onLate = () => {
      refuse(tooLate())
    }
    const msMax = Math.min(listener.callMsMax, wire.timeoutMs ?? Infinity)
    const deadline = limit(wire, performance.now(), msMax, onLate)
    traced(method, wire, listener, deadline, trailer, async (call, connection) => {
      try {
        const response = await admitted(listener.unary, connection, () =>
          handler(wire.request, call),
        )
        if (answered) return
        answered = true
        done(undefined)
        reply(null, response, trailer)
      } catch (error) {
        refuse(named(error, call))
      } finally {
        deadline.release()
      }
    }).catch((error: unknown) => {
      log.fatal({ err: error, method }, 'call lost')
    })
  }
}

function answerStream(method: string, handler: AnyHandler, listener: ListenerContext) {
  const measured = measure(method)
  return (wire: StreamCall): void => {
    const trailer = new Metadata()
    const done = measured()
    const deadline = limit(wire, performance.now(), Infinity, () => undefined)
    let stopping = false
    const stop = () => {
      stopping = true
      deadline.abort()
    }
    listener.openStreams.add(stop)
    traced(method, wire, listener, deadline, trailer, async (call, connection) => {
      try {
        await admitted(listener.streams, connection, async () => {
          const items = (await handler(wire.request, call)) as AsyncIterable<unknown>
          await pump(items, wire, call.signal)
        })
        if (stopping) throw new Fault('unavailable', 'SHUTTING_DOWN', 'this replica is stopping')
        done(undefined)
        wire.end(trailer)
      } catch (error) {
        const fault = named(error, call)
        done(fault)
        wire.emit('error', withTrailer(toStatus(fault, method), trailer))
      } finally {
        listener.openStreams.delete(stop)
        deadline.release()
      }
    }).catch((error: unknown) => {
      log.fatal({ err: error, method }, 'call lost')
    })
  }
}

/** Runs `work` while it holds a place; a handler that outlives its caller holds it until it ends. */
async function admitted<T>(
  admission: Admission,
  connection: Connection,
  work: () => Promise<T>,
): Promise<T> {
  admission.enter(connection)
  try {
    return await work()
  } finally {
    admission.leave(connection)
  }
}

/**
 * Whoever has a certificate of the peers' authority but no service's name in it is nobody, whatever the policy says. Asked
 * inside the onion, whose layers are to see such a call and record that they refused it.
 */
function assertKnown(call: Call): void {
  if (call.port === 'user' || call.peer !== undefined) return
  throw new Fault(
    'denied',
    'PEER_NOT_ALLOWED',
    'the certificate names no service of this trust domain',
  )
}

const tooLate = () => new Fault('timeout', 'DEADLINE_EXCEEDED', 'the call took too long')

/** What breaks because the caller left or the time was up is no bug, whatever it was thrown as. */
const named = (error: unknown, call: Call): unknown =>
  call.signal.aborted && !(error instanceof Fault) ? tooLate() : error

const withTrailer = (reply: StatusReply, trailer: Metadata): StatusReply => {
  reply.metadata.merge(trailer)
  return reply
}

const notIntended = () => Promise.reject(new Error('a change that is not on record'))

/** Makes the Call and runs `answer` under its trace. */
async function traced(
  method: string,
  wire: UnaryWire | StreamCall,
  listener: ListenerContext,
  deadline: Deadline,
  trailer: Metadata,
  answer: (call: Call, connection: Connection) => Promise<void>,
): Promise<void> {
  const header = (key: string): string | undefined => {
    const value = wire.metadata.get(key)[0]
    return typeof value === 'string' ? value : undefined
  }
  const connection = connectionOf(wire, listener.port === 'peer' ? listener.trustDomain : undefined)
  await serverSpan(method, header('traceparent'), (traceId) =>
    answer(
      {
        method,
        port: listener.port,
        signal: deadline.signal,
        startedAt: deadline.startedAt,
        deadlineAt: deadline.at,
        traceId,
        clientAddress: connection.address,
        userAddress: listener.port === 'peer' ? userAddressOf(header) : undefined,
        peer: connection.peer,
        header,
        setTrailer: (key, value) => {
          trailer.set(key, value)
        },
        caller: undefined,
        name: rootName,
        vault: undefined,
        record: { rows: [], items: [] },
        intended: notIntended,
      },
      connection,
    ),
  )
}
