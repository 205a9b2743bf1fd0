import { decode, encode } from '@strongroom/contracts'
import type { MessageInit, MessageName } from '@strongroom/contracts'
import type {
  CreateManagedKeyVersionRequestInit,
  FingerprintRequestInit,
  ProtectCertificateRequestInit,
  ProtectCertificateResponse,
  RestateManagedKeyRequestInit,
  SignManagedCertificateRequestInit,
  StateFieldsInit,
} from '@strongroom/contracts/key'
import type {
  RestateManagedSecretRequestInit,
  SetManagedSecretRequestInit,
} from '@strongroom/contracts/secret'
import { Fault } from '@strongroom/fault'
import { decodeRow, encodeRow } from '@strongroom/formats'
import type { HeadRow, Row, RowKind, StateRow } from '@strongroom/formats'
import { tagsOf } from '@strongroom/objects'
import type { StoredRow } from '@strongroom/objects'
import { parseResourceName } from '@strongroom/rpc'
import type { Call, CallVault } from '@strongroom/rpc'
import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readLeaf } from './domain/certificate.ts'
import type { ManagedKeys, ManagedSecrets } from './rpc/deps.ts'

const DAY_MS = 86_400_000
const HASHES = { RS256: 'sha256', ES256: 'sha256', ES384: 'sha384', ES512: 'sha512' }

const newUid = (): string => randomBytes(16).toString('hex')

/** Makes and judges rows as key-crypto would, under a key of its own. */
class MemoryVerifier {
  readonly #realmUid = newUid()
  readonly #key = randomBytes(32)

