import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, sign as nodeSign, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { certificatePolicy } from '../domain/certificate-policy.ts'
import type { AskedPolicy } from '../domain/certificate-policy.ts'
import { hsmCrypto } from './hsm-crypto.ts'
import { selfSigned } from './self-signed.ts'
import { signingRequest } from './signing-request.ts'
import type { Sign, SignatureAlgorithm } from './signing.ts'

const NONE = { dnsNames: [], emails: [], ipAddresses: [], uris: [], upns: [] }
const BARE: AskedPolicy = {
  issuer: 'self',
  subject: 'CN=web.example,O=Example\\, Inc.,C=NL',
  names: NONE,
  sizeBits: 0,
  reuseKey: false,
  exportable: false,
  keyUsages: [],
  extendedKeyUsages: [],
}
const ALL_NAMES = {
  dnsNames: ['web.example', '*.web.example'],
  emails: ['ops@web.example'],
  ipAddresses: ['192.0.2.1', '2001:db8::1'],
  uris: ['spiffe://example/service/web'],
  upns: ['web@example.corp'],
}
const HASH: Record<SignatureAlgorithm, string> = {
  RS256: 'sha256',
  ES256: 'sha256',
  ES384: 'sha384',
  ES512: 'sha512',
}

/** A key in this process in place of the HSM's. */
function signer(wanted: 'RSA' | 'P-256' | 'P-384' | 'P-521'): { publicKey: Buffer; sign: Sign } {
  const { publicKey, privateKey } =
    wanted === 'RSA'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: wanted })
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    sign: (signed, algorithm) =>
      Promise.resolve(
        nodeSign(
          HASH[algorithm],
          'tbsCertificate' in signed ? signed.tbsCertificate : signed.certificationRequestInfo,
          privateKey,
        ),
      ),
  }
}

