import type { RecordDraft, RecordOutcome } from './audit-sink.ts'

/** What the chain adds to a draft. */
export interface RecordPlace {
  readonly salt: Buffer
  readonly instanceUid: Buffer
  readonly sequence: number
  readonly previousHash: Buffer
  readonly timeMicros: number
}

const PHASE = { intent: 1, outcome: 2, single: 3 } as const
const OUTCOME: Record<RecordOutcome, number> = { success: 1, denied: 2, failed: 3 }
// What comes from callers is cut, so that a record that was numbered always has a size that the log takes.
const TEXT_MAX = 256
const FIRST_BYTES = 4096
/** No tag and number take more: 2 bytes and 8. */
const HEAD_BYTES = 16
const EMPTY = Buffer.alloc(0)
const QUESTION_MARK = 0x3f

/**
 * Writes records as strongroom.audit.v1.Record, each field with its number in record.proto, in their order, those without a
 * value too. By hand, for each call has a record or two: the contract's encoder copies a message before it writes it. Numbers
 * are whole, from 0 to 2^53.
 */
export class RecordWriter {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES)
  #at = 0

  write(draft: RecordDraft, place: RecordPlace): Buffer {
    this.#at = 0
    this.#data(1, place.salt)
    this.#data(2, place.instanceUid)
    this.#number(3, place.sequence)
    this.#data(4, place.previousHash)
    this.#number(5, place.timeMicros)
    this.#number(6, PHASE[draft.phase])
    this.#number(7, draft.intentSequence ?? 0)
    this.#number(8, draft.count ?? 0)
    this.#text(9, draft.operation, 64)
    this.#text(10, draft.resource)
    this.#uid(11, draft.vaultUid)
    this.#uid(12, draft.objectUid)
    this.#uid(13, draft.versionUid)
    this.#nested(14, draft.rows, ({ kind, uid, counter }) => {
      this.#data(1, Buffer.from(kind))
      this.#uid(2, uid)
      this.#number(3, counter)
    })
    this.#text(15, draft.requestId, 64)
    this.#uid(16, draft.principalUid)
    this.#text(17, draft.principalName, 128)
    this.#uid(18, draft.credentialUid)
    this.#text(19, draft.jti, 64)
    this.#text(20, draft.forwardingPeer, 64)
    this.#text(21, draft.clientAddress, 64)
    this.#number(22, draft.outcome === undefined ? 0 : OUTCOME[draft.outcome])
    this.#text(23, draft.reason, 64)
    this.#number(24, Math.max(0, Math.round(draft.durationMs ?? 0)) >>> 0)
    this.#text(25, draft.traceId, 32)
    this.#nested(26, draft.items, (item) => {
      this.#text(1, item.resource)
      this.#text(2, item.operation, 64)
      this.#number(3, OUTCOME[item.outcome])
      this.#text(4, item.reason, 64)
    })
    return Buffer.from(this.#bytes.subarray(0, this.#at))
  }

  #number(field: number, value: number): void {
    this.#room(HEAD_BYTES)
    this.#varint(field * 8)
    this.#varint(value)
  }

  #data(field: number, value: Buffer): void {
    this.#head(field, value.length)
    this.#bytes.set(value, this.#at)
    this.#at += value.length
  }

  #uid(field: number, uid: string | undefined): void {
    this.#data(field, uid === undefined ? EMPTY : Buffer.from(uid, 'hex'))
  }

  /** All our names are printable ASCII; anything else comes from a stranger and may not grow in UTF-8. */
  #text(field: number, text = '', max = TEXT_MAX): void {
    const length = Math.min(text.length, max)
    this.#head(field, length)
    for (let index = 0; index < length; index += 1) {
      const code = text.charCodeAt(index)
      this.#bytes[this.#at + index] = code >= 0x20 && code <= 0x7e ? code : QUESTION_MARK
    }
    this.#at += length
  }

  #nested<One>(field: number, all: readonly One[] = [], write: (one: One) => void): void {
    for (const one of all) {
      const start = this.#at
      write(one)
      // Its length is known only now; taken out, it is written again behind it.
      const body = Buffer.from(this.#bytes.subarray(start, this.#at))
      this.#at = start
      this.#data(field, body)
    }
  }

  #head(field: number, length: number): void {
    this.#room(HEAD_BYTES + length)
    this.#varint(field * 8 + 2)
    this.#varint(length)
  }

  #varint(value: number): void {
    let left = value
    while (left >= 128) {
      this.#bytes[this.#at++] = (left % 128) | 128
      left = Math.floor(left / 128)
    }
    this.#bytes[this.#at++] = left
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(2 * (this.#at + bytes))
    larger.set(this.#bytes.subarray(0, this.#at))
    this.#bytes = larger
  }
}
