import { hash, randomBytes, randomFillSync } from 'node:crypto'
import type { RecordDraft } from './audit-sink.ts'
import { RecordWriter } from './record-bytes.ts'

export interface NumberedRecord {
  readonly sequence: number
  readonly bytes: Buffer
}

const EMPTY = Buffer.alloc(0)
const SALT_BYTES = 16

/** Numbers, chains and encodes the records of one instance: what was numbered is sent as these bytes, unchanged. */
export class RecordChain {
  readonly instanceUid: Buffer
  readonly #now: () => Date
  readonly #writer = new RecordWriter()
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
    const bytes = this.#writer.write(draft, {
      salt: this.#nextSalt(),
      instanceUid: this.instanceUid,
      sequence,
      previousHash: this.#previousHash,
      timeMicros: this.#now().getTime() * 1000,
    })
    this.#sequence = sequence
    this.#previousHash = hash('sha256', bytes, 'buffer')
    return { sequence, bytes }
  }

  #nextSalt(): Buffer {
    if (this.#salt === this.#salts.length) {
      randomFillSync(this.#salts)
      this.#salt = 0
    }
    return this.#salts.subarray(this.#salt, (this.#salt += SALT_BYTES))
  }
}
