import { Fault } from '@strongroom/fault'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http2 from 'node:http2'
import type { AddressInfo } from 'node:net'
import { askLeanly } from './lean-headers.ts'
import { feed, startTestService } from './testing/service.ts'

const names = (headers: object): string[] => Object.keys(headers).sort()

describe('lean headers', () => {
  const answerTo = async (GetAccess: () => Promise<{ rows: [] }>) => {
    await using service = await startTestService({ feed: { GetAccess } })
    const ca = readFileSync(service.authority.caFile)
    const session = http2.connect(`https://localhost:${service.userPort.toString()}`, { ca })
    try {
      const stream = session.request({
        ':method': 'POST',
        ':path': feed.GetAccess.path,
        'content-type': 'application/grpc',
        te: 'trailers',
      })
      const trailers = once(stream, 'trailers') as Promise<[http2.IncomingHttpHeaders]>
      trailers.catch(() => undefined)
      stream.end(Buffer.alloc(5))
      const [headers] = (await once(stream, 'response')) as [http2.IncomingHttpHeaders]
      stream.resume()
      return { headers, trailers: headers['grpc-status'] === undefined ? (await trailers)[0] : {} }
    } finally {
      session.destroy()
    }
  }

  it('answers with nothing that says nothing', async () => {
    const { headers, trailers } = await answerTo(() => Promise.resolve({ rows: [] }))
    assert.deepEqual(names(headers), [':status', 'content-type'])
    assert.deepEqual(names(trailers), ['grpc-status'])
    assert.equal(trailers['grpc-status'], '0')
  })

  it('says why a call failed', async () => {
    const { headers, trailers } = await answerTo(() => {
      throw new Fault('precondition', 'NOT_NOW', 'not now')
    })
    const said = { ...headers, ...trailers }
    assert.equal(said['grpc-status'], '9')
    assert.equal(said['grpc-message'], 'not%20now')
    assert.equal(names(said).includes('date'), false)
  })

  it('asks without a word on compression', async () => {
    const server = http2.createServer()
    const { promise: asked, resolve: ask } = Promise.withResolvers<http2.IncomingHttpHeaders>()
    server.on('stream', (stream, headers) => {
      ask(headers)
      stream.respond({}, { endStream: true })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const session = http2.connect(`http://127.0.0.1:${port.toString()}`)
    try {
      askLeanly(session)
      session
        .request({
          ':path': '/',
          te: 'trailers',
          'accept-encoding': 'identity',
          'grpc-accept-encoding': 'identity,deflate,gzip',
        })
        .resume()
      const standard = [':authority', ':method', ':path', ':scheme']
      assert.deepEqual(names(await asked), [...standard, 'te'])
    } finally {
      session.destroy()
      server.close()
    }
  })
})
