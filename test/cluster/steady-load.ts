import { setTimeout as sleep } from 'node:timers/promises'
import { Client, credentials, Metadata } from '@grpc/grpc-js'
import type { ServiceError } from '@grpc/grpc-js'
import { StrongroomError } from '@strongroom/client'
import type { Audience, Configuration, Strongroom } from '@strongroom/client'
import { service } from '@strongroom/contracts'
import type { ServiceName as RpcService } from '@strongroom/contracts'

/** One kind of call, made over and over. */
export interface Work {
  readonly name: string
  readonly call: () => Promise<unknown>
}

/** What came of a kind of call. */
export interface Tally {
  calls: number
  longestGapMillis: number
  readonly failures: string[]
}

// A machine that others use too is to be kept busy, not drowned.
const PAUSE_MILLIS = 20
const BARE = 'bare '
const TOO_SLOW = /AUDIT_UNAVAILABLE|did not answer in time/

/** Calls of several kinds, each made one after the other until told to end; every outcome is counted. */
export class SteadyLoad {
  readonly tallies = new Map<string, Tally>()
  readonly #loops: Promise<void>[]
  #running = true

  constructor(works: readonly Work[]) {
    this.#loops = works.map((work) => this.#loop(work))
  }

  /** Resolves when each kind has been answered so many times more. */
  async more(calls: number): Promise<void> {
    const goals = [...this.tallies].map(
      ([name, tally]) => [name, tally, tally.calls + calls] as const,
    )
    for (const [name, tally, goal] of goals) {
      const deadline = performance.now() + 60_000
      while (tally.calls < goal) {
        if (performance.now() > deadline)
          throw new Error(`${name} makes no progress: ${tally.failures.at(-1) ?? ''}`)
        await sleep(10)
      }
    }
  }

  async stop(): Promise<void> {
    this.#running = false
    await Promise.all(this.#loops)
  }

  get calls(): number {
    return [...this.tallies.values()].reduce((sum, { calls }) => sum + calls, 0)
  }

  get failures(): string[] {
    return [...this.tallies].flatMap(([name, { failures }]) =>
      failures.map((why) => `${name}: ${why}`),
    )
  }

  /**
   * Failures of bare calls whose service said that a peer took longer than 2 s: a machine that is far too busy, as no drain
   * takes so long. What was lost on its way, or refused by a replica that stops or starts, is not among them.
   */
  get slow(): string[] {
    return this.failures.filter((why) => why.startsWith(BARE) && TOO_SLOW.test(why))
  }

  /** All other failures. */
  get lost(): string[] {
    const slow = new Set(this.slow)
    return this.failures.filter((why) => !slow.has(why))
  }

  get longestGapMillis(): number {
    return Math.max(...[...this.tallies.values()].map((tally) => tally.longestGapMillis))
  }

  async #loop({ name, call }: Work): Promise<void> {
    const tally: Tally = { calls: 0, longestGapMillis: 0, failures: [] }
    this.tallies.set(name, tally)
    let answeredAt = performance.now()
    while (this.#running) {
      try {
        await call()
        tally.calls += 1
        tally.longestGapMillis = Math.max(tally.longestGapMillis, performance.now() - answeredAt)
        answeredAt = performance.now()
      } catch (error) {
        tally.failures.push(
          error instanceof StrongroomError ? `${error.code}, ${error.message}` : String(error),
        )
      }
      await sleep(PAUSE_MILLIS)
    }
  }
}

const AUDIENCES = ['auth', 'secret', 'key-crypto', 'audit'] as const
const DIGEST = Buffer.alloc(32, 7)

/** Where the calls below find what they need. */
export async function prepareLoad(client: Strongroom, vaultId: string): Promise<void> {
  const parent = `vaults/${vaultId}`
  await client.vaults.createVault({ vaultId, vault: { retentionDays: 7 } })
  await client.secrets.setSecret({ name: `${parent}/secrets/s`, text: 'x' })
  const key = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
  await client.keys.createKey({ parent, keyId: 'k', key })
}

