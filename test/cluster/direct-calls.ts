import { Client, credentials, Metadata } from '@grpc/grpc-js'
import type { ServiceError } from '@grpc/grpc-js'
import { readConfiguration, StrongroomError } from '@strongroom/client'
import type { Audience, Configuration } from '@strongroom/client'
import { service } from '@strongroom/contracts'
import type { Services } from '@strongroom/contracts'

/** How one attempt of a call went. */
export interface Attempt {
  readonly milliseconds: number
  readonly answer: object | undefined
  readonly error: StrongroomError | undefined
}

interface Method {
  readonly path: string
  readonly requestSerialize: (request: object) => Buffer
  readonly responseDeserialize: (bytes: Buffer) => object
}

/** Calls that are made once and timed: the client library would try again, which hides an outage. */
export class DirectCalls {
  readonly #configuration: Configuration
  readonly #clients = new Map<string, Client>()
  readonly #tokens = new Map<Audience, string>()

  constructor(clientConfig: string) {
    this.#configuration = readConfiguration({ STRONGROOM_CONFIG: clientConfig })
  }

  close(): void {
    for (const client of this.#clients.values()) client.close()
  }

  /** Fetches tokens for all audiences, so that later calls need none. */
  async authenticate(): Promise<void> {
    for (const audience of ['auth', 'secret', 'key-crypto', 'audit', 'certificate'] as const) {
      const { answer, error } = await this.issueToken(audience)
      if (error !== undefined) throw error
      this.#tokens.set(audience, (answer as { accessToken: string }).accessToken)
    }
  }

  issueToken(audience: Audience = 'secret'): Promise<Attempt> {
    const { clientId, clientSecret } = this.#configuration
    return this.call('auth', 'strongroom.auth.v1.TokenService', 'IssueToken', {
      clientId,
      clientSecret,
      audience,
    })
  }

  /** One attempt, which may take 5 s. */
  call(
    audience: Audience,
    name: keyof Services,
    rpc: string,
    request: object,
    target?: string,
  ): Promise<Attempt> {
    const method = (service(name) as unknown as Record<string, Method>)[rpc]
    if (method === undefined) throw new TypeError(`${name} has no ${rpc}`)
    const metadata = new Metadata()
    const token = rpc === 'IssueToken' ? undefined : this.#tokens.get(audience)
    if (token !== undefined) metadata.set('authorization', `Bearer ${token}`)
    const began = performance.now()
    return new Promise((resolve) => {
      this.#client(target ?? this.#configuration.endpoints[audience]).makeUnaryRequest(
        method.path,
        method.requestSerialize,
        method.responseDeserialize,
        request,
        metadata,
        { deadline: Date.now() + 5000 },
        (error: ServiceError | null, answer) => {
          resolve({
            milliseconds: performance.now() - began,
            answer,
            error: error === null ? undefined : StrongroomError.from(error),
          })
        },
      )
    })
  }

  #client(target: string): Client {
    const known = this.#clients.get(target)
    if (known !== undefined) return known
    const client = new Client(target, credentials.createSsl(this.#configuration.ca), {
      'grpc.ssl_target_name_override': this.#configuration.serverName ?? 'localhost',
      'grpc.initial_reconnect_backoff_ms': 100,
      'grpc.max_reconnect_backoff_ms': 500,
    })
    this.#clients.set(target, client)
    return client
  }
}
