import { Fault } from '@strongroom/fault'

/**
 * Counts running handlers. HTTP/2 limits count streams, and a client that resets each stream at once had 1,600 handlers
 * running under a limit of 100 streams: so what runs is counted here, and what is too much is shed.
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
  enter(): void {
    if (this.#running >= this.#max) {
      throw new Fault('exhausted', 'OVERLOADED', 'too many calls are running', {
        retryAfterMs: '100',
      })
    }
    this.#running++
  }

  leave(): void {
    this.#running--
  }
}
