import { connect } from 'node:tls'
import type { TLSSocket } from 'node:tls'
import {
  END_HEADERS,
  END_STREAM,
  FRAME,
  frame,
  greeting,
  headerBlock,
  LITERAL,
  setting,
  u32,
} from '@strongroom/testkit/raw-http2'

/** The head of a frame: length, type, flags, stream. */
const HEAD_BYTES = 9
const TYPE_AT = 3
const FLAGS_AT = 4
const STREAM_AT = 5
const ACK = 1
const SETTING = { tableBytes: 1, push: 2, streamsMax: 3, streamWindow: 4 } as const
/** What RFC 9113 gives a peer that has said nothing. */
const WINDOW_DEFAULT = 65_535
const TABLE_BYTES_DEFAULT = 4096
const FRAME_MAX = 16_384
const WINDOW_MAX = 0x7fffffff
/** HPACK: the newest entry of a connection's table, and what an entry takes beside its text. */
const NEWEST = 62
const ENTRY_BYTES = 32
/**
 * `:method: POST` and `:scheme: https` by their numbers in the table that HPACK gives to all, as every client names them: for
 * these a server has no text to make.
 */
const POST_HTTPS = Buffer.from([0x83, 0x87])

interface Call {
  /** HEADERS and DATA; the numbers of the stream in them change. */
  readonly request: Buffer
  readonly bodyBytes: number
  answered: () => void
}

/**
 * An HTTP/2 connection that makes the same calls over and over, from bytes made beforehand, for a fraction of what node:http2
 * costs. Of an answer it knows only that it has ended.
 */
export class PreparedCalls {
  readonly #socket: TLSSocket
  readonly #firstHeaders: Buffer
  readonly #headers: Buffer
  readonly #waiting: Call[] = []
  readonly #open = new Map<number, Call>()
  readonly #ended = Promise.withResolvers<never>()
  #nextStream = 1
  /** Unknown until the server has said what it takes: no call is made before. */
  #streamsMax: number | undefined
  /** Bytes of bodies that the server still takes. */
  #window = WINDOW_DEFAULT
  /** Bytes of answers since the server was last given them back to its own window. */
  #received = 0
  #unread: Buffer = Buffer.alloc(0)

