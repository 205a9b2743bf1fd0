/** The size of the log as this replica knows it; wakes those who wait for more. */
export class Tip {
  #size = 0
  #waiting: (() => void)[] = []

  get size(): number {
    return this.#size
  }

  /** Hears of a size; an older one changes nothing. */
  raise(size: number): void {
    if (size <= this.#size) return
    this.#size = size
    const woken = this.#waiting
    this.#waiting = []
    for (const wake of woken) wake()
  }

  /** Resolves once the log is larger than `size`, or the signal is aborted. */
  async above(size: number, signal: AbortSignal): Promise<void> {
    while (this.#size <= size && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          signal.removeEventListener('abort', wake)
          resolve()
        }
        signal.addEventListener('abort', wake, { once: true })
        this.#waiting.push(wake)
      })
    }
  }
}
