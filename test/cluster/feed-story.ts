import assert from 'node:assert/strict'
import type { Audience } from '@strongroom/client'
import type { ServiceName as GrpcService } from '@strongroom/contracts'
import { FeedDouble } from './feed-double.ts'
import { HostileStory, VAULT } from './hostile-story.ts'
import type { Shown } from './hostile-story.ts'
import { eventually } from './tamper-cluster.ts'
import { UserCalls } from './user-calls.ts'

/** A call that rights decide about. */
export type Use = readonly [audience: Audience, grpc: GrpcService, rpc: string, request: object]

const SECRET_SERVICE = 'strongroom.secret.v1.SecretService'
const BURIED = 'vaults/buried'
const secret = (name: string, vault = VAULT) => `${vault}/secrets/${name}`
const getSecret = (name: string): Use => ['secret', SECRET_SERVICE, 'GetSecret', { name }]

export const OPEN = getSecret(secret('open'))
export const CLOSED = getSecret(secret('closed'))
export const LIST: Use = ['secret', SECRET_SERVICE, 'ListSecrets', { parent: VAULT }]
export const SIGN: Use = [
  'key-crypto',
  'strongroom.key.v1.CryptoService',
  'Sign',
  { name: `${VAULT}/keys/k`, algorithm: 'SIGNATURE_ALGORITHM_ES256', digest: Buffer.alloc(32, 1) },
]
const CERTIFICATES: Use = [
  'certificate',
  'strongroom.certificate.v1.CertificateService',
  'ListCertificates',
  { parent: VAULT },
]
const RECORDS: Use = ['audit', 'strongroom.audit.v1.AuditService', 'ListRecords', { parent: '/' }]

/** A call of each service that hears of rights from auth. */
export const EVERYWHERE: readonly Use[] = [OPEN, LIST, SIGN, CERTIFICATES, RECORDS]

/** Who may not do what, while all is well. */
export const FORBIDDEN: readonly (readonly [user: string, use: Use])[] = [
  ...EVERYWHERE.map((use) => ['eve', use] as const),
  ...[OPEN, LIST, SIGN].map((use) => ['former', use] as const),
  ...[OPEN, SIGN].map((use) => ['disabled', use] as const),
  ['reader', CLOSED],
  ['administrator', getSecret(secret('s', BURIED))],
]
export const REFUSED =
  /^(PERMISSION_DENIED|ROW_INTEGRITY|TOKEN_REVOKED|VAULT_NOT_FOUND|PEER_UNAVAILABLE)$/

/** Rows as auth has them; those that were other ones before, and gave rights, in both forms. */
export interface FeedRows {
  readonly former: { readonly before: Shown; readonly now: Shown }
  readonly disabled: { readonly before: Shown; readonly now: Shown }
  readonly buried: { readonly before: Shown; readonly now: Shown }
  readonly eve: { readonly access: Shown; readonly principal: Shown }
  readonly administrator: { readonly access: Shown; readonly principal: Shown }
  readonly vault: Shown
  readonly denied: Shown
}

/** A cluster whose auth service has been replaced, after rights were given, used and taken away. */
export class FeedStory {
  readonly hostile: HostileStory
  readonly double: FeedDouble
  readonly rows: FeedRows
  readonly #asking: { readonly calls: UserCalls; readonly tokens: ReadonlyMap<string, string> }

  private constructor(
    hostile: HostileStory,
    double: FeedDouble,
    rows: FeedRows,
    asking: { readonly calls: UserCalls; readonly tokens: ReadonlyMap<string, string> },
  ) {
    this.hostile = hostile
    this.double = double
    this.rows = rows
    this.#asking = asking
  }

  static async start(): Promise<FeedStory> {
    const hostile = await HostileStory.start()
    await makeObjects(hostile)
    const tokens = await makeUsers(hostile)
    // Over the same connections all the time: so many new ones a second would be refused.
    const calls = await UserCalls.open(hostile.cluster)
    for (const user of ['former', 'disabled'])
      for (const use of [OPEN, SIGN]) assert.equal(await ask(calls, tokens, user, use), '')
    const rows = await takeAway(hostile)
    // Everybody has heard what counts now.
    for (const [user, use] of FORBIDDEN) {
      const refused = await eventually(
        () => ask(calls, tokens, user, use),
        (answer) => answer !== '',
      )
      assert.match(refused, REFUSED)
    }
    const double = await FeedDouble.instead(hostile.cluster)
    return new FeedStory(hostile, double, rows, { calls, tokens })
  }

