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
  /** Fewer than enough wait for so long since the last message left, even if that has been answered; 0. */
  readonly apartMs?: number
}

const UNDER_WAY_MAX = 2
/** A message that is under way for so long may hang: what came since does not wait for it. */
const SLOW_MS = 50

/**
 * Gathers what arrives while a message is under way into the next one: a message costs the same with one passenger or with
 * forty, and each wakes a process at the other end. A second leaves beside the first only when it is full enough to be
 * worth that, or what is under way is slow. Where answers come so soon that this gathers little, messages can be told to keep
 * apart.
 */
export class Flights {
  readonly #options: FlightsOptions
  /** When each that is under way left; in that order. */
  readonly #departures: { readonly at: number }[] = []
  /** When the last one left, answered or not. */
  #leftAt = -Infinity
  #boarding = false
  #later: NodeJS.Timeout | undefined

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
    if (waiting >= this.#options.enough && underWay < UNDER_WAY_MAX) return true
    const dueAt =
      last === undefined ? this.#leftAt + (this.#options.apartMs ?? 0) : last.at + SLOW_MS
    const leftMs = dueAt - performance.now()
    if (leftMs <= 0) return true
    this.#later ??= setTimeout(() => {
      this.#later = undefined
      this.board()
    }, Math.ceil(leftMs))
    return false
  }

  async #depart(): Promise<void> {
    const departure = { at: performance.now() }
    this.#departures.push(departure)
    this.#leftAt = departure.at
    await this.#options.depart()
    this.#departures.splice(this.#departures.indexOf(departure), 1)
    // What waited for this one may now leave sooner.
    clearTimeout(this.#later)
    this.#later = undefined
    this.board()
  }
}
