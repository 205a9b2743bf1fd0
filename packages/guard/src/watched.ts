const EVERY_MS = 1000
const TICK = Symbol('tick')

/** Whether an answer is a stream. */
export const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer

/** Passes a stream on while `check` finds nothing to object: before each item, and each second between items. */
export async function* watched(
  items: AsyncIterable<unknown>,
  check: () => void | Promise<void>,
): AsyncIterable<unknown> {
  const iterator = items[Symbol.asyncIterator]()
  let timer: NodeJS.Timeout | undefined
  try {
    let step = iterator.next()
    for (;;) {
      const tick = new Promise<typeof TICK>((resolve) => {
        timer = setTimeout(resolve, EVERY_MS, TICK)
      })
      const first = await Promise.race([step, tick])
      clearTimeout(timer)
      const checking = check()
      if (checking instanceof Promise) await checking
      if (first === TICK) continue
      if (first.done === true) return
      yield first.value
      step = iterator.next()
    }
  } finally {
    clearTimeout(timer)
    // Not awaited: a source that waits for its next item would hold the end of the stream.
    iterator.return?.().catch(() => undefined)
  }
}
