import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

import { decode, encode } from '@strongroom/contracts'
import type { MessageInit, MessageName } from '@strongroom/contracts'
import type { RecordInit } from '@strongroom/contracts/audit'
import { Fault } from '@strongroom/fault'
import {
  checkpointBody,
  formatCheckpoint,
  growTree,
  joinSubtrees,
  leafHash,
  subtrees,
} from '@strongroom/formats'
import type { LeafRange } from '@strongroom/formats'
import { parseResourceName, rootName } from '@strongroom/rpc'
import type { Call, CallVault } from '@strongroom/rpc'

import type { CheckpointSigner, SigningRequest } from './checkpointer.ts'
import { logDamaged } from './domain/faults.ts'
import type { NewRecord, StoredLeaf } from './domain/leaf.ts'
import type { StoredCheckpoint } from './store/checkpoint-store.ts'
import type { EntryLeaf, LeafFilter } from './store/leaf-store.ts'
import { readRecord } from './rpc/append.ts'

export const PEER = 'spiffe://test/service/secret'

/** A record's bytes as a service would write them. */
export const recordBytes = (fields: RecordInit = {}): Buffer =>
  encode('strongroom.audit.v1.Record', {
    salt: randomBytes(16),
    instanceUid: Buffer.alloc(16, 1),
    sequence: 1,
    timeMicros: 1_700_000_000_000_000,
    phase: 'PHASE_SINGLE',
    outcome: 'OUTCOME_SUCCESS',
    operation: 'SecretGet',
    resource: 'vaults/demo/secrets/s',
    principalName: 'app1',
    ...fields,
  })

/** The log's tables in memory. */
export class MemoryLog {
  readonly leaves: (StoredLeaf & NewRecord)[] = []
  readonly checkpoints: StoredCheckpoint[] = []
  readonly filters: LeafFilter[] = []
  readonly #nodes = new Map<string, Buffer>()
  signedAgoMs: number | undefined

  append = async (records: readonly NewRecord[]): Promise<number[]> => {
    const start = this.leaves.length
    const receivedAtMicros = 1_700_000_001_000_000n
    const fresh = records.map((record, at) => {
      const leaf = { ...record, receivedAtMicros, index: start + at }
      return { ...leaf, leafHash: leafHash(leaf) }
    })
    const hashes = fresh.map((leaf) => leaf.leafHash)
    const grown = growTree(start, this.#subtrees({ start: 0, end: start }), hashes)
    for (const { level, index, hash } of grown.nodes) this.#nodes.set(`${level} ${index}`, hash)
    this.leaves.push(...fresh)
    return fresh.map(({ index }) => index)
  }

  /** Appends a record that says this. */
  async add(fields: RecordInit = {}): Promise<void> {
    await this.append([readRecord(recordBytes(fields), Buffer.alloc(16, 1), PEER)])
  }

  #subtrees(range: LeafRange): Buffer[] {
    return subtrees(range).map(({ level, index }) => {
      const hash = this.#nodes.get(`${level} ${index}`)
      if (hash === undefined) throw logDamaged(index)
      return hash
    })
  }

  async size(): Promise<number> {
    return this.leaves.length
  }
  async root(size: number): Promise<Buffer> {
    return joinSubtrees(this.#subtrees({ start: 0, end: size }))
  }
  async ranges(ranges: readonly LeafRange[]): Promise<Buffer[]> {
    return ranges.map((range) => joinSubtrees(this.#subtrees(range)))
  }
  async range(start: number, end: number, limit: number): Promise<StoredLeaf[]> {
    return this.leaves.slice(start, Math.min(end, start + limit))
  }
  async page(filter: LeafFilter, before: number, limit: number) {
    this.filters.push(filter)
    const leaves: EntryLeaf[] = this.leaves
      .slice(0, before)
      .reverse()
      .slice(0, limit)
      .map((leaf) => ({ ...leaf, state: 'success' }))
    const lowest = leaves.at(-1)?.index ?? 0
    return { leaves, before: lowest > 0 ? lowest : undefined }
  }

  async newest(sizeMax = Infinity): Promise<StoredCheckpoint | undefined> {
    return this.checkpoints.filter(({ size }) => size <= sizeMax).at(-1)
  }
  async at(size: number): Promise<StoredCheckpoint | undefined> {
    return this.checkpoints.find((one) => one.size === size)
  }
  /** Keeps a checkpoint. */
  readonly checkpointStore = {
    add: async (checkpoint: StoredCheckpoint): Promise<void> => {
      this.checkpoints.push(checkpoint)
      this.signedAgoMs = 0
    },
    look: async () => ({
      size: this.leaves.length,
      signedSize: this.checkpoints.at(-1)?.size ?? 0,
      unsignedSince: undefined,
      lastSignedAgoMs: this.signedAgoMs,
      signedNote: this.checkpoints.at(-1)?.note,
    }),
  }
}

/** key-crypto, as far as checkpoints go. */
export class MemorySigner implements CheckpointSigner {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  readonly spki = this.#keys.publicKey.export({ type: 'spki', format: 'der' })
  readonly requests: SigningRequest[] = []
  size = 0
  /** Signs this root instead of the one asked for. */
  otherRoot: Buffer | undefined
  otherKey = false

  async publicKey(): Promise<Buffer> {
    return this.spki
  }

  async sign(request: SigningRequest): Promise<string> {
    this.requests.push(request)
    const { fromSize, size, root } = request
    if (fromSize !== this.size) {
      throw new Fault('conflict', 'CHECKPOINT_MOVED', 'moved', { size: `${this.size}` })
    }
    this.size = size
    const realmUid = createHash('sha256').update('realm').digest('hex').slice(0, 32)
    const body = { realmUid, size, root: this.otherRoot ?? root }
    const { privateKey } = this.otherKey
      ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
      : this.#keys
    return formatCheckpoint(
      body,
      this.spki,
      sign('sha256', Buffer.from(checkpointBody(body)), privateKey),
    )
  }
}

/** A call on a resource as the onion would have parsed it. */
export const call = (resource = '/', fields: Partial<Call> = {}): Call => ({
  method: '/strongroom.audit.v1.AuditService/Rpc',
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
  caller: undefined,
  name: resource === '/' ? rootName : parseResourceName(resource, 'parent'),
  vault: undefined,
  record: { rows: [], items: [] },
  intended: () => Promise.resolve(),
  ...fields,
})

export const demo = (uid: string): CallVault => ({
  uid,
  name: 'demo',
  state: 'active',
  retentionDays: 90,
  purgeProtection: false,
})

/** A request as it arrives: over the wire and back. */
export const received = <Name extends MessageName>(name: Name, request: MessageInit<Name>) =>
  decode(name, encode(name, request))
