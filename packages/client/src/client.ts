import { Client, credentials } from '@grpc/grpc-js'
import { withHandshakeLimit } from '@strongroom/handshake-limit'
import { service } from '@strongroom/contracts'
import type { Services } from '@strongroom/contracts'
import { callStream, callUnary } from './call.ts'
import type { CallOptions, Method } from './call.ts'
import { readConfiguration } from './configuration.ts'
import type { Audience, Configuration } from './configuration.ts'
import { StrongroomError } from './error.ts'
import { Tokens } from './tokens.ts'

type Streaming = 'TailRecords' | 'ExportRecords'

/** The methods of a service as functions: `getSecret(request, options)`; streams are async iterables. */
export type Api<Definition> = {
  // Generated definitions also carry an index signature, which is left out.
  readonly [
    Rpc in keyof Definition as string extends Rpc
      ? never
      : Rpc extends string
        ? Uncapitalize<Rpc>
        : never
  ]: Rpc extends Streaming
    ? (
        request: RequestOf<Definition[Rpc]>,
        options?: CallOptions,
      ) => AsyncIterable<ResponseOf<Definition[Rpc]>>
    : (
        request: RequestOf<Definition[Rpc]>,
        options?: CallOptions,
      ) => Promise<ResponseOf<Definition[Rpc]>>
}
type RequestOf<Method> = Method extends { requestSerialize: (value: infer Request) => Buffer }
  ? Request
  : never
type ResponseOf<Method> = Method extends { responseDeserialize: (bytes: Buffer) => infer Response }
  ? Response
  : never

// A replica that hangs keeps its connections open: only a ping without an answer tells, and what waits for it is then
// tried at another, 2 s after it hung at the latest. Pings are sent while calls are under way.
const CHANNEL_OPTIONS = {
  'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
  'grpc.keepalive_time_ms': 500,
  'grpc.keepalive_timeout_ms': 1_400,
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 1_000,
  'grpc.max_receive_message_length': 8 * 1024 * 1024,
}

/** Methods that take no token. */
const PUBLIC = new Set(['IssueToken', 'GetJwks'])

/**
 * A Strongroom cluster. Connections are made, and tokens fetched, when first needed; `close` ends them.
 *
 * @example
 * using strongroom = connect()
 * const { text } = await strongroom.secrets.getSecret({ name: 'vaults/demo/secrets/db-password' })
 */
export class Strongroom {
  readonly configuration: Configuration
  readonly #clients = new Map<Audience, Client>()
  readonly #apis = new Map<string, unknown>()
  readonly #tokens: Tokens
  #isClosed = false

  constructor(configuration: Configuration) {
    this.configuration = configuration
    this.#tokens = new Tokens(async (audience) => {
      const { clientId, clientSecret } = this.configuration
      const issued = await this.tokens.issueToken({ clientId, clientSecret, audience })
      if (issued.expireTime === null)
        throw new StrongroomError('UNKNOWN', 'UNKNOWN', 'the token has no end')
      return {
        token: issued.accessToken,
        expiresAt: new Date(Number(issued.expireTime.seconds) * 1000),
      }
    })
  }

  get vaults(): Api<Services['strongroom.auth.v1.VaultService']> {
    return this.#api('strongroom.auth.v1.VaultService', 'auth')
  }

  get principals(): Api<Services['strongroom.auth.v1.PrincipalService']> {
    return this.#api('strongroom.auth.v1.PrincipalService', 'auth')
  }

  get access(): Api<Services['strongroom.auth.v1.AccessService']> {
    return this.#api('strongroom.auth.v1.AccessService', 'auth')
  }

  get tokens(): Api<Services['strongroom.auth.v1.TokenService']> {
    return this.#api('strongroom.auth.v1.TokenService', 'auth')
  }

  get secrets(): Api<Services['strongroom.secret.v1.SecretService']> {
    return this.#api('strongroom.secret.v1.SecretService', 'secret')
  }

  get keys(): Api<Services['strongroom.key.v1.KeyService']> {
    return this.#api('strongroom.key.v1.KeyService', 'key-crypto')
  }

  get crypto(): Api<Services['strongroom.key.v1.CryptoService']> {
    return this.#api('strongroom.key.v1.CryptoService', 'key-crypto')
  }

  get certificates(): Api<Services['strongroom.certificate.v1.CertificateService']> {
    return this.#api('strongroom.certificate.v1.CertificateService', 'certificate')
  }

  get audit(): Api<Services['strongroom.audit.v1.AuditService']> {
    return this.#api('strongroom.audit.v1.AuditService', 'audit')
  }

  /** Ends what is under way, and every later call, which rejects with CLIENT_CLOSED. */
  close(): void {
    this.#isClosed = true
    for (const client of this.#clients.values()) client.close()
    this.#clients.clear()
  }

  [Symbol.dispose](): void {
    this.close()
  }

  #api<Name extends keyof Services>(name: Name, audience: Audience): Api<Services[Name]> {
    const made = this.#apis.get(name) ?? this.#makeApi(name, audience)
    this.#apis.set(name, made)
    return made as Api<Services[Name]>
  }

  #makeApi(name: keyof Services, audience: Audience): Record<string, unknown> {
    const api: Record<string, unknown> = {}
    for (const [rpc, method] of Object.entries(
      service(name) as Record<string, Method & { responseStream: boolean }>,
    )) {
      const tokenFor = PUBLIC.has(rpc)
        ? undefined
        : (renew: boolean): Promise<string> => this.#tokens.get(audience, renew)
      const client = (): Client => this.#client(audience)
      // Each asks for its client only when it runs, so that what is wrong with that rejects and is not thrown at once.
      api[rpc.charAt(0).toLowerCase() + rpc.slice(1)] = method.responseStream
        ? async function* (request: object, options?: CallOptions) {
            yield* callStream(client(), method, request, tokenFor, options)
          }
        : async (request: object, options?: CallOptions) =>
            await callUnary(client(), method, request, tokenFor, options)
    }
    return api
  }

  #client(audience: Audience): Client {
    // A channel made now would stay open: nobody is left to close it.
    if (this.#isClosed)
      throw new StrongroomError('CLIENT_CLOSED', 'FAILED_PRECONDITION', 'the client is closed')
    const known = this.#clients.get(audience)
    if (known !== undefined) return known
    const { endpoints, ca, serverName } = this.configuration
    if (endpoints[audience] === '') {
      throw new StrongroomError(
        'CONFIGURATION',
        'FAILED_PRECONDITION',
        `the configuration names no endpoint of ${audience}`,
      )
    }
    const client = new Client(endpoints[audience], withHandshakeLimit(credentials.createSsl(ca)), {
      ...CHANNEL_OPTIONS,
      ...(serverName === undefined ? {} : { 'grpc.ssl_target_name_override': serverName }),
    })
    this.#clients.set(audience, client)
    return client
  }
}

/** A client for the cluster that the environment, or the nearest `.strongroom/client.json`, names. */
export function connect(configuration: Configuration = readConfiguration()): Strongroom {
  return new Strongroom(configuration)
}
