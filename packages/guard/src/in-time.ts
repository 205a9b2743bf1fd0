import { Fault, OUTAGE_MS } from '@strongroom/fault'
import type { Call } from '@strongroom/rpc'

/**
 * Waits for the record of a call that failed. An outage is to be told within 2 s: a call that has spent them on what is away
 * doesn't wait as long again for the record of that, which goes to the log all the same, as soon as there is one. The
 * caller learns nothing that would need a record first.
 */
export async function inTime<T>(
  call: Call,
  error: unknown,
  recording: Promise<T>,
): Promise<T | undefined> {
  if (!(error instanceof Fault && error.kind === 'unavailable')) return recording
  const late = Promise.withResolvers<undefined>()
  const timer = setTimeout(
    () => {
      late.resolve(undefined)
    },
    Math.max(0, OUTAGE_MS.record.endOfOutage - (performance.now() - call.startedAt)),
  )
  try {
    return await Promise.race([recording, late.promise])
  } finally {
    clearTimeout(timer)
    // Too late for anybody to be told.
    recording.catch(() => undefined)
  }
}
