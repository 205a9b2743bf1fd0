import { Fault } from '@strongroom/fault'
import type { FaultKind } from '@strongroom/fault'

/** Every reason that a worker or the pool answers with. */
const kinds = {
  HSM_UNAVAILABLE: 'unavailable',
  OVERLOADED: 'exhausted',
  ROW_INTEGRITY: 'corrupt',
  ROW_STALE: 'conflict',
  ROW_ROLLED_BACK: 'corrupt',
  KEY_NOT_FOUND: 'missing',
  KEY_DISABLED: 'precondition',
  KEY_NOT_YET_VALID: 'precondition',
  KEY_EXPIRED: 'precondition',
  KEY_OPERATION_FORBIDDEN: 'precondition',
  ALGORITHM_MISMATCH: 'invalid',
  DIGEST_LENGTH: 'invalid',
  VALUE_TOO_LARGE: 'invalid',
  INVALID_FIELD: 'invalid',
  DECRYPTION_FAILED: 'invalid',
  MECHANISM_UNAVAILABLE: 'precondition',
  SECRET_NOT_FOUND: 'missing',
  SECRET_DISABLED: 'precondition',
  INVALID_CLIENT: 'unauthenticated',
} as const satisfies Record<string, FaultKind>

export type HsmReason = keyof typeof kinds

const isReason = (text: string): text is HsmReason => Object.hasOwn(kinds, text)

/** The fault of a reason; what a worker says that is not a reason is an outage. */
export function hsmFault(reason: string, message: string, cause?: unknown): Fault {
  const known = isReason(reason) ? reason : 'HSM_UNAVAILABLE'
  return new Fault(kinds[known], known, message, {}, cause === undefined ? undefined : { cause })
}

/** A worker's refusal; crosses the pipe as reason and message. Messages name no value, path or handle. */
export class Refusal extends Error {
  readonly reason: HsmReason

  constructor(reason: HsmReason, message: string) {
    super(message)
    this.name = 'Refusal'
    this.reason = reason
  }
}

export const integrity = (message: string): Refusal => new Refusal('ROW_INTEGRITY', message)