describe('a self-signed certificate', () => {
  const now = new Date('2026-01-31T10:00:00.250Z')
  let folder: string

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'strongroom-x509-'))
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })

  function openssl(args: string[], pem: string): string {
    const file = join(folder, 'input.pem')
    writeFileSync(file, pem)
    return execFileSync('openssl', [...args, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  const pem = (der: Buffer, what: string) =>
    `-----BEGIN ${what}-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${what}-----\n`

  for (const [title, key] of [
    ['RSA', { keyType: 'RSA' }],
    ['P-256', { keyType: 'EC', curve: 'P-256' }],
    ['P-384', { keyType: 'EC', curve: 'P-384' }],
    ['P-521', { keyType: 'EC', curve: 'P-521' }],
  ] as const) {
    it(`of a key of ${title} passes OpenSSL's strict verification`, async () => {
      const policy = certificatePolicy({ ...BARE, ...key, names: ALL_NAMES })
      const made = await selfSigned({ policy, ...signer(title), now: new Date() })
      const text = pem(made.der, 'CERTIFICATE')
      const file = join(folder, 'anchor.pem')
      writeFileSync(file, text)
      const verdict = openssl(['verify', '-x509_strict', '-check_ss_sig', '-CAfile', file], text)
      assert.match(verdict, /: OK$/m)
    })
  }

  it('says what its policy says', async () => {
    const policy = certificatePolicy({ ...BARE, names: ALL_NAMES })
    const { der } = await selfSigned({ policy, ...signer('RSA'), now })
    const text = openssl(['x509', '-noout', '-text', '-in'], pem(der, 'CERTIFICATE'))
    assert.match(text, /Subject: C = NL, O = "Example, Inc\.", CN = web\.example/)
    assert.match(text, /Key Usage: critical\s+Digital Signature, Key Encipherment/)
    assert.match(text, /Extended Key Usage:\s+TLS Web Server Authentication, TLS Web Client/)
    assert.match(text, /Basic Constraints: critical\s+CA:FALSE/)
    for (const name of [
      'DNS:web.example',
      'DNS:*.web.example',
      'email:ops@web.example',
      'IP Address:192.0.2.1',
      'IP Address:2001:DB8:0:0:0:0:0:1',
      'URI:spiffe://example/service/web',
      'othername: UPN',
    ]) {
      assert.ok(text.includes(name), `${name} is not in\n${text}`)
    }
  })

  for (const address of [
    '2001:db8::1',
    '::',
    '::ffff:192.0.2.1',
    '64:ff9b::192.0.2.33',
    '1:2:3:4:5:6:192.0.2.1',
  ]) {
    it(`holds the address ${address}`, async () => {
      const names = { ...NONE, ipAddresses: [address] }
      const policy = certificatePolicy({ ...BARE, keyType: 'EC', names })
      const { der } = await selfSigned({ policy, ...signer('P-256'), now })
      const certificate = new X509Certificate(der)
      assert.equal(certificate.checkIP(address), address, certificate.subjectAltName)
    })
  }

  it('begins ten minutes ago and ends on the same day of a later month, or that month’s last', async () => {
    const policy = certificatePolicy({ ...BARE, keyType: 'EC', validity: { months: 1 } })
    const { notBefore, notAfter } = await selfSigned({ policy, ...signer('P-256'), now })
    assert.equal(notBefore.toISOString(), '2026-01-31T09:50:00.000Z')
    assert.equal(notAfter.toISOString(), '2026-02-28T10:00:00.000Z')
  })

  it('counts days, beyond 2049 as well', async () => {
    const policy = certificatePolicy({ ...BARE, keyType: 'EC', validity: { days: 36_525 } })
    const { der, notAfter } = await selfSigned({ policy, ...signer('P-256'), now })
    assert.equal(notAfter.toISOString(), '2126-02-01T10:00:00.000Z')
    assert.equal(Date.parse(new X509Certificate(der).validTo), notAfter.getTime())
  })

  it('has another serial number of 127 bits each time', async () => {
    const policy = certificatePolicy({ ...BARE, keyType: 'EC' })
    const key = signer('P-256')
    const serials = new Set<string>()
    for (let count = 0; count < 20; count += 1) {
      const { der } = await selfSigned({ policy, ...key, now })
      const serial = new X509Certificate(der).serialNumber
      assert.match(serial, /^[4-7][0-9A-F]{31}$/)
      serials.add(serial)
    }
    assert.equal(serials.size, 20)
  })

  it('is kept by nobody when the signature is wrong', async () => {
    const policy = certificatePolicy({ ...BARE, keyType: 'EC' })
    const { publicKey } = signer('P-256')
    const { sign } = signer('P-256')
    await assert.rejects(selfSigned({ policy, publicKey, sign, now }), /not the one that was meant/)
  })

  it('is asked for by a request that OpenSSL verifies', async () => {
    const policy = certificatePolicy({ ...BARE, names: ALL_NAMES, keyType: 'EC', curve: 'P-384' })
    const der = await signingRequest({ policy, ...signer('P-384') })
    const text = openssl(
      ['req', '-noout', '-verify', '-text', '-in'],
      pem(der, 'CERTIFICATE REQUEST'),
    )
    assert.match(text, /Subject: C = NL, O = "Example, Inc\.", CN = web\.example/)
    assert.ok(text.includes('DNS:*.web.example'))
  })
})

describe('the crypto over an HSM key', () => {
  it('refuses every other key', async () => {
    const { publicKey, sign } = signer('P-256')
    const bytes = (data: Buffer) => sign({ tbsCertificate: data }, 'ES256')
    const own = hsmCrypto(publicKey, 'ES256', bytes)
    const other = hsmCrypto(publicKey, 'ES256', bytes)
    const signing = async () =>
      own.crypto.subtle.sign('ECDSA', other.keys.privateKey, new Uint8Array(8))
    await assert.rejects(signing, /not the key/)
    await assert.rejects(
      async () => own.crypto.subtle.exportKey('spki', own.keys.privateKey),
      /not the key/,
    )
  })
})
