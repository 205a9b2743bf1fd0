import { LRUCache } from 'lru-cache'
import { hsmFault } from './faults.ts'
import type { KnownRow } from './known-rows.ts'
import { counterOf } from './row-kind.ts'

interface Mark {
  readonly counter: number
  /** In latin1: shorter in memory than a buffer of its own. */
  readonly mac: string
}

/** What is looked at of a row that is presented. */
type Marked = Pick<KnownRow, 'any' | 'macText' | 'markId'>

const MARKS_MAX = 200_000

/**
 * The newest row presented for use, of each object. A row only made is not remembered: its compare-and-set may lose, and
 * another row with the same counter win.
 */
export class Watermarks {
  /** By size, where each counts as one: told a `max`, it would take room for all of them at once. */
  readonly #marks = new LRUCache<string, Mark>({ maxSize: MARKS_MAX, sizeCalculation: () => 1 })
  readonly #alarm: (kind: string) => void

  constructor(alarm: (kind: string) => void) {
    this.#alarm = alarm
  }

  /** Takes a verified row. Throws ROW_STALE, or ROW_ROLLED_BACK where its owner has just read it again. */
  present({ any, macText: mac, markId }: Marked, reread: boolean): void {
    const counter = counterOf(any)
    if (counter === undefined) return
    const mark = this.#marks.get(markId)
    if (!mark || counter > mark.counter) {
      this.#marks.set(markId, { counter, mac })
      return
    }
    if (counter === mark.counter && mac === mark.mac) return
    if (!reread) throw hsmFault('ROW_STALE', `a ${any.kind} row is older than one already used`)
    this.#alarm(any.kind)
    throw hsmFault('ROW_ROLLED_BACK', `a ${any.kind} row went back in time`)
  }
}