  /** `headers` besides the method and the scheme. */
  constructor(address: string, ca: Buffer, headers: Readonly<Record<string, string>>) {
    const fields = Object.entries(headers)
    const entries = fields.map(([name, value]) => ENTRY_BYTES + name.length + value.length)
    if (entries.reduce((sum, bytes) => sum + bytes, 0) > TABLE_BYTES_DEFAULT)
      throw new Error('headers that the table of a connection has no room for')
    const known = Buffer.from(fields.map((_, at) => 0x80 | (NEWEST + fields.length - 1 - at)))
    this.#firstHeaders = headersFrame(headerBlock(headers, LITERAL.added))
    this.#headers = headersFrame(known)
    const { hostname: host, port } = new URL(`https://${address}`)
    // An address is no TLS server name.
    const names = { servername: 'localhost', ALPNProtocols: ['h2'] }
    this.#socket = connect({ host, port: Number(port), ca, ...names })
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (chunk: Buffer) => {
      this.#read(chunk)
    })
    // Nobody need be waiting for it when a connection is closed.
    this.#ended.promise.catch(() => undefined)
    this.#socket.on('error', this.#ended.reject)
    this.#socket.on('close', () => {
      this.#fail('the server closed a connection')
    })
    const settings = [setting(SETTING.push, 0), setting(SETTING.streamWindow, WINDOW_MAX)]
    this.#write(greeting(Buffer.concat(settings)))
    this.#write(frame(FRAME.window, 0, 0, u32(WINDOW_MAX - WINDOW_DEFAULT)))
  }

  /** Rejects when the connection ends or a call on it fails. */
  get ended(): Promise<never> {
    return this.#ended.promise
  }

  /** The call with this body; made one at a time, for its bytes are used again. */
  prepare(body: Buffer): () => Promise<void> {
    if (body.length > FRAME_MAX) throw new Error('a body that one frame has no room for')
    const request = Buffer.concat([this.#headers, frame(FRAME.data, END_STREAM, 0, body)])
    const call: Call = { request, bodyBytes: body.length, answered: () => undefined }
    return () =>
      new Promise((resolve) => {
        call.answered = resolve
        this.#waiting.push(call)
        this.#sendWaiting()
      })
  }

  close(): void {
    this.#socket.destroy()
  }

  #sendWaiting(): void {
    for (let call = this.#waiting[0]; call !== undefined; call = this.#waiting[0]) {
      if (call.bodyBytes > this.#window || this.#open.size >= (this.#streamsMax ?? 0)) return
      this.#waiting.shift()
      this.#send(call)
    }
  }

  #send(call: Call): void {
    const { request, bodyBytes } = call
    const stream = this.#nextStream
    const dataAt = this.#headers.length
    this.#nextStream += 2
    this.#window -= bodyBytes
    this.#open.set(stream, call)
    request.writeUInt32BE(stream, STREAM_AT)
    request.writeUInt32BE(stream, dataAt + STREAM_AT)
    if (stream === 1) this.#write(this.#firstHeaders)
    this.#write(stream === 1 ? request.subarray(dataAt) : request)
  }

  /** All that is written in one turn leaves as one. */
  #write(bytes: Buffer): void {
    const socket = this.#socket
    if (socket.writableCorked === 0) {
      socket.cork()
      process.nextTick(() => {
        socket.uncork()
      })
    }
    socket.write(bytes)
  }

  #read(chunk: Buffer): void {
    const bytes = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk])
    let at = 0
    while (bytes.length - at >= HEAD_BYTES) {
      const end = at + HEAD_BYTES + bytes.readUIntBE(at, 3)
      if (end > bytes.length) break
      const type = bytes.readUInt8(at + TYPE_AT)
      const flags = bytes.readUInt8(at + FLAGS_AT)
      const stream = bytes.readUInt32BE(at + STREAM_AT)
      this.#take(type, flags, stream, bytes.subarray(at + HEAD_BYTES, end))
      at = end
    }
    this.#unread = bytes.subarray(at)
  }

  #take(type: number, flags: number, stream: number, payload: Buffer): void {
    switch (type) {
      case FRAME.data:
        this.#giveBack(payload.length)
        if ((flags & END_STREAM) !== 0) this.#answered(stream)
        break
      case FRAME.headers:
        if ((flags & END_STREAM) !== 0) this.#answered(stream)
        break
      case FRAME.settings:
        if ((flags & ACK) === 0) this.#settle(payload)
        break
      case FRAME.ping:
        if ((flags & ACK) === 0) this.#write(frame(FRAME.ping, ACK, 0, payload))
        break
      case FRAME.window:
        // A stream's own window has room for its whole body from the start.
        if (stream === 0) this.#window += payload.readUInt32BE()
        this.#sendWaiting()
        break
      case FRAME.reset:
        this.#fail(`the server ended a call with HTTP/2 error ${payload.readUInt32BE()}`)
        break
      case FRAME.goaway:
        this.#fail(`the server said goodbye with HTTP/2 error ${payload.readUInt32BE(4)}`)
        break
    }
  }

  #giveBack(bytes: number): void {
    this.#received += bytes
    if (this.#received < WINDOW_MAX / 2) return
    this.#write(frame(FRAME.window, 0, 0, u32(this.#received)))
    this.#received = 0
  }

  #answered(stream: number): void {
    const call = this.#open.get(stream)
    if (call === undefined) {
      this.#fail('an answer to no call')
      return
    }
    this.#open.delete(stream)
    call.answered()
    this.#sendWaiting()
  }

  #settle(settings: Buffer): void {
    this.#streamsMax ??= Infinity
    for (let at = 0; at < settings.length; at += 6) {
      const id = settings.readUInt16BE(at)
      const value = settings.readUInt32BE(at + 2)
      if (id === SETTING.streamsMax) this.#streamsMax = value
      if (id === SETTING.tableBytes && value < TABLE_BYTES_DEFAULT)
        this.#fail(`a table of ${value} bytes, too small for headers that are sent once`)
      if (id === SETTING.streamWindow && value < FRAME_MAX)
        this.#fail(`a window of ${value} bytes, too small for bodies that are sent at once`)
    }
    this.#write(frame(FRAME.settings, ACK, 0))
    this.#sendWaiting()
  }

  #fail(message: string): void {
    this.#ended.reject(new Error(message))
    this.#socket.destroy()
  }
}

const headersFrame = (block: Buffer): Buffer =>
  frame(FRAME.headers, END_HEADERS, 1, Buffer.concat([POST_HTTPS, block]))
