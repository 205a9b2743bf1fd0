import { Metadata, status } from '@grpc/grpc-js'
import type { Client, MethodDefinition, ServiceError } from '@grpc/grpc-js'

/** A call to a peer that is ready to leave. */
export interface Parcel {
  readonly method: MethodDefinition<unknown, unknown>
  /** Encoded. */
  readonly request: Buffer
  readonly token: string | undefined
  readonly traceparent: string | undefined
  /** performance.now() by which the answer is of use. */
  readonly until: number
  /** Rejects are ServiceErrors. */
  readonly done: (error: ServiceError | null, response?: unknown) => void
}

/** What ends a call that is under way. */
export type Cancel = () => void

/** The deadline of a call that is of use until then. */
export const deadlineOf = (until: number): number =>
  Date.now() + Math.max(0, until - performance.now())

/** What a call carries beside its request. Throws for what no header can hold. */
export function metadataOf(token: string | undefined, traceparent: string | undefined): Metadata {
  const metadata = new Metadata()
  if (token !== undefined) metadata.set('authorization', `Bearer ${token}`)
  if (traceparent !== undefined) metadata.set('traceparent', traceparent)
  return metadata
}

/** Sends one call as one. */
export function sendAlone(client: Client, parcel: Parcel): Cancel {
  const { method, request, token, traceparent, until, done } = parcel
  const metadata = metadataOf(token, traceparent)
  const deadline = deadlineOf(until)
  const sent = withoutStack(() =>
    client.makeUnaryRequest(
      method.path,
      asIs,
      method.responseDeserialize,
      request,
      metadata,
      { deadline },
      done,
    ),
  )
  return () => {
    sent.cancel()
  }
}

const asIs = (bytes: Buffer): Buffer => bytes

/** An error as grpc-js makes them. */
export const serviceError = (
  code: status,
  details: string,
  metadata: Metadata = new Metadata(),
): ServiceError => Object.assign(new Error(`${code} ${status[code]}`), { code, details, metadata })

/**
 * grpc-js keeps the stack of whoever calls, for an error that may come: one part in twenty of a call's price. A Fault is made
 * from the status alone.
 */
export function withoutStack<T>(work: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
