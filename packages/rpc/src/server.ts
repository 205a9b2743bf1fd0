import { Server } from '@grpc/grpc-js'
import type { ServerCredentials, ServerOptions } from '@grpc/grpc-js'
import { gauge, log } from '@strongroom/telemetry'
import { Admission } from './admission.ts'
import type { Bound, ListenerContext, Port } from './bound.ts'
import { CALL_MS_MAX } from './deadline.ts'
import { Health } from './health.ts'
import { startOperations } from './operations.ts'
import { addReflection } from './reflection.ts'
import { Certificates, ReloadingServerCredentials } from './tls.ts'
import type { PeerTlsFiles, TlsFiles } from './tls.ts'

/** What startService needs of a service's configuration. */
export interface ServerConfig {
  readonly host: string
  readonly userPort: number
  readonly peerPort: number
  readonly operationsPort: number
  readonly userTls: TlsFiles
  readonly peerTls: PeerTlsFiles
  readonly trustDomain: string
  readonly handlersMax: number
  /** How long a unary call may run; 30 s. */
  readonly callMsMax?: number
  /** How long the user port may stay shut because the replica is not ready yet; 10 s. */
  readonly shutMsMax?: number
}

export interface ServiceOptions {
  /** For example `key-crypto`. */
  readonly name: string
  readonly config: ServerConfig
  readonly services: readonly Bound[]
  /** Whether users can be served now; asked four times a second. Peers are served in any case. */
  readonly readiness: () => boolean | Promise<boolean>
  /** Closes what the service opened, once no call runs any more. */
  readonly onStop?: () => Promise<void>
  /** process.env, to refuse settings that would print tokens. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

export interface RunningService {
  /** The ports in use, of importance where 0 was asked for. The user port comes last: see `openUsers`. */
  readonly userPort: Promise<number>
  readonly peerPort: number
  readonly operationsPort: number
  /** Stops taking calls, lets those that run finish for up to 8 s, closes everything. Also done on SIGTERM. */
  readonly stop: () => Promise<void>
  /** Settles when stopped, by whomever. */
  readonly stopped: Promise<void>
}

const MIB = 1024 * 1024
const SHUT_MS = 10_000
const DRAIN_MS = 8000
const STOP_MS = 1500
const MESSAGE_BYTES_MAX: Record<Port, number> = { user: MIB, peer: 4 * MIB }

const limits = (port: Port): ServerOptions => ({
  'grpc.max_receive_message_length': MESSAGE_BYTES_MAX[port],
  'grpc.max_send_message_length': 4 * MIB,
  'grpc.max_concurrent_streams': 128,
  'grpc-node.max_session_memory': 64,
  // A body that never ends, and a stolen connection, last no longer; the grace is longer than any call.
  'grpc.max_connection_age_ms': 600_000,
  'grpc.max_connection_age_grace_ms': 35_000,
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 10_000,
  // Nobody asks for it, and it counts every message of every call.
  'grpc.enable_channelz': 0,
})

