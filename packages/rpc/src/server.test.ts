import { Client, credentials, Metadata, status } from '@grpc/grpc-js'
import type { ChannelCredentials, ClientReadableStream, ServiceError } from '@grpc/grpc-js'
import type { TailRecordsResponse } from '@strongroom/contracts/audit'
import { Fault } from '@strongroom/fault'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http2 from 'node:http2'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Call } from './method.ts'
import { fromStatus } from './status.ts'
import { feed, log, startTestService } from './testing/service.ts'
import { UNREADABLE } from './unreadable.ts'

const empty = { rows: [] }
type Started = Awaited<ReturnType<typeof startTestService>>

const userCredentials = (service: Started): ChannelCredentials =>
  credentials.createSsl(readFileSync(service.authority.caFile))

/** A call by a foreign client, raw bytes in and out. */
function call(
  client: Client,
  path: string,
  body: Buffer,
  options: { deadline?: number; metadata?: Metadata } = {},
) {
  return new Promise<Buffer>((resolve, reject) => {
    const same = (bytes: Buffer) => bytes
    const { deadline = Date.now() + 5000, metadata = new Metadata() } = options
    client.makeUnaryRequest(path, same, same, body, metadata, { deadline }, (error, value) => {
      if (error === null) resolve(value ?? Buffer.alloc(0))
      else reject(error)
    })
  })
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => 'OK',
    (error: unknown) => status[(error as ServiceError).code],
  )

async function until(condition: () => boolean, ms = 3000): Promise<void> {
  const end = Date.now() + ms
  while (!condition()) {
    assert.ok(Date.now() < end, 'condition did not come true')
    await sleep(5)
  }
}

