import { gzipSync } from 'node:zlib'
import type { RawHttp2 } from '@strongroom/testkit/raw-http2'
import {
  callHeaders,
  END_HEADERS,
  END_STREAM,
  FRAME,
  frame,
  headerBlock,
  message,
  PADDED,
  setting,
  u32,
} from '@strongroom/testkit/raw-http2'

/** Opens one more connection to the port under attack; undefined when it is refused. */
export type Open = () => Promise<RawHttp2 | undefined>
export type Attack = (open: Open, path: string) => Promise<void>

const MIB = 1024 * 1024
const BIG = 8 * MIB
// Made once: who packs it while an attack runs is slow, and not because of the service.
const BOMB = gzipSync(Buffer.alloc(64 * MIB))
const open = END_HEADERS
const streamOf = (turn: number) => turn * 2 + 1

/** Sends some bytes on a connection of its own. */
const bytes =
  (make: (path: string) => Buffer[], greets = true): Attack =>
  async (connect, path) => {
    const raw = await connect()
    if (greets) raw?.greet()
    raw?.send(...make(path))
  }

/** Repeats frames on one connection for as long as the server takes them. */
const flood =
  (part: (turn: number, path: string) => Buffer, bytesMax = BIG): Attack =>
  async (connect, path) => {
    const raw = await connect()
    await raw?.greet().flood((turn) => part(turn, path), bytesMax)
  }

const request = (path: string, turn = 0, more = {}) =>
  frame(FRAME.headers, open, streamOf(turn), callHeaders(path, more))
const body = (turn: number, data: Buffer, flags = END_STREAM) =>
  frame(FRAME.data, flags, streamOf(turn), data)