const requests = (parent: string) =>
  [
    ['auth', 'strongroom.auth.v1.VaultService', 'GetVault', { name: parent }],
    ['secret', 'strongroom.secret.v1.SecretService', 'GetSecret', { name: `${parent}/secrets/s` }],
    [
      'key-crypto',
      'strongroom.key.v1.CryptoService',
      'Sign',
      { name: `${parent}/keys/k`, algorithm: 'SIGNATURE_ALGORITHM_ES256', digest: DIGEST },
    ],
    ['audit', 'strongroom.audit.v1.AuditService', 'GetCheckpoint', {}],
  ] as const

/** Through the client library: a read of each service, and what changes something. */
export function libraryWorks(client: Strongroom, vaultId: string): Work[] {
  const parent = `vaults/${vaultId}`
  const { clientId, clientSecret } = client.configuration
  let count = 0
  return [
    { name: 'GetVault', call: () => client.vaults.getVault({ name: parent }) },
    {
      name: 'IssueToken',
      call: () => client.tokens.issueToken({ clientId, clientSecret, audience: 'secret' }),
    },
    { name: 'GetSecret', call: () => client.secrets.getSecret({ name: `${parent}/secrets/s` }) },
    {
      name: 'SetSecret',
      call: () =>
        client.secrets.setSecret({
          name: `${parent}/secrets/w${(count += 1) % 8}`,
          text: `${count}`,
        }),
    },
    {
      name: 'Sign',
      call: () =>
        client.crypto.sign({
          name: `${parent}/keys/k`,
          algorithm: 'SIGNATURE_ALGORITHM_ES256',
          digest: DIGEST,
        }),
    },
    { name: 'GetCheckpoint', call: () => client.audit.getCheckpoint({}) },
  ]
}

/**
 * The same reads through grpc-js alone, which sends again only what it knows that no server began with. Nothing of ours
 * hides a failure here.
 */
export class BareLoad {
  readonly #clients: Client[] = []
  readonly works: readonly Work[]

  private constructor(
    configuration: Configuration,
    vaultId: string,
    tokens: Map<Audience, string>,
  ) {
    this.works = requests(`vaults/${vaultId}`).map(([audience, name, rpc, request]) => {
      const client = new Client(
        configuration.endpoints[audience],
        credentials.createSsl(configuration.ca),
        {
          'grpc.ssl_target_name_override': configuration.serverName ?? 'localhost',
          'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
          'grpc.initial_reconnect_backoff_ms': 100,
          'grpc.max_reconnect_backoff_ms': 500,
        },
      )
      this.#clients.push(client)
      const metadata = new Metadata()
      metadata.set('authorization', `Bearer ${tokens.get(audience) ?? ''}`)
      return {
        name: `${BARE}${rpc}`,
        call: () => unary(client, name, rpc, request, metadata),
      }
    })
  }

  static async start(strongroom: Strongroom, vaultId: string): Promise<BareLoad> {
    const { clientId, clientSecret } = strongroom.configuration
    const tokens = new Map<Audience, string>()
    for (const audience of AUDIENCES) {
      const issued = await strongroom.tokens.issueToken({ clientId, clientSecret, audience })
      tokens.set(audience, issued.accessToken)
    }
    return new BareLoad(strongroom.configuration, vaultId, tokens)
  }

  close(): void {
    for (const client of this.#clients) client.close()
  }
}

interface Method {
  readonly path: string
  readonly requestSerialize: (value: object) => Buffer
  readonly responseDeserialize: (bytes: Buffer) => object
}

function unary(
  client: Client,
  name: RpcService,
  rpc: string,
  request: object,
  metadata: Metadata,
): Promise<unknown> {
  const method = (service(name) as unknown as Record<string, Method>)[rpc]
  if (method === undefined) throw new TypeError(`${name} has no ${rpc}`)
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
      metadata,
      { deadline: Date.now() + 10_000 },
      (error: ServiceError | null, answer) => {
        if (error === null) resolve(answer)
        else reject(StrongroomError.from(error))
      },
    )
  })
}
