import { Fault } from '@strongroom/fault'
import { AssertionError } from 'node:assert'

/** Asserts that work ends with a fault of this reason, whether it throws or rejects; gives the fault. */
export async function rejectsWith(
  work: Promise<unknown> | (() => unknown),
  reason: string,
): Promise<Fault> {
  try {
    await (typeof work === 'function' ? work() : work)
  } catch (error) {
    if (error instanceof Fault && error.reason === reason) return error
    throw new AssertionError({
      message: `expected ${reason}, got ${error instanceof Fault ? error.reason : String(error)}`,
      actual: error,
    })
  }
  throw new AssertionError({ message: `expected ${reason}, but it succeeded` })
}
