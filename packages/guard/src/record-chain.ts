import { encode } from '@strongroom/contracts'
import type { MessageInit } from '@strongroom/contracts'
import { hash, randomBytes, randomFillSync } from 'node:crypto'
import type { RecordDraft, RecordOutcome } from './audit-sink.ts'

export interface NumberedRecord {
  readonly sequence: number
  readonly bytes: Buffer
}

const PHASE = { intent: 'PHASE_INTENT', outcome: 'PHASE_OUTCOME', single: 'PHASE_SINGLE' } as const
const OUTCOME: Record<RecordOutcome, 'OUTCOME_SUCCESS' | 'OUTCOME_DENIED' | 'OUTCOME_FAILED'> = {
  success: 'OUTCOME_SUCCESS',
  denied: 'OUTCOME_DENIED',
  failed: 'OUTCOME_FAILED',
}
const EMPTY = Buffer.alloc(0)
const SALT_BYTES = 16
// What comes from callers is cut, so that a record that was numbered always has a size that the log takes.
const TEXT_MAX = 256

/** Numbers, chains and encodes the records of one instance: what was numbered is sent as these bytes, unchanged. */
export class RecordChain {
  readonly instanceUid: Buffer
  readonly #now: () => Date
  readonly #salts = Buffer.alloc(256 * SALT_BYTES)
  #salt = this.#salts.length
  #sequence = 0
  #previousHash = EMPTY

  constructor(now: () => Date, instanceUid: Buffer = randomBytes(16)) {
    this.instanceUid = instanceUid
    this.#now = now
  }

  next(draft: RecordDraft): NumberedRecord {
    const sequence = this.#sequence + 1
    const bytes = encode('strongroom.audit.v1.Record', this.#message(draft, sequence))
    this.#sequence = sequence
    this.#previousHash = hash('sha256', bytes, 'buffer')
    return { sequence, bytes }
  }

  #message(draft: RecordDraft, sequence: number): MessageInit<'strongroom.audit.v1.Record'> {
    return {
      salt: this.#nextSalt(),
      instanceUid: this.instanceUid,
      sequence,
      previousHash: this.#previousHash,
      timeMicros: this.#now().getTime() * 1000,
      phase: PHASE[draft.phase],
      intentSequence: draft.intentSequence ?? 0,
      count: draft.count ?? 0,
      operation: cut(draft.operation, 64),
      resource: cut(draft.resource),
      vaultUid: uidBytes(draft.vaultUid),
      objectUid: uidBytes(draft.objectUid),
      versionUid: uidBytes(draft.versionUid),
      rows: (draft.rows ?? []).map(({ kind, uid, counter }) => ({
        kind,
        uid: uidBytes(uid),
        counter,
      })),
      requestId: cut(draft.requestId, 64),
      principalUid: uidBytes(draft.principalUid),
      principalName: cut(draft.principalName, 128),
      credentialUid: uidBytes(draft.credentialUid),
      jti: cut(draft.jti, 64),
      forwardingPeer: cut(draft.forwardingPeer, 64),
      clientAddress: cut(draft.clientAddress, 64),
      outcome: draft.outcome === undefined ? 'OUTCOME_UNSPECIFIED' : OUTCOME[draft.outcome],
      reason: cut(draft.reason, 64),
      durationMs: Math.max(0, Math.round(draft.durationMs ?? 0)),
      traceId: cut(draft.traceId, 32),
      items: (draft.items ?? []).map((item) => ({
        resource: cut(item.resource),
        operation: cut(item.operation, 64),
        outcome: OUTCOME[item.outcome],
        reason: cut(item.reason, 64),
      })),
    }
  }

  #nextSalt(): Buffer {
    if (this.#salt === this.#salts.length) {
      randomFillSync(this.#salts)
      this.#salt = 0
    }
    return this.#salts.subarray(this.#salt, (this.#salt += SALT_BYTES))
  }
}

const uidBytes = (uid: string | undefined): Buffer =>
  uid === undefined ? EMPTY : Buffer.from(uid, 'hex')

const NOT_PRINTABLE = /[^\x20-\x7e]/g

/** All our names are printable ASCII; anything else comes from a stranger and may not grow in UTF-8. */
function cut(text: string | undefined, max = TEXT_MAX): string {
  if (text === undefined) return ''
  const short = text.length <= max ? text : text.slice(0, max)
  return short.replace(NOT_PRINTABLE, '?')
}
