import { log } from '@strongroom/telemetry'
import type { Bound, Port } from './bound.ts'
import type { ConnectionCaps } from './connection-limits.ts'
import { CALL_MS_MAX } from './deadline.ts'
import { Health } from './health.ts'
import { Listener } from './listener.ts'
import { startOperations } from './operations.ts'
import { addReflection } from './reflection.ts'
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
  /** Connections that each of the two gRPC ports takes. */
  readonly connections: ConnectionCaps
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

const SHUT_MS = 10_000
const DRAIN_MS = 8000
const STOP_MS = 1500

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
    peerPort: await peer.open(config.host, config.peerPort),
    operations: await startOperations(config.operationsPort, () => health.serving),
  })
  const { peerPort, operations } = await ports().catch((error: unknown) => {
    for (const one of [user, peer]) one.close()
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
    const userPort = await user.open(config.host, config.userPort)
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

function listener(port: Port, { config, services }: ServiceOptions): Listener {
  return new Listener({
    port,
    tls: port === 'user' ? config.userTls : config.peerTls,
    trustDomain: config.trustDomain,
    services,
    callMsMax: config.callMsMax ?? CALL_MS_MAX,
    handlersMax: config.handlersMax,
    connections: config.connections,
  })
}

/** Lets calls finish, for a time. */
async function drain(listening: Listener): Promise<void> {
  await within(DRAIN_MS, listening.drain())
  listening.close()
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
