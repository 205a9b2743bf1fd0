import { log } from '@strongroom/telemetry'
import { LRUCache } from 'lru-cache'
import type { AuditSink, Receipt, RecordDraft } from './audit-sink.ts'

const WINDOW_MS = 1000
const SINGLE_MAX = 100
const ADDRESSES_MAX = 10_000

interface Tally {
  since: number
  recorded: number
  /** Refusals past the cap, not yet in the log. */
  counted: number
  /** The last of those; none is kept otherwise, for a stranger chooses how long its texts are. */
  draft: RecordDraft | undefined
  timer: NodeJS.Timeout | undefined
}

/**
 * Records refusals of callers that nobody knows. Past 100 identical ones a second from one address, the others are counted
 * and recorded together once a second: the log must not be a means to fill the disk. Identical means the operation and the
 * reason; the claimed identity is the caller's to vary, so it does not count.
 */
export class Refusals {
  readonly #sink: AuditSink
  readonly #now: () => number
  readonly #tallies: LRUCache<string, Tally>

  constructor(sink: AuditSink, now: () => number = () => performance.now()) {
    this.#sink = sink
    this.#now = now
    this.#tallies = new LRUCache({
      max: ADDRESSES_MAX,
      dispose: (tally) => {
        this.#flush(tally)
      },
    })
  }

  /** Resolves when the refusal is recorded, or counted; undefined when counted. */
  async record(draft: RecordDraft): Promise<Receipt | undefined> {
    const key = `${draft.clientAddress ?? ''} ${draft.operation} ${draft.reason ?? ''}`
    let tally = this.#tallies.get(key)
    if (tally === undefined) {
      tally = { since: this.#now(), recorded: 0, counted: 0, draft: undefined, timer: undefined }
      this.#tallies.set(key, tally)
    } else if (this.#now() - tally.since >= WINDOW_MS) {
      this.#flush(tally)
      tally.since = this.#now()
      tally.recorded = 0
    }
    if (tally.recorded < SINGLE_MAX) {
      tally.recorded++
      return this.#sink.append(draft)
    }
    tally.counted++
    tally.draft = draft
    if (tally.timer === undefined) {
      const counted = tally
      tally.timer = setTimeout(() => {
        this.#flush(counted)
      }, WINDOW_MS)
    }
    return undefined
  }

  /** Records what is counted now, for a stop. */
  flush(): void {
    for (const tally of this.#tallies.values()) this.#flush(tally)
  }

  #flush(tally: Tally): void {
    clearTimeout(tally.timer)
    tally.timer = undefined
    const { counted: count, draft } = tally
    if (draft === undefined) return
    tally.counted = 0
    tally.draft = undefined
    this.#sink.append({ ...draft, count }).catch((error: unknown) => {
      log.error({ err: error, count }, 'refusals not recorded')
    })
  }
}
