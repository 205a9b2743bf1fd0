import assert from 'node:assert/strict'
import { Client, credentials, Metadata, Server, ServerCredentials, status } from '@grpc/grpc-js'
import type { sendUnaryData, ServerUnaryCall, ServerWritableStream } from '@grpc/grpc-js'
import { encode, service } from '@strongroom/contracts'
import { callStream, callUnary } from './call.ts'
import { StrongroomError } from './error.ts'

async function connectedTo(server: Server): Promise<Client> {
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound)
      else reject(error)
    })
  })
  return new Client(`127.0.0.1:${port.toString()}`, credentials.createInsecure())
}

describe('callStream', () => {
  const method = service('strongroom.audit.v1.AuditService').TailRecords
  let server: Server
  let client: Client
  let tokens: string[]
  before(async () => {
    server = new Server()
    server.addService(
      { TailRecords: method },
      {
        TailRecords: (call: ServerWritableStream<unknown, unknown>) => {
          const token = String(call.metadata.get('authorization')[0])
          tokens.push(token)
          if (token !== 'Bearer new') {
            call.emit('error', { code: status.UNAUTHENTICATED, metadata: details('TOKEN_EXPIRED') })
            return
          }
          call.write({ entry: null })
          call.emit('error', { code: status.UNAUTHENTICATED, metadata: details('TOKEN_EXPIRED') })
        },
      },
    )
    client = await connectedTo(server)
  })
  beforeEach(() => {
    tokens = []
  })
  after(() => {
    client.close()
    server.forceShutdown()
  })

  const details = (reason: string): Metadata => {
    const info = encode('google.rpc.ErrorInfo', { reason, domain: 'strongroom' })
    const metadata = new Metadata()
    const packed = { type_url: 'type.googleapis.com/google.rpc.ErrorInfo', value: info }
    metadata.set('grpc-status-details-bin', encode('google.rpc.Status', { details: [packed] }))
    return metadata
  }
  const read = async (tokenFor: (renew: boolean) => Promise<string>): Promise<number> => {
    let messages = 0
    const received = callStream(client, method, {}, tokenFor)
    await assert.rejects(
      async () => {
        for await (const message of received) messages += Number('entry' in message)
      },
      { code: 'TOKEN_EXPIRED' },
    )
    return messages
  }

  it('renews a token that is refused at once, and no token later on', async () => {
    assert.equal(await read((renew) => Promise.resolve(renew ? 'new' : 'old')), 1)
    assert.deepEqual(tokens, ['Bearer old', 'Bearer new'])
  })

  it('asks for a new token once', async () => {
    assert.equal(await read(() => Promise.resolve('old')), 0)
    assert.deepEqual(tokens, ['Bearer old', 'Bearer old'])
  })

  it('ends at once where its signal has aborted, before it begins or while it waits for a token', async () => {
    const controller = new AbortController()
    const signals = [AbortSignal.abort(), controller.signal]
    for (const signal of signals) {
      const token = () => {
        controller.abort()
        return new Promise<string>(() => undefined)
      }
      const received = callStream(client, method, {}, token, { signal })
      assert.deepEqual(await received.next(), { done: true, value: undefined })
    }
    const received = callStream(client, method, {}, undefined, { signal: AbortSignal.abort() })
    assert.deepEqual(await received.next(), { done: true, value: undefined })
    assert.deepEqual(tokens, [])
  })
})

describe('callUnary', () => {
  const { SetSecret: method } = service('strongroom.secret.v1.SecretService')
  const never = () => new Promise<string>(() => undefined)
  let server: Server
  let client: Client
  let requestIds: string[]
  /** How many calls fail before one succeeds. */
  let failures: number
  let onCall: () => void
  before(async () => {
    server = new Server()
    server.addService(
      { SetSecret: method },
      {
        SetSecret: (
          call: ServerUnaryCall<{ requestId: string }, object>,
          reply: sendUnaryData<object>,
        ) => {
          requestIds.push(call.request.requestId)
          onCall()
          if (requestIds.length <= failures) reply({ code: status.UNAVAILABLE })
          else reply(null, {})
        },
      },
    )
    client = await connectedTo(server)
  })
  beforeEach(() => {
    requestIds = []
    failures = 0
    onCall = () => undefined
  })
  after(() => {
    client.close()
    server.forceShutdown()
  })

  const codeIs = (code: string) => (error: unknown) =>
    error instanceof StrongroomError && error.code === code && error.status === code

  it('repeats a mutation under one request_id, also where the caller names none by undefined', async () => {
    failures = 1
    await callUnary(client, method, { requestId: undefined }, undefined)
    const [first = '', second] = requestIds
    assert.match(first, /^[0-9a-f-]{36}$/)
    assert.equal(second, first)
  })

  it('waits for a token no longer than for its answer', async () => {
    const waiting = callUnary(client, method, {}, never, { timeoutMs: 50 })
    await assert.rejects(waiting, codeIs('DEADLINE_EXCEEDED'))
  })

  it('is given up while it waits for a token, or for its next attempt', async () => {
    const waiting = callUnary(client, method, {}, never, { signal: AbortSignal.timeout(20) })
    await assert.rejects(waiting, codeIs('CANCELLED'))
    failures = 9
    const controller = new AbortController()
    // The answer has come, and the shortest pause lasts 50 ms.
    onCall = () => setTimeout(() => controller.abort(), 25)
    const repeated = callUnary(client, method, {}, undefined, { signal: controller.signal })
    await assert.rejects(repeated, codeIs('CANCELLED'))
    assert.equal(requestIds.length, 1)
  })

  it('takes a time that is as good as none', async () => {
    for (const timeoutMs of [Infinity, Number.MAX_SAFE_INTEGER])
      await callUnary(client, method, {}, undefined, { timeoutMs })
    assert.equal(requestIds.length, 2)
  })

  it('is given up where its connection was closed', async () => {
    const closed = new Client('127.0.0.1:1', credentials.createInsecure())
    closed.close()
    await assert.rejects(callUnary(closed, method, {}, undefined), codeIs('CANCELLED'))
  })
})
