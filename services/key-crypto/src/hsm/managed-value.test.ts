import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { X509Certificate, createHash, createPrivateKey, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createServer } from 'node:tls'
import { parseSealedPlaintext } from '@strongroom/formats'
import { element, encodeDer } from './der.ts'
import { Refusal } from './faults.ts'
import { assertPrivateKeyOf, managedPlaintext } from './managed-value.ts'
import { pkcs12 } from './pkcs12.ts'

const PEM = 'application/x-pem-file'
const PKCS12 = 'application/x-pkcs12'

interface Issued {
  readonly pkcs8: Buffer
  readonly chain: readonly Buffer[]
}

describe('The value of a certificate’s secret', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'managed-value-'))
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })

  const run = (command: string, words: string[]) =>
    execFileSync(command, words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  const openssl = (...words: string[]) => run('openssl', words)
  const certtool = (...words: string[]) => run('certtool', words)
  const refuses = (reason: string, act: () => unknown) => {
    assert.throws(act, (error) => error instanceof Refusal && error.reason === reason)
  }
  const file = (name: string, bytes: Buffer) => {
    writeFileSync(join(folder, name), bytes)
    return name
  }

  /** A leaf that OpenSSL made, with another certificate behind it that need not have issued it. */
  function issue(...key: string[]): Issued {
    const make = (subject: string) => {
      const common = ['-nodes', '-days', '2', '-subj', `/CN=${subject}`]
      const names = ['-addext', `subjectAltName=DNS:${subject}`]
      openssl('req', '-x509', ...key, ...common, ...names, '-keyout', 'key', '-out', 'crt')
      return new X509Certificate(openssl('x509', '-in', 'crt')).raw
    }
    const issuer = make('issuer.example')
    const leaf = make('web.example')
    const pkcs8 = createPrivateKey(openssl('pkey', '-in', 'key'))
    return { pkcs8: pkcs8.export({ type: 'pkcs8', format: 'der' }), chain: [leaf, issuer] }
  }
  const valueOf = (contentType: string, { pkcs8, chain }: Partial<Issued>) => {
    const plaintext = managedPlaintext(contentType, pkcs8, chain ?? [], randomBytes)
    const { value, text } = parseSealedPlaintext(plaintext)
    assert.equal(text, true)
    return value.toString('utf8')
  }
  const pemOf = (chain: readonly Buffer[]) =>
    chain.map((certificate) => new X509Certificate(certificate).toString()).join('')

  const ec = (curve: string) => ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${curve}`]
  for (const [what, ...key] of [
    ['P-256', ...ec('P-256')],
    ['P-384', ...ec('P-384')],
    ['P-521', ...ec('P-521')],
    ['RSA of 2048 bits', '-newkey', 'rsa:2048'],
  ] as [string, ...string[]][])
    describe(`with ${what}`, () => {
      let issued: Issued
      before(() => {
        issued = issue(...key)
      })

      it('is PEM that OpenSSL writes the same: the key as PKCS#8, then the chain', () => {
        const { pkcs8, chain } = issued
        const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
        const text = valueOf(PEM, issued)
        assert.equal(
          text,
          `${key.export({ type: 'pkcs8', format: 'pem' }).toString()}${pemOf(chain)}`,
        )
        assert.match(openssl('pkey', '-in', file('a.pem', Buffer.from(text)), '-check'), /valid/)
      })

      it('is PKCS#12 without a password that OpenSSL reads', () => {
        const text = valueOf(PKCS12, issued)
        assert.match(text, /^[A-Za-z0-9+/]+=*$/)
        const name = file('a.p12', Buffer.from(text, 'base64'))
        const read = (...words: string[]) =>
          openssl('pkcs12', '-in', name, '-passin', 'pass:', ...words)
        const key = createPrivateKey(read('-nocerts', '-nodes'))
        assert.deepEqual(key.export({ type: 'pkcs8', format: 'der' }), issued.pkcs8)
        const [leaf, issuer] = pemOf(issued.chain).split(/(?<=END CERTIFICATE-----\n)/)
        assert.ok(leaf !== undefined && issuer !== undefined)
        assert.ok(read('-nokeys', '-clcerts').includes(leaf))
        assert.ok(read('-nokeys', '-cacerts').includes(issuer))
        assert.throws(() => openssl('pkcs12', '-in', name, '-passin', 'pass:x', '-nokeys'))
      })

      it('is PKCS#12 that GnuTLS reads', () => {
        const name = file('a.p12', Buffer.from(valueOf(PKCS12, issued), 'base64'))
        const words = ['--p12-info', '--inder', '--infile', name, '--password', '']
        const text = certtool(...words)
        assert.equal(text.match(/BEGIN CERTIFICATE/g)?.length, 2)
        // It leaves the key as it found it, once the MAC was right.
        const [key = ''] = /-----BEGIN ENCRYPTED.*END ENCRYPTED PRIVATE KEY-----/s.exec(text) ?? []
        const read = createPrivateKey({ key, passphrase: '' })
        assert.deepEqual(read.export({ type: 'pkcs8', format: 'der' }), issued.pkcs8)
        assert.throws(() => certtool(...words.slice(0, -1), 'x'))
      })

      it('is PEM that GnuTLS reads', () => {
        const pem = file('a.pem', Buffer.from(valueOf(PEM, issued)))
        const [, pin] = /pin-sha256:(\S+)/.exec(certtool('--key-info', '--infile', pem)) ?? []
        const { publicKey } = new X509Certificate(issued.chain[0] ?? Buffer.alloc(0))
        const spki = publicKey.export({ type: 'spki', format: 'der' })
        assert.equal(pin, createHash('sha256').update(spki).digest('base64'))
      })

      it('is PKCS#12 that serves TLS in Node', async () => {
        const pfx = Buffer.from(valueOf(PKCS12, issued), 'base64')
        const server = createServer({ pfx, passphrase: '' }, (socket) => {
          socket.end('hello')
        })
        server.listen(0, '127.0.0.1')
        await once(server, 'listening')
        const { port } = server.address() as AddressInfo
        const ca = pemOf(issued.chain.slice(0, 1))
        const client = connect({ port, host: '127.0.0.1', servername: 'web.example', ca })
        const [data] = (await once(client, 'data')) as [Buffer]
        assert.equal(data.toString(), 'hello')
        assert.deepEqual(client.getPeerCertificate().raw, issued.chain[0])
        client.destroy()
        server.close()
        await once(server, 'close')
      })

      it('holds the chain alone without a key', () => {
        const { chain } = issued
        assert.equal(valueOf(PEM, { chain }), pemOf(chain))
        const name = file('b.p12', Buffer.from(valueOf(PKCS12, { chain }), 'base64'))
        const read = openssl('pkcs12', '-in', name, '-passin', 'pass:', '-nodes')
        assert.equal(read.match(/BEGIN CERTIFICATE/g)?.length, 2)
        assert.doesNotMatch(read, /PRIVATE/)
      })

      it('is of the public key, or refused', () => {
        const { pkcs8, chain } = issued
        const publicKey = (certificate?: Buffer) =>
          new X509Certificate(certificate ?? Buffer.alloc(0)).publicKey.export({
            type: 'spki',
            format: 'der',
          })
        assert.doesNotThrow(() => {
          assertPrivateKeyOf(publicKey(chain[0]), pkcs8)
        })
        for (const key of [pkcs8.subarray(1), Buffer.alloc(48), Buffer.alloc(0)])
          refuses('ROW_INTEGRITY', () => {
            assertPrivateKeyOf(publicKey(chain[0]), key)
          })
        refuses('ROW_INTEGRITY', () => {
          assertPrivateKeyOf(publicKey(chain[1]), pkcs8)
        })
      })
    })

  it('is of no other form', () => {
    for (const form of ['', 'text/plain', 'application/x-pkcs12 '])
      refuses('INVALID_FIELD', () => valueOf(form, { chain: [] }))
  })

  it('is the same base64 as Node’s, of every length', () => {
    for (let bytes = 0; bytes <= 200; bytes += 1) {
      const der = randomBytes(bytes)
      const [, ...rest] = valueOf(PEM, { chain: [der] }).split('\n')
      assert.deepEqual(rest.slice(0, -2), der.toString('base64').match(/.{1,64}/g) ?? [])
    }
  })

  it('differs each time, as PKCS#12 has salts', () => {
    const one = () => pkcs12(Buffer.alloc(48), [Buffer.from('3000', 'hex')], randomBytes)
    assert.notDeepEqual(one(), one())
  })
})

describe('encodeDer', () => {
  it('writes lengths of every size', () => {
    for (const [length, head] of [
      [0, '0400'],
      [127, '047f'],
      [128, '048180'],
      [255, '0481ff'],
      [256, '04820100'],
      [65535, '0482ffff'],
      [65536, '0483010000'],
    ] as const) {
      const der = encodeDer(element(0x04, Buffer.alloc(length)))
      assert.equal(der.toString('hex', 0, der.length - length), head)
    }
  })

  it('writes elements inside of others', () => {
    const inner = element(0x31, element(0x05), Buffer.from('020101', 'hex'))
    assert.equal(
      encodeDer(element(0x30, inner, element(0x04))).toString('hex'),
      '300931050500020101' + '0400',
    )
  })
})