  protect<K extends RowKind>(kind: K, row: Row<K>): StoredRow {
    const body = encodeRow(kind, this.#realmUid, 1, row)
    return { body, mac: this.#mac(body) }
  }

  async verify(rows: readonly StoredRow[]): Promise<boolean[]> {
    return rows.map(({ body, mac }) => this.#mac(body).equals(mac))
  }

  #mac(body: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(body).digest()
  }
}

interface Half {
  managed: boolean
  deleted: boolean
  /** What each version says, the oldest first. */
  versions: Map<string, unknown>
}

const newHalf = (): Half => ({ managed: true, deleted: false, versions: new Map() })
const gone = (type: string) => new Fault('missing', `${type}_NOT_FOUND`, 'it does not exist')
const taken = () => new Fault('exists', 'NAME_IN_USE', 'it belongs to no certificate')
const deleted = () => new Fault('precondition', 'OBJECT_DELETED_BUT_RECOVERABLE', 'it is deleted')

/** What the two halves have in common; each failure is thrown once, by the next call. */
class Halves {
  readonly all = new Map<string, Half>()
  readonly failures: (Fault | undefined)[] = []
  readonly calls: string[] = []
  readonly #type: string

  constructor(type: string) {
    this.#type = type
  }

  called(what: string): void {
    this.calls.push(what)
    const failure = this.failures.shift()
    if (failure !== undefined) throw failure
  }

  open(name: string): Half | undefined {
    const half = this.all.get(name)
    if (half?.managed === false) throw taken()
    if (half?.deleted === true) throw deleted()
    return half
  }

  /** Says whether there was such a half. */
  restate(name: string, change: string, version: string, update: unknown): boolean {
    const half = this.all.get(name)
    if (change === 'purge') {
      if (half?.managed !== true) return false
      if (!half.deleted) throw gone(this.#type)
      return this.all.delete(name)
    }
    if (half === undefined) throw gone(this.#type)
    if (!half.managed) throw taken()
    if (change === 'update') {
      if (half.deleted || !half.versions.has(version)) throw gone(this.#type)
      half.versions.set(version, update)
    } else half.deleted = change === 'delete'
    return true
  }
}

const changeOf = (request: object): string =>
  ['update', 'delete', 'undelete', 'purge'].find((one) => one in request) ?? ''

/** key-crypto's part, in memory, with real keys; it does not ask who may. */
export class FakeKeys extends Halves implements ManagedKeys {
  readonly verifier = new MemoryVerifier()
  readonly vaultUid: string
  readonly #made = new Map<string, { version: string; body: string }>()
  readonly #keys = new Map<string, { publicKey: Buffer; privateKey: KeyObject }>()
  now = (): Date => new Date()

  constructor(vaultUid: string) {
    super('KEY')
    this.vaultUid = vaultUid
  }

  async CreateManagedKeyVersion(request: CreateManagedKeyVersionRequestInit) {
    this.called('create')
    const { name = '', requestId = '' } = request
    const half = this.open(name)
    const body = JSON.stringify(request)
    const first = this.#made.get(requestId)
    if (first !== undefined && first.body !== body) {
      throw new Fault('conflict', 'REQUEST_ID_REUSED', 'another body')
    }
    const version = first?.version ?? newUid()
    const last = [...(half?.versions.keys() ?? [])].at(-1)
    const before = request.reuseVersion === '' ? last : request.reuseVersion
    const reused = request.reuseKey === true ? this.#keys.get(before ?? '') : undefined
    const key = this.#keys.get(version) ?? reused ?? makeKey(request)
    this.#keys.set(version, key)
    this.#made.set(requestId, { version, body })
    this.all.set(name, half ?? newHalf())
    this.all.get(name)?.versions.set(version, request.state)
    return { name: `${name}/versions/${version}`, version, publicKey: key.publicKey }
  }

  publicKeyOf(version: string): Buffer | undefined {
    return this.#keys.get(version)?.publicKey
  }

  async SignManagedCertificate(request: SignManagedCertificateRequestInit) {
    this.called('sign')
    const { algorithm = '', version = '' } = request
    const hash = HASHES[String(algorithm).replace(/^.*_/, '') as keyof typeof HASHES]
    const key = this.#keys.get(version)
    const bytes = (request.tbsCertificate ?? request.certificationRequestInfo) as Buffer
    if (key === undefined) throw gone('KEY')
    return { signature: sign(hash, bytes, key.privateKey) }
  }

  async RestateManagedKey(request: RestateManagedKeyRequestInit) {
    const change = changeOf(request)
    this.called(change)
    const { name = '', version = '', update } = request
    return { found: this.restate(name, change, version, update) }
  }

  async ProtectCertificate(
    request: ProtectCertificateRequestInit,
  ): Promise<ProtectCertificateResponse> {
    this.called(`protect ${'issue' in request ? 'issue' : changeOf(request)}`)
    const none = { head: null, state: null, certificateVersion: null }
    const fingerprint = fingerprintOf(request.request?.body)
    const before = request.head && decodeRow('head', request.head.body as Buffer).row
    if (request.issue) return { ...none, ...this.#issue(request, before), fingerprint }
    if (!before) throw new Fault('missing', 'CERTIFICATE_NOT_FOUND', 'no head')
    if (request.update) {
      const { row } = decodeRow('state', request.state?.body as Buffer)
      const { enabled, tags } = choiceOf(request.update)
      const next = { ...row, enabled, tags, counter: row.counter + 1, updated: this.now() }
      return { ...none, state: this.#row('state', next), fingerprint }
    }
    const next = { ...before, ...this.#headChange(request), counter: before.counter + 1 }
    return { ...none, head: this.#row('head', next), fingerprint }
  }

  #issue(request: ProtectCertificateRequestInit, before: HeadRow | null | undefined) {
    const { version: versionUid = '', policy, certificates = [], state } = request.issue ?? {}
    const leaf = readLeaf(certificates[0] as Buffer)
    const head: HeadRow = before ?? {
      ...{ vaultUid: this.vaultUid, objectType: 'certificates', objectUid: newUid(), counter: 0 },
      name: parseResourceName(request.name ?? '', 'name').object ?? '',
      displayName: request.displayName ?? '',
      ...{ currentOrdinal: 0, currentVersionUid: null, versionCount: 0 },
      ...{ versionsHash: Buffer.alloc(32), created: this.now(), deletedAt: null },
      ...{ purgeAt: null, managedBy: null },
    }
    const ordinal = head.currentOrdinal + 1
    const { objectUid } = head
    const versionsHash = createHash('sha256')
      .update(head.versionsHash)
      .update(Buffer.from(versionUid, 'hex'))
      .digest()
    return {
      head: this.#row('head', {
        ...head,
        ...{ counter: head.counter + 1, currentOrdinal: ordinal, currentVersionUid: versionUid },
        ...{ versionCount: head.versionCount + 1, versionsHash },
      }),
      state: this.#row('state', {
        ...{ objectUid, versionUid, ordinal, counter: 1, ...choiceOf(state) },
        ...{ notBefore: leaf.notBefore, expiry: leaf.expiry, operations: [], contentType: null },
        ...{ created: this.now(), updated: this.now(), destroyed: null },
      }),
      certificateVersion: this.#row('certificate-version', {
        ...{ objectUid, versionUid, ordinal, policy: policy as Buffer },
        certificates: Buffer.concat(certificates as Buffer[]),
      }),
    }
  }

  #headChange(request: ProtectCertificateRequestInit): Partial<HeadRow> {
    if (request.purge) return { currentVersionUid: null, versionCount: 0 }
    if (request.undelete) return { deletedAt: null, purgeAt: null }
    const deletedAt = this.now()
    return { deletedAt, purgeAt: new Date(deletedAt.getTime() + 90 * DAY_MS) }
  }

  #row<K extends RowKind>(kind: K, row: Row<K>) {
    return { ...this.verifier.protect(kind, row), reread: false }
  }

