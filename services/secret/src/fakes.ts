import type { StoredRow } from '@strongroom/change-feed'
import { parseTimestamp, readVersion, versionsHash } from '@strongroom/objects'
import type { Head, Version } from '@strongroom/objects'
import { createHash, createHmac, randomBytes } from 'node:crypto'

import { decode, encode } from '@strongroom/contracts'
import type { MessageInit, MessageName } from '@strongroom/contracts'
import type {
  FingerprintRequestInit,
  FingerprintResponse,
  OpenRequestInit,
  OpenResponse,
  RestateRequestInit,
  RestateResponse,
  SealRequestInit,
  SealResponse,
  StateFieldsInit,
} from '@strongroom/contracts/key'
import type { Fault } from '@strongroom/fault'
import {
  encodeRow,
  formatSealed,
  parseSealed,
  parseSealedPlaintext,
  sealedPlaintext,
} from '@strongroom/formats'
import type { HeadRow, StateRow } from '@strongroom/formats'
import { parseResourceName } from '@strongroom/rpc'
import type { Call, CallOptions, CallVault } from '@strongroom/rpc'

import { readHead } from './domain/secret.ts'
import type { Protection } from './rpc/protection.ts'

const REALM = 'aa'.repeat(16)
const DAY_MS = 86_400_000
const MAC_KEY = randomBytes(32)
/** Where the record of what was opened stands in the log. */
export const RECEIPT_INDEX = '17'
const NO_ROW: StoredRow = { body: Buffer.alloc(0), mac: Buffer.alloc(0) }

export const newUid = (): string => randomBytes(16).toString('hex')
const macOf = (body: Buffer): Buffer => createHmac('sha256', MAC_KEY).update(body).digest()
const sign = (body: Buffer): StoredRow => ({ body, mac: macOf(body) })

/** Rows as key-crypto would make them, under a key of this process. */
export const headOf = (row: HeadRow): Head =>
  readHead(sign(encodeRow('head', REALM, 1, row)), row.objectUid)
export const versionOf = (row: StateRow): Version =>
  readVersion(sign(encodeRow('state', REALM, 1, row)), row.versionUid)

/** The head of a new secret. */
export const newHead = (fields: Partial<HeadRow> = {}): Head => {
  const currentVersionUid = newUid()
  return headOf({
    vaultUid: vault.uid,
    objectType: 'secrets',
    objectUid: newUid(),
    name: 'password',
    displayName: 'Password',
    counter: 1,
    currentOrdinal: 1,
    currentVersionUid,
    versionCount: 1,
    versionsHash: versionsHash([Buffer.from(currentVersionUid, 'hex')]),
    created: new Date(0),
    deletedAt: null,
    purgeAt: null,
    managedBy: null,
    ...fields,
  })
}

/** The state of a head's current version. */
export const newVersion = ({ row }: Head, fields: Partial<StateRow> = {}): Version =>
  versionOf({
    objectUid: row.objectUid,
    versionUid: row.currentVersionUid ?? '',
    ordinal: row.currentOrdinal,
    counter: 1,
    enabled: true,
    notBefore: null,
    expiry: null,
    operations: [],
    contentType: null,
    tags: [],
    created: new Date(0),
    updated: new Date(0),
    destroyed: null,
    ...fields,
  })

/** Judges rows as key-crypto would. */
export class MemoryVerifier {
  rowsChecked = 0

  async verify(rows: readonly StoredRow[]): Promise<boolean[]> {
    this.rowsChecked += rows.length
    return rows.map(({ body, mac }) => macOf(body).equals(mac))
  }
}

/** Seals, opens and makes rows as key-crypto does, without asking who may. */
export class MemoryProtection implements Protection {
  readonly sealed: SealRequestInit[] = []
  readonly opened: OpenRequestInit[] = []
  readonly restated: RestateRequestInit[] = []
  /** Each thrown once, by the next call. */
  readonly failures: Fault[] = []
  now = (): Date => new Date()
  /** Where new secrets go: key-crypto knows from its own access rows which vault has the name. */
  vaultUid: string = vault.uid
  /** What Open gave last: to see what becomes of it. */
  lastPlaintext: Buffer = Buffer.alloc(0)

  async Seal(request: SealRequestInit): Promise<SealResponse> {
    this.sealed.push({ ...request, plaintext: Buffer.from(request.plaintext as Buffer) })
    this.#fail()
    const before = request.head
      ? judged('head', request.head).row
      : emptyHead(request, this.vaultUid)
    const uid = newUid()
    const head = {
      ...before,
      counter: before.counter + 1,
      currentOrdinal: before.currentOrdinal + 1,
      currentVersionUid: uid,
      versionCount: before.versionCount + 1,
      versionsHash: createHash('sha256')
        .update(before.versionsHash)
        .update(Buffer.from(uid, 'hex'))
        .digest(),
    }
    const version = newVersion(headOf(head), choiceOf(request.state))
    const plaintext = sealedPlaintext(request.plaintext as Buffer, request.text ?? false)
    return {
      head: { ...headOf(head).stored, reread: false },
      state: { ...version.stored, reread: false },
      sealed: sealOf(plaintext),
      fingerprint: fingerprintOf(request.request?.body),
    }
  }

