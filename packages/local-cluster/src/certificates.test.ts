import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createServer, type TLSSocket } from 'node:tls'

import { makeCertificates, SERVICES, type Certificates } from './index.ts'

const certificateOf = (file: string) => new X509Certificate(readFileSync(file))

describe('development certificates', () => {
  let directory = ''
  let certificates: Certificates
  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'strongroom-certificates-'))
    certificates = await makeCertificates(directory)
  })
  after(() => {
    rmSync(directory, { recursive: true })
  })

  it('name each peer by exactly one URI', () => {
    const authority = certificateOf(certificates.peerCaFile)
    for (const service of SERVICES) {
      const peer = certificateOf(certificates.peer[service].certificateFile)
      assert.equal(peer.subjectAltName, `URI:spiffe://strongroom.local/service/${service}`)
      assert.ok(peer.verify(authority.publicKey))
      assert.ok(!peer.verify(certificateOf(certificates.userCaFile).publicKey))
    }
  })

  it('keep private keys to their owner', () => {
    assert.equal(statSync(certificates.peer.auth.keyFile).mode & 0o777, 0o600)
  })

  it('are made once', async () => {
    const before = readFileSync(certificates.user.auth.certificateFile, 'utf8')
    await makeCertificates(directory)
    assert.equal(readFileSync(certificates.user.auth.certificateFile, 'utf8'), before)
  })

  it('serve a user at 127.0.0.1 and at localhost', async () => {
    const { certificateFile, keyFile } = certificates.user.secret
    const server = createServer({ cert: readFileSync(certificateFile), key: readFileSync(keyFile) })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    for (const name of ['127.0.0.1', 'localhost']) {
      const socket = await new Promise<TLSSocket>((resolve, reject) => {
        const options = { host: '127.0.0.1', port, servername: name === 'localhost' ? name : '' }
        const made = connect({ ...options, ca: readFileSync(certificates.userCaFile) }, () =>
          resolve(made),
        )
        made.on('error', reject)
      })
      assert.ok(socket.authorized)
      socket.destroy()
    }
    server.close()
  })
})
