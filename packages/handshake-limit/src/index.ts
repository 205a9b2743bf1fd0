import type { ChannelCredentials } from '@grpc/grpc-js'

/** As long as an answer to a ping is waited for on a connection that stands. */
const HANDSHAKE_MS = 2000

/**
 * grpc-js waits for a handshake without end, and makes no other connection meanwhile: a server that went silent in the middle
 * of one would stay unreachable after it is back.
 */
export function withHandshakeLimit(credentials: ChannelCredentials): ChannelCredentials {
  const create = credentials._createSecureConnector.bind(credentials)
  credentials._createSecureConnector = (...args) => {
    const connector = create(...args)
    const connect = connector.connect.bind(connector)
    connector.connect = async (socket) => {
      const limit = setTimeout(() => {
        socket.destroy(new Error('no TLS handshake in time'))
      }, HANDSHAKE_MS)
      try {
        return await connect(socket)
      } finally {
        clearTimeout(limit)
      }
    }
    return connector
  }
  return credentials
}
