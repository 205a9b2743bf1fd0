import { message } from '@strongroom/testkit/raw-http2'
import { drive } from './drive.ts'
import type { Load, Target } from './load.ts'
import { PreparedCalls } from './prepared-calls.ts'

const CONNECTIONS_MAX = 8

/**
 * Load of requests that differ, each lane with its own: h2load sends one body over and over. Costs about what h2load does,
 * and like there the caller has to count: gRPC statuses are not read.
 */
export async function loadManyBodies(
  { address, path, bodies, token }: Target,
  ca: Buffer,
  concurrency: number,
  seconds: number,
  rate?: number,
): Promise<Load> {
  const headers = {
    ':path': path,
    ':authority': address,
    'content-type': 'application/grpc',
    te: 'trailers',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  const connections = Array.from(
    { length: Math.min(CONNECTIONS_MAX, concurrency) },
    () => new PreparedCalls(address, ca, headers),
  )
  const frames = bodies.map((body) => message(body))
  try {
    const calls = Array.from({ length: concurrency }, (_, lane) => {
      const connection = connections[lane % connections.length]
      const body = frames[lane % frames.length]
      if (connection === undefined || body === undefined) throw new Error('nothing to send')
      return connection.prepare(body)
    })
    const call = async (lane: number): Promise<void> => calls[lane]?.()
    const ended = connections.map((connection) => connection.ended)
    return await Promise.race([drive(call, concurrency, seconds, rate), ...ended])
  } finally {
    for (const connection of connections) connection.close()
  }
}
