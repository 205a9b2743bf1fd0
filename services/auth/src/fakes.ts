import { createHash, randomBytes } from 'node:crypto'

import type {
  FingerprintResponse,
  GetTokenKeysResponse,
  ProtectAccessRequestInit,
  ProtectAccessResponse,
  SignTokenRequestInit,
  SignTokenResponse,
} from '@strongroom/contracts/key'
import { Fault } from '@strongroom/fault'
import { encodeRow, formatClientSecret } from '@strongroom/formats'
import type { Row } from '@strongroom/formats'
import { parseResourceName, rootName } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'

import { isKind, loadAny, uidOf } from './domain/loaded.ts'
import type { AccessKind, Loaded, StoredRow } from './domain/loaded.ts'
import type { Reader } from './rpc/deps.ts'
import type { Protection } from './rpc/protection.ts'
import type { Commit, CommitOutcome, RequestKey, RequestOutcome } from './store/commit.ts'

const REALM = 'aa'.repeat(16)
const DAY_MS = 86_400_000

export const newUid = (): string => randomBytes(16).toString('hex')
const macOf = (body: Buffer): Buffer => createHash('sha256').update(body).digest()

/** A row as key-crypto would make it; its MAC is a plain hash here. */
export function made<K extends AccessKind>(kind: K, row: Row<K>): Loaded<K> {
  const body = encodeRow(kind, REALM, 1, row)
  return { kind, row, stored: { body, mac: macOf(body) } }
}

/** auth's tables in memory. */
export class MemoryStore implements Reader {
  readonly rows = new Map<string, Loaded>()
  readonly requests = new Map<string, RequestOutcome>()
  /** Called before a commit, to let another change win. */
  beforeCommit: () => void = () => undefined

  put(...loaded: Loaded[]): void {
    for (const row of loaded) this.rows.set(`${row.kind}/${uidOf(row)}`, row)
  }

  commit = async (change: Commit): Promise<CommitOutcome> => {
    this.beforeCommit()
    const { request } = change
    if (request !== undefined && this.requests.has(keyText(request.key))) return 'repeated'
    for (const { before, after } of change.writes) {
      const current = this.rows.get(`${after.kind}/${uidOf(after)}`)
      if (current?.stored.mac.toString('hex') !== before?.stored.mac.toString('hex')) return 'lost'
    }
    this.put(...change.writes.map(({ after }) => after))
    for (const uid of change.removedCredentialUids) this.rows.delete(`credential/${uid}`)
    if (request !== undefined) {
      const { fingerprint, resource } = request
      const outcome = { fingerprint, resource, version: undefined, status: 'OK' }
      this.requests.set(keyText(request.key), outcome)
    }
    return 'committed'
  }

  earlier = async (key: RequestKey): Promise<RequestOutcome | undefined> =>
    this.requests.get(keyText(key))

  #all<K extends AccessKind>(kind: K): Loaded<K>[] {
    return [...this.rows.values()].filter((row): row is Loaded<K> => isKind(kind, row))
  }

  async vaultByName(name: string) {
    return this.#all('vault').find(({ row }) => row.name === name && row.state !== 'purged')
  }
  async vaultByUid(uid: string) {
    return this.#all('vault').find(({ row }) => row.uid === uid)
  }
  async principalByName(name: string) {
    return this.#all('principal').find(({ row }) => row.name === name && !row.deleted)
  }
  async principalByUid(uid: string) {
    return this.#all('principal').find(({ row }) => row.uid === uid)
  }
  async access(principalUid: string) {
    const found = this.#all('access').find(({ row }) => row.principalUid === principalUid)
    if (found === undefined) throw new Error('no access row')
    return found
  }
  async roleByUid(uid: string) {
    return this.#all('role').find(({ row }) => row.uid === uid && !row.deleted)
  }
  async roleByName(name: string) {
    return this.#all('role').find(({ row }) => row.name === name && !row.deleted)
  }
  async credential(uid: string) {
    return this.#all('credential').find(({ row }) => row.uid === uid)
  }
  async credentialsAfter(principalUid: string, afterUid: string, limit: number) {
    return this.#all('credential')
      .filter(({ row }) => row.principalUid === principalUid && row.uid > afterUid)
      .sort((a, b) => (a.row.uid < b.row.uid ? -1 : 1))
      .slice(0, limit)
  }
  async vaultsAfter(name: string, showDeleted: boolean, limit: number) {
    return this.#all('vault')
      .filter(({ row }) => row.name > name && (showDeleted || row.state === 'active'))
      .sort((a, b) => (a.row.name < b.row.name ? -1 : 1))
      .slice(0, limit)
  }
  async principalsFrom(name: string, included: boolean, limit: number) {
    return this.#all('principal')
      .filter(({ row }) => !row.deleted && (row.name > name || (included && row.name === name)))
      .sort((a, b) => (a.row.name < b.row.name ? -1 : 1))
      .slice(0, limit)
  }
  async rolesAfter(name: string, limit: number) {
    return this.#all('role')
      .filter(({ row }) => !row.deleted && row.name > name)
      .sort((a, b) => (a.row.name < b.row.name ? -1 : 1))
      .slice(0, limit)
  }
  async accessOf(uids: readonly string[]) {
    return this.#all('access').filter(({ row }) => uids.includes(row.principalUid))
  }
  async rolesOf(uids: readonly string[]) {
    return this.#all('role').filter(({ row }) => uids.includes(row.uid))
  }
  async vaultsOf(uids: readonly string[]) {
    return this.#all('vault').filter(({ row }) => uids.includes(row.uid))
  }
  async vaultsToPurge(after: string, limit: number) {
    return this.#all('vault')
      .filter(({ row }) => row.state === 'purging' || (row.state === 'deleted' && isDue(row)))
      .map(({ row }) => row.uid)
      .filter((uid) => uid > after)
      .sort()
      .slice(0, limit)
  }
}

