import type { StoredRow } from '@strongroom/change-feed'
import type {
  CreateManagedKeyVersionRequest,
  SignManagedCertificateRequest,
} from '@strongroom/contracts/key'
import type { RequestKey, RequestOutcome } from '@strongroom/postgres'
import type { Call } from '@strongroom/rpc'
import type { Hsm } from '../hsm/hsm.ts'
import { randomUid } from '../hsm/test-keys.ts'
import { LostRace } from '../store/key-store.ts'
import type { KeyCommit, Write } from '../store/key-store.ts'
import { decodeKeyRow, rowKey } from '../store/key-rows.ts'
import type { Kept } from '../store/key-rows.ts'
import { Keys } from './keys.ts'
import type { KeysDeps } from './keys.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { UidPool } from './uid-pool.ts'
import { callOf } from './test-call.ts'

export const CERTIFICATE = 'vaults/payments/certificates/web'

/** What a caller sends of a key that is to be like any other. */
export const blankKey = {
  ...{ name: '', uid: '', keyOperations: [], tags: {}, etag: '', versionEtag: '', displayName: '' },
  ...{ notBefore: null, expireTime: null, createTime: null, updateTime: null, deleteTime: null },
  ...{ purgeTime: null, managed: false, publicKey: Buffer.alloc(0), sizeBits: 0, enabled: true },
  keyType: 'KEY_TYPE_EC',
  curve: 'CURVE_P256',
  keyFamily: 'KEY_FAMILY_UNSPECIFIED',
  protectionLevel: 'PROTECTION_LEVEL_UNSPECIFIED',
} as const

/** Rows of keys in memory, by compare-and-set as Postgres does it. For tests only. */
export class FakeKeyTable {
  readonly rows = new Map<string, StoredRow>()
  readonly outcomes = new Map<string, RequestOutcome>()
  /** Done before the next commit, once: what another replica does in between. */
  before: (() => Promise<unknown>) | undefined
  commits = 0

  /** The rows under keys, as the feed and the primary both have them. */
  readonly get = async (keys: readonly string[]): Promise<StoredRow[]> =>
    keys.flatMap((key) => this.rows.get(key) ?? [])

  readonly findRequest = async (key: RequestKey): Promise<RequestOutcome | undefined> =>
    this.outcomes.get(JSON.stringify(key))

  readonly commit = async (change: KeyCommit): Promise<void> => {
    const { before } = this
    this.before = undefined
    await before?.()
    const { head, state, keyVersion, request } = change
    if (head) this.#assertBefore(rowKey.head(head.after.row.objectUid), head)
    if (state) this.#assertBefore(rowKey.state(state.after.row.versionUid), state)
    for (const row of [head?.after, state?.after, keyVersion]) if (row) this.put(row)
    if (change.purgedObjectUid !== undefined) this.#drop(change.purgedObjectUid)
    if (request) this.outcomes.set(JSON.stringify(request.key), request.outcome)
    this.commits += 1
  }

  readonly insertVaultKey = async (row: Kept<object>): Promise<void> => {
    this.put(row)
  }

  /** Writes a row whatever stands there. */
  put({ body, mac }: StoredRow): void {
    const { key, alias, holdsAlias } = decodeKeyRow({ body, mac })
    this.rows.set(key, { body, mac })
    if (alias === undefined) return
    if (holdsAlias === true) this.rows.set(alias, { body, mac })
    else this.rows.delete(alias)
  }

  #assertBefore(key: string, { before }: Write<object>): void {
    if (this.rows.get(key)?.mac.equals(before?.mac ?? Buffer.alloc(0)) !== (before && true))
      throw new LostRace()
  }

  #drop(objectUid: string): void {
    for (const [key, row] of this.rows)
      if (/^(state|key-version)/.test(key) && row.body.includes(Buffer.from(objectUid, 'hex')))
        this.rows.delete(key)
  }
}

export interface Managed {
  readonly table: FakeKeyTable
  readonly deps: ProtectionDeps
  readonly vaultUid: string
  now: Date
  /** A call of a peer for a user, as the onion hands it on. */
  readonly call: (fields?: Partial<Call>, name?: string) => Call
}

/** What the handlers of managed keys work with: a real HSM, rows in memory. */
export function managedDeps(hsm: Hsm): Managed {
  const table = new FakeKeyTable()
  const feed = {
    get: (key: string) => {
      const row = table.rows.get(key)
      return row && decodeKeyRow(row).value
    },
    poll: async () => undefined,
  }
  const store = table as unknown as KeysDeps['store']
  const keys = new Keys({
    hsm,
    store,
    rows: table,
    feed: feed as unknown as KeysDeps['feed'],
    announce: () => undefined,
  })
  const vaultUid = randomUid()
  const { vault } = callOf(CERTIFICATE)
  const managed: Managed = {
    table,
    vaultUid,
    call: (fields = {}, name = CERTIFICATE) =>
      callOf(name, {
        method: '/strongroom.key.v1.ManagedKeyService/CreateManagedKeyVersion',
        port: 'peer',
        peer: 'certificate',
        ...(vault && { vault: { ...vault, uid: vaultUid } }),
        ...fields,
      }),
    now: new Date('2026-01-02T03:04:05Z'),
    deps: {
      hsm,
      store,
      keys,
      uids: new UidPool(hsm),
      now: () => managed.now,
    } as ProtectionDeps,
  }
  return managed
}

/** Said of every version. */
export const STATE = {
  enabled: true,
  notBefore: null,
  expireTime: null,
  tags: [{ name: 'stage', value: 'test' }],
}

/** A request for a P-256 key, and what is put differently. */
export const newKey = (
  changes: Partial<CreateManagedKeyVersionRequest> = {},
): CreateManagedKeyVersionRequest => ({
  name: CERTIFICATE,
  displayName: 'Web',
  keyType: 'KEY_TYPE_EC',
  sizeBits: 0,
  curve: 'CURVE_P256',
  exportable: false,
  reuseKey: false,
  keyOperations: ['KEY_OPERATION_SIGN', 'KEY_OPERATION_VERIFY'],
  state: STATE,
  requestId: crypto.randomUUID(),
  reuseVersion: '',
  ...changes,
})

/** A request for a signature over a certificate. */
export const toSign = (
  version: string,
  tbsCertificate: Buffer,
  algorithm: SignManagedCertificateRequest['algorithm'] = 'SIGNATURE_ALGORITHM_ES256',
): SignManagedCertificateRequest => ({
  name: CERTIFICATE,
  version,
  tbsCertificate,
  signed: 'tbsCertificate',
  algorithm,
})
