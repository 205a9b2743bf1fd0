import assert from 'node:assert/strict'
import { Client, credentials, Metadata, Server, ServerCredentials, status } from '@grpc/grpc-js'
import type { ServerWritableStream } from '@grpc/grpc-js'
import { encode, service } from '@strongroom/contracts'
import { callStream } from './call.ts'

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
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
        if (error === null) resolve(bound)
        else reject(error)
      })
    })
    client = new Client(`127.0.0.1:${port.toString()}`, credentials.createInsecure())
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
})
