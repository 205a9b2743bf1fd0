import type { Server } from '@grpc/grpc-js'
import { log } from '@strongroom/telemetry'
import { constants } from 'node:http2'
import type { Http2Session, IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2'
import { answerLeanly } from './lean-headers.ts'
import { forgetEndedStreams } from './stream-table.ts'

export interface StreamLimits {
  /** How long a request may take to arrive, and an answer wait for a reader. */
  readonly idleMsMax: number
  /** Bytes of requests that one connection, and all of a listener together, may have unanswered. */
  readonly connectionBytesMax: number
  readonly listenerBytesMax: number
}

type OnStream = (
  interceptors: unknown,
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
) => void

const ignore = (): void => undefined

/**
 * Stands before grpc-js for each stream that a caller opens. grpc-js answers a call of an unknown method without looking
 * whether its stream still lives: thrown in an event, that error ended the process of every service whose port a stranger
 * could reach. Nor does grpc-js limit how long a request takes, or what half requests hold.
 *
 * The place where grpc-js takes streams is not public: where it is missing no service starts, and should it no longer be
 * used, a test notices.
 */
export function guardStreams(server: Server, limits: StreamLimits): void {
  const inner: unknown = Reflect.get(server, '_streamHandler')
  if (typeof inner !== 'function') throw new Error('this grpc-js takes its streams elsewhere')
  const take = inner.bind(server) as OnStream
  const held = { bytes: 0 }
  const ofConnection = new WeakMap<Http2Session, { bytes: number }>()
  const met = (session: Http2Session) => {
    forgetEndedStreams(session)
    const own = { bytes: 0 }
    ofConnection.set(session, own)
    return own
  }
  const guarded: OnStream = (interceptors, stream, headers) => {
    stream.on('error', ignore)
    answerLeanly(stream)
    // Gone before its turn came: nobody waits for an answer, and nothing is to be begun.
    if (stream.destroyed || stream.closed || stream.session === undefined) {
      stream.resume()
      return
    }
    const own = ofConnection.get(stream.session) ?? met(stream.session)
    const refuse = () => {
      stream.close(constants.NGHTTP2_ENHANCE_YOUR_CALM)
    }
    try {
      take(interceptors, stream, headers)
    } catch (error) {
      log.error({ err: error }, 'stream not taken')
      refuse()
    }
    let bytes = 0
    // After grpc-js, which has paused the stream by now: a listener would else set it flowing.
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      own.bytes += chunk.length
      held.bytes += chunk.length
      if (own.bytes > limits.connectionBytesMax || held.bytes > limits.listenerBytesMax) refuse()
    })
    // An answer waits to be read, since the last look and without a part of it leaving.
    let waits = false
    stream.on('drain', () => (waits = false))
    const left = () => (waits = false)
    let isHeard = false
    const look = () => {
      if (!stream.readableEnded || waits) {
        stream.close(constants.NGHTTP2_CANCEL)
        return
      }
      waits = stream.writableLength > 0 || stream.writableEnded
      if (waits && !isHeard) onWrite(stream, left)
      isHeard ||= waits
      timer = setTimeout(look, limits.idleMsMax).unref()
    }
    let timer = setTimeout(look, limits.idleMsMax).unref()
    stream.once('close', () => {
      clearTimeout(timer)
      own.bytes -= bytes
      held.bytes -= bytes
      // Nothing comes after this. A stream may be kept for a while yet, and is not to keep the call behind it.
      stream.removeAllListeners().on('error', ignore)
    })
  }
  Reflect.set(server, '_streamHandler', guarded)
}

/**
 * grpc-js writes a message when the one before has left, and small ones never fill the buffer, so that there is no `drain`. Only
 * for streams that last: a function of its own for each would outlive it.
 */
function onWrite(stream: ServerHttp2Stream, listener: () => void): void {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
  stream.write = (...args: unknown[]) => {
    listener()
    return write(...args)
  }
}
