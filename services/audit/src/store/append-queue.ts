import { DatabaseError } from '@strongroom/postgres'
import { Flights } from '@strongroom/flights'
import type { NewRecord } from '../domain/leaf.ts'
import type { Appended } from './append.ts'

const RECORDS_MAX = 4096
/** Callers that are worth a transaction beside one that is under way, which holds the lock. */
const CALLERS_ENOUGH = 64

/** One caller's records, waiting. */
interface Waiting {
  readonly records: readonly NewRecord[]
  readonly resolve: (indexes: readonly number[]) => void
  readonly reject: (error: unknown) => void
}

/** What the queue writes with. */
export interface Writer {
  append(groups: readonly (readonly NewRecord[])[]): Promise<{ results: Appended[]; size: number }>
}

/**
 * Gathers what peers send while a transaction is under way into the next one: one commit serves many callers, and its
 * price is the price of all.
 */
export class AppendQueue {
  readonly #writer: Writer
  readonly #onSize: (size: number) => void
  #waiting: Waiting[] = []
  readonly #flights = new Flights({
    waiting: () => this.#waiting.length,
    depart: () => this.#write(this.#take()),
    enough: CALLERS_ENOUGH,
  })

  /** `onSize` hears of each size that the log reached. */
  constructor(writer: Writer, onSize: (size: number) => void) {
    this.#writer = writer
    this.#onSize = onSize
  }

  /** Resolves with the indexes when the records are durable. */
  append(records: readonly NewRecord[]): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ records, resolve, reject })
      this.#flights.board()
    })
  }

  #take(): Waiting[] {
    let count = 0
    let records = 0
    for (const waiting of this.#waiting) {
      if (count > 0 && records + waiting.records.length > RECORDS_MAX) break
      records += waiting.records.length
      count += 1
    }
    return this.#waiting.splice(0, count)
  }

  /** Never rejects: each caller hears its own outcome. */
  async #write(groups: readonly Waiting[]): Promise<void> {
    try {
      const { results, size } = await this.#writer.append(groups.map(({ records }) => records))
      this.#onSize(size)
      groups.forEach(({ resolve, reject }, at) => {
        const result = results[at]
        if (result === undefined) reject(new Error('the log gave no answer'))
        else if ('refused' in result) reject(result.refused)
        else resolve(result.indexes)
      })
    } catch (thrown) {
      // What the database refuses is one caller's doing: the others must not fail with it.
      if (thrown instanceof DatabaseError && groups.length > 1) {
        for (const group of groups) await this.#write([group])
        return
      }
      for (const { reject } of groups) reject(thrown)
    }
  }
}
