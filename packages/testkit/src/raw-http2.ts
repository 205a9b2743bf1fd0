import { connect } from 'node:tls'
import type { ConnectionOptions, TLSSocket } from 'node:tls'

/** Frame types of RFC 9113, by their numbers. */
export const FRAME = {
  data: 0,
  headers: 1,
  priority: 2,
  reset: 3,
  settings: 4,
  ping: 6,
  goaway: 7,
  window: 8,
  continuation: 9,
} as const
export const END_STREAM = 1
export const END_HEADERS = 4
export const PADDED = 8
const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'

/** A frame; its length can be made to lie. */
export function frame(
  type: number,
  flags: number,
  stream: number,
  payload: Buffer = Buffer.alloc(0),
  length = payload.length,
): Buffer {
  const head = Buffer.alloc(9)
  head.writeUIntBE(length, 0, 3)
  head.writeUInt8(type, 3)
  head.writeUInt8(flags, 4)
  head.writeUInt32BE(stream, 5)
  return Buffer.concat([head, payload])
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** One entry of a SETTINGS frame. */
export const setting = (id: number, value: number): Buffer =>
  Buffer.concat([Buffer.from([0, id]), u32(value)])

/** What a client says first. */
export const greeting = (settings: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([Buffer.from(PREFACE), frame(FRAME.settings, 0, 0, settings)])

/** How HPACK has a literal: forgotten at once, or added to the table of the connection. */
export const LITERAL = { forgotten: 0, added: 0x40 } as const

/** HPACK of literals, names and values in full. */
export function headerBlock(
  fields: Readonly<Record<string, string>>,
  literal: number = LITERAL.forgotten,
): Buffer {
  return Buffer.concat(
    Object.entries(fields).flatMap(([name, value]) => [
      Buffer.from([literal]),
      text(name),
      text(value),
    ]),
  )
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'latin1')
  if (bytes.length < 127) return Buffer.concat([Buffer.from([bytes.length]), bytes])
  const length = [127]
  let rest = bytes.length - 127
  for (; rest >= 128; rest = Math.floor(rest / 128)) length.push((rest % 128) | 128)
  return Buffer.concat([Buffer.from([...length, rest]), bytes])
}

/** The headers of a gRPC call. */
export const callHeaders = (path: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  headerBlock({
    ':method': 'POST',
    ':scheme': 'https',
    ':path': path,
    ':authority': 'localhost',
    'content-type': 'application/grpc',
    te: 'trailers',
    ...more,
  })

/** A gRPC message with its prefix; what it declares can be made to lie. */
export function message(body: Buffer, declared = body.length, compressed = 0): Buffer {
  return Buffer.concat([Buffer.from([compressed]), u32(declared), body])
}

/** A TLS connection on which frames are written by hand. Whatever the server does with it is no error of the test. */
export class RawHttp2 {
  readonly #socket: TLSSocket
  readonly closed: Promise<void>
  isClosed = false
  bytesReceived = 0

  private constructor(socket: TLSSocket) {
    this.#socket = socket
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.isClosed = true
        resolve()
      })
    })
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      this.bytesReceived += chunk.length
    })
  }

  /** Resolves when the handshake is done; undefined when the server refused it. */
  static open(options: ConnectionOptions): Promise<RawHttp2 | undefined> {
    return new Promise((resolve) => {
      const socket = connect({
        host: '127.0.0.1',
        servername: 'localhost',
        ALPNProtocols: ['h2'],
        // The test looks at what the server does, not at who it is.
        rejectUnauthorized: false,
        ...options,
      })
      const raw = new RawHttp2(socket)
      socket.once('secureConnect', () => {
        resolve(raw)
      })
      void raw.closed.then(() => {
        resolve(undefined)
      })
    })
  }

  /** Says hello as a client does, with settings of its own. */
  greet(settings?: Buffer): this {
    return this.send(greeting(settings))
  }

  send(...parts: readonly Buffer[]): this {
    if (!this.#socket.destroyed) this.#socket.write(Buffer.concat(parts))
    return this
  }

  /** Writes as long as the server takes it: at most so many bytes. */
  async flood(part: (turn: number) => Buffer, bytesMax: number): Promise<void> {
    let sent = 0
    for (let turn = 0; sent < bytesMax && !this.isClosed; turn += 1) {
      const bytes = part(turn)
      sent += bytes.length
      if (this.#socket.write(bytes)) continue
      // A server that reads no more is one that holds nothing more.
      await Promise.race([this.closed, drained(this.#socket)])
      if (this.#socket.writableNeedDrain) return
    }
  }

  /** Reads nothing more. */
  pause(): this {
    this.#socket.pause()
    return this
  }

  close(): void {
    this.#socket.destroy()
  }
}

function drained(socket: TLSSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 1000)
    socket.once('drain', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
