import type { ServiceError } from '@grpc/grpc-js'
import { StrongroomError } from '@strongroom/client'
import { Fault } from '@strongroom/fault'
import { fromStatus } from '@strongroom/rpc'

/** What a service said, from the error of a bare call. */
export const toFault = (error: ServiceError): Error => fromStatus(error, 'the service')

/** Why a call was refused; empty when it was not. Throws what is no refusal. */
export async function reasonOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof StrongroomError) return error.code
    if (error instanceof Fault) return error.reason
    throw error
  }
  return ''
}
