import { Metadata, status } from '@grpc/grpc-js'
import type { Client, MethodDefinition, ServiceError } from '@grpc/grpc-js'
import { isIP } from 'node:net'

/** A call to a peer that is ready to leave. */
export interface Parcel {
  readonly method: MethodDefinition<unknown, unknown>
  /** Encoded. */
  readonly request: Buffer
  readonly token: string | undefined
  readonly traceparent: string | undefined
  /** Address of the user that it is made for. */
  readonly userAddress: string | undefined
  /** performance.now() by which the answer is of use. */
  readonly until: number
  /** Rejects are ServiceErrors. `receipt`: see RECEIPT. */
  readonly done: (error: ServiceError | null, response?: unknown, receipt?: string) => void
}

/** Trailer with the index in the log of the call's record. */
export const AUDIT_INDEX = 'strongroom-audit-index'
/** The same, to a peer, where that record is the record of the peer's own call too. */
export const RECEIPT = 'strongroom-receipt'
const USER_ADDRESS = 'strongroom-user-address'

/** What ends a call that is under way. */
export type Cancel = () => void

/** The deadline of a call that is of use until then. */
export const deadlineOf = (until: number): number =>
  Date.now() + Math.max(0, until - performance.now())

/** What a call carries beside its request. Throws for what no header can hold. */
export function metadataOf({
  token,
  traceparent,
  userAddress,
}: Pick<Partial<Parcel>, 'token' | 'traceparent' | 'userAddress'>): Metadata {
  const metadata = new Metadata()
  if (token) metadata.set('authorization', `Bearer ${token}`)
  if (traceparent) metadata.set('traceparent', traceparent)
  if (userAddress) metadata.set(USER_ADDRESS, userAddress)
  return metadata
}

/** The address that a peer says its user has; nothing where it is none. */
export function userAddressOf(header: (key: string) => string | undefined): string | undefined {
  const told = header(USER_ADDRESS)
  return told !== undefined && isIP(told) !== 0 ? told : undefined
}

/** The receipt among the trailers of an answer. */
export function receiptOf(trailer: Metadata | undefined): string | undefined {
  const value = trailer?.get(RECEIPT)[0]
  return typeof value === 'string' ? value : undefined
}

/** Sends one call as one. */
export function sendAlone(client: Client, parcel: Parcel): Cancel {
  const { method, request, until, done } = parcel
  const metadata = metadataOf(parcel)
  let response: unknown
  const deadline = deadlineOf(until)
  const sent = withoutStack(() =>
    client.makeUnaryRequest(
      method.path,
      asIs,
      method.responseDeserialize,
      request,
      metadata,
      { deadline },
      (error, answer) => {
        if (error === null) response = answer
        else done(error)
      },
    ),
  )
  // Comes after the answer, with the trailers.
  sent.on('status', ({ code, metadata: trailer }) => {
    if (code === status.OK && response !== undefined) done(null, response, receiptOf(trailer))
  })
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
