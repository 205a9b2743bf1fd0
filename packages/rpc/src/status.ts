import { Metadata, status } from '@grpc/grpc-js'
import type { ServiceError } from '@grpc/grpc-js'
import { decode, encode } from '@strongroom/contracts'
import type { MessageInit, MessageName } from '@strongroom/contracts'
import { Fault } from '@strongroom/fault'
import type { FaultKind } from '@strongroom/fault'
import { log } from '@strongroom/telemetry'

/** A new kind without a row does not compile. */
const CODES: Record<FaultKind, status> = {
  invalid: status.INVALID_ARGUMENT,
  unauthenticated: status.UNAUTHENTICATED,
  denied: status.PERMISSION_DENIED,
  missing: status.NOT_FOUND,
  exists: status.ALREADY_EXISTS,
  conflict: status.ABORTED,
  precondition: status.FAILED_PRECONDITION,
  exhausted: status.RESOURCE_EXHAUSTED,
  timeout: status.DEADLINE_EXCEEDED,
  unavailable: status.UNAVAILABLE,
  corrupt: status.DATA_LOSS,
}
const KINDS = new Map<number, FaultKind>(
  Object.entries(CODES).map(([kind, code]) => [code, kind as FaultKind]),
)

const DOMAIN = 'strongroom'
/** The key of metadata that carries an encoded google.rpc.Status. */
export const DETAILS = 'grpc-status-details-bin'
const TYPE_URL = 'type.googleapis.com/'
// A status travels in HTTP/2 headers, of which many clients take 8 KiB in all.
const MESSAGE_LENGTH_MAX = 512
const VALUE_LENGTH_MAX = 256
const VALUES_MAX = 16
const RETRY_AFTER_MS: Partial<Record<FaultKind, number>> = { exhausted: 1000, unavailable: 250 }

/** What a caller gets to see: a status of grpc-js. */
export interface StatusReply {
  readonly code: status
  readonly details: string
  readonly metadata: Metadata
}

/**
 * The status of anything thrown. Only a Fault says something; everything else is a bug of ours, logged with its stack (the
 * trace id comes with the line), answered as a bare INTERNAL.
 */
export function toStatus(error: unknown, method: string): StatusReply {
  if (error instanceof Fault) {
    try {
      return faultStatus(error)
    } catch (broken) {
      log.error({ err: broken, method, reason: error.reason }, 'fault cannot be encoded')
    }
  }
  log.error({ err: error, method }, 'unexpected error')
  return { code: status.INTERNAL, details: 'internal error', metadata: new Metadata() }
}

function faultStatus(fault: Fault): StatusReply {
  const code = CODES[fault.kind]
  const message = fault.message.slice(0, MESSAGE_LENGTH_MAX).toWellFormed()
  const entries = Object.entries(fault.metadata).slice(0, VALUES_MAX)
  const values = Object.fromEntries(
    entries.map(([key, value]) => [key, value.slice(0, VALUE_LENGTH_MAX)]),
  )
  const details = [
    pack('google.rpc.ErrorInfo', { reason: fault.reason, domain: DOMAIN, metadata: values }),
  ]
  const retryMs = RETRY_AFTER_MS[fault.kind]
  if (retryMs !== undefined) {
    const asked = Number(fault.metadata['retryAfterMs'])
    details.push(
      pack('google.rpc.RetryInfo', { retryDelay: duration(asked > 0 ? asked : retryMs) }),
    )
  }
  const field = values['field']
  if (fault.kind === 'invalid' && field !== undefined) {
    const violation = { field, description: message, reason: fault.reason }
    details.push(pack('google.rpc.BadRequest', { fieldViolations: [violation] }))
  }
  const metadata = new Metadata()
  metadata.set(DETAILS, encode('google.rpc.Status', { code, message, details }))
  return { code, details: message, metadata }
}

const duration = (ms: number) => ({
  seconds: Math.floor(ms / 1000),
  nanos: Math.round((ms % 1000) * 1e6),
})

const pack = <Name extends MessageName>(name: Name, message: MessageInit<Name>) => ({
  type_url: `${TYPE_URL}${name}`,
  value: encode(name, message),
})

/**
 * The Fault that a Strongroom service threw, put together again from the status it became. What carries no ErrorInfo of ours
 * comes from below: an unreachable peer, a deadline, a bug over there. Such a failure keeps no text of its own.
 */
export function fromStatus(error: ServiceError, peer: string): Fault | Error {
  const info = errorInfo(error.metadata)
  const kind = KINDS.get(error.code)
  if (info !== undefined && kind !== undefined) {
    return new Fault(kind, info.reason, error.details, info.metadata, { cause: error })
  }
  const options = { cause: error }
  switch (error.code) {
    case status.UNAVAILABLE:
      return new Fault(
        'unavailable',
        'PEER_UNAVAILABLE',
        `${peer} cannot be reached`,
        { peer },
        options,
      )
    case status.DEADLINE_EXCEEDED:
    case status.CANCELLED:
      return new Fault(
        'timeout',
        'DEADLINE_EXCEEDED',
        `${peer} did not answer in time`,
        { peer },
        options,
      )
    case status.RESOURCE_EXHAUSTED:
      return new Fault(
        'exhausted',
        'OVERLOADED',
        `${peer} refused for lack of resources`,
        { peer },
        options,
      )
    default:
      return new Error(`${peer} failed with ${status[error.code]}`, options)
  }
}

function errorInfo(metadata: Metadata | undefined) {
  const [bytes] = metadata?.get(DETAILS) ?? []
  if (!Buffer.isBuffer(bytes)) return undefined
  try {
    const packed = decode('google.rpc.Status', bytes).details.find(
      (detail) => 'type_url' in detail && detail.type_url === `${TYPE_URL}google.rpc.ErrorInfo`,
    )
    if (packed === undefined || !('value' in packed) || !Buffer.isBuffer(packed.value))
      return undefined
    const info = decode('google.rpc.ErrorInfo', packed.value)
    return info.domain === DOMAIN ? info : undefined
  } catch {
    return undefined // bytes that are no Status: as good as none
  }
}
