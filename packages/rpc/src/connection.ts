import type { ServerUnaryCall, ServerWritableStream } from '@grpc/grpc-js'
import { peerOf } from './identity.ts'

type ServerCall = Pick<
  ServerUnaryCall<unknown, unknown> | ServerWritableStream<unknown, unknown>,
  'getPeer' | 'getAuthContext'
> & { readonly connectedBy?: object }

/** Who is at the other end of a connection. */
export interface Connection {
  /** Strongroom service by its certificate; undefined on the user port. */
  readonly peer: string | undefined
  /** Address without port. */
  readonly address: string
  /** Handlers that run for it now. */
  running: number
}

const known = new WeakMap<object, Connection>()

/**
 * What is known of the connection a call came by. grpc-js works a peer's certificate out anew for each call, at 24 µs; so it
 * is kept for as long as the HTTP/2 session lives. The session has no public accessor: should its place move, the answer is
 * still right, only slow, and a test notices.
 */
export function connectionOf(call: ServerCall, trustDomain: string | undefined): Connection {
  const session = sessionOf(call.connectedBy ?? call)
  const kept = session === undefined ? undefined : known.get(session)
  if (kept !== undefined) return kept
  const certificate =
    trustDomain === undefined ? undefined : call.getAuthContext().sslPeerCertificate
  const peer =
    certificate === undefined || trustDomain === undefined
      ? undefined
      : peerOf(certificate.subjectaltname, trustDomain)
  const connection = { peer, address: withoutPort(call.getPeer()), running: 0 }
  if (session !== undefined) known.set(session, connection)
  return connection
}

/** The HTTP/2 session below a call of grpc-js 1.14. */
export function sessionOf(call: object): object | undefined {
  const inner = property(call, 'call')
  const stream = inner === undefined ? undefined : property(inner, 'stream')
  return stream === undefined ? undefined : property(stream, 'session')
}

function property(holder: object, name: string): object | undefined {
  const value: unknown = Reflect.get(holder, name)
  return typeof value === 'object' && value !== null ? value : undefined
}

const withoutPort = (peer: string): string => {
  const colon = peer.lastIndexOf(':')
  // An IPv6 address without port would lose its last group; grpc-js always adds the port.
  return (colon < 0 ? peer : peer.slice(0, colon)).replace(/^::ffff:/, '')
}
