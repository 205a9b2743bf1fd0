import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { credentials } from '@grpc/grpc-js'
import { Strongroom, readConfiguration } from '@strongroom/client'
import type { Audience } from '@strongroom/client'
import { decodeRow, encodeRow } from '@strongroom/formats'
import type { Row } from '@strongroom/formats'
import type { ServiceName as GrpcService } from '@strongroom/contracts'
import { startCluster } from '@strongroom/local-cluster'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import type pg from 'pg'
import { callerAs } from './peer-caller.ts'
import { RawCaller } from './raw-caller.ts'
import { superuser } from './tamper-cluster.ts'

/** A row as a peer shows it. */
export interface Shown {
  readonly body: Buffer
  readonly mac: Buffer
  readonly reread?: boolean
}

/** What Open is shown: all of one version of a secret. */
export interface Value {
  readonly head: Shown
  readonly state: Shown
  readonly sealed: Buffer
}

export const VAULT = 'vaults/hostile'
export const OTHER_VAULT = 'vaults/other'

const PROTECTION = 'strongroom.key.v1.ProtectionService'

/** A cluster of its own, since some of what is done to it cannot be undone, and what a service in it knows. */
export class HostileStory {
  readonly cluster: Cluster
  readonly administrator: Strongroom
  readonly database: pg.Client
  readonly #folder: string
  readonly #callers = new Map<ServiceName, RawCaller>()
  readonly #users = new Map<string, Strongroom>()

  private constructor(folder: string, cluster: Cluster, database: pg.Client) {
    this.#folder = folder
    this.cluster = cluster
    this.database = database
    this.administrator = new Strongroom(
      readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }),
    )
    this.#users.set('administrator', this.administrator)
  }

  static async start(): Promise<HostileStory> {
    const folder = await mkdtemp(join(tmpdir(), 'strongroom-hostile-'))
    const cluster = await startCluster({ dir: folder })
    const story = new HostileStory(folder, cluster, await superuser(cluster))
    await story.administrator.vaults.createVault({ vaultId: 'hostile' })
    await story.administrator.vaults.createVault({ vaultId: 'other' })
    return story
  }

  async end(): Promise<void> {
    for (const user of this.#users.values()) user.close()
    for (const caller of this.#callers.values()) caller.close()
    await this.database.end()
    await this.cluster.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** A principal with a credential and no right. */
  async user(name: string): Promise<Strongroom> {
    await this.administrator.principals.createPrincipal({ principalId: name })
    const { clientSecret } = await this.administrator.principals.createCredential({
      parent: `principals/${name}`,
    })
    const { configuration } = this.administrator
    const user = new Strongroom({ ...configuration, clientId: name, clientSecret })
    this.#users.set(name, user)
    return user
  }

  async assign(name: string, roleName: string, scope: string): Promise<void> {
    await this.administrator.access.createRoleAssignment({
      roleAssignment: { principal: `principals/${name}`, roleName, scope },
    })
  }

  /** Why a service refuses a user; empty when it does not. */
  async used(
    audience: Audience,
    grpc: GrpcService,
    rpc: string,
    request: object,
    token: string,
  ): Promise<string> {
    const { configuration } = this.administrator
    const caller = new RawCaller(
      configuration.endpoints[audience],
      credentials.createSsl(configuration.ca),
    )
    try {
      return await caller.refusal(grpc, rpc, request, token)
    } finally {
      caller.close()
    }
  }

  /** A token as a service gets it from a live caller. */
  async token(user: string, audience: Audience): Promise<string> {
    const client = this.#users.get(user)
    if (client === undefined) throw new Error(`nobody is called ${user}`)
    const { clientId, clientSecret } = client.configuration
    return (await client.tokens.issueToken({ clientId, clientSecret, audience })).accessToken
  }

  /** Why key-crypto refuses a service's question; empty when it does not. */
  async refusal(peer: ServiceName, rpc: string, request: object, token?: string): Promise<string> {
    const caller = this.#callers.get(peer) ?? callerAs(this.cluster, peer, 'key-crypto')
    this.#callers.set(peer, caller)
    return caller.refusal(PROTECTION, rpc, request, token)
  }

  /** One row from the database. */
  async row(table: string, where: string): Promise<Shown> {
    const { rows } = await this.database.query<Shown>(
      `SELECT body, mac FROM ${table} WHERE ${where}`,
    )
    const [row] = rows
    if (row === undefined || rows.length > 1) throw new Error(`${table}: ${where}: ${rows.length}`)
    return row
  }

  principal = (name: string): Promise<Shown> => this.row('auth.principals', `name = '${name}'`)
  access = (name: string): Promise<Shown> => this.row('auth.access', ofPrincipal(name))
  credential = (name: string): Promise<Shown> => this.row('auth.credentials', ofPrincipal(name))

  /** The newest version of a secret, as it lies in the database. */
  async value(vault: string, name: string): Promise<Value> {
    const head = await this.row(
      'secret.secret_heads',
      `name = '${name}' AND vault_uid = (SELECT uid FROM auth.vaults WHERE name = '${vault}')`,
    )
    const { rows } = await this.database.query<Shown & { sealed: Buffer }>(
      `SELECT v.body, v.mac, v.sealed FROM secret.secret_versions v JOIN secret.secret_heads h USING (object_uid)
        WHERE h.body = $1 ORDER BY v.ordinal DESC LIMIT 1`,
      [head.body],
    )
    const [version] = rows
    if (version === undefined) throw new Error(`${name} has no version`)
    const { sealed, ...state } = version
    return { head, state, sealed }
  }
}

let shared: Promise<HostileStory> | undefined

/** The one that stories share whose damage is none. Ends with the test run. */
export function hostileStory(): Promise<HostileStory> {
  shared ??= HostileStory.start()
  return shared
}

after(async function () {
  this.timeout(60_000)
  await (await shared)?.end()
})

const ofPrincipal = (name: string) =>
  `principal_uid = (SELECT uid FROM auth.principals WHERE name = '${name}')`

/** A row marked as its owner marks one that was read again. */
export const reread = (row: Shown): Shown => ({ ...row, reread: true })

/** The row with other fields under the MAC that it had. */
export function forged<K extends 'access' | 'principal'>(
  kind: K,
  { body, mac }: Shown,
  fields: Partial<Row<K>>,
): Shown {
  const { realmUid, generation, row } = decodeRow(kind, body)
  return { body: encodeRow(kind, realmUid, generation, { ...row, ...fields }), mac }
}
