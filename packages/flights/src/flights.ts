/** What is to be sent gathered, and how. */
export interface FlightsOptions {
  /** How many wait. */
  readonly waiting: () => number
  /** Sends of those that wait as many as fit in one message; settles when it is answered. Never rejects. */
  readonly depart: () => Promise<void>
  /** So many are worth a second message while one is under way. */
  readonly enough: number
  /** How many may be under way while each of them is slow; 2. More where messages do not wait for each other. */
  readonly slowMax?: number
}

const UNDER_WAY_MAX = 2
/** A message that is under way for so long may hang: what came since does not wait for it. */
const SLOW_MS = 50

/**
 * Gathers what arrives while a message is under way into the next one: a message costs the same with one passenger or with
 * forty, and each wakes a process at the other end. A second leaves beside the first only when it is full enough to be
 * worth that, or what is under way is slow.
 */
export class Flights {
  readonly #options: FlightsOptions
  /** When each that is under way left; in that order. */
  readonly #departures: { readonly at: number }[] = []
  #boarding = false
  #slow: NodeJS.Timeout | undefined

  constructor(options: FlightsOptions) {
    this.#options = options
  }

  /** To be called when something waits. */
  board(): void {
    if (this.#boarding || !this.#mayDepart()) return
    this.#boarding = true
    // After the sockets were read: what came in the same turn goes in the same message.
    setImmediate(() => {
      this.#boarding = false
      while (this.#mayDepart()) void this.#depart()
    })
  }

  #mayDepart(): boolean {
    const waiting = this.#options.waiting()
    const last = this.#departures.at(-1)
    const underWay = this.#departures.length
    if (waiting === 0 || underWay >= (this.#options.slowMax ?? UNDER_WAY_MAX)) return false
    if (last === undefined) return true
    if (waiting >= this.#options.enough && underWay < UNDER_WAY_MAX) return true
    const slowInMs = last.at + SLOW_MS - performance.now()
    if (slowInMs <= 0) return true
    this.#slow ??= setTimeout(() => {
      this.#slow = undefined
      this.board()
    }, slowInMs)
    return false
  }

  async #depart(): Promise<void> {
    const departure = { at: performance.now() }
    this.#departures.push(departure)
    await this.#options.depart()
    this.#departures.splice(this.#departures.indexOf(departure), 1)
    this.board()
  }
}
