/** How long the last checkpoint's time is taken from memory. */
const KEPT_MS = 1000

/**
 * The time by which tokens are made: that of this machine, or of the last checkpoint where that is later. Whoever verifies
 * a token goes by the same; a token made by a clock that was set back would be expired wherever it is shown.
 */
export class RealmClock {
  readonly #lastCheckpointTime: () => Promise<Date>
  readonly #now: () => Date
  #floor: Promise<Date> | undefined
  #askedAt = Number.NEGATIVE_INFINITY

  constructor(lastCheckpointTime: () => Promise<Date>, now: () => Date) {
    this.#lastCheckpointTime = lastCheckpointTime
    this.#now = now
  }

  /** Rejects while the last checkpoint cannot be read. */
  async now(): Promise<Date> {
    if (this.#floor === undefined || performance.now() - this.#askedAt >= KEPT_MS) {
      this.#askedAt = performance.now()
      const asked = this.#lastCheckpointTime()
      this.#floor = asked
      // The next one asks again; who waits for this one is told.
      asked.catch(() => {
        if (this.#floor === asked) this.#floor = undefined
      })
    }
    const floor = await this.#floor
    const now = this.#now()
    return now < floor ? floor : now
  }
}
