import { credentials } from '@grpc/grpc-js'
import { readConfiguration } from '@strongroom/client'
import type { ServiceName as GrpcService } from '@strongroom/contracts'
import { SERVICES } from '@strongroom/local-cluster'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import { RawCaller } from './raw-caller.ts'

/** Calls on the user ports of a cluster, made once each: the administrator's where no other token is given. */
export class UserCalls {
  readonly #callers = new Map<ServiceName, RawCaller>()
  readonly #tokens = new Map<ServiceName, string>()

  private constructor(ca: Buffer, targetOf: (service: ServiceName) => string) {
    for (const service of SERVICES)
      this.#callers.set(
        service,
        // Services are restarted under these calls: the second that a channel waits by default is not worth it.
        new RawCaller(targetOf(service), credentials.createSsl(ca), {
          'grpc.initial_reconnect_backoff_ms': 50,
          'grpc.max_reconnect_backoff_ms': 200,
        }),
      )
  }

  static async open({ clientConfig }: Cluster): Promise<UserCalls> {
    const { ca, endpoints, clientId, clientSecret } = readConfiguration({
      STRONGROOM_CONFIG: clientConfig,
    })
    const calls = new UserCalls(ca, (service) => endpoints[service])
    for (const audience of SERVICES) {
      const request = { clientId, clientSecret, audience }
      const issuer = calls.#caller('auth')
      const { answer, error } = await issuer.call(
        'strongroom.auth.v1.TokenService',
        'IssueToken',
        request,
      )
      if (error !== undefined) throw error
      calls.#tokens.set(audience, (answer as { accessToken: string }).accessToken)
    }
    return calls
  }

  /** Why a call is refused; empty where it is not. */
  refusal(
    service: ServiceName,
    name: GrpcService,
    rpc: string,
    request: object,
    token = this.#tokens.get(service),
  ): Promise<string> {
    return this.#caller(service).refusal(name, rpc, request, token)
  }

  close(): void {
    for (const caller of this.#callers.values()) caller.close()
  }

  #caller(service: ServiceName): RawCaller {
    const caller = this.#callers.get(service)
    if (caller === undefined) throw new TypeError(`no service ${service}`)
    return caller
  }
}
