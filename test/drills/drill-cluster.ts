import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { certificateMade, connect, readConfiguration } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import { SERVICES, startCluster } from '@strongroom/local-cluster'
import type { Cluster, ClusterOptions, ServiceName } from '@strongroom/local-cluster'
import type { LoadOrder } from './calls.ts'
import { Caller } from './caller.ts'
import { Log } from './log.ts'
import { WRITES } from './writes.ts'

export const REPLICAS = 2
/** Acknowledged calls of each service in every drill. */
export const ACKNOWLEDGED_MIN = 1000
const CLIENT_ID = 'drill'
export const VAULT = 'vaults/drill'

/** A cluster to break, with a principal of its own for whoever puts load on it. */
export class DrillCluster {
  readonly cluster: Cluster
  /** The administrator's. */
  readonly client: Strongroom
  readonly order: LoadOrder
  readonly caller: Caller
  readonly log = new Log()
  /** What happened to supervised processes. */
  readonly events: { readonly name: string; readonly what: string }[]
  readonly #folder: string
  readonly #clearAway: () => void

  private constructor(
    folder: string,
    cluster: Cluster,
    client: Strongroom,
    order: LoadOrder,
    events: DrillCluster['events'],
    clearAway: () => void,
  ) {
    this.#folder = folder
    this.#clearAway = clearAway
    this.cluster = cluster
    this.client = client
    this.order = order
    this.caller = new Caller(order)
    this.events = events
  }

  /** `beneath` may lay something under the cluster's folder first; what it gives back is done at the end. */
  static async start(
    options: Omit<ClusterOptions, 'dir'> = {},
    beneath: (folder: string) => () => void = () => () => undefined,
  ): Promise<DrillCluster> {
    const folder = await mkdtemp(join(tmpdir(), 'strongroom-drill-'))
    const clearAway = beneath(folder)
    const events: { name: string; what: string }[] = []
    const begun: { cluster?: Cluster; client?: Strongroom } = {}
    try {
      const cluster = await startCluster({
        replicas: REPLICAS,
        ...options,
        dir: folder,
        onEvent: (event) => events.push(event),
      })
      begun.cluster = cluster
      const client = connect(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
      begun.client = client
      const order = await prepare(cluster, client)
      const ground = new DrillCluster(folder, cluster, client, order, events, clearAway)
      // What was before belongs to no drill.
      await ground.log.next(client)
      return ground
    } catch (error) {
      begun.client?.close()
      await begun.cluster?.stop()
      clearAway()
      throw error
    }
  }

  /** The process ids of the services, but of those named. */
  pids(except: readonly string[] = []): Record<string, number> {
    const kept = this.cluster.services.filter(({ name }) => !except.includes(name))
    return Object.fromEntries(kept.map(({ name, supervisor }) => [name, supervisor.pid]))
  }

  /** What happened to processes that nobody ended. */
  endedByThemselves(except: readonly string[] = []): readonly object[] {
    return this.events.filter(({ name }) => !except.includes(name))
  }

  /** Verifies all of the log that the drills have made. */
  async assertLogWhole(): Promise<void> {
    console.log(
      `      the log verifies: ${await this.log.verify(this.client)} leaves under a checkpoint`,
    )
  }

  async stop(): Promise<void> {
    this.caller.close()
    this.client.close()
    await this.cluster.stop()
    this.#clearAway()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

async function prepare(cluster: Cluster, client: Strongroom): Promise<LoadOrder> {
  await client.vaults.createVault({ vaultId: VAULT.slice('vaults/'.length) })
  const key = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
  await client.keys.createKey({ parent: VAULT, keyId: 'signer', key })
  if (isThere('certificate')) await makeCertificate(client)
  const parent = `principals/${CLIENT_ID}`
  await client.principals.createPrincipal({ principalId: CLIENT_ID })
  const { clientSecret } = await client.principals.createCredential({ parent })
  await client.access.createRoleAssignment({
    roleAssignment: { principal: parent, roleName: 'Strongroom Administrator', scope: '/' },
  })
  const { ca, serverName } = client.configuration
  assert.ok(serverName)
  const ports = SERVICES.map((name) => [
    name,
    cluster.of(name).map(({ listeners }) => listeners.user),
  ])
  return {
    ports: Object.fromEntries(ports) as Record<ServiceName, number[]>,
    ca: ca.toString(),
    serverName,
    clientId: CLIENT_ID,
    clientSecret,
    vault: VAULT,
    enough: ACKNOWLEDGED_MIN,
  }
}

const isThere = (name: string): boolean => (SERVICES as readonly string[]).includes(name)

async function makeCertificate(client: Strongroom): Promise<void> {
  const name = `${VAULT}/certificates/web`
  const write = { kind: 'certificate', name, value: '', requestId: randomUUID() } as const
  const { operation } = await client.certificates.createCertificate(
    WRITES.certificate.request(write),
  )
  assert.ok(operation)
  await certificateMade(client, operation)
}
