import {
  callHeaders,
  END_HEADERS,
  END_STREAM,
  FRAME,
  frame,
  message,
  RawHttp2,
} from '@strongroom/testkit/raw-http2'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http2 from 'node:http2'
import { setTimeout as sleep } from 'node:timers/promises'
import { feed, startTestService } from './testing/service.ts'

const { constants } = http2
const empty = { rows: [] }
const path = feed.GetAccess.path
const streamOf = (turn: number) => turn * 2 + 1
const request = (turn: number, to = path) =>
  Buffer.concat([
    frame(FRAME.headers, END_HEADERS, streamOf(turn), callHeaders(to)),
    frame(FRAME.data, END_STREAM, streamOf(turn), message(Buffer.alloc(0))),
  ])
const reset = (turn: number) => frame(FRAME.reset, 0, streamOf(turn), Buffer.from([0, 0, 0, 8]))
const windowOfZero = Buffer.from([0, 4, 0, 0, 0, 0])

type Started = Awaited<ReturnType<typeof startTestService>>

const raw = async ({ userPort }: Started): Promise<RawHttp2> => {
  const connection = await RawHttp2.open({ port: userPort })
  assert.ok(connection)
  return connection
}
const session = (service: Started, settings: http2.Settings = {}) => {
  const url = `https://localhost:${service.userPort.toString()}`
  const connection = http2.connect(url, { ca: readFileSync(service.authority.caFile), settings })
  connection.on('error', () => undefined)
  return connection
}
const opened = (connection: http2.ClientHttp2Session) => {
  const stream = connection.request({
    ':method': 'POST',
    ':path': path,
    'content-type': 'application/grpc',
    te: 'trailers',
  })
  stream.on('error', () => undefined)
  return stream
}
/** How a stream ended, once it has. */
const ended = async (stream: http2.ClientHttp2Stream): Promise<number | undefined> => {
  if (!stream.closed) await once(stream, 'close', { signal: AbortSignal.timeout(5000) })
  return stream.rstCode
}
/** The status that the service answers to one more call, on a connection of its own. */
const answer = async (service: Started): Promise<unknown> => {
  const connection = session(service)
  const stream = opened(connection)
  stream.end(message(Buffer.alloc(0)))
  let status: unknown
  const note = (headers: http2.IncomingHttpHeaders) => (status = headers['grpc-status'])
  stream.on('response', note)
  stream.on('trailers', note)
  stream.resume()
  await ended(stream)
  connection.close()
  return status
}

describe('streams of strangers', () => {
  it('outlives calls of no method whose connection ends before they are looked at', async () => {
    await using service = await startTestService({
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    for (let round = 0; round < 5; round += 1) {
      const connection = await raw(service)
      await connection
        .greet(windowOfZero)
        .pause()
        .flood((turn) => request(turn, '/no.such/Method'), 512 * 1024)
      connection.close()
    }
    assert.equal(await answer(service), '0')
  })

  it('closes a connection that takes back too many calls', async () => {
    await using service = await startTestService({
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    const connection = await raw(service)
    await connection
      .greet()
      .flood((turn) => Buffer.concat([request(turn), reset(turn)]), 1024 * 1024)
    await connection.closed
    assert.equal(await answer(service), '0')
  })

  it('ends a request that does not arrive in time', async () => {
    await using service = await startTestService({
      config: { callMsMax: 100 },
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    const connection = session(service)
    const stream = opened(connection)
    // A byte now and then is no progress.
    const drip = setInterval(() => stream.write(Buffer.alloc(1)), 20)
    stream.write(message(Buffer.alloc(0), 1000))
    assert.equal(await ended(stream), constants.NGHTTP2_CANCEL)
    clearInterval(drip)
    connection.close()
  })

  it('ends an answer that nobody reads', async () => {
    await using service = await startTestService({
      config: { callMsMax: 100 },
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    const connection = session(service, { initialWindowSize: 0 })
    const stream = opened(connection)
    stream.end(message(Buffer.alloc(0)))
    stream.resume()
    assert.equal(await ended(stream), constants.NGHTTP2_CANCEL)
    connection.close()
  })

  it('holds no more of half requests than one connection may', async function () {
    this.timeout(10_000)
    await using service = await startTestService({
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    const connection = session(service)
    const half = message(Buffer.alloc(900_000), 1_000_000)
    const streams = Array.from({ length: 40 }, () => opened(connection))
    let refused = 0
    for (const stream of streams) {
      stream.on('close', () => {
        if (stream.rstCode === constants.NGHTTP2_ENHANCE_YOUR_CALM) refused += 1
      })
      stream.write(half)
    }
    const end = Date.now() + 5000
    // 8 MiB are 9 of them.
    while (refused < 31 && Date.now() < end) await sleep(10)
    assert.equal(await answer(service), '0')
    assert.ok(refused >= 31 && refused < 40, `${refused.toString()} refused`)
    connection.destroy()
  })

  it('lets one connection not take all places of handlers', async function () {
    this.timeout(10_000)
    const gate = Promise.withResolvers<typeof empty>()
    let begun = 0
    const GetAccess = () => {
      begun += 1
      return begun <= 128 ? gate.promise : Promise.resolve(empty)
    }
    await using service = await startTestService({ feed: { GetAccess } })
    const connection = session(service)
    const first = Array.from({ length: 128 }, () => opened(connection))
    for (const stream of first) stream.end(message(Buffer.alloc(0)))
    while (begun < 128) await sleep(5)
    for (const stream of first) stream.close(constants.NGHTTP2_CANCEL)
    // Their handlers still run, on behalf of nobody.
    const more = opened(connection)
    more.end(message(Buffer.alloc(0)))
    const [headers] = (await once(more, 'response')) as [http2.IncomingHttpHeaders]
    assert.equal(headers['grpc-status'], '8')
    assert.equal(await answer(service), '0')
    gate.resolve(empty)
    connection.destroy()
  })

  it('takes so many connections from one address', async () => {
    await using service = await startTestService({
      config: { connections: { all: 10, perAddress: 2 } },
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    const open = () => RawHttp2.open({ port: service.userPort })
    const [one, two] = [await open(), await open()]
    assert.ok(one !== undefined && two !== undefined)
    assert.equal(await open(), undefined)
    one.close()
    await one.closed
    await sleep(50)
    assert.equal(await answer(service), '0')
    two.close()
  })
})
