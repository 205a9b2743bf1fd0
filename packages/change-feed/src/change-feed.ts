import { Fault } from '@strongroom/fault'
import { counter, log } from '@strongroom/telemetry'
import { EntryStore } from './entry-store.ts'
import type { Known } from './entry-store.ts'
import { Loader, within } from './loader.ts'
import { rowBatches } from './row-batches.ts'
import type { FeedSource, Held, RowVerifier, StoredRow } from './source.ts'
import type { Wake } from './wake.ts'

/** What a row says, once its body is read. */
export interface Decoded<Value> {
  /** Where it is kept, for example `principal/{uid}`; a uid's, so never another object's. */
  readonly key: string
  readonly counter: number
  readonly value: Value
  /** A name by which it is looked up as well, for example `vault-name/payments`. */
  readonly alias?: string
  /** False when the row no longer holds its name, because it is purged. */
  readonly holdsAlias?: boolean
}

export interface ChangeFeedOptions<Value> {
  /** For logs and metrics, for example `access`. */
  readonly name: string
  readonly source: FeedSource
  readonly verifier: RowVerifier
  /** Reads a body; throws on one that cannot be read. Called before the row is verified. */
  readonly decode: (row: StoredRow) => Decoded<Value>
  readonly wake?: Wake | undefined
  /** Monotonic milliseconds. */
  readonly now?: () => number
  readonly entriesMax?: number
}

const POLL_MS = 250
/** A question that stays without answer this long is asked again, of another replica when the transport balances. */
const QUESTION_MS = 500
/** How long after the question was sent, less the owner's own age, a cached value counts. */
const FRESH_MS = 1000
/** Tombstones are kept 24 h: a reader that missed so much that it may miss one starts over. */
const BLIND_MS = 3_600_000

const alarms = counter('strongroom_row_integrity_alarms', 'Rows that failed their check')

/** The fault of a row that cannot be trusted. */
export const rowIntegrity = (key: string): Fault =>
  new Fault('corrupt', 'ROW_INTEGRITY', 'a stored row fails its integrity check', { row: key })

/**
 * Verified rows of one owner, loaded on demand and held fresh by asking the owner what changed. A value at hand counts
 * only while the feed was confirmed less than a second ago; else it is read again from the owner for each call.
 */
export class ChangeFeed<Value> {
  readonly #options: ChangeFeedOptions<Value>
  readonly #now: () => number
  readonly #store: EntryStore<Value>
  readonly #loader: Loader<Value>
  #cursor = ''
  #era = 0
  #confirmedAt = Number.NEGATIVE_INFINITY
  #question = 0
  #running = false
  #timer: NodeJS.Timeout | undefined
  #polling: Promise<void> | undefined
  #wokenWhilePolling = false
  readonly #stopped = new AbortController()

