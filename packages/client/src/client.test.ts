import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Strongroom } from './client.ts'
import { StrongroomError } from './error.ts'

const clientOf = (endpoint: string): Strongroom =>
  new Strongroom({
    endpoints: { auth: endpoint, secret: '', 'key-crypto': '', audit: '', certificate: '' },
    serverName: undefined,
    ca: Buffer.alloc(0),
    clientId: 'somebody',
    clientSecret: 'nothing',
    auditPublicKeyFile: undefined,
  })

const codeIs = (code: string) => (error: unknown) =>
  error instanceof StrongroomError && error.code === code

describe('Strongroom', () => {
  it('rejects where the configuration names no endpoint, and throws nothing at once', async () => {
    using client = clientOf('127.0.0.1:1')
    await assert.rejects(client.certificates.getCertificate({}), codeIs('CONFIGURATION'))
    const records = client.audit.tailRecords({})[Symbol.asyncIterator]()
    await assert.rejects(async () => await records.next(), codeIs('CONFIGURATION'))
  })

  it('rejects every call after it was closed', async () => {
    const client = clientOf('127.0.0.1:1')
    const { vaults } = client
    client.close()
    await assert.rejects(vaults.getVault({ name: 'vaults/demo' }), codeIs('CLIENT_CLOSED'))
    await assert.rejects(client.tokens.getJwks({}), codeIs('CLIENT_CLOSED'))
    const records = client.audit.tailRecords({})[Symbol.asyncIterator]()
    await assert.rejects(async () => await records.next(), codeIs('CLIENT_CLOSED'))
  })

  it('says of a late answer that it is late, and keeps the words of its channel as the cause', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined).unref())
    await once(silent.listen(0, '127.0.0.1'), 'listening')
    const { port } = silent.address() as AddressInfo
    using client = clientOf(`127.0.0.1:${port.toString()}`)
    try {
      await assert.rejects(client.tokens.getJwks({}, { timeoutMs: 100 }), (error) => {
        assert.ok(codeIs('DEADLINE_EXCEEDED')(error) && error instanceof StrongroomError)
        assert.equal(error.message, 'the service did not answer in time')
        assert.match(String(error.cause), /Deadline exceeded/)
        return true
      })
    } finally {
      silent.close()
    }
  })

  it('makes another connection where a handshake falls silent', async function () {
    this.timeout(15_000)
    const sockets: Socket[] = []
    // Takes each connection, and never says a word on it.
    const silent = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined))
    })
    await once(silent.listen(0, '127.0.0.1'), 'listening')
    const { port } = silent.address() as AddressInfo
    const endpoint = `127.0.0.1:${port.toString()}`
    const client = clientOf(endpoint)
    const calling = client.vaults.getVault({ name: 'vaults/demo' }).catch(() => undefined)
    const end = performance.now() + 8000
    while (sockets.length < 2 && performance.now() < end) await sleep(20)
    assert.ok(sockets.length >= 2, `${sockets.length.toString()} connections`)
    client.close()
    await calling
    for (const socket of sockets) socket.destroy()
    silent.close()
  })
})