const isDue = (row: Row<'vault'>) => row.purgeAt !== null && row.purgeAt.getTime() <= Date.now()
const keyText = (key: RequestKey) => `${key.principalUid}/${key.method}/${key.requestId}`

/** Judges rows by the plain hash that `made` gives them. */
export const memoryVerifier = {
  verify: async (rows: readonly StoredRow[]): Promise<boolean[]> =>
    rows.map(({ body, mac }) => macOf(body).equals(mac)),
}

/** Makes rows as key-crypto does, without asking who may. */
export class MemoryProtection implements Protection {
  readonly asked: ProtectAccessRequestInit[] = []
  readonly signed: SignTokenRequestInit[] = []
  /** Each thrown once, by the next call of the method. */
  readonly failures = new Map<'ProtectAccess' | 'SignToken' | 'finish', Fault>()

  async ProtectAccess(request: ProtectAccessRequestInit): Promise<ProtectAccessResponse> {
    this.asked.push(request)
    this.#fail('ProtectAccess')
    if (request.finishPurgeVault) this.#fail('finish')
    const rows = (request.rows ?? []).map((row) => {
      const loaded = loadAny({ body: row.body as Buffer, mac: row.mac as Buffer })
      if (loaded === undefined) throw new Error('unreadable row')
      return loaded
    })
    const change = apply(request, rows)
    return {
      rows: change.rows.map(({ stored }) => ({ ...stored, reread: false })),
      clientSecret: change.clientSecret ?? '',
      fingerprint: request.request ? fingerprintOf(request.request.body) : Buffer.alloc(0),
    }
  }

  async SignToken(request: SignTokenRequestInit): Promise<SignTokenResponse> {
    this.signed.push(request)
    this.#fail('SignToken')
    if (!request.credential || !request.principal) {
      throw new Fault('unauthenticated', 'INVALID_CLIENT', 'wrong')
    }
    return { token: 'token', expireTime: { seconds: '1', nanos: 0 } }
  }

  async Fingerprint(request: {
    request?: { body?: unknown } | null
  }): Promise<FingerprintResponse> {
    return { fingerprint: fingerprintOf(request.request?.body) }
  }

  async GetTokenKeys(): Promise<GetTokenKeysResponse> {
    throw new Error('not asked in these tests')
  }

  #fail(method: 'ProtectAccess' | 'SignToken' | 'finish'): void {
    const failure = this.failures.get(method)
    if (failure === undefined) return
    this.failures.delete(method)
    throw failure
  }
}

const fingerprintOf = (body: unknown): Buffer =>
  createHash('sha256')
    .update(body as Buffer)
    .digest()

interface Changed {
  readonly rows: Loaded[]
  readonly clientSecret?: string
}

function apply(request: ProtectAccessRequestInit, rows: readonly Loaded[]): Changed {
  const vault = rows.find((row) => isKind('vault', row))
  if (vault !== undefined && isKind('vault', vault)) return { rows: [changeVault(request, vault)] }
  if (request.createVault) {
    const { name = '', retentionDays = 90, purgeProtection = false } = request.createVault
    return {
      rows: [
        made('vault', {
          uid: newUid(),
          name,
          counter: 1,
          state: 'active',
          created: new Date(0),
          deletedAt: null,
          purgeAt: null,
          retentionDays,
          purgeProtection,
        }),
      ],
    }
  }
  if (request.createPrincipal) return { rows: newPrincipal(request.createPrincipal.name ?? '') }
  return changePrincipal(request, rows)
}

/** The rows of a principal without rights. */
export function newPrincipal(name: string): [Loaded<'principal'>, Loaded<'access'>] {
  const uid = newUid()
  return [
    made('principal', {
      uid,
      name,
      counter: 1,
      disabled: false,
      deleted: false,
      tokenEpoch: 0,
      credentialUids: [],
    }),
    made('access', { principalUid: uid, counter: 1, assignments: [] }),
  ]
}

/** A live role. */
export const newRole = (name: string, actions: readonly string[]): Loaded<'role'> =>
  made('role', {
    uid: newUid(),
    name,
    counter: 1,
    deleted: false,
    actions,
    assignableRoleUids: [],
  })

