import type { GetSecretResponseInit } from '@strongroom/contracts/secret'
import type { Middleware, RecordNotes } from '@strongroom/rpc'

interface Method {
  readonly responseSerialize: (response: GetSecretResponseInit) => Buffer
}

/** Zeroes the bytes of a value, if there are any. */
function wipe({ data }: GetSecretResponseInit): void {
  if (Buffer.isBuffer(data)) data.fill(0)
}

/** The method, with values zeroed as soon as they are on the wire. */
export const wipingMethod = <M extends Method>(method: M): M => ({
  ...method,
  responseSerialize: (response: GetSecretResponseInit) => {
    try {
      return method.responseSerialize(response)
    } finally {
      wipe(response)
    }
  },
})

const held = Symbol('the answer that may hold a value')
/** The notes are one object for all layers of a call. In a WeakMap, answers would stay until a full collection. */
type Notes = RecordNotes & { [held]?: GetSecretResponseInit }

/** Innermost layer: remembers what a handler answered until it is known whether it leaves. */
export const holdValue: Middleware = (next) => async (request, call) => {
  const response = await next(request, call)
  ;(call.record as Notes)[held] = response as GetSecretResponseInit
  return response
}

/** Outermost layer: zeroes an answer that does not leave: its record could not be made durable, or nobody waits for it. */
export const wipeUnsent: Middleware = (next) => async (request, call) => {
  try {
    const response = await next(request, call)
    call.signal.throwIfAborted()
    return response
  } catch (thrown) {
    const response = (call.record as Notes)[held]
    if (response !== undefined) wipe(response)
    throw thrown
  }
}