  async Open(request: OpenRequestInit, options?: CallOptions): Promise<OpenResponse> {
    this.opened.push(request)
    this.#fail()
    judged('head', request.head)
    judged('state', request.state)
    const { ciphertextAndTag } = parseSealed(request.sealed as Buffer)
    const { value, text } = parseSealedPlaintext(Buffer.from(ciphertextAndTag.subarray(0, -16)))
    this.lastPlaintext = value
    options?.onReceipt?.(RECEIPT_INDEX)
    return { plaintext: value, text }
  }

  async Restate(request: RestateRequestInit): Promise<RestateResponse> {
    this.restated.push(request)
    this.#fail()
    const { row } = judged('head', request.head)
    const fingerprint = fingerprintOf(request.request?.body)
    if (request.update) {
      const state = judged('state', request.state)
      const counter = state.row.counter + 1
      const next = versionOf({ ...state.row, ...choiceOf(request.update), counter })
      return { head: null, state: { ...next.stored, reread: false }, fingerprint }
    }
    const next = headOf({ ...row, counter: row.counter + 1, ...this.#headChange(request) })
    return { head: { ...next.stored, reread: false }, state: null, fingerprint }
  }

  async Fingerprint({ request }: FingerprintRequestInit): Promise<FingerprintResponse> {
    return { fingerprint: fingerprintOf(request?.body) }
  }

  #headChange(request: RestateRequestInit): Partial<HeadRow> {
    if (request.purge) return { currentVersionUid: null, versionCount: 0 }
    if (request.undelete) return { deletedAt: null, purgeAt: null }
    const deletedAt = this.now()
    return { deletedAt, purgeAt: new Date(deletedAt.getTime() + 90 * DAY_MS) }
  }

  #fail(): void {
    const failure = this.failures.shift()
    if (failure !== undefined) throw failure
  }
}

function judged(kind: 'head', row: Partial<StoredRowInit> | null | undefined): Head
function judged(kind: 'state', row: Partial<StoredRowInit> | null | undefined): Version
function judged(kind: string, row: Partial<StoredRowInit> | null | undefined): Head | Version {
  const stored = { ...NO_ROW, ...row } as StoredRow
  if (!macOf(stored.body).equals(stored.mac)) throw new Error('a row that key-crypto never made')
  return kind === 'head' ? readHead(stored, 'sent') : readVersion(stored, 'sent')
}

interface StoredRowInit {
  readonly body: Buffer | Uint8Array
  readonly mac: Buffer | Uint8Array
}

function emptyHead(request: SealRequestInit, vaultUid: string): HeadRow {
  const { name = '', displayName = '' } = request
  const { row } = newHead({
    vaultUid,
    name: parseResourceName(name, 'name').object ?? '',
    displayName,
  })
  const versionCount = 0
  const empty = { counter: 0, currentOrdinal: 0, versionCount, versionsHash: Buffer.alloc(32) }
  return { ...row, ...empty }
}

const timeOf = (time: StateFieldsInit['notBefore']): Date | null =>
  (time && parseTimestamp({ seconds: String(time.seconds), nanos: time.nanos ?? 0 }, '')) ?? null

const choiceOf = (fields: StateFieldsInit | null | undefined): Partial<StateRow> => ({
  enabled: fields?.enabled ?? false,
  notBefore: timeOf(fields?.notBefore),
  expiry: timeOf(fields?.expireTime),
  contentType: fields?.contentType ?? null,
  tags: (fields?.tags ?? []).map(({ name = '', value = '' }) => ({ name, value })),
})

/** No cipher: only the form is that of a sealed value. */
export const sealOf = (plaintext: Buffer, iv: Buffer = randomBytes(12)): Buffer =>
  formatSealed({
    sealGeneration: 1,
    iv,
    ciphertextAndTag: Buffer.concat([plaintext, Buffer.alloc(16)]),
  })

const fingerprintOf = (body: unknown): Buffer =>
  body === undefined
    ? Buffer.alloc(0)
    : createHash('sha256')
        .update(body as Buffer)
        .digest()

/** The vault of these tests. */
export const vault: CallVault = {
  uid: createHash('sha256').update('payments').digest('hex').slice(0, 32),
  name: 'payments',
  state: 'active',
  retentionDays: 90,
  purgeProtection: false,
}

/** A call on a resource as the onion would have parsed it. */
export function call(rpc: string, resource: string, fields: Partial<Call> = {}): Call {
  return {
    method: `/strongroom.secret.v1.SecretService/${rpc}`,
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
      audience: 'secret',
      token: 'forwarded',
    },
    name: parseResourceName(resource, 'name'),
    vault,
    record: { rows: [], items: [] },
    intended: () => Promise.resolve(),
    ...fields,
  }
}

/** A request as it arrives: over the wire and back. */
export const received = <Name extends MessageName>(name: Name, request: MessageInit<Name>) =>
  decode(name, encode(name, request))
