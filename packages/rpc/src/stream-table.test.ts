import assert from 'node:assert/strict'
import { once } from 'node:events'
import http2 from 'node:http2'
import type { AddressInfo } from 'node:net'
import { forgetEndedStreams } from './stream-table.ts'

describe('forgetEndedStreams', () => {
  let server: http2.Http2Server
  let client: http2.ClientHttp2Session
  let sessions: http2.ServerHttp2Session[]
  let found: boolean[]
  beforeEach(async () => {
    sessions = []
    found = []
    server = http2.createServer()
    server.on('session', (session) => sessions.push(session))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    client = http2.connect(`http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`)
  })
  afterEach(() => {
    client.destroy()
    server.close()
  })
  const taking = (onStream: (stream: http2.ServerHttp2Stream) => void): void => {
    server.on('stream', (stream) => {
      if (found.length === 0 && stream.session !== undefined)
        found.push(forgetEndedStreams(stream.session))
      stream.on('error', () => undefined)
      onStream(stream)
    })
  }
  const call = async (): Promise<string> => {
    const stream = client.request({ ':path': '/' })
    stream.setEncoding('utf8')
    let answer = ''
    for await (const chunk of stream) answer += String(chunk)
    return answer
  }

  it('finds where Node keeps the streams of a session, and knows no later place for them', () => {
    taking((stream) => stream.end('answer'))
    return call().then(() => {
      assert.deepEqual(found, [true])
      const [session] = sessions
      assert.ok(session)
      assert.equal(forgetEndedStreams(session), false)
      const symbol = Object.getOwnPropertySymbols(session).find(
        ({ description }) => description === 'state',
      )
      assert.ok(symbol)
      const { streams, pendingStreams } = Reflect.get(session, symbol) as Record<string, object>
      assert.equal(streams?.constructor.name, 'StreamTable')
      assert.equal(pendingStreams?.constructor.name, 'SmallSet')
    })
  })

  it('answers as before, one after the other and together', async () => {
    taking((stream) => {
      stream.respond({ ':status': 200 })
      stream.end('answer')
    })
    for (let turn = 0; turn < 20; turn += 1) assert.equal(await call(), 'answer')
    const together = await Promise.all(Array.from({ length: 50 }, call))
    assert.deepEqual(new Set(together), new Set(['answer']))
  })

  it('lets a session that closes wait for its streams, and end after the last', async () => {
    const { promise: arrived, resolve } = Promise.withResolvers<http2.ServerHttp2Stream>()
    taking(resolve)
    const answer = call()
    const stream = await arrived
    const [session] = sessions
    assert.ok(session)
    const closed = once(session, 'close', { signal: AbortSignal.timeout(2000) })
    session.close()
    await new Promise((done) => setTimeout(done, 50))
    assert.equal(session.destroyed, false)
    stream.end('late')
    assert.equal(await answer, 'late')
    await closed
  })

  it('ends every stream of a session that is destroyed', async () => {
    const streams: http2.ServerHttp2Stream[] = []
    const { promise: all, resolve } = Promise.withResolvers<undefined>()
    taking((stream) => {
      if (streams.push(stream) === 3) resolve(undefined)
    })
    const calls = Promise.allSettled([call(), call(), call()])
    await all
    sessions[0]?.destroy()
    await calls
    assert.ok(streams.every(({ destroyed }) => destroyed))
  })
})
