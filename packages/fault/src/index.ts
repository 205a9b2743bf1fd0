export { OUTAGE_MS } from './outage.ts'

export type FaultKind =
  | 'invalid'
  | 'unauthenticated'
  | 'denied'
  | 'missing'
  | 'exists'
  | 'conflict'
  | 'precondition'
  | 'exhausted'
  | 'timeout'
  | 'unavailable'
  | 'corrupt'

/**
 * The only error that a caller is meant to see. `reason` is stable (UPPER_SNAKE, listed in docs/errors.md); whatever is
 * dynamic in `message` is also in `metadata`. Neither may hold a secret, a path or a stack. `cause` stays in the logs.
 */
export class Fault extends Error {
  readonly kind: FaultKind
  readonly reason: string
  readonly metadata: Readonly<Record<string, string>>
  /** What failed may have been done all the same: the answer to it was lost. For the record; callers are not told. */
  readonly outcomeUnknown: boolean

  constructor(
    kind: FaultKind,
    reason: string,
    message: string,
    metadata: Readonly<Record<string, string>> = {},
    options?: { cause?: unknown; outcomeUnknown?: boolean },
  ) {
    super(message, options)
    this.name = 'Fault'
    this.kind = kind
    this.reason = reason
    this.metadata = metadata
    this.outcomeUnknown = options?.outcomeUnknown ?? false
  }
}

/** Whether what threw this may have been done all the same, so that nobody may call it failed. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  error instanceof Fault && error.outcomeUnknown
