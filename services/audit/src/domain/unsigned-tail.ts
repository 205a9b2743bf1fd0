import { auditUnavailable } from './faults.ts'

/** What was last seen of log and checkpoints. */
export interface LogState {
  /** Size of the tree. */
  readonly size: number
  /** Size that the last checkpoint signs. */
  readonly signedSize: number
  /** When the first leaf came that no checkpoint signs; undefined when there is none. */
  readonly unsignedSince: Date | undefined
}

/** An unsigned tail could be cut off without a trace: past this age the log takes no more. */
export const UNSIGNED_SECONDS_MAX = 10

/** How much of the log nobody has signed yet. */
export class UnsignedTail {
  readonly #now: () => Date
  #state: LogState | undefined
  #seenAt: Date

  constructor(now: () => Date) {
    this.#now = now
    this.#seenAt = now()
  }

  /** Takes what was just read. */
  see(state: LogState): void {
    this.#state = state
    this.#seenAt = this.#now()
  }

  get state(): LogState | undefined {
    return this.#state
  }

  /** Age of the tail. What came since the last look is younger than that look. */
  ageSeconds(): number {
    const since = this.#state?.unsignedSince ?? this.#seenAt
    return Math.max(0, (this.#now().getTime() - since.getTime()) / 1000)
  }

  /** Throws AUDIT_UNAVAILABLE when the log must not grow now. */
  assertWritable(): void {
    if (this.ageSeconds() > UNSIGNED_SECONDS_MAX) {
      throw auditUnavailable('no checkpoint was signed for more than 10 s')
    }
  }
}
