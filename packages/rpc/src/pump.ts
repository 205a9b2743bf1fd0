import type { ServerWritableStream } from '@grpc/grpc-js'

type Wire = ServerWritableStream<unknown, unknown>

/**
 * Writes items no faster than the caller reads, until they end or the signal aborts, also while the next item is waited for:
 * a source that forgot the signal must not hold a call that nobody reads.
 */
export async function pump(
  items: AsyncIterable<unknown>,
  wire: Wire,
  signal: AbortSignal,
): Promise<void> {
  const iterator = items[Symbol.asyncIterator]()
  let wake: (() => void) | undefined
  const onAbort = () => wake?.()
  // One listener and a fresh promise each time: racing with one long-lived promise would keep every step alive.
  signal.addEventListener('abort', onAbort)
  const unlessAborted = <T>(
    work: (resolve: (value: T) => void, reject: (error: unknown) => void) => void,
  ) =>
    new Promise<T | undefined>((resolve, reject) => {
      if (signal.aborted) {
        resolve(undefined)
        return
      }
      wake = () => {
        resolve(undefined)
      }
      work(resolve, reject)
    })
  try {
    while (!signal.aborted) {
      const step = await unlessAborted<IteratorResult<unknown>>((resolve, reject) => {
        iterator.next().then(resolve, reject)
      })
      if (step === undefined || step.done === true) return
      if (!wire.write(step.value)) {
        await unlessAborted<true>((resolve) => {
          wire.once('drain', () => {
            resolve(true)
          })
        })
      }
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    // Lets a generator run its own `finally`; one that hangs in a wait does so when that ends.
    iterator.return?.().catch(() => undefined)
  }
}
