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

  constructor(
    kind: FaultKind,
    reason: string,
    message: string,
    metadata: Readonly<Record<string, string>> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = 'Fault'
    this.kind = kind
    this.reason = reason
    this.metadata = metadata
  }
}
