import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Strongroom } from './client.ts'

describe('Strongroom', () => {
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
    const client = new Strongroom({
      endpoints: { auth: endpoint, secret: '', 'key-crypto': '', audit: '', certificate: '' },
      serverName: undefined,
      ca: Buffer.alloc(0),
      clientId: 'somebody',
      clientSecret: 'nothing',
      auditPublicKeyFile: undefined,
    })
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