/** What a stranger may do to an HTTP/2 port, by name. */
export const attacks: Readonly<Record<string, Attack>> = {
  'a bad preface': bytes(() => [Buffer.from('GET / HTTP/1.1\r\nhost: x\r\n\r\n')], false),
  noise: bytes(() => [Buffer.alloc(64 * 1024, 0xa5)], false),
  'half a preface': bytes(() => [Buffer.from('PRI * HT')], false),
  'a frame longer than it may be': bytes((path) => [
    request(path),
    frame(FRAME.data, 0, 1, Buffer.alloc(1024), 0xffffff),
  ]),
  'frames with wrong lengths': bytes(() => [
    frame(FRAME.ping, 0, 0, Buffer.alloc(7)),
    frame(FRAME.settings, 0, 0, Buffer.alloc(5)),
    frame(FRAME.window, 0, 0, Buffer.alloc(3)),
    frame(FRAME.reset, 0, 1, Buffer.alloc(1)),
  ]),
  'padding longer than its frame': bytes((path) => [
    request(path),
    frame(FRAME.data, PADDED, 1, Buffer.from([255, 1, 2])),
  ]),
  'headers on stream 0, data on a stream that is none': bytes((path) => [
    frame(FRAME.data, 0, 77, Buffer.alloc(10)),
    frame(FRAME.headers, open, 0, callHeaders(path)),
  ]),
  'a continuation of nothing': bytes(() => [frame(FRAME.continuation, 0, 1, Buffer.alloc(9))]),
  'a message that says it has 1 GiB': flood((turn, path) =>
    turn === 0
      ? Buffer.concat([request(path), body(0, message(Buffer.alloc(1000), 2 ** 30), 0)])
      : body(0, Buffer.alloc(16_000), 0),
  ),
  'a message that says it has 4 GiB less a byte': bytes((path) => [
    request(path),
    body(0, message(Buffer.alloc(10), 2 ** 32 - 1)),
  ]),
  'half messages left open on 100 streams': flood(
    (turn, path) =>
      Buffer.concat([request(path, turn), body(turn, message(Buffer.alloc(3), 1000), 0)]),
    30_000,
  ),
  'a message that is compressed without a word of it': bytes((path) => [
    request(path),
    body(0, message(Buffer.from('abc'), 3, 1)),
  ]),
  'a gzip bomb of 64 MiB': bytes((path) => {
    const bomb = message(BOMB, undefined, 1)
    const parts = [request(path, 0, { 'grpc-encoding': 'gzip' })]
    for (let at = 0; at < bomb.length; at += 16_000)
      parts.push(body(0, bomb.subarray(at, at + 16_000), at + 16_000 >= bomb.length ? 1 : 0))
    return parts
  }),
  'a compression that nobody knows': bytes((path) => [
    request(path, 0, { 'grpc-encoding': 'identity2' }),
    body(0, message(Buffer.from('abc'), 3, 1)),
  ]),
  'a flag that no message has': bytes((path) => [
    request(path),
    body(0, message(Buffer.from('abc'), 3, 0xff)),
  ]),
  'rapid reset': flood(
    (turn, path) =>
      Buffer.concat([
        request(path, turn),
        body(turn, message(Buffer.alloc(0))),
        frame(FRAME.reset, 0, streamOf(turn), u32(8)),
      ]),
    2 * MIB,
  ),
  'a flood of CONTINUATION': flood((turn, path) =>
    turn === 0
      ? frame(FRAME.headers, 0, 1, callHeaders(path))
      : frame(FRAME.continuation, 0, 1, headerBlock({ [`x-${turn}`]: 'y'.repeat(8000) })),
  ),
  'metadata of a MiB': flood(
    (turn, path) =>
      turn === 0
        ? frame(FRAME.headers, 0, 1, callHeaders(path))
        : frame(
            FRAME.continuation,
            turn === 64 ? open : 0,
            1,
            headerBlock({ a: 'y'.repeat(16_000) }),
          ),
    MIB,
  ),
  'an HPACK bomb': flood((turn, path) => {
    // One entry of 4,000 bytes goes into the table, then one byte repeats it.
    if (turn > 0) return frame(FRAME.continuation, 0, 1, Buffer.alloc(16_000, 0xbe))
    const entry = Buffer.concat([
      Buffer.from([0x40]),
      headerBlock({ a: 'y'.repeat(3900) }).subarray(1),
    ])
    return frame(FRAME.headers, 0, 1, Buffer.concat([callHeaders(path), entry]))
  }, MIB),
  'a flood of SETTINGS': flood(() => frame(FRAME.settings, 0, 0, setting(4, 65_535)), 2 * MIB),
  'a flood of PING': flood(() => frame(FRAME.ping, 0, 0, Buffer.alloc(8)), 2 * MIB),
  'a flood of PRIORITY': flood(
    (turn) => frame(FRAME.priority, 0, streamOf(turn), Buffer.from([0, 0, 0, 0, 9])),
    2 * MIB,
  ),
  'empty and tiny DATA frames': flood(
    (turn, path) =>
      turn === 0
        ? Buffer.concat([request(path), body(0, message(Buffer.alloc(0), 900_000), 0)])
        : body(0, Buffer.alloc(turn % 2), 0),
    600_000,
  ),
  'a window that overflows': bytes(() => [
    frame(FRAME.window, 0, 0, u32(0x7fffffff)),
    frame(FRAME.window, 0, 0, u32(0x7fffffff)),
  ]),
  'a window of 0 and nobody who reads': async (connect, path) => {
    const raw = await connect()
    await raw
      ?.greet(setting(4, 0))
      .pause()
      .flood(
        (turn) => Buffer.concat([request(path, turn), body(turn, message(Buffer.alloc(0)))]),
        MIB,
      )
  },
  'GOAWAY and then more': bytes((path) => [
    frame(FRAME.goaway, 0, 0, Buffer.alloc(8)),
    request(path),
    body(0, message(Buffer.alloc(0))),
  ]),
  'a path of 60 KiB': bytes((path) => {
    const block = callHeaders(`${path}${'a'.repeat(60_000)}`)
    const parts = []
    for (let at = 0; at < block.length; at += 16_000)
      parts.push(
        frame(
          at === 0 ? FRAME.headers : FRAME.continuation,
          at + 16_000 >= block.length ? open : 0,
          1,
          block.subarray(at, at + 16_000),
        ),
      )
    return parts
  }),
  'headers that no HTTP has': bytes(() => [
    frame(FRAME.headers, open, 1, headerBlock({ 'X-Caps': '1', ':path': '', '': '', 'a b': '\0' })),
  ]),
}
