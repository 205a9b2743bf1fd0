const EVERY_MS = 1000
const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined }

/** Whether an answer is a stream. */
export const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer

/** Passes a stream on while `check` finds nothing to object: before each item, and each second between items. */
export const watched = (
  items: AsyncIterable<unknown>,
  check: () => void | Promise<void>,
): AsyncIterable<unknown> => ({
  [Symbol.asyncIterator]: () => new Watched(items[Symbol.asyncIterator](), check),
})

/** Not a generator: the end of one waits for the item that it is waiting for, which may never come. */
class Watched implements AsyncIterator<unknown> {
  readonly #items: AsyncIterator<unknown>
  readonly #check: () => void | Promise<void>
  /** Ends the wait that is under way. */
  #wake: ((end: typeof DONE) => void) | undefined
  #isOver = false

  constructor(items: AsyncIterator<unknown>, check: () => void | Promise<void>) {
    this.#items = items
    this.#check = check
  }

  async next(): Promise<IteratorResult<unknown>> {
    if (this.#isOver) return DONE
    const step = this.#items.next()
    try {
      for (;;) {
        const first = await this.#nextOrTick(step)
        if (first === DONE) return DONE
        await this.#check()
        if (first === undefined) continue
        if (first.done === true) this.#end()
        return first
      }
    } catch (thrown) {
      this.#end()
      throw thrown
    }
  }

  return(): Promise<IteratorResult<unknown>> {
    this.#end()
    return Promise.resolve(DONE)
  }

  /** The item, or undefined when a second has passed. */
  async #nextOrTick(
    step: Promise<IteratorResult<unknown>>,
  ): Promise<IteratorResult<unknown> | undefined> {
    if (this.#isOver) return DONE
    // One that is made for this wait alone: whatever a promise that lives longer is raced with lives as long as it.
    const wait = Promise.withResolvers<typeof DONE | undefined>()
    this.#wake = wait.resolve
    const timer = setTimeout(wait.resolve, EVERY_MS, undefined)
    try {
      return await Promise.race([step, wait.promise])
    } finally {
      clearTimeout(timer)
    }
  }

  #end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#wake?.(DONE)
    // Not awaited: a source that waits for its next item would hold the end of the stream.
    this.#items.return?.().catch(() => undefined)
  }
}
