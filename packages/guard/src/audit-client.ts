import { OUTAGE_MS } from '@strongroom/fault'
import { Flights } from '@strongroom/flights'
import { counter, log } from '@strongroom/telemetry'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AuditSink, Receipt, RecordDraft } from './audit-sink.ts'
import { auditUnavailable } from './faults.ts'
import { RecordChain } from './record-chain.ts'
import type { NumberedRecord } from './record-chain.ts'

/** What goes to the log in one message. Fits AppendRequest. */
export interface RecordBatch {
  readonly instanceUid: Buffer
  readonly records: Buffer[]
}

export interface AuditClientOptions {
  /** AuditService.Append, or the audit service's own store. Gives the index of each record, in order. */
  readonly append: (
    batch: RecordBatch,
    signal: AbortSignal,
  ) => Promise<{ readonly indexes: readonly string[] }>
  readonly now?: () => Date
  readonly instanceUid?: Buffer
  /** How long a call waits for its record. */
  readonly waitMs?: number
}

interface Pending extends NumberedRecord {
  /** performance.now() after which nobody waits any more. */
  readonly until: number
  /** Nobody waits any more when undefined; the record goes to the log all the same. */
  waiter: { resolve(receipt: Receipt): void; reject(error: unknown): void } | undefined
}

const BATCH_BYTES_MAX = 256 * 1024
/** Of a record that is numbered, with room for how the batch itself is framed. */
const RECORD_BYTES_MAX = BATCH_BYTES_MAX - 1024
const BATCH_RECORDS_MAX = 4096
const PENDING_BYTES_MAX = 8 * 1024 * 1024
const ITEMS_MAX = 400
const ROWS_MAX = 16
/** While a batch waits to be sent again, those behind it wait as well: so long after the log is back at most. */
const RESENT_AFTER_MS_MAX = 200
/** Records that are worth a message beside one that is under way. */
const RECORDS_ENOUGH = 64

const resent = counter('strongroom_audit_batches_resent', 'Batches of records sent again')

/**
 * The sink of every service: numbers and encodes a record once, sends all that came while the last batch was under way,
 * and sends a batch again unchanged until the log has taken it. A call that says nothing else waits at most 1.3 s for its
 * record.
 */
