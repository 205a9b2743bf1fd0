import { Server } from '@grpc/grpc-js'
import type { ServerOptions } from '@grpc/grpc-js'
import { counter, gauge, log } from '@strongroom/telemetry'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import { Admission } from './admission.ts'
import type { Bound, ListenerContext, Port } from './bound.ts'
import { ConnectionLimits } from './connection-limits.ts'
import type { ConnectionCaps } from './connection-limits.ts'
import { gathering, runGathered } from './gathered.ts'
import type { UnaryMethod } from './gathered.ts'
import { guardStreams } from './streams.ts'
import { Certificates, ReloadingServerCredentials } from './tls.ts'
import type { PeerTlsFiles, TlsFiles } from './tls.ts'
import { readingSafely } from './unreadable.ts'

export interface ListenerOptions {
  readonly port: Port
  readonly tls: TlsFiles | PeerTlsFiles
  readonly trustDomain: string
  readonly services: readonly Bound[]
  readonly callMsMax: number
  readonly handlersMax: number
  readonly connections: ConnectionCaps
}

const MIB = 1024 * 1024
const MESSAGE_BYTES_MAX: Record<Port, number> = { user: MIB, peer: 4 * MIB }
/** Of requests that are not answered yet: what one connection may hold, and all of them together. */
const CONNECTION_BYTES_MAX: Record<Port, number> = { user: 8 * MIB, peer: 16 * MIB }
const LISTENER_BYTES_MAX = 64 * MIB
const COMPLAINT_MS = 10_000

const refused = counter('strongroom_rpc_connections_refused', 'Connections turned away, by port.')

const limits = (port: Port): ServerOptions => ({
  'grpc.max_receive_message_length': MESSAGE_BYTES_MAX[port],
  'grpc.max_send_message_length': 4 * MIB,
  'grpc-node.max_session_memory': 64,
  // A stolen connection lasts no longer; the grace is longer than any call.
  'grpc.max_connection_age_ms': 600_000,
  'grpc.max_connection_age_grace_ms': 35_000,
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 10_000,
  // Nobody asks for it, and it counts every message of every call.
  'grpc.enable_channelz': 0,
})

/**
 * A port with every limit in force. It takes the connections itself and hands those that may stay to grpc-js, which would
 * take any number of them.
 */
export class Listener {
  readonly server: Server
  readonly #context: ListenerContext
  readonly #tls: ReturnType<typeof Certificates.of>
  readonly #limits: ConnectionLimits
  readonly #port: Port
  readonly #sockets = new Set<Socket>()
  readonly #door = createServer()
  #complainedAt = -Infinity

  constructor({ port, tls, services, handlersMax, connections, ...options }: ListenerOptions) {
    this.#port = port
    this.#tls = Certificates.of(tls)
    this.#limits = new ConnectionLimits(connections)
    this.#context = {
      port,
      trustDomain: options.trustDomain,
      callMsMax: options.callMsMax,
      unary: new Admission(handlersMax),
      streams: new Admission(handlersMax),
      openStreams: new Set(),
    }
    const { unary, streams } = this.#context
    gauge(`strongroom_rpc_running_${port}`, () => unary.running + streams.running)
    gauge(`strongroom_rpc_connections_${port}`, () => this.#limits.open)
    this.server = new Server(limits(port))
    guardStreams(this.server, {
      idleMsMax: options.callMsMax,
      connectionBytesMax: CONNECTION_BYTES_MAX[port],
      listenerBytesMax: LISTENER_BYTES_MAX,
    })
    const methods = new Map<string, UnaryMethod>()
    for (const bound of services) {
      if (!bound.ports.includes(port)) continue
      const implementation = bound.implement(this.#context)
      this.server.addService(bound.definition, implementation)
      for (const [name, definition] of Object.entries(bound.definition)) {
        if (definition.responseStream) continue
        const run = implementation[name] as unknown as UnaryMethod['run']
        methods.set(definition.path, { definition, run })
      }
    }
    if (port === 'peer')
      this.server.addService(readingSafely(gathering), { Call: runGathered(methods) })
  }

  /** Resolves with the port in use. */
  async open(host: string, port: number): Promise<number> {
    const credentials = new ReloadingServerCredentials(this.#tls.certificates, this.#port)
    const injector = this.server.createConnectionInjector(credentials)
    this.#door.on('connection', (socket) => {
      if (this.#admit(socket)) injector.injectConnection(socket)
    })
    this.#door.listen(port, host)
    await once(this.#door, 'listening')
    // A process out of file descriptors cannot take one connection, and lives on.
    this.#door.on('error', (error) => {
      log.error({ err: error, port: this.#port }, 'connection not taken')
    })
    const address = this.#door.address()
    return typeof address === 'object' && address !== null ? address.port : port
  }

  /** Takes nothing new and lets calls finish; an open stream would never, so streams are told to end. */
  async drain(): Promise<void> {
    for (const end of this.#context.openStreams) end()
    await Promise.all([
      // grpc-js does not wait for connections that their callers are closing: calls may still run on them.
      new Promise<void>((resolve) => {
        this.#door.close(() => {
          resolve()
        })
      }),
      new Promise<void>((resolve) => {
        this.server.tryShutdown(() => {
          resolve()
        })
      }),
    ])
  }

  /** Ends what is still open. */
  close(): void {
    this.#door.close()
    this.server.forceShutdown()
    for (const socket of this.#sockets) socket.destroy()
    this.#tls.stop()
  }

  #admit(socket: Socket): boolean {
    // Below the TLS that reports them; unheard here they would end the process.
    socket.on('error', () => undefined)
    const address = socket.remoteAddress ?? ''
    if (!this.#limits.enter(address)) {
      socket.resetAndDestroy()
      this.#complain(address)
      return false
    }
    this.#sockets.add(socket)
    socket.once('close', () => {
      this.#sockets.delete(socket)
      this.#limits.leave(address)
    })
    return true
  }

  #complain(address: string): void {
    refused.add(1, { port: this.#port })
    if (performance.now() - this.#complainedAt < COMPLAINT_MS) return
    this.#complainedAt = performance.now()
    log.warn({ port: this.#port, address, open: this.#limits.open }, 'connections turned away')
  }
}
