import { readFileSync } from 'node:fs'
import { Server, ServerCredentials } from '@grpc/grpc-js'
import type { UntypedServiceImplementation } from '@grpc/grpc-js'
import { service } from '@strongroom/contracts'
import type { ServiceName as GrpcService } from '@strongroom/contracts'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'

/** Answers a request; what it throws fails the call. */
export type Handler = (request: Record<string, unknown>) => Promise<object>

/** Stands in for a service: on its peer port, with its certificate, saying what it likes. */
export class PeerDouble {
  readonly #cluster: Cluster
  readonly #service: ServiceName
  readonly #server: Server

  private constructor(cluster: Cluster, name: ServiceName, server: Server) {
    this.#cluster = cluster
    this.#service = name
    this.#server = server
  }

  /** Stops the real one and takes its place. */
  static async instead(
    cluster: Cluster,
    of: ServiceName,
    grpc: GrpcService,
    handlers: Readonly<Record<string, Handler>>,
  ): Promise<PeerDouble> {
    const [real, ...more] = cluster.of(of)
    if (real === undefined || more.length > 0) throw new Error(`one replica of ${of} is wanted`)
    const server = new Server()
    const unary: UntypedServiceImplementation = {}
    for (const [rpc, handler] of Object.entries(handlers))
      unary[rpc] = (
        call: { request: Record<string, unknown> },
        done: (error: object | null, answer?: object) => void,
      ) => {
        handler(call.request).then(
          (answer) => {
            done(null, answer)
          },
          (error: unknown) => {
            done({ code: 14, details: String(error) })
          },
        )
      }
    server.addService(service(grpc), unary)
    await real.supervisor.stop()
    const { certificateFile, keyFile } = cluster.facts.certificates.peer[of]
    const identity = {
      private_key: readFileSync(keyFile),
      cert_chain: readFileSync(certificateFile),
    }
    const authority = readFileSync(cluster.facts.certificates.peerCaFile)
    const credentials = ServerCredentials.createSsl(authority, [identity], true)
    await new Promise<void>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${real.listeners.peer}`, credentials, (error) => {
        if (error === null) resolve()
        else reject(error)
      })
    })
    return new PeerDouble(cluster, of, server)
  }

  /** Goes, and lets the real one come back. */
  async end(): Promise<void> {
    this.#server.forceShutdown()
    for (const one of this.#cluster.of(this.#service)) {
      one.supervisor.start()
      await one.ready()
    }
  }
}