  /** What ProtectionService says of a request's body. */
  Fingerprint = async ({ request }: FingerprintRequestInit) => ({
    fingerprint: fingerprintOf(request?.body),
  })
}

/** secret's part, in memory. */
export class FakeSecrets extends Halves implements ManagedSecrets {
  /** The chain that each version holds. */
  readonly chains = new Map<string, Buffer[]>()

  constructor() {
    super('SECRET')
  }

  async SetManagedSecret(request: SetManagedSecretRequestInit) {
    const { name = '', version = '', validateOnly = false } = request
    this.called(validateOnly ? 'validate' : 'set')
    const half = this.open(name)
    if (validateOnly) return { name: '' }
    this.all.set(name, half ?? newHalf())
    this.all.get(name)?.versions.set(version, request.state)
    if (!this.chains.has(version)) this.chains.set(version, request.certificates as Buffer[])
    return { name: `${name}/versions/${version}` }
  }

  async RestateManagedSecret(request: RestateManagedSecretRequestInit) {
    const change = changeOf(request)
    this.called(change)
    const { name = '', version = '', update } = request
    return { found: this.restate(name, change, version, update) }
  }
}

function makeKey({ keyType, sizeBits, curve }: CreateManagedKeyVersionRequestInit) {
  const pair =
    keyType === 'KEY_TYPE_RSA'
      ? generateKeyPairSync('rsa', { modulusLength: sizeBits ?? 2048 })
      : generateKeyPairSync('ec', { namedCurve: String(curve).replace('CURVE_P', 'P-') })
  return {
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: pair.privateKey,
  }
}

const choiceOf = (
  fields: StateFieldsInit | null | undefined,
): Pick<StateRow, 'enabled' | 'tags'> => ({
  enabled: fields?.enabled ?? false,
  tags: tagsOf(
    Object.fromEntries((fields?.tags ?? []).map(({ name = '', value = '' }) => [name, value])),
  ),
})

const fingerprintOf = (body: unknown): Buffer =>
  body === undefined
    ? Buffer.alloc(0)
    : createHash('sha256')
        .update(body as Buffer)
        .digest()

/** A vault of the test's own. */
export const newVault = (): CallVault => ({
  uid: newUid(),
  name: 'payments',
  state: 'active',
  retentionDays: 90,
  purgeProtection: false,
})

/** A call on a resource as the onion would have parsed it. */
export function call(rpc: string, resource: string, fields: Partial<Call> = {}): Call {
  return {
    method: `/strongroom.certificate.v1.CertificateService/${rpc}`,
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
      principalName: 'app',
      credentialUid: '02'.repeat(16),
      jti: '03'.repeat(16),
      audience: 'certificate',
      token: 'forwarded',
    },
    name: parseResourceName(resource, 'name'),
    vault: undefined,
    record: { rows: [], items: [] },
    intended: () => Promise.resolve(),
    ...fields,
  }
}

/** A request as it arrives: over the wire and back. */
export const received = <Name extends MessageName>(name: Name, request: MessageInit<Name>) =>
  decode(name, encode(name, request))
