import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { credentials } from '@grpc/grpc-js'
import { readConfiguration } from '@strongroom/client'
import type { ServiceName as GrpcService } from '@strongroom/contracts'
import { SERVICES } from '@strongroom/local-cluster'
import type { Cluster, RunningService, ServiceName } from '@strongroom/local-cluster'
import { RawCaller } from './raw-caller.ts'
import { sharedCluster } from './shared.ts'

const WARM_UP = 60
const SAME = Array.from({ length: 4 })

/** An ordinary call of each service, on connections that were there before whatever comes. */
const ordinary: Readonly<Record<ServiceName, readonly [GrpcService, string, object]>> = {
  auth: ['strongroom.auth.v1.VaultService', 'ListVaults', {}],
  secret: ['strongroom.secret.v1.SecretService', 'ListSecrets', { parent: 'vaults/hostile' }],
  'key-crypto': ['strongroom.key.v1.KeyService', 'ListKeys', { parent: 'vaults/hostile' }],
  audit: ['strongroom.audit.v1.AuditService', 'GetCheckpoint', {}],
  certificate: [
    'strongroom.certificate.v1.CertificateService',
    'ListCertificates',
    { parent: 'vaults/hostile' },
  ],
}

/** The shared cluster as its users see it while somebody else attacks one replica of each service. */
export class HostileCluster {
  readonly cluster: Cluster
  readonly #callers = new Map<ServiceName, RawCaller>()
  readonly #tokens = new Map<ServiceName, string>()
  readonly #pids = new Map<ServiceName, number>()

  private constructor(cluster: Cluster) {
    this.cluster = cluster
    for (const name of SERVICES) {
      this.#callers.set(name, new RawCaller(this.target(name), credentials.createSsl(this.ca)))
      this.#pids.set(name, this.replica(name).supervisor.pid)
    }
  }

  static async open(): Promise<HostileCluster> {
    const opened = new HostileCluster(await sharedCluster())
    await opened.#signIn()
    for (const name of SERVICES) await opened.ordinaryMs(name)
    // A process that has only just started grows with its first calls, whoever makes them. What comes of these is not asked.
    for (let turn = 0; turn < WARM_UP; turn += 1)
      await Promise.allSettled(SERVICES.flatMap((name) => SAME.map(() => opened.ordinaryMs(name))))
    return opened
  }

  get ca(): Buffer {
    return this.#configuration.ca
  }

  get #configuration() {
    return readConfiguration({ STRONGROOM_CONFIG: this.cluster.clientConfig })
  }

  replica(name: ServiceName): RunningService {
    const [replica] = this.cluster.of(name)
    assert.ok(replica)
    return replica
  }

  target(name: ServiceName): string {
    return `127.0.0.1:${this.replica(name).listeners.user}`
  }

  token(name: ServiceName): string {
    return this.#tokens.get(name) ?? ''
  }

  /** The method of the ordinary call, as a path. */
  path(name: ServiceName): string {
    const [service, rpc] = ordinary[name]
    return `/${service}/${rpc}`
  }

  /** How long an ordinary call takes; it must succeed. */
  async ordinaryMs(name: ServiceName): Promise<number> {
    const caller = this.#callers.get(name)
    assert.ok(caller)
    const [service, rpc, request] = ordinary[name]
    const { error, milliseconds } = await caller.call(service, rpc, request, this.token(name))
    assert.equal(error, undefined, `${name}: ${error?.message ?? ''}`)
    return milliseconds
  }

  /** The process that was attacked is the one that was there at the start. */
  assertAlive(name: ServiceName, what: string): void {
    const { supervisor } = this.replica(name)
    const same = supervisor.pid === this.#pids.get(name)
    if (same && existsSync(`/proc/${supervisor.pid}`)) return
    assert.fail(`${what} ended the process of ${name}:\n${supervisor.tail()}`)
  }

  /** What its process holds in memory. */
  residentMiB(name: ServiceName): number {
    const status = readFileSync(`/proc/${this.replica(name).supervisor.pid}/status`, 'utf8')
    const [, kib = ''] = /VmRSS:\s+(\d+) kB/.exec(status) ?? []
    return Number(kib) / 1024
  }

  close(): void {
    for (const caller of this.#callers.values()) caller.close()
  }

  async #signIn(): Promise<void> {
    const auth = this.#callers.get('auth')
    assert.ok(auth)
    const { clientId, clientSecret } = this.#configuration
    for (const audience of SERVICES) {
      const request = { clientId, clientSecret, audience }
      const { answer, error } = await auth.call(
        'strongroom.auth.v1.TokenService',
        'IssueToken',
        request,
      )
      assert.ok(answer, error?.message)
      this.#tokens.set(audience, (answer as { accessToken: string }).accessToken)
    }
    const made = await auth.call(
      'strongroom.auth.v1.VaultService',
      'CreateVault',
      { vaultId: 'hostile', vault: {} },
      this.token('auth'),
    )
    assert.ok(
      made.answer !== undefined || made.error?.code === 'ALREADY_EXISTS',
      made.error?.message,
    )
  }
}
