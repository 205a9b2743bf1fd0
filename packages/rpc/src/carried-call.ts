import type { Metadata, ServerWritableStream } from '@grpc/grpc-js'
import type { UnaryWire } from './bound.ts'

/** What a call that came with others reads of the message that brought it. */
export type Carrier = Pick<
  ServerWritableStream<unknown, unknown>,
  'cancelled' | 'once' | 'getPeer' | 'getAuthContext'
>

/**
 * A call as grpc-js would hand it over: its own request and metadata, the carrier's connection. A class, since V8 notes the
 * accessors of an object literal in a hidden class of that object's own, which is old from the start: what they know, here the
 * whole message, would live until the next full collection.
 */
export class CarriedCall implements UnaryWire {
  readonly connectedBy: Carrier
  readonly request: unknown
  readonly metadata: Metadata
  readonly timeoutMs: number

  constructor(carrier: Carrier, request: unknown, metadata: Metadata, timeoutMs: number) {
    this.connectedBy = carrier
    this.request = request
    this.metadata = metadata
    this.timeoutMs = timeoutMs
  }

  get cancelled(): boolean {
    return this.connectedBy.cancelled
  }

  once(event: 'cancelled', listener: () => void): unknown {
    return this.connectedBy.once(event, listener)
  }

  /** It has none of its own in the terms of grpc-js; see `timeoutMs`. */
  getDeadline(): number {
    return Infinity
  }

  getPeer(): string {
    return this.connectedBy.getPeer()
  }

  getAuthContext(): ReturnType<Carrier['getAuthContext']> {
    return this.connectedBy.getAuthContext()
  }
}
