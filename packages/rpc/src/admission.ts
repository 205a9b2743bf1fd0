import { Fault } from '@strongroom/fault'
import type { Connection } from './connection.ts'
import { CALLS_MAX } from './tls.ts'

/**
 * Counts running handlers. HTTP/2 limits count streams, and a client that resets each stream at once had 1,600 handlers
 * running under a limit of 100 streams: so what runs is counted here, and what is too much is shed. One
 * connection never has more running than it may have streams, so that it alone cannot take all places.
 */
export class Admission {
  readonly #max: number
  #running = 0

  constructor(max: number) {
    this.#max = max
  }

  get running(): number {
    return this.#running
  }

  /** Takes a place or throws OVERLOADED; each `enter` is answered by one `leave`. */
  enter(connection: Connection): void {
    if (this.#running >= this.#max || connection.running >= CALLS_MAX) {
      throw new Fault('exhausted', 'OVERLOADED', 'too many calls are running', {
        retryAfterMs: '100',
      })
    }
    this.#running++
    connection.running++
  }

  leave(connection: Connection): void {
    this.#running--
    connection.running--
  }
}
