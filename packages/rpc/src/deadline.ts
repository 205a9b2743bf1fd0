/** The longest that a call without an earlier deadline may take. */
export const CALL_MS_MAX = 30_000

export interface Deadline {
  readonly signal: AbortSignal
  readonly startedAt: number
  /** performance.now() when it passes; Infinity for a stream without one. */
  readonly at: number
  /** Ends the call from our side. */
  readonly abort: () => void
  /** The call has ended: nothing is to be aborted any more. */
  readonly release: () => void
}

interface Timed {
  readonly cancelled: boolean
  getDeadline(): Date | number
  once(event: 'cancelled', listener: () => void): unknown
}

/**
 * A signal that aborts when the caller is gone or the time is up; `onLate` is told when it was our own limit that passed.
 * grpc-js keeps the caller's deadline and says `cancelled` when it passes, so a timer of ours is only needed where the caller
 * set none or too late a one; all those last equally long, which Node keeps in one list. (AbortSignal.any with a timeout
 * costs ten times as much.)
 */
export function limit(call: Timed, startedAt: number, msMax: number, onLate: () => void): Deadline {
  const controller = new AbortController()
  let released = false
  const abort = () => {
    // grpc-js says `cancelled` after a normal end as well.
    if (!released) controller.abort()
  }
  call.once('cancelled', abort)
  if (call.cancelled) controller.abort()
  const leftMs = Number(call.getDeadline()) - Date.now()
  // By the wall clock, while a timer ends the call: before that has, one that lies behind us says that the clock was set.
  const askedMs = leftMs > 0 ? leftMs : Infinity
  const late = () => {
    abort()
    onLate()
  }
  const timer = askedMs > msMax && msMax !== Infinity ? setTimeout(late, msMax) : undefined
  return {
    signal: controller.signal,
    startedAt,
    at: startedAt + Math.min(askedMs, msMax),
    abort,
    release: () => {
      released = true
      if (timer !== undefined) clearTimeout(timer)
    },
  }
}