function changeVault(request: ProtectAccessRequestInit, { row }: Loaded<'vault'>): Loaded<'vault'> {
  const next = { ...row, counter: row.counter + 1 }
  const purgeAt = new Date(Date.now() + row.retentionDays * DAY_MS)
  if (request.deleteVault) {
    return made('vault', { ...next, state: 'deleted', deletedAt: new Date(), purgeAt })
  }
  if (request.undeleteVault) {
    return made('vault', { ...next, state: 'active', deletedAt: null, purgeAt: null })
  }
  if (request.purgeVault) return made('vault', { ...next, state: 'purging' })
  if (request.finishPurgeVault) return made('vault', { ...next, state: 'purged' })
  return made('vault', { ...next, purgeProtection: request.updateVault?.purgeProtection ?? false })
}

function changePrincipal(request: ProtectAccessRequestInit, rows: readonly Loaded[]): Changed {
  const of = <K extends AccessKind>(kind: K): Row<K> => {
    const found = rows.find((row) => isKind(kind, row))
    if (found === undefined || !isKind(kind, found)) throw new Error(`no ${kind} row given`)
    const counter = (found as Loaded).row.counter + 1
    return { ...found.row, counter }
  }
  if (request.createCredential) {
    const principal = of('principal')
    const uid = newUid()
    const credential = made('credential', {
      uid,
      principalUid: principal.uid,
      counter: 1,
      kind: 'client-secret',
      verifier: randomBytes(32),
      notBefore: new Date(0),
      expiry: null,
    })
    const credentialUids = [...principal.credentialUids, uid]
    return {
      rows: [made('principal', { ...principal, credentialUids }), credential],
      clientSecret: formatClientSecret({ credentialUid: uid, secret: randomBytes(32) }),
    }
  }
  if (request.createAssignment) {
    const access = of('access')
    const { vault, collection, object } =
      request.createAssignment.scope === '/'
        ? rootName
        : parseResourceName(request.createAssignment.scope ?? '', 'scope')
    const effect: 'allow' | 'deny' = request.createAssignment.deny ? 'deny' : 'allow'
    const assignment = {
      uid: newUid(),
      roleUid: of('role').uid,
      effect,
      scope:
        vault === undefined
          ? ([] as const)
          : collection === undefined || object === undefined
            ? ([vaultUid(vault)] as const)
            : ([vaultUid(vault), collection, object] as const),
      expiry: null,
    }
    const assignments = [...access.assignments, assignment]
    return { rows: [made('access', { ...access, assignments })] }
  }
  if (request.deleteAssignment) {
    const access = of('access')
    const gone = request.deleteAssignment.assignmentUid
    const assignments = access.assignments.filter(({ uid }) => uid !== gone)
    return { rows: [made('access', { ...access, assignments })] }
  }
  if (request.deletePrincipal) {
    return {
      rows: [
        made('principal', { ...of('principal'), deleted: true, credentialUids: [] }),
        made('access', { ...of('access'), assignments: [] }),
      ],
    }
  }
  const principal = of('principal')
  if (request.deleteCredential) {
    const gone = request.deleteCredential.credentialUid
    const credentialUids = principal.credentialUids.filter((uid) => uid !== gone)
    return { rows: [made('principal', { ...principal, credentialUids })] }
  }
  if (request.revokeTokens) {
    return { rows: [made('principal', { ...principal, tokenEpoch: principal.tokenEpoch + 1 })] }
  }
  throw new Error('a change that these tests do not make')
}

/** Vaults in these tests have a uid that follows from their name. */
export const vaultUid = (name: string): string =>
  createHash('sha256').update(name).digest('hex').slice(0, 32)

/** A vault with the uid that the fakes expect for its name. */
export const newVault = (name: string, state: Row<'vault'>['state'] = 'active'): Loaded<'vault'> =>
  made('vault', {
    uid: vaultUid(name),
    name,
    counter: 1,
    state,
    created: new Date(0),
    deletedAt: state === 'active' ? null : new Date(0),
    purgeAt: state === 'active' ? null : new Date(Date.now() + DAY_MS),
    retentionDays: 90,
    purgeProtection: false,
  })

/** A call by the administrator, on a resource as the onion would have parsed it. */
export function call(rpc: string, resource = '/', vault?: Loaded<'vault'>): Call {
  return {
    method: `/strongroom.auth.v1.${rpc}`,
    port: 'user',
    signal: new AbortController().signal,
    startedAt: performance.now(),
    deadlineAt: performance.now() + 5000,
    traceId: '',
    clientAddress: '192.0.2.1',
    userAddress: undefined,
    peer: undefined,
    header: () => undefined,
    setTrailer: () => undefined,
    caller: {
      principalUid: '01'.repeat(16),
      principalName: 'administrator',
      credentialUid: '02'.repeat(16),
      jti: '03'.repeat(16),
      audience: 'auth',
      token: 'forwarded',
    },
    name: resource === '/' ? rootName : parseResourceName(resource, 'name'),
    vault: vault?.row,
    record: { rows: [], items: [] },
    intended: () => Promise.resolve(),
  }
}
