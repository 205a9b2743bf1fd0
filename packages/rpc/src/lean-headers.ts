import type { ClientHttp2Session, OutgoingHttpHeaders, ServerHttp2Stream } from 'node:http2'

type Headers = OutgoingHttpHeaders | readonly string[] | undefined
type Respond = (headers?: Headers, options?: object) => void
type SendTrailers = (headers: OutgoingHttpHeaders) => void

const OK = 0

let leanPrototype: unknown

/**
 * From the first stream on, leaves out of all answers what says nothing: that they are not compressed, what time it is, that a call
 * that succeeded did. To whoever reads them, each value that HPACK's own table does not have is a string outside the heap, which only a full
 * collection gives back; of six in each answer two are left. gRPC takes their absence for the same (gRPC over HTTP2, Responses).
 */
export function answerLeanly(stream: ServerHttp2Stream): void {
  const prototype: unknown = Object.getPrototypeOf(stream)
  if (typeof prototype !== 'object' || prototype === null || prototype === leanPrototype) return
  leanPrototype = prototype
  const { respond, sendTrailers } = stream as { respond: Respond; sendTrailers: SendTrailers }
  Reflect.set(prototype, 'respond', function (this: unknown, ...args: Parameters<Respond>) {
    const [headers, options] = args
    dropCompression(headers)
    Reflect.apply(respond, this, [headers, { ...options, sendDate: false }])
  })
  Reflect.set(prototype, 'sendTrailers', function (this: unknown, headers: OutgoingHttpHeaders) {
    if (headers['grpc-status'] === OK) headers['grpc-message'] = undefined
    Reflect.apply(sendTrailers, this, [headers])
  })
}

/** The same for what a connection asks: two of nine. */
export function askLeanly(session: ClientHttp2Session): void {
  const request = session.request.bind(session)
  session.request = (headers, options) => {
    dropCompression(headers)
    return request(headers, options)
  }
}

/** Undefined is not sent, and leaves the object its shape, which `delete` would not. */
function dropCompression(headers: Headers): void {
  // grpc-js gives neither.
  if (headers === undefined || isRaw(headers)) return
  if (headers['grpc-encoding'] === 'identity') headers['grpc-encoding'] = undefined
  headers['grpc-accept-encoding'] = undefined
  headers['accept-encoding'] = undefined
}

const isRaw = (headers: OutgoingHttpHeaders | readonly string[]): headers is readonly string[] =>
  Array.isArray(headers)
