import { Fault, OUTAGE_MS } from '@strongroom/fault'
import { absent } from './entry-store.ts'
import type { EntryStore, Known } from './entry-store.ts'
import type { FeedSource, StoredRow } from './source.ts'

export interface LoaderOptions<Value> {
  readonly source: FeedSource
  readonly store: EntryStore<Value>
  /** Reads and verifies rows, in their order; undefined for one that cannot be read. */
  readonly check: (
    rows: readonly StoredRow[],
    signal: AbortSignal,
  ) => Promise<readonly (Known<Value> | undefined)[]>
  readonly wentBack: (key: string) => void
  readonly now: () => number
  /** Changes whenever the feed starts over; undefined while it has no cursor. */
  readonly era: () => number | undefined
}

interface Flight<Value> {
  readonly name: string
  readonly startedAt: number
  /** Rows that the feed brought for this name meanwhile. */
  readonly overtakenBy: Known<Value>[]
  readonly promise: Promise<Known<Value>>
  readonly resolve: (known: Known<Value>) => void
  readonly reject: (error: unknown) => void
}

/** A call may join a question that is this old: its answer is still younger than the bound on staleness. */
const JOIN_MS = 250
/** Of one question: the answer must fit one message, and the rights of one principal may be long (139 KB). */
const KEYS_MAX = 25
/** How often a name may change hands while it is asked for, before the caller is told to come back. */
const READS_MAX = 3

/** Asks the owner for rows: one question for all that is wanted at once, one flight for each name. */
export class Loader<Value> {
  readonly #options: LoaderOptions<Value>
  readonly #flights = new Map<string, Flight<Value>>()
  #waiting: Flight<Value>[] = []

  constructor(options: LoaderOptions<Value>) {
    this.#options = options
  }

  isLoading(name: string): boolean {
    return this.#flights.has(name)
  }

  /** Tells flights for a name that the feed was quicker. */
  overtake(known: Known<Value>): void {
    if (known.alias !== undefined) this.#flights.get(known.alias)?.overtakenBy.push(known)
    this.#flights.get(known.key)?.overtakenBy.push(known)
  }

  /** Reads a key or an alias from the owner. */
  load(name: string): Promise<Known<Value>> {
    const current = this.#flights.get(name)
    if (current !== undefined && this.#options.now() - current.startedAt < JOIN_MS) {
      return current.promise
    }
    const flight = {
      name,
      startedAt: this.#options.now(),
      overtakenBy: [],
      ...Promise.withResolvers<Known<Value>>(),
    }
    this.#flights.set(name, flight)
    this.#waiting.push(flight)
    if (this.#waiting.length === 1) {
      queueMicrotask(() => {
        const waiting = this.#waiting
        this.#waiting = []
        for (let at = 0; at < waiting.length; at += KEYS_MAX) {
          void this.#fly(waiting.slice(at, at + KEYS_MAX))
        }
      })
    }
    return flight.promise
  }

  async #fly(flights: readonly Flight<Value>[]): Promise<void> {
    try {
      let open = flights
      for (let reads = 0; reads < READS_MAX && open.length > 0; reads++)
        open = await this.#read(open)
      for (const flight of open) flight.reject(unavailable(new Error('the name keeps changing')))
    } catch (error) {
      for (const flight of flights) flight.reject(unavailable(error))
    } finally {
      for (const flight of flights) {
        if (this.#isCurrent(flight)) this.#flights.delete(flight.name)
      }
    }
  }

  #isCurrent(flight: Flight<Value>): boolean {
    return this.#flights.get(flight.name) === flight
  }

  /** Settles flights and gives those that must be read again. */
  async #read(flights: readonly Flight<Value>[]): Promise<Flight<Value>[]> {
    const { era } = this.#options
    const begun = era()
    const rows = await this.#ask(flights.map((flight) => flight.name))
    const found = rows.filter((known) => known !== undefined)
    const keeps = begun !== undefined && era() === begun
    // Of other rows, and of names asked for again meanwhile, the feed may have brought a change that nobody took in.
    const current = flights.filter((flight) => this.#isCurrent(flight))
    const kept = new Set(keeps ? current.map(({ name }) => name) : [])
    const isKept = ({ key, alias }: Known<Value>) =>
      kept.has(key) || (alias !== undefined && kept.has(alias))
    const now = found.map((known) => (isKept(known) ? this.#put(known) : this.#later(known)))
    const again: Flight<Value>[] = []
    for (const flight of flights) {
      const result = this.#resultOf(flight, now, found.length < rows.length)
      if (result === undefined) {
        flight.overtakenBy.length = 0
        again.push(flight)
        continue
      }
      if (kept.has(flight.name)) this.#keep(flight.name, result)
      flight.resolve(result)
    }
    return again
  }

  #put(known: Known<Value>): Known<Value> {
    return this.#options.store.put(known, this.#options.wentBack)
  }

  /** Of a row that is not to be kept and the one that is, the later. */
  #later(known: Known<Value>): Known<Value> {
    const { store, wentBack } = this.#options
    if (!store.isBack(known)) return known
    const kept = store.find(known.key)
    // Only a good row stands in for it: that there is none, or a forged one, is its owner's word alone.
    if (kept?.state === 'good') return kept
    wentBack(known.key)
    return { ...known, state: 'poisoned' }
  }

  #resultOf(
    flight: Flight<Value>,
    found: readonly Known<Value>[],
    unreadable: boolean,
  ): Known<Value> | undefined {
    const { name, overtakenBy } = flight
    const matching = found.filter(
      (known) => known.key === name || (known.alias === name && known.holdsAlias),
    )
    const match = matching[0]
    const late = overtakenBy.some(
      (known) =>
        known.key !== match?.key ||
        (known.counter > match.counter && known.holdsAlias !== match.holdsAlias),
    )
    if (late) return undefined
    if (match === undefined)
      return unreadable ? this.#poisoned(name) : absent(name, this.#options.now())
    // Two rows under one name are none: one of them was put back by hand.
    if (matching.some((known) => known.key !== match.key)) return this.#poisoned(name)
    return matching.reduce((best, known) => (known.counter > best.counter ? known : best), match)
  }

  #poisoned(name: string): Known<Value> {
    return { ...absent(name, this.#options.now()), state: 'poisoned' }
  }

  #keep(name: string, result: Known<Value>): void {
    if (result.key !== name) this.#options.store.name(name, result.key)
    else if (result.state === 'absent') this.#put(result)
  }

  async #ask(names: readonly string[]): Promise<readonly (Known<Value> | undefined)[]> {
    let failure: unknown
    for (let attempt = 0; attempt < OUTAGE_MS.row.attempts; attempt++) {
      try {
        return await within(OUTAGE_MS.row.attempt, async (signal) =>
          this.#options.check(await this.#options.source.get(names, signal), signal),
        )
      } catch (error) {
        failure = error
      }
    }
    throw unavailable(failure)
  }
}

/** Runs work that may take so long and no longer, whether or not it heeds its signal. */
export async function within<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    const error = new Error(`no answer within ${String(milliseconds)} ms`)
    limit.abort(error)
    late.reject(error)
  }, milliseconds)
  try {
    return await Promise.race([work(limit.signal), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

const unavailable = (cause: unknown): Fault =>
  cause instanceof Fault && cause.reason === 'PEER_UNAVAILABLE'
    ? cause
    : new Fault(
        'unavailable',
        'PEER_UNAVAILABLE',
        'rows that decide this call cannot be read now',
        {},
        { cause },
      )
