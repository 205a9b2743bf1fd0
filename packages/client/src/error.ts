import { status } from '@grpc/grpc-js'
import type { ServiceError } from '@grpc/grpc-js'
import { decode } from '@strongroom/contracts'

/** A gRPC status by name, for example `PERMISSION_DENIED`. */
export type StatusName = keyof typeof status

/** For what grpc-js ends itself: its words are about its channels, and stay in the cause. */
const OWN_WORDS: { readonly [name in StatusName]?: string } = {
  UNAVAILABLE: 'the service cannot be reached',
  DEADLINE_EXCEEDED: 'the service did not answer in time',
  CANCELLED: 'the call was given up',
}

/** What every failed call throws. Switch on `code`, which is stable; the message is for people. */
export class StrongroomError extends Error {
  /** The stable reason, for example `SECRET_NOT_FOUND`; the status name where the server gave none. */
  readonly code: string
  readonly status: StatusName
  readonly metadata: Readonly<Record<string, string>>

  constructor(
    code: string,
    statusName: StatusName,
    message: string,
    metadata: Readonly<Record<string, string>> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = 'StrongroomError'
    this.code = code
    this.status = statusName
    this.metadata = metadata
  }

  /** Reads `google.rpc.ErrorInfo` out of a gRPC error; an error without one keeps its status as code. */
  static from(error: ServiceError): StrongroomError {
    const name = status[error.code] as StatusName
    const info = errorInfoOf(error)
    const message = (info === undefined ? OWN_WORDS[name] : undefined) ?? error.details
    return new StrongroomError(info?.reason ?? name, name, message, info?.metadata ?? {}, {
      cause: error,
    })
  }
}

function errorInfoOf(
  error: ServiceError,
): { reason: string; metadata: Record<string, string> } | undefined {
  const [packed] = error.metadata.get('grpc-status-details-bin')
  if (!Buffer.isBuffer(packed)) return undefined
  for (const detail of decode('google.rpc.Status', packed).details) {
    if (detail.type_url !== 'type.googleapis.com/google.rpc.ErrorInfo') continue
    return decode('google.rpc.ErrorInfo', Buffer.from(detail.value as Uint8Array))
  }
  return undefined
}
