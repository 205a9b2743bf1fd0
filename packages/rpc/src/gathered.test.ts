import { Client, Metadata, Server, ServerCredentials, credentials, status } from '@grpc/grpc-js'
import type { ServiceError } from '@grpc/grpc-js'
import { service as contract } from '@strongroom/contracts'
import { Fault } from '@strongroom/fault'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { gathering } from './gathered.ts'
import type { Call } from './method.ts'
import { RECEIPT } from './sending.ts'
import { TOGETHER_MAX } from './tls.ts'
import { startTestService } from './testing/service.ts'

const feed = contract('strongroom.auth.v1.AccessFeedService')
const path = feed.GetAccess.path

interface Asked {
  readonly principalUids: readonly string[]
}
/** A row whose body is the first uid that was asked for: so an answer shows whose it is. */
const echo = (request: Asked) => ({
  rows: [{ body: Buffer.from(request.principalUids[0] ?? ''), mac: Buffer.alloc(0) }],
})
const asks = (uid: string) => ({ principalUids: [uid] })
const all = (count: number) => Array.from({ length: count }, (_, at) => `uid ${at}`)

describe('calls that travel together', () => {
  const gatheringClient = (service: Awaited<ReturnType<typeof startTestService>>) =>
    service.client(service.authority.peer('secret'), 'auth', service.peerPort, { gathers: true })

  it('are each answered for themselves, on one stream', async () => {
    const seen: Call[] = []
    await using service = await startTestService({
      feed: {
        GetAccess: (request: Asked, call: Call) => {
          seen.push(call)
          const [uid = ''] = request.principalUids
          return uid.endsWith('7')
            ? Promise.reject(new Fault('missing', 'NO_SUCH', uid, { uid }))
            : Promise.resolve(echo(request))
        },
      },
    })
    const client = gatheringClient(service)
    const answers = await Promise.allSettled(
      all(40).map((uid) => client.GetAccess(asks(uid), { token: `token of ${uid}` })),
    )
    client.close()
    answers.forEach((answer, at) => {
      const uid = `uid ${at}`
      if (answer.status === 'fulfilled') assert.equal(answer.value.rows[0]?.body.toString(), uid)
      else {
        const { kind, reason, message, metadata } = answer.reason as Fault
        assert.deepEqual([kind, reason, message, metadata], ['missing', 'NO_SUCH', uid, { uid }])
      }
    })
    assert.equal(answers.filter((answer) => answer.status === 'rejected').length, 4)
    assert.deepEqual(
      seen.map((call) => call.header('authorization')),
      all(40).map((uid) => `Bearer token of ${uid}`),
    )
    for (const { peer, port, method } of seen)
      assert.deepEqual([peer, port, method], ['secret', 'peer', path])
  })

  it('carry whose they are, and bring back where they are on record, alone and together', async () => {
    const seen: (string | undefined)[] = []
    await using service = await startTestService({
      feed: {
        GetAccess: (request: Asked, call: Call) => {
          seen.push(call.userAddress)
          const [uid = ''] = request.principalUids
          if (!uid.endsWith('2')) call.setTrailer(RECEIPT, uid.replace('uid ', '10'))
          return Promise.resolve(echo(request))
        },
      },
    })
    const client = gatheringClient(service)
    const receipts = new Map<string, string>()
    const ask = (uid: string, userAddress?: string) =>
      client.GetAccess(asks(uid), {
        userAddress,
        onReceipt: (index) => receipts.set(uid, index),
      })
    const addresses = ['192.0.2.1', '2001:db8::1', undefined, 'no address', '192.0.2.1, 192.0.2.2']
    await Promise.all(all(5).map((uid, at) => ask(uid, addresses[at])))
    await ask('uid 5', '192.0.2.5')
    await ask('uid 6', 'no address')
    client.close()
    const [first, second] = addresses
    assert.deepEqual(seen, [first, second, undefined, undefined, undefined, '192.0.2.5', undefined])
    assert.deepEqual(
      [...receipts].toSorted(),
      [0, 1, 3, 4, 5, 6].map((at) => [`uid ${at}`, `10${at}`]),
    )
  })

  it('do not wait for one that takes its time', async () => {
    await using service = await startTestService({
      feed: {
        GetAccess: async (request: Asked) => {
          if (request.principalUids[0] === 'uid 0') await sleep(500)
          return echo(request)
        },
      },
    })
    const client = gatheringClient(service)
    const ended: string[] = []
    await Promise.all(
      all(5).map(async (uid) => {
        await client.GetAccess(asks(uid))
        ended.push(uid)
      }),
    )
    client.close()
    assert.deepEqual(ended, ['uid 1', 'uid 2', 'uid 3', 'uid 4', 'uid 0'])
  })

  it('end each in its own time where nothing is heard', async () => {
    const aborted: number[] = []
    await using service = await startTestService({
      feed: {
        GetAccess: (_request: Asked, { signal, startedAt }: Call) =>
          new Promise<never>(() => {
            signal.addEventListener('abort', () => aborted.push(performance.now() - startedAt))
          }),
      },
    })
    const client = gatheringClient(service)
    const startedAt = performance.now()
    const took = await Promise.all(
      [300, 600].map(async (timeoutMs) => {
        await assert.rejects(client.GetAccess({}, { timeoutMs }), { reason: 'PEER_UNAVAILABLE' })
        return performance.now() - startedAt
      }),
    )
    client.close()
    assert.ok(
      took.every((ms, at) => Math.abs(ms - 300 * (at + 1)) < 150),
      took.join(),
    )
    await sleep(100)
    assert.equal(aborted.length, 2)
    assert.ok(
      aborted.every((ms, at) => Math.abs(ms - 300 * (at + 1)) < 150),
      aborted.join(),
    )
  })

  it('are called back one by one', async () => {
    await using service = await startTestService({
      feed: {
        GetAccess: async (request: Asked) => {
          await sleep(100)
          return echo(request)
        },
      },
    })
    const client = gatheringClient(service)
    const controller = new AbortController()
    const kept = client.GetAccess(asks('kept'))
    const dropped = client.GetAccess(asks('dropped'), { signal: controller.signal })
    setTimeout(() => {
      controller.abort()
    }, 20)
    await assert.rejects(dropped, { kind: 'timeout' })
    assert.equal((await kept).rows[0]?.body.toString(), 'kept')
    client.close()
  })

  it('end when their client is closed before they leave', async () => {
    await using service = await startTestService({})
    for (const count of [1, 3]) {
      const client = gatheringClient(service)
      const calls = all(count).map((uid) => client.GetAccess(asks(uid)))
      client.close()
      for (const call of calls) await assert.rejects(call, { reason: 'PEER_UNAVAILABLE' })
    }
  })

  it('travel alone to a peer of an earlier release', async () => {
    await using service = await startTestService({})
    const { caFile, certificateFile, keyFile } = service.serverTls
    const earlier = new Server()
    earlier.addService(feed, {
      GetAccess: (
        wire: { request: Asked },
        reply: (error: null, response: ReturnType<typeof echo>) => void,
      ) => {
        reply(null, echo(wire.request))
      },
    })
    const pair = {
      cert_chain: readFileSync(certificateFile),
      private_key: readFileSync(keyFile),
    }
    const port = await new Promise<number>((resolve, reject) => {
      earlier.bindAsync(
        '127.0.0.1:0',
        ServerCredentials.createSsl(readFileSync(caFile), [pair], true),
        (error, bound) => {
          if (error === null) resolve(bound)
          else reject(error)
        },
      )
    })
    const client = service.client(undefined, 'auth', port, { gathers: true })
    for (let turn = 0; turn < 2; turn++) {
      const answers = await Promise.all(all(3).map((uid) => client.GetAccess(asks(uid))))
      assert.deepEqual(
        answers.map(({ rows }) => rows[0]?.body.toString()),
        all(3),
      )
    }
    client.close()
    earlier.forceShutdown()
  })

  it('are refused to strangers, in excess, and where there is no such method', async () => {
    await using service = await startTestService({
      feed: { GetAccess: (request: Asked) => Promise.resolve(echo(request)) },
    })
    const tls = service.authority.peer('secret')
    const client = new Client(
      `localhost:${service.peerPort}`,
      credentials.createSsl(
        readFileSync(tls.caFile),
        readFileSync(tls.keyFile),
        readFileSync(tls.certificateFile),
        { checkServerIdentity: () => undefined },
      ),
    )
    const call = (count: number, method: string, request: Buffer, token = '') =>
      new Promise<{ codes: number[]; error: ServiceError | undefined }>((resolve) => {
        const codes: number[] = []
        const calls = Array.from({ length: count }, () => ({
          method,
          request,
          token,
          timeoutMs: 1000,
        }))
        const { path: at, requestSerialize, responseDeserialize } = gathering.Call
        const stream = client.makeServerStreamRequest(
          at,
          requestSerialize,
          responseDeserialize,
          { calls },
          new Metadata(),
        )
        stream.on('data', ({ answers }: ReturnType<typeof responseDeserialize>) => {
          codes.push(...answers.map(({ code }) => code))
        })
        stream.on('error', (error: ServiceError) => {
          resolve({ codes, error })
        })
        stream.on('end', () => {
          resolve({ codes, error: undefined })
        })
      })
    const nothing = Buffer.alloc(0)
    for (const count of [0, TOGETHER_MAX + 1])
      assert.equal((await call(count, path, nothing)).error?.code, status.INVALID_ARGUMENT)
    for (const method of ['/no.such/Method', gathering.Call.path, feed.WatchAccess.path + 'x'])
      assert.deepEqual((await call(2, method, nothing)).codes, Array(2).fill(status.UNIMPLEMENTED))
    const unreadable = Buffer.from('ff', 'hex')
    assert.deepEqual((await call(1, path, unreadable)).codes, [status.INVALID_ARGUMENT])
    for (const token of ['a\nb', '\0', 'é'.repeat(9), '\u{1f511}'])
      assert.deepEqual((await call(1, path, nothing, token)).codes, [status.INVALID_ARGUMENT])
    assert.equal((await call(TOGETHER_MAX, path, nothing)).codes.length, TOGETHER_MAX)
    client.close()
  })
})