export class AuditClient implements AuditSink {
  readonly #append: AuditClientOptions['append']
  readonly #chain: RecordChain
  readonly #waitMs: number
  #queue: Pending[] = []
  /**
   * Batches under way, in arrays: V8 keeps what went through a Set that is never empty for long until a full collection, and
   * here that is every call.
   */
  #underWay: (readonly Pending[])[] = []
  #pendingBytes = 0
  readonly #flights = new Flights({
    waiting: () => this.#queue.length,
    depart: () => this.#deliver(this.#takeBatch()),
    enough: RECORDS_ENOUGH,
  })
  #sweeper: NodeJS.Timeout | undefined
  readonly #closed = new AbortController()

  constructor({
    append,
    now = () => new Date(),
    instanceUid,
    waitMs = OUTAGE_MS.record.wait,
  }: AuditClientOptions) {
    this.#append = append
    this.#chain =
      instanceUid === undefined ? new RecordChain(now) : new RecordChain(now, instanceUid)
    this.#waitMs = waitMs
  }

  get instanceUid(): Buffer {
    return this.#chain.instanceUid
  }

  /** Bytes of records that the log has not taken yet. */
  get pendingBytes(): number {
    return this.#pendingBytes
  }

  append(draft: RecordDraft, until = performance.now() + this.#waitMs): Promise<Receipt> {
    // Refused before it has a number: a number without a record is a hole in the log.
    if (this.#pendingBytes >= PENDING_BYTES_MAX || this.#closed.signal.aborted) {
      return Promise.reject(auditUnavailable())
    }
    if ((draft.items?.length ?? 0) > ITEMS_MAX || (draft.rows?.length ?? 0) > ROWS_MAX) {
      return this.#appendParts(draft, until)
    }
    let record: NumberedRecord
    try {
      record = this.#chain.next(draft)
    } catch (error) {
      log.error({ err: error, operation: draft.operation }, 'record cannot be encoded')
      return Promise.reject(auditUnavailable(error))
    }
    return new Promise((resolve, reject) => {
      const pending = { ...record, until, waiter: { resolve, reject } }
      this.#pendingBytes += record.bytes.length
      this.#queue.push(pending)
      this.#flights.board()
      this.#sweeper ??= setInterval(() => {
        this.#sweep()
      }, 50)
    })
  }

  /** Waits until the log has everything, as far as it takes no longer than that; then accepts nothing more. */
  async close(milliseconds = 5000): Promise<void> {
    const end = performance.now() + milliseconds
    while (this.#pendingBytes > 0 && performance.now() < end) await sleep(10)
    this.#closed.abort()
    clearInterval(this.#sweeper)
    for (const pending of this.#unanswered()) pending.waiter?.reject(auditUnavailable())
    if (this.#pendingBytes > 0) log.error({ bytes: this.#pendingBytes }, 'records lost at stop')
  }

  /** More items or rows than one record holds go into several, each with its share; the last one's receipt counts. */
  async #appendParts(draft: RecordDraft, until: number): Promise<Receipt> {
    const { items = [], rows = [] } = draft
    const parts: Promise<Receipt>[] = []
    const count = Math.max(items.length / ITEMS_MAX, rows.length / ROWS_MAX)
    for (let at = 0; at < count; at++) {
      parts.push(
        this.append(
          {
            ...draft,
            items: items.slice(at * ITEMS_MAX, (at + 1) * ITEMS_MAX),
            rows: rows.slice(at * ROWS_MAX, (at + 1) * ROWS_MAX),
          },
          until,
        ),
      )
    }
    const receipts = await Promise.all(parts)
    const last = receipts.at(-1)
    if (last === undefined) throw auditUnavailable()
    return last
  }

  #takeBatch(): Pending[] {
    let bytes = 0
    let count = 0
    for (const { bytes: record } of this.#queue) {
      bytes += record.length + 8
      if (count > 0 && (bytes > RECORD_BYTES_MAX || count >= BATCH_RECORDS_MAX)) break
      count++
    }
    return this.#queue.splice(0, count)
  }

  async #deliver(batch: Pending[]): Promise<void> {
    this.#underWay.push(batch)
    const message = { instanceUid: this.instanceUid, records: batch.map(({ bytes }) => bytes) }
    const indexes = await this.#untilTaken(message)
    if (indexes === undefined) return
    this.#underWay = this.#underWay.filter((other) => other !== batch)
    batch.forEach((pending, at) => {
      this.#pendingBytes -= pending.bytes.length
      pending.waiter?.resolve({ index: indexes[at] ?? '', sequence: pending.sequence })
    })
    if (this.#pendingBytes === 0) {
      clearInterval(this.#sweeper)
      this.#sweeper = undefined
    }
  }

  async #untilTaken(message: RecordBatch): Promise<readonly string[] | undefined> {
    for (let attempt = 0; !this.#closed.signal.aborted; attempt++) {
      try {
        const { indexes } = await this.#attempt(message)
        if (indexes.length === message.records.length) return indexes
        throw new Error('the log answered another number of indexes')
      } catch (error) {
        resent.add(1)
        if (attempt % 20 === 0)
          log.error({ err: error, records: message.records.length }, 'records not taken')
        await sleep(Math.min(25 * 2 ** attempt, RESENT_AFTER_MS_MAX), undefined, {
          signal: this.#closed.signal,
        }).catch(() => undefined)
      }
    }
    return undefined
  }

  async #attempt(message: RecordBatch): Promise<{ readonly indexes: readonly string[] }> {
    const limit = new AbortController()
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      limit.abort()
      late.reject(new Error('the log does not answer'))
    }, OUTAGE_MS.record.attempt)
    try {
      return await Promise.race([this.#append(message, limit.signal), late.promise])
    } finally {
      clearTimeout(timer)
    }
  }

  #unanswered(): Pending[] {
    return [...this.#underWay.flat(), ...this.#queue]
  }

  #sweep(): void {
    const now = performance.now()
    for (const pending of this.#unanswered()) {
      if (pending.until > now) continue
      pending.waiter?.reject(auditUnavailable())
      pending.waiter = undefined
    }
  }
}