/** Opens the user, peer and operations listeners of a service, with every limit in force. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { name, config, services, readiness } = options
  refuseTracing(options.environment)
  const health = new Health(services, readiness)
  const user = listener('user', options)
  const peer = listener('peer', options)
  health.addTo(user.server)
  addReflection(
    user.server,
    services.filter((bound) => bound.ports.includes('user')),
  )
  const ports = async () => ({
    peerPort: await open(peer, config.host, config.peerPort),
    operations: await startOperations(config.operationsPort, () => health.serving),
  })
  const { peerPort, operations } = await ports().catch((error: unknown) => {
    for (const { server, certificates } of [user, peer]) {
      server.forceShutdown()
      certificates.stop()
    }
    throw error
  })
  const stopped = Promise.withResolvers<undefined>()
  let stopping: Promise<void> | undefined
  const stop = () =>
    (stopping ??= shutDown().then(() => {
      stopped.resolve(undefined)
    }, stopped.reject)).then(() => stopped.promise)
  const onSignal = () => void stop()
  const shutDown = async () => {
    log.info({}, 'stopping')
    process.off('SIGTERM', onSignal)
    process.off('SIGINT', onSignal)
    health.stop()
    await opening.catch(() => undefined)
    await Promise.all([drain(user), drain(peer)])
    await within(STOP_MS, options.onStop?.())
    await operations.close()
    log.info({}, 'stopped')
  }
  /**
   * A replica that was started again finds callers who come back at once, and would fail them until it has its rows and
   * keys: the others can serve them meanwhile. A replica that does not get ready opens in the end, to say so itself.
   */
  const openUsers = async (): Promise<number> => {
    await within(config.shutMsMax ?? SHUT_MS, health.decided)
    if (stopping !== undefined) return config.userPort
    const userPort = await open(user, config.host, config.userPort)
    log.info({ service: name, userPort, peerPort, operationsPort: operations.port }, 'listening')
    return userPort
  }
  const opening = openUsers()
  opening.catch(stopped.reject)
  process.once('SIGTERM', onSignal)
  process.once('SIGINT', onSignal)
  await health.start()
  return {
    userPort: opening,
    peerPort,
    operationsPort: operations.port,
    stop,
    stopped: stopped.promise,
  }
}

interface Listener {
  readonly server: Server
  readonly certificates: Certificates
  readonly credentials: ServerCredentials
  readonly context: ListenerContext
}

function listener(port: Port, { config, services }: ServiceOptions): Listener {
  const certificates = new Certificates(port === 'user' ? config.userTls : config.peerTls)
  const context: ListenerContext = {
    port,
    trustDomain: config.trustDomain,
    callMsMax: config.callMsMax ?? CALL_MS_MAX,
    unary: new Admission(config.handlersMax),
    streams: new Admission(config.handlersMax),
    openStreams: new Set(),
  }
  gauge(`strongroom_rpc_running_${port}`, () => context.unary.running + context.streams.running)
  const server = new Server(limits(port))
  for (const bound of services) {
    if (bound.ports.includes(port)) server.addService(bound.definition, bound.implement(context))
  }
  return {
    server,
    certificates,
    credentials: new ReloadingServerCredentials(certificates, port),
    context,
  }
}

function open({ server, credentials }: Listener, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`${host}:${port.toString()}`, credentials, (error, bound) => {
      if (error === null) resolve(bound)
      else reject(error)
    })
  })
}

/** Lets calls finish; an open stream would never, so streams are told to end. */
async function drain({ server, certificates, context }: Listener): Promise<void> {
  for (const end of context.openStreams) end()
  const drained = new Promise<void>((resolve) => {
    server.tryShutdown(() => {
      resolve()
    })
  })
  const inTime = await within(DRAIN_MS, drained)
  if (!inTime) server.forceShutdown()
  certificates.stop()
}

/** Whether `work` ended within the time; never rejects. */
async function within(ms: number, work: Promise<void> | undefined): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => {
    resolve(false)
  }, ms)
  const done = Promise.resolve(work).then(
    () => true,
    (error: unknown) => {
      log.error({ err: error }, 'not stopped cleanly')
      return true
    },
  )
  const result = await Promise.race([done, late])
  clearTimeout(timer)
  return result
}

/** With these variables grpc-js and Node print headers, and with them tokens. */
function refuseTracing(environment: ServiceOptions['environment']): void {
  const set = (name: string) => (environment[name] ?? '') !== ''
  const found = [
    'GRPC_TRACE',
    'GRPC_NODE_TRACE',
    'GRPC_NODE_DEBUG_SEND_ERROR_DETAILS',
    'NODE_DEBUG',
    'NODE_DEBUG_NATIVE',
  ].filter(set)
  for (const name of ['GRPC_VERBOSITY', 'GRPC_NODE_VERBOSITY']) {
    if (environment[name]?.toUpperCase() === 'DEBUG') found.push(name)
  }
  if (found.length > 0) throw new Error(`refusing to start: ${found.join(', ')} would print tokens`)
}