  constructor(options: ChangeFeedOptions<Value>) {
    this.#options = options
    this.#now = options.now ?? (() => performance.now())
    this.#store = new EntryStore(options.entriesMax ?? 100_000, this.#now)
    this.#loader = new Loader({
      source: options.source,
      store: this.#store,
      check: (rows, signal) => this.#check(rows, signal),
      wentBack: this.#wentBack,
      now: this.#now,
      // An answer read before the cursor was set may lack changes that the feed will never tell of.
      era: () => (this.#cursor === '' ? undefined : this.#era),
    })
  }

  /** Begins to ask, every 250 ms and whenever woken. */
  start(): void {
    if (this.#running) return
    this.#running = true
    this.#options.wake?.listen(() => {
      this.#wake()
    })
    void this.#round()
  }

  /** Ends the asking; values are then read from the owner. */
  async stop(): Promise<void> {
    this.#running = false
    clearTimeout(this.#timer)
    this.#stopped.abort()
    await this.#polling
  }

  /** Whether cached values count now. */
  isFresh(): boolean {
    return this.#now() - this.#confirmedAt < FRESH_MS
  }

  /** Milliseconds since the owner confirmed what is cached. */
  confirmedAgeMs(): number {
    return this.#now() - this.#confirmedAt
  }

  /** The value under a key or an alias; undefined when there is none. Throws or rejects with ROW_INTEGRITY. */
  get(key: string): Held<Value | undefined> {
    if (this.#now() - this.#confirmedAt < FRESH_MS) {
      const known = this.#store.find(key)
      if (known !== undefined) return valueOf(known)
    }
    return this.#loader.load(key).then(valueOf)
  }

  /** Has the next question ask for a key as well; whoever needs its value gets it, or the fault, by `get`. */
  prefetch(key: string): void {
    if (!this.#store.has(key)) this.#loader.load(key).catch(() => undefined)
  }

  /** Asks the owner once what changed, and takes it in. For tests and for a first confirmation before serving. */
  async poll(): Promise<void> {
    const question = String(++this.#question)
    const sentAt = this.#now()
    const answer = await within(QUESTION_MS, (signal) =>
      this.#options.source.watch(this.#cursor, question, signal),
    )
    if (answer.question !== question || !(answer.confirmedAgeMs >= 0)) {
      throw new Error('the owner answered another question')
    }
    if (answer.reset || this.#isBlind(sentAt)) {
      log.warn({ feed: this.#options.name, reset: answer.reset }, 'feed starts over')
      this.#startOver()
      return
    }
    await within(QUESTION_MS, (signal) => this.#take(answer.rows, signal))
    this.#cursor = answer.nextCursor
    this.#confirmedAt = Math.max(this.#confirmedAt, sentAt - answer.confirmedAgeMs)
  }

  #isBlind(sentAt: number): boolean {
    return this.#cursor !== '' && sentAt - this.#confirmedAt > BLIND_MS
  }

  #forget(): void {
    this.#store.clear()
    this.#era++
  }

  #startOver(): void {
    this.#forget()
    this.#cursor = ''
    this.#confirmedAt = Number.NEGATIVE_INFINITY
    this.#wokenWhilePolling = true
  }

  async #take(rows: readonly StoredRow[], signal: AbortSignal): Promise<void> {
    const wanted = rows.filter((row) => this.#isWanted(row))
    if (wanted.length === 0) return
    for (const known of await this.#check(wanted, signal)) {
      if (known === undefined) continue
      this.#loader.overtake(known)
      this.#store.put(known, this.#wentBack)
    }
  }

  /** Rows that nobody asked for stay outside: their first reader gets them from the owner, as new as this answer. */
  #isWanted(row: StoredRow): boolean {
    let decoded: Decoded<Value>
    try {
      decoded = this.#options.decode(row)
    } catch {
      // It could be the change of any row. What is read again is judged by the key that was asked for.
      this.#alarm('unreadable row in the feed', undefined)
      this.#forget()
      return false
    }
    const matters = (name: string) => this.#store.has(name) || this.#loader.isLoading(name)
    return matters(decoded.key) || (decoded.alias !== undefined && matters(decoded.alias))
  }

  /**
   * Reads and verifies rows, in their order; undefined stands for one whose body cannot be read. A row that is byte for
   * byte the one at hand was verified when it came.
   */
  async #check(
    rows: readonly StoredRow[],
    signal: AbortSignal,
  ): Promise<(Known<Value> | undefined)[]> {
    const found = rows.map((row) => this.#read(row))
    const unverified = found
      .filter((known) => known !== undefined)
      .filter(({ row, key }) => !this.#store.isVerified(row, key))
    for (const batch of rowBatches(unverified, ({ row }) => row)) {
      const verdicts = await this.#options.verifier.verify(
        batch.map(({ row }) => row),
        signal,
      )
      batch.forEach((known, index) => {
        if (verdicts[index] === true) return
        known.state = 'poisoned'
        this.#alarm('row fails its check', known.key)
      })
    }
    return found
  }

  #read(row: StoredRow): (Known<Value> & { row: StoredRow }) | undefined {
    try {
      const { key, counter, value, alias, holdsAlias = true } = this.#options.decode(row)
      return { key, state: 'good', counter, value, alias, holdsAlias, row, since: this.#now() }
    } catch {
      this.#alarm('unreadable row', undefined)
      return undefined
    }
  }

  readonly #wentBack = (key: string): void => {
    this.#alarm('a row went back, or there are two with one counter', key)
  }

  #alarm(event: string, key: string | undefined): void {
    alarms.add(1, { feed: this.#options.name })
    log.error({ feed: this.#options.name, key, alarm: 'ROW_INTEGRITY' }, event)
  }

  #wake(): void {
    if (this.#polling !== undefined) {
      this.#wokenWhilePolling = true
      return
    }
    clearTimeout(this.#timer)
    void this.#round()
  }

  async #round(): Promise<void> {
    if (!this.#running || this.#polling !== undefined) return
    const startedAt = this.#now()
    this.#wokenWhilePolling = false
    this.#polling = this.poll().catch((error: unknown) => {
      if (this.#running) log.warn({ feed: this.#options.name, err: error }, 'feed not confirmed')
    })
    await this.#polling
    this.#polling = undefined
    this.#schedule(startedAt)
  }

  #schedule(startedAt: number): void {
    if (!this.#running) return
    const wait = this.#wokenWhilePolling ? 0 : Math.max(0, POLL_MS - (this.#now() - startedAt))
    this.#timer = setTimeout(() => void this.#round(), wait)
  }
}

function valueOf<Value>(known: Known<Value>): Value | undefined {
  if (known.state === 'poisoned') throw rowIntegrity(known.key)
  return known.value
}
