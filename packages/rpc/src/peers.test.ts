import { Client, credentials, loadPackageDefinition, Metadata, status } from '@grpc/grpc-js'
import type { ServiceClientConstructor } from '@grpc/grpc-js'
import { Fault } from '@strongroom/fault'
import { service as healthService } from 'grpc-health-check'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { copyFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createConnection, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'
import { connect } from 'node:tls'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadSync } from '@grpc/proto-loader'
import { bind } from './bind.ts'
import { TestAuthority } from './testing/pki.ts'
import { feed, startTestService } from './testing/service.ts'

const empty = { rows: [] }
/** A handler that tells by its fault which peer it saw. */
const whoami = {
  GetAccess: (_request: unknown, call: { peer: string | undefined }) =>
    Promise.reject(new Fault('precondition', 'SEEN', call.peer ?? 'nobody')),
}

describe('peer port', () => {
  it('knows each connection by its own certificate', async () => {
    await using service = await startTestService({ feed: whoami })
    for (const name of ['secret', 'audit']) {
      const client = service.client(service.authority.peer(name))
      for (let i = 0; i < 3; i++)
        await assert.rejects(client.GetAccess({}), { reason: 'SEEN', message: name })
      client.close()
    }
  })

  it('refuses a certificate that names two services or none', async () => {
    await using service = await startTestService({ feed: whoami })
    const uri = (name: string) => `URI:spiffe://test/service/${name}`
    for (const names of [
      [uri('secret'), uri('auth')],
      ['DNS:secret'],
      ['URI:spiffe://other/service/secret'],
    ]) {
      const client = service.client(service.authority.issue(...names))
      await assert.rejects(client.GetAccess({}), { kind: 'denied', reason: 'PEER_NOT_ALLOWED' })
      client.close()
    }
  })

  it('refuses a certificate of another authority', async () => {
    await using service = await startTestService({ feed: whoami })
    using other = new TestAuthority()
    const stranger = { ...other.peer('secret'), caFile: service.authority.caFile }
    const client = service.client(stranger)
    await assert.rejects(client.GetAccess({}), { reason: 'PEER_UNAVAILABLE' })
    client.close()
  })

  it('refuses a connection without certificate', async () => {
    await using service = await startTestService({ feed: whoami })
    const ca = readFileSync(service.authority.caFile)
    const socket = connect({ port: service.peerPort, host: '127.0.0.1', ca, ALPNProtocols: ['h2'] })
    const [error] = (await once(socket, 'error').catch((thrown: unknown) => [thrown])) as [Error]
    assert.match(error.message, /certificate required/)
  })

  it('is not called when the server is another service than meant', async () => {
    let called = false
    await using service = await startTestService({
      feed: {
        GetAccess: () => {
          called = true
          return Promise.resolve(empty)
        },
      },
    })
    const client = service.client(undefined, 'key-crypto')
    await assert.rejects(client.GetAccess({}), { kind: 'unavailable', reason: 'PEER_UNAVAILABLE' })
    assert.equal(called, false)
    client.close()
  })

  it('shows a renewed certificate without a restart', async () => {
    await using service = await startTestService({
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    const ca = readFileSync(service.authority.caFile)
    const serial = async () => {
      const socket = connect({
        port: service.userPort,
        host: 'localhost',
        ca,
        ALPNProtocols: ['h2'],
      })
      await once(socket, 'secureConnect')
      const { serialNumber } = socket.getPeerCertificate()
      socket.destroy()
      return serialNumber
    }
    const before = await serial()
    const renewed = service.authority.peer('auth')
    copyFileSync(renewed.keyFile, service.serverTls.keyFile)
    copyFileSync(renewed.certificateFile, service.serverTls.certificateFile)
    const end = Date.now() + 5000
    while ((await serial()) === before) {
      assert.ok(Date.now() < end, 'still the old certificate')
      await sleep(100)
    }
  })

  it('is called with no key that is another certificate’s', async () => {
    await using service = await startTestService({})
    const [own, other] = [service.authority.peer('secret'), service.authority.peer('secret')]
    assert.throws(
      () => service.client({ ...own, keyFile: other.keyFile }),
      /do not belong together/,
    )
  })

  it('answers a repeatable call once the peer is there again', async () => {
    let calls = 0
    await using service = await startTestService({
      feed: {
        GetAccess: () => {
          calls++
          return calls === 1
            ? Promise.reject(new Fault('unavailable', 'DATABASE_UNAVAILABLE', 'later'))
            : Promise.resolve(empty)
        },
      },
    })
    const client = service.client()
    await client.GetAccess({}, { repeatable: true })
    assert.equal(calls, 2)
    calls = 0
    await assert.rejects(client.GetAccess({}), { reason: 'DATABASE_UNAVAILABLE' })
    assert.equal(calls, 1)
    client.close()
  })

  it('is waited for no longer than what the call has left that it is a part of', async () => {
    await using service = await startTestService({
      feed: { GetAccess: () => new Promise(() => undefined) },
    })
    const client = service.client()
    const waited = async (msAgo: number): Promise<number> => {
      const askedAt = performance.now()
      await assert.rejects(client.GetAccess({}, { startedAt: askedAt - msAgo }), {
        reason: 'PEER_UNAVAILABLE',
      })
      return performance.now() - askedAt
    }
    const [begun, late] = await Promise.all([waited(800), waited(60_000)])
    assert.ok(begun > 600 && begun < 850, `${begun} ms`)
    assert.ok(late > 450 && late < 700, `${late} ms`)
    client.close()
  })

  it('is called again, or was away, where the clock is set as a call leaves', async () => {
    await using service = await startTestService({
      feed: { GetAccess: () => Promise.resolve(empty) },
    })
    const client = service.client()
    await client.GetAccess({})
    const { now } = Date
    const whileSet = async (work: () => Promise<unknown>) => {
      let read = 0
      // The deadline is made by the first reading, and held against the second.
      Date.now = () => now() + (read++ === 0 ? 0 : 3_600_000)
      try {
        await work()
      } finally {
        Date.now = now
      }
      assert.ok(read > 1)
    }
    await whileSet(() => client.GetAccess({}, { repeatable: true }))
    await whileSet(() => assert.rejects(client.GetAccess({}), { reason: 'PEER_UNAVAILABLE' }))
    client.close()
  })

  it('is reached again after it went silent in the middle of a handshake', async function () {
    this.timeout(10_000)
    await using service = await startTestService({ feed: whoami })
    // Takes the first connection, and never says a word on it.
    let connections = 0
    const relay = createServer((near) => {
      connections += 1
      if (connections === 1) return
      const far = createConnection(service.peerPort, '127.0.0.1')
      pipeline(near, far, near, () => undefined)
    })
    await once(relay.listen(0, '127.0.0.1'), 'listening')
    const { port } = relay.address() as AddressInfo
    const client = service.client(service.authority.peer('secret'), 'auth', port)
    try {
      await assert.rejects(client.GetAccess({}), { reason: 'PEER_UNAVAILABLE' })
      await sleep(1000)
      await assert.rejects(client.GetAccess({}), { reason: 'SEEN' })
      assert.equal(connections, 2)
    } finally {
      client.close()
      relay.close()
    }
  })

  it('fails as PEER_UNAVAILABLE when nobody listens', async () => {
    const service = await startTestService({})
    const client = service.client()
    await service.stop()
    await assert.rejects(client.GetAccess({}), { kind: 'unavailable', reason: 'PEER_UNAVAILABLE' })
    client.close()
  })
})

describe('user port', () => {
  it('answers health as readiness says, and so does /readyz', async () => {
    let ready = false
    await using service = await startTestService({
      config: { shutMsMax: 0 },
      options: { readiness: () => ready },
    })
    const channel = credentials.createSsl(readFileSync(service.authority.caFile))
    const client = new Client(`localhost:${service.userPort.toString()}`, channel)
    const check = healthService['Check']
    assert.ok(check !== undefined)
    const ask = () =>
      new Promise<unknown>((resolve, reject) => {
        client.makeUnaryRequest(
          check.path,
          check.requestSerialize,
          check.responseDeserialize,
          { service: '' },
          (error, value) => {
            if (error === null) resolve(value)
            else reject(error)
          },
        )
      })
    const operations = `http://127.0.0.1:${service.operationsPort.toString()}`
    const statusOf = async (path: string) => (await fetch(operations + path)).status
    assert.deepEqual(await ask(), { status: 'NOT_SERVING' })
    assert.deepEqual([await statusOf('/readyz'), await statusOf('/healthz')], [503, 200])
    ready = true
    await sleep(600)
    assert.deepEqual(await ask(), { status: 'SERVING' })
    assert.equal(await statusOf('/readyz'), 200)
    assert.match(await (await fetch(`${operations}/metrics`)).text(), /strongroom_rpc_running_user/)
    client.close()
  })

  it('stays shut until the replica is ready', async () => {
    let ready = false
    const options = { readiness: () => ready }
    const starting = startTestService({ options })
    const early = await Promise.race([starting, sleep(600)])
    assert.equal(early, undefined)
    ready = true
    await using service = await starting
    assert.equal(typeof service.userPort, 'number')
  })

  it('serves and describes nothing that is for peers alone', async () => {
    const GetAccess = () => Promise.resolve(empty)
    const handlers = { GetAccess, WatchAccess: () => Promise.reject(new Error('not asked')) }
    await using service = await startTestService({
      options: { services: [bind(feed, handlers, [], ['peer'])] },
    })
    const peer = service.client()
    assert.deepEqual((await peer.GetAccess({})).rows, [])
    peer.close()
    const channel = credentials.createSsl(readFileSync(service.authority.caFile))
    const client = new Client(`localhost:${service.userPort.toString()}`, channel)
    const { path, requestSerialize, responseDeserialize } = feed.GetAccess
    const answered = await new Promise((resolve) => {
      client.makeUnaryRequest(path, requestSerialize, responseDeserialize, {}, (error) => {
        resolve(error?.code ?? status.OK)
      })
    })
    assert.equal(answered, status.UNIMPLEMENTED)
    const reflection = reflectionOf(client)
    const { listServicesResponse } = await reflection({ listServices: '*' })
    assert.deepEqual(listServicesResponse?.service, [])
    client.close()
  })

  it('opens its operations to this machine alone, by one address', async () => {
    await using service = await startTestService({})
    const port = service.operationsPort.toString()
    assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200)
    // Of this machine as well, on Linux: whoever listens to all addresses answers here.
    await assert.rejects(fetch(`http://127.0.0.2:${port}/healthz`))
  })

  it('describes its services with imports and real names', async () => {
    await using service = await startTestService({})
    const channel = credentials.createSsl(readFileSync(service.authority.caFile))
    const client = new Client(`localhost:${service.userPort.toString()}`, channel)
    const ask = reflectionOf(client)
    const { listServicesResponse } = await ask({ listServices: '*' })
    assert.deepEqual(listServicesResponse?.service.map(({ name }) => name).sort(), [
      'strongroom.audit.v1.AuditService',
      'strongroom.auth.v1.AccessFeedService',
    ])
    const { fileDescriptorResponse } = await ask({
      fileContainingSymbol: 'strongroom.audit.v1.AuditService',
    })
    const text = Buffer.concat(fileDescriptorResponse?.fileDescriptorProto ?? []).toString('latin1')
    assert.match(text, /strongroom\/audit\/v1\/audit_service\.proto/)
    assert.match(text, /google\/protobuf\/timestamp\.proto/)
    assert.match(text, /page_token/)
    const errors = await ask({ fileContainingSymbol: 'google.rpc.ErrorInfo' })
    assert.equal(errors.fileDescriptorResponse?.fileDescriptorProto.length, 2)
    client.close()
  })
})

/** Asks a server what it serves, as grpcurl does. */
function reflectionOf(client: Client) {
  const path = createRequire(import.meta.url)
    .resolve('@grpc/reflection')
    .replace(/build\/src\/index\.js$/, 'build/proto/grpc/reflection/v1/reflection.proto')
  const definition = loadSync(path, {
    longs: String,
    enums: String,
    defaults: true,
    oneofs: true,
  })
  const loaded = loadPackageDefinition(definition) as unknown as {
    grpc: { reflection: { v1: { ServerReflection: ServiceClientConstructor } } }
  }
  const { ServerReflectionInfo: info } = loaded.grpc.reflection.v1.ServerReflection.service
  assert.ok(info !== undefined)
  return async (request: object) => {
    const stream = client.makeBidiStreamRequest(
      info.path,
      info.requestSerialize,
      info.responseDeserialize,
      new Metadata(),
    )
    stream.write(request)
    const [answer] = (await once(stream, 'data')) as [Record<string, unknown>]
    stream.end()
    return answer as {
      listServicesResponse?: { service: { name: string }[] }
      fileDescriptorResponse?: { fileDescriptorProto: Buffer[] }
    }
  }
}
