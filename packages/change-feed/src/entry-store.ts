import { LRUCache } from 'lru-cache'
import type { StoredRow } from './source.ts'

/** What is known of a key. */
export interface Known<Value> {
  readonly key: string
  /** `absent`: the owner has no such row. `poisoned`: it has one that fails its check. */
  state: 'good' | 'poisoned' | 'absent'
  readonly counter: number
  readonly value: Value | undefined
  readonly alias: string | undefined
  readonly holdsAlias: boolean
  readonly row: StoredRow | undefined
  /** When it came, monotonic milliseconds. */
  readonly since: number
}

/** A failing row may be put right by hand, without a sign in the feed: it is looked at again after this long. */
const POISONED_MS = 1000

/** The latest row seen under a good MAC: an older one never takes its place, and no other with its counter. */
interface Floor {
  readonly counter: number
  readonly row: StoredRow
}

/** Bounded memory of rows by key, with the names that lead to them. Rows only ever go forward. */
export class EntryStore<Value> {
  readonly #entries: LRUCache<string, Known<Value>>
  /** Outlive the entries: an owner that says to start over must not have its old rows believed. */
  readonly #floors: LRUCache<string, Floor>
  /** Key that holds a name. */
  readonly #aliases: LRUCache<string, string>
  readonly #now: () => number

  constructor(entriesMax: number, now: () => number) {
    // By size, where each counts as one: told a `max`, it would take room for all of them at once.
    const bound = { maxSize: entriesMax, sizeCalculation: () => 1 }
    this.#entries = new LRUCache(bound)
    this.#floors = new LRUCache(bound)
    this.#aliases = new LRUCache(bound)
    this.#now = now
  }

  /** What is known of a key or a name; undefined means: ask the owner. */
  find(name: string): Known<Value> | undefined {
    const entry = this.#entries.get(name)
    if (entry !== undefined) return this.#usable(entry)
    const key = this.#aliases.get(name)
    if (key === undefined) return undefined
    const known = this.#entries.get(key)
    if (known === undefined || known.alias !== name || !known.holdsAlias) return undefined
    return this.#usable(known)
  }

  #usable(known: Known<Value>): Known<Value> | undefined {
    return known.state === 'poisoned' && this.#now() - known.since > POISONED_MS ? undefined : known
  }

  /** Whether a change of this key or name matters to what is kept. */
  has(name: string): boolean {
    return this.#entries.has(name) || this.#aliases.has(name)
  }

  /** Whether this very row was verified before. */
  isVerified(row: StoredRow, key: string): boolean {
    const kept = this.#entries.peek(key)
    return (
      kept?.state === 'good' &&
      kept.row !== undefined &&
      kept.row.mac.equals(row.mac) &&
      kept.row.body.equals(row.body)
    )
  }

  /**
   * Keeps a row unless a later one is known, and gives what is known now. `wentBack` is told of a row that is older than one
   * that was forgotten meanwhile, or has the counter of another: that lost its compare-and-set and was put in by hand.
   */
  put(known: Known<Value>, wentBack: (key: string) => void): Known<Value> {
    const kept = this.#entries.peek(known.key)
    const isBack = this.isBack(known)
    // Two answers that crossed: what came later counts.
    if (isBack && kept !== undefined) {
      if (known.counter === this.#floors.peek(known.key)?.counter) wentBack(known.key)
      return kept
    }
    if (isBack) {
      wentBack(known.key)
      return this.#keep({ ...known, state: 'poisoned' })
    }
    if (known.state === 'good' && known.row !== undefined)
      this.#floors.set(known.key, { counter: known.counter, row: known.row })
    return this.#keep(known)
  }

  /** Whether a good row is older than one seen before, or another of its counter. */
  isBack({ key, state, counter, row }: Known<Value>): boolean {
    const floor = this.#floors.peek(key)
    if (state !== 'good' || row === undefined || floor === undefined) return false
    if (counter !== floor.counter) return counter < floor.counter
    return !(row.mac.equals(floor.row.mac) && row.body.equals(floor.row.body))
  }

  #keep(known: Known<Value>): Known<Value> {
    this.#entries.set(known.key, known)
    this.#follow(known)
    return known
  }

  /** Remembers who holds a name now. Only from an answer to a question for this name. */
  name(alias: string, key: string): void {
    this.#entries.delete(alias)
    this.#aliases.set(alias, key)
  }

  /** A row that takes or gives up a name makes the owner be asked for the name again. */
  #follow({ key, alias, holdsAlias }: Known<Value>): void {
    if (alias === undefined) return
    // That nobody held it was kept as an entry of its own.
    this.#entries.delete(alias)
    const holder = this.#aliases.peek(alias)
    if (holder !== undefined && (holder === key) !== holdsAlias) this.#aliases.delete(alias)
  }

  /** Forgets what is known, not how far it had come. */
  clear(): void {
    this.#entries.clear()
    this.#aliases.clear()
  }
}

/** That the owner has nothing under a key. */
export const absent = (key: string, since: number): Known<never> => ({
  key,
  state: 'absent',
  counter: -1,
  value: undefined,
  alias: undefined,
  holdsAlias: false,
  row: undefined,
  since,
})
