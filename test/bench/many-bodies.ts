import { connect } from 'node:http2'
import type { ClientHttp2Session, IncomingHttpHeaders } from 'node:http2'
import { drive } from './drive.ts'
import { frame } from './load.ts'
import type { Load, Target } from './load.ts'

const CONNECTIONS_MAX = 8

/**
 * Load of requests that differ, each lane with its own: h2load sends one body over and over. Costs this process several
 * times what h2load would, which is little beside what the calls cost that need it.
 */
export async function loadManyBodies(
  { address, path, bodies, token }: Target,
  ca: Buffer,
  concurrency: number,
  seconds: number,
): Promise<Load> {
  // An address is no TLS server name.
  const open = () => connect(`https://${address}`, { ca, servername: 'localhost' })
  const sessions = Array.from({ length: Math.min(CONNECTIONS_MAX, concurrency) }, open)
  const failed = Promise.withResolvers<never>()
  for (const session of sessions) session.on('error', failed.reject)
  const frames = bodies.map(frame)
  const headers = {
    ':method': 'POST',
    ':path': path,
    'content-type': 'application/grpc',
    te: 'trailers',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  const call = (lane: number): Promise<void> => {
    const session = sessions[lane % sessions.length]
    const body = frames[lane % frames.length]
    if (session === undefined || body === undefined) throw new Error('nothing to send')
    return send(session, headers, body)
  }
  try {
    return await Promise.race([drive(call, concurrency, seconds), failed.promise])
  } finally {
    for (const session of sessions) session.destroy()
  }
}

function send(
  session: ClientHttp2Session,
  headers: Record<string, string>,
  body: Buffer,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = session.request(headers)
    let status: unknown
    // A refusal without an answer has its status among the first headers.
    const read = (headers: IncomingHttpHeaders): void => {
      status = headers['grpc-status'] ?? status
    }
    stream.on('response', read)
    stream.on('trailers', read)
    stream.on('error', reject)
    stream.on('close', () => {
      if (status === '0') resolve()
      else reject(new Error(`a call got gRPC status ${String(status)}`))
    })
    stream.resume()
    stream.end(body)
  })
}