  async end(): Promise<void> {
    this.#asking.calls.close()
    await this.double.end()
    await this.hostile.end()
  }

  /** Why a user is refused; empty where it is not. */
  ask(user: string, use: Use): Promise<string> {
    return ask(this.#asking.calls, this.#asking.tokens, user, use)
  }

  /** The same, asked again until it is as wanted or time is up. */
  settled(user: string, use: Use, wanted: RegExp): Promise<string> {
    return eventually(
      () => this.ask(user, use),
      (answer) => wanted.test(answer),
    )
  }
}

const ask = (
  calls: UserCalls,
  tokens: ReadonlyMap<string, string>,
  user: string,
  [audience, grpc, rpc, request]: Use,
) => calls.refusal(audience, grpc, rpc, request, tokens.get(`${user} ${audience}`) ?? '')

async function makeObjects({ administrator: { keys, secrets, vaults } }: HostileStory) {
  for (const name of ['open', 'closed']) await secrets.setSecret({ name: secret(name), text: 'x' })
  const key = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
  await keys.createKey({ parent: VAULT, keyId: 'k', key })
  await vaults.createVault({ vaultId: 'buried' })
  await secrets.setSecret({ name: secret('s', BURIED), text: 'x' })
}

/** Gives their tokens, by user and audience. */
async function makeUsers(hostile: HostileStory): Promise<Map<string, string>> {
  for (const name of ['eve', 'former', 'disabled', 'reader']) await hostile.user(name)
  for (const name of ['former', 'disabled'])
    for (const role of ['Key Vault Secrets User', 'Key Vault Crypto User'])
      await hostile.assign(name, role, VAULT)
  await hostile.assign('reader', 'Key Vault Secrets User', VAULT)
  const { access } = hostile.administrator
  const roleDefinition = { roleName: 'Closed', actions: ['secrets/getSecret/action'] }
  const made = await access.createRoleDefinition({ roleDefinition })
  await access.createRoleAssignment({
    roleAssignment: {
      principal: 'principals/reader',
      role: made.roleDefinition?.name ?? '',
      scope: secret('closed'),
      effect: 'ASSIGNMENT_EFFECT_DENY',
    },
  })
  const tokens = new Map<string, string>()
  for (const user of ['administrator', 'eve', 'former', 'disabled', 'reader'])
    for (const audience of ['secret', 'key-crypto', 'certificate', 'audit'] as const)
      tokens.set(`${user} ${audience}`, await hostile.token(user, audience))
  return tokens
}

/** Takes away what `former`, `disabled` and the vault `buried` had. */
async function takeAway(hostile: HostileStory): Promise<FeedRows> {
  const { access, principals, vaults } = hostile.administrator
  const read = async () => ({
    former: await hostile.access('former'),
    disabled: await hostile.principal('disabled'),
    buried: await hostile.row('auth.vaults', `name = 'buried'`),
  })
  const before = await read()
  const { roleAssignments } = await access.listRoleAssignments({ parent: 'principals/former' })
  for (const { name, scope } of roleAssignments) await access.deleteRoleAssignment({ name, scope })
  await principals.updatePrincipal({
    principal: { name: 'principals/disabled', disabled: true },
    updateMask: { paths: ['disabled'] },
  })
  await vaults.deleteVault({ name: BURIED })
  const now = await read()
  const both = (name: keyof typeof before) => ({ before: before[name], now: now[name] })
  const rightsOf = async (name: string) => ({
    access: await hostile.access(name),
    principal: await hostile.principal(name),
  })
  return {
    former: both('former'),
    disabled: both('disabled'),
    buried: both('buried'),
    eve: await rightsOf('eve'),
    administrator: await rightsOf('administrator'),
    vault: await hostile.row('auth.vaults', `name = 'hostile'`),
    denied: await hostile.row('auth.roles', `name = 'Closed'`),
  }
}
