import { Fault } from '@strongroom/fault'
import type { CallOptions } from './client.ts'
import type { Call, Caller } from './method.ts'

/** The caller of a method that only authenticated users reach. */
export function callerOf({ caller }: Pick<Call, 'caller'>): Caller {
  if (caller === undefined) {
    throw new Fault('unauthenticated', 'TOKEN_MISSING', 'this method needs an access token')
  }
  return caller
}

/** Options of a call to a peer that is made for the user of a call. */
export interface Forward extends CallOptions {
  readonly token: string
  readonly userAddress: string
  readonly startedAt: number
  readonly deadlineAt: number
  readonly signal: AbortSignal
}

/** Calls a peer as the user of this call, as long as this call is waited for. */
export const forwardOf = (call: Call): Forward => ({
  token: callerOf(call).token,
  userAddress: call.userAddress ?? call.clientAddress,
  startedAt: call.startedAt,
  deadlineAt: call.deadlineAt,
  signal: call.signal,
})