describe('startService', () => {
  const path = feed.GetAccess.path

  it('carries request, answer and fault between peers', async () => {
    await using service = await startTestService({
      feed: {
        GetAccess: () => Promise.resolve(empty),
        WatchAccess: (request) =>
          Promise.reject(
            new Fault('missing', 'VAULT_NOT_FOUND', 'no vault', { cursor: request.cursor }),
          ),
      },
    })
    const client = service.client()
    assert.deepEqual((await client.GetAccess({})).rows, [])
    await assert.rejects(client.WatchAccess({ cursor: '7' }), (error) => {
      assert.ok(error instanceof Fault)
      assert.deepEqual(
        [error.kind, error.reason, error.message],
        ['missing', 'VAULT_NOT_FOUND', 'no vault'],
      )
      assert.equal(error.metadata['cursor'], '7')
      return true
    })
    client.close()
  })

  it('tells handlers who calls, by which port and under which trace', async () => {
    const calls: Call[] = []
    await using service = await startTestService({
      feed: {
        GetAccess: (_request, seen) => {
          calls.push(seen)
          return Promise.resolve(empty)
        },
      },
    })
    const client = service.client(service.authority.peer('secret'))
    await client.GetAccess({}, { token: 'abc' })
    await client.GetAccess({})
    const user = new Client(`localhost:${service.userPort.toString()}`, userCredentials(service))
    const metadata = new Metadata()
    metadata.set('traceparent', `00-${'a1'.repeat(16)}-${'b2'.repeat(8)}-01`)
    await call(user, path, Buffer.alloc(0), { metadata })
    const [first, second, third] = calls
    assert.ok(first !== undefined && second !== undefined && third !== undefined)
    assert.deepEqual(
      [first.peer, first.port, first.header('authorization')],
      ['secret', 'peer', 'Bearer abc'],
    )
    assert.deepEqual([second.peer, second.clientAddress], ['secret', '127.0.0.1'])
    assert.match(first.traceId, /^[0-9a-f]{32}$/)
    assert.notEqual(first.traceId, second.traceId)
    assert.deepEqual([third.peer, third.port, third.traceId], [undefined, 'user', 'a1'.repeat(16)])
    client.close()
    user.close()
  })

  it('answers an unknown error as bare INTERNAL', async () => {
    await using service = await startTestService({
      feed: { GetAccess: () => Promise.reject(new Error('row value 42')) },
    })
    const user = new Client(`localhost:${service.userPort.toString()}`, userCredentials(service))
    await assert.rejects(call(user, path, Buffer.alloc(0)), {
      code: status.INTERNAL,
      details: 'internal error',
    })
    user.close()
  })

  it('runs the layers from the outside in, and one may refuse', async () => {
    const seen: string[] = []
    await using service = await startTestService({
      onion: [
        (next) => (request, inner) => {
          seen.push('outer')
          return next(request, inner)
        },
        () => () => {
          seen.push('inner')
          return Promise.reject(new Fault('denied', 'PERMISSION_DENIED', 'no'))
        },
      ],
      feed: { GetAccess: () => Promise.reject(new Error('reached')) },
    })
    const client = service.client()
    await assert.rejects(client.GetAccess({}), { reason: 'PERMISSION_DENIED' })
    assert.deepEqual(seen, ['outer', 'inner'])
    client.close()
  })

  it('survives bytes that are no message, and shows the layers that there was a call', async () => {
    const seen: unknown[] = []
    await using service = await startTestService({
      onion: [
        (next) => (request, inner) => {
          seen.push(request === UNREADABLE)
          return next(request, inner)
        },
      ],
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    const user = new Client(`localhost:${service.userPort.toString()}`, userCredentials(service))
    for (const bytes of ['ff', '0a', '08'.repeat(3) + 'ffffffffffffffffffffff']) {
      assert.equal(
        await codeOf(call(user, path, Buffer.from(bytes, 'hex'))),
        'INVALID_ARGUMENT',
        bytes,
      )
    }
    assert.equal(await codeOf(call(user, path, Buffer.alloc(0))), 'OK')
    assert.deepEqual(seen, [true, true, true, false])
    user.close()
  })

  it('survives frames that are no gRPC', async () => {
    await using service = await startTestService({
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    const session = http2.connect(`https://localhost:${service.userPort.toString()}`, {
      ca: readFileSync(service.authority.caFile),
    })
    const headers = {
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    }
    // A compressed flag without gzip behind it, and a length that never comes.
    for (const body of ['01000000050102030405', '0100000000', '00ffffffff00', 'zz']) {
      const stream = session.request({ ...headers, 'grpc-encoding': 'gzip' })
      stream.on('error', () => undefined)
      stream.end(Buffer.from(body, 'hex'))
      stream.resume()
      await once(stream, 'close')
    }
    session.close()
    const user = new Client(`localhost:${service.userPort.toString()}`, userCredentials(service))
    assert.equal(await codeOf(call(user, path, Buffer.alloc(0))), 'OK')
    user.close()
  })

  it('refuses a message that is too large, at 1 MiB from users and 4 MiB from peers', async () => {
    await using service = await startTestService({
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    const user = new Client(`localhost:${service.userPort.toString()}`, userCredentials(service))
    assert.equal(
      await codeOf(call(user, path, Buffer.alloc(1024 * 1024 + 1))),
      'RESOURCE_EXHAUSTED',
    )
    const client = service.client()
    const uids = (bytes: number) => ({ principalUids: ['x'.repeat(bytes)] })
    await client.GetAccess(uids(2 * 1024 * 1024), { timeoutMs: 5000 })
    await assert.rejects(client.GetAccess(uids(5 * 1024 * 1024), { timeoutMs: 5000 }), {
      kind: 'exhausted',
    })
    user.close()
    client.close()
  })

  it('sheds what is more than may run', async () => {
    const gate = Promise.withResolvers<typeof empty>()
    let running = 0
    await using service = await startTestService({
      config: { handlersMax: 2 },
      feed: {
        GetAccess: () => {
          running++
          return gate.promise
        },
      },
    })
    const client = service.client()
    const held = [client.GetAccess({}), client.GetAccess({})]
    await until(() => running === 2)
    await assert.rejects(client.GetAccess({}), { kind: 'exhausted', reason: 'OVERLOADED' })
    gate.resolve(empty)
    await Promise.all(held)
    await client.GetAccess({})
    client.close()
  })

  it('keeps counting handlers whose callers are gone', async () => {
    const gate = Promise.withResolvers<typeof empty>()
    let running = 0
    let aborted = false
    await using service = await startTestService({
      config: { handlersMax: 1 },
      feed: {
        GetAccess: (_request, inner) => {
          running++
          inner.signal.addEventListener('abort', () => {
            aborted = true
          })
          return gate.promise
        },
      },
    })
    const client = service.client()
    const cancel = new AbortController()
    const gone = assert.rejects(client.GetAccess({}, { signal: cancel.signal }))
    await until(() => running === 1)
    cancel.abort()
    await gone
    await until(() => aborted)
    await assert.rejects(client.GetAccess({}), { reason: 'OVERLOADED' })
    gate.resolve(empty)
    client.close()
  })

  it('answers DEADLINE_EXCEEDED itself when the caller sets no deadline', async () => {
    await using service = await startTestService({
      config: { callMsMax: 50 },
      feed: { GetAccess: () => sleep(10_000, empty, { ref: false }) },
    })
    const user = new Client(`localhost:${service.userPort.toString()}`, userCredentials(service))
    const started = Date.now()
    await assert.rejects(call(user, path, Buffer.alloc(0), { deadline: Infinity }), (error) => {
      const fault = fromStatus(error as ServiceError, 'auth')
      assert.ok(fault instanceof Fault)
      assert.equal(fault.reason, 'DEADLINE_EXCEEDED')
      return true
    })
    assert.ok(Date.now() - started < 2000)
    user.close()
  })

  it('finishes what runs when it stops, and takes no more', async () => {
    const gate = Promise.withResolvers<typeof empty>()
    let running = 0
    let closed = false
    const service = await startTestService({
      feed: {
        GetAccess: () => {
          running++
          return gate.promise
        },
      },
      options: {
        onStop: () => {
          closed = true
          return Promise.resolve()
        },
      },
    })
    const client = service.client()
    const held = client.GetAccess({})
    await until(() => running === 1)
    const stopping = service.stop()
    await assert.rejects(service.client().GetAccess({}, { timeoutMs: 1000 }))
    assert.equal(closed, false)
    gate.resolve(empty)
    await held
    await stopping
    assert.equal(closed, true)
    client.close()
  })

  it('refuses to start where tokens would be printed', async () => {
    for (const environment of [
      { GRPC_TRACE: 'all' },
      { GRPC_VERBOSITY: 'DEBUG' },
      { NODE_DEBUG: 'http2' },
    ]) {
      await assert.rejects(startTestService({ options: { environment } }), /refusing to start/)
    }
  })

  it('streams at the pace of the reader and ends with the handler', async () => {
    let sent = 0
    await using service = await startTestService({
      log: {
        async *TailRecords() {
          for (; sent < 500; sent++) {
            await Promise.resolve()
            yield {}
          }
        },
      },
    })
    const { stream, client } = tail(service)
    assert.equal(await readAll(stream), 500)
    client.close()
  })

  it('goes on while it is read, however small what it says and however long it lasts', async () => {
    await using service = await startTestService({
      config: { callMsMax: 250 },
      log: {
        async *TailRecords() {
          const end = performance.now() + 2000
          // Without a pause, so that something waits at each moment.
          for (let at = 0; performance.now() < end; at += 1) {
            if (at % 100 === 0) await sleep(0)
            yield {}
          }
        },
      },
    })
    const { stream, client } = tail(service)
    const received = await readAll(stream)
    assert.ok(received > 100, `${received} received`)
    client.close()
  })

  it('ends a stream that waits when the caller leaves', async () => {
    let cleaned = false
    await using service = await startTestService({
      log: {
        async *TailRecords(_request, inner) {
          try {
            yield {}
            await new Promise((resolve) => {
              inner.signal.addEventListener('abort', resolve)
            })
          } finally {
            cleaned = true
          }
        },
      },
    })
    const { stream, client } = tail(service)
    await once(stream, 'data')
    stream.on('error', () => undefined)
    stream.cancel()
    await until(() => cleaned)
    client.close()
  })

  it('ends open streams at once when it stops, also those that ignore the signal', async () => {
    const service = await startTestService({
      log: {
        async *TailRecords() {
          yield {}
          await sleep(60_000, undefined, { ref: false })
        },
      },
    })
    const { stream, client } = tail(service)
    await once(stream, 'data')
    const failed = once(stream, 'error') as Promise<[ServiceError]>
    const started = Date.now()
    await service.stop()
    const [error] = await failed
    assert.equal((fromStatus(error, 'auth') as Fault).reason, 'SHUTTING_DOWN')
    assert.ok(Date.now() - started < 3000)
    client.close()
  })

  it('passes a fault in the middle of a stream', async () => {
    await using service = await startTestService({
      log: {
        async *TailRecords() {
          yield await Promise.resolve({})
          throw new Fault('unauthenticated', 'TOKEN_EXPIRED', 'the token has expired')
        },
      },
    })
    const { stream, client } = tail(service)
    stream.resume()
    const [error] = (await once(stream, 'error')) as [ServiceError]
    assert.equal((fromStatus(error, 'auth') as Fault).reason, 'TOKEN_EXPIRED')
    client.close()
  })
})

/** Reads to the end; gives how many items there were. */
async function readAll(stream: ClientReadableStream<TailRecordsResponse>): Promise<number> {
  let received = 0
  stream.on('data', () => {
    received++
  })
  await once(stream, 'end')
  return received
}

function tail(service: Started): {
  stream: ClientReadableStream<TailRecordsResponse>
  client: Client
} {
  const client = new Client(`localhost:${service.userPort.toString()}`, userCredentials(service))
  const { path, requestSerialize, responseDeserialize } = log.TailRecords
  const stream = client.makeServerStreamRequest(
    path,
    requestSerialize,
    responseDeserialize,
    {},
    new Metadata(),
    {},
  )
  return { stream, client }
}
