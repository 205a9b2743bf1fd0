import { status } from '@grpc/grpc-js'
import type { MethodDefinition, sendUnaryData, ServerWritableStream } from '@grpc/grpc-js'
import { service } from '@strongroom/contracts'
import type {
  CallRequest,
  CallResponseInit,
  GatheredAnswerInit,
  GatheredCall,
} from '@strongroom/contracts/rpc'
import { Fault } from '@strongroom/fault'
import { log } from '@strongroom/telemetry'
import type { UnaryWire } from './bound.ts'
import { CarriedCall } from './carried-call.ts'
import { metadataOf, receiptOf } from './sending.ts'
import { DETAILS, toStatus } from './status.ts'
import { TOGETHER_MAX } from './tls.ts'
import { assertReadable } from './unreadable.ts'

/** A unary method of a listener, and what runs it. */
export interface UnaryMethod {
  readonly definition: MethodDefinition<unknown, unknown>
  readonly run: (wire: UnaryWire, reply: sendUnaryData<unknown>) => void
}

type GatheringCall = ServerWritableStream<CallRequest, CallResponseInit>

export const gathering = service('strongroom.rpc.v1.GatheringService')
/** Half of what a message may hold. */
const ANSWER_BYTES_MAX = 2 * 1024 * 1024

/** Runs calls that came in one message, each as if it had come alone; what is ready in the same turn goes back together. */
export const runGathered =
  (methods: ReadonlyMap<string, UnaryMethod>) =>
  (carrier: GatheringCall): void => {
    let calls: readonly GatheredCall[]
    try {
      ;({ calls } = readable(carrier.request))
    } catch (error) {
      carrier.emit('error', toStatus(error, gathering.Call.path))
      return
    }
    // Each call listens for its end.
    carrier.setMaxListeners(0)
    let open = calls.length
    let ready: GatheredAnswerInit[] = []
    let bytes = 0
    const send = () => {
      const answers = ready
      if (answers.length === 0) return
      ready = []
      bytes = 0
      carrier.write({ answers }, () => {
        // They travel in a copy, and may hold values.
        for (const { response } of answers) if (response instanceof Uint8Array) response.fill(0)
      })
      if (open === 0) carrier.end()
    }
    const answer = (one: GatheredAnswerInit) => {
      open -= 1
      const size = one.response?.length ?? 0
      if (bytes + size > ANSWER_BYTES_MAX) send()
      bytes += size
      if (ready.push(one) === 1) setImmediate(send)
    }
    calls.forEach((call, at) => {
      const method = methods.get(call.method)
      if (method === undefined) {
        answer({ call: at, code: status.UNIMPLEMENTED, message: 'no such method' })
        return
      }
      const wire = wireOf(carrier, call, method)
      if (wire === undefined) {
        answer({ call: at, code: status.INVALID_ARGUMENT, message: 'no metadata' })
        return
      }
      method.run(wire, (error, response, trailer) => {
        answer({
          call: at,
          ...encoded(method, error, response),
          receipt: receiptOf(trailer) ?? '',
        })
      })
    })
  }

/** Throws for what no peer of ours sends. Nothing was called, so nothing is recorded but by this line. */
function readable(request: CallRequest): CallRequest {
  try {
    assertReadable(request)
    const { length } = request.calls
    if (length > 0 && length <= TOGETHER_MAX) return request
    throw new Fault('invalid', 'INVALID_FIELD', `calls: 1 to ${TOGETHER_MAX}`, { field: 'calls' })
  } catch (error) {
    log.warn({ err: error }, 'calls of a peer cannot be read')
    throw error
  }
}

function encoded(
  { definition }: UnaryMethod,
  error: Parameters<sendUnaryData<unknown>>[0],
  response: unknown,
): GatheredAnswerInit {
  if (error === null) {
    try {
      return { code: status.OK, response: definition.responseSerialize(response) }
    } catch {
      // As grpc-js has it. The serializer's own words may hold a part of the answer.
      return { code: status.INTERNAL, message: 'internal error' }
    }
  }
  const [details] = error.metadata?.get(DETAILS) ?? []
  return {
    code: error.code ?? status.UNKNOWN,
    message: error.details ?? '',
    ...(Buffer.isBuffer(details) ? { statusDetails: details } : {}),
  }
}

/** Undefined where its metadata is none that headers could carry. */
function wireOf(
  carrier: GatheringCall,
  { request, timeoutMs, ...carried }: GatheredCall,
  { definition }: UnaryMethod,
): UnaryWire | undefined {
  let metadata
  try {
    metadata = metadataOf(carried)
  } catch {
    return undefined
  }
  return new CarriedCall(carrier, definition.requestDeserialize(request), metadata, timeoutMs)
}
