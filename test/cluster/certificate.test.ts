import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { createPublicKey, randomUUID, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect as connectTls, createServer } from 'node:tls'
import type { SecureContextOptions } from 'node:tls'
import { promisify } from 'node:util'
import { certificateMade, connect, readConfiguration } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import type { CertificatePolicyInit } from '@strongroom/contracts/certificate'
import { reasonOf } from './reason.ts'
import { sharedCluster } from './shared.ts'

const run = promisify(execFile)
const VAULT = 'vaults/certificates'
const EC = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
const NAMES = { dnsNames: ['web.example', 'localhost'], ipAddresses: ['127.0.0.1'] }
const POLICY = { subject: 'CN=web.example,O=Example', subjectAlternativeNames: NAMES } as const

const pem = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`
const versionOf = (name = '') => name.split('/').at(-1) ?? ''

describe('certificates', () => {
  let client: Strongroom
  let folder: string
  const named = (type: string, name: string) => `${VAULT}/${type}/${name}`

  before(async function () {
    this.timeout(120_000)
    folder = mkdtempSync(join(tmpdir(), 'strongroom-certificates-'))
    client = connect(readConfiguration({ STRONGROOM_CONFIG: (await sharedCluster()).clientConfig }))
    await client.vaults.createVault({ vaultId: 'certificates', vault: { retentionDays: 7 } })
  })
  after(() => {
    client.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function issue(certificateId: string, policy: CertificatePolicyInit | null, fields = {}) {
    const request = { parent: VAULT, certificateId, policy, ...fields }
    const { operation } = await client.certificates.createCertificate(request)
    const name = named('certificates', certificateId)
    let status = operation?.status
    while (status === 'OPERATION_STATUS_IN_PROGRESS') {
      status = (await client.certificates.getCertificateOperation({ name })).operation?.status
    }
    assert.equal(status, 'OPERATION_STATUS_COMPLETED')
    const { certificate } = await client.certificates.getCertificate({ name })
    assert.ok(certificate)
    return certificate
  }

  const file = (name: string, contents: string | Buffer): string => {
    const path = join(folder, name)
    writeFileSync(path, contents, { mode: 0o600 })
    return path
  }

  /** What a client that trusts the certificate alone is told by a server that has it. */
  async function served(der: Buffer, server: SecureContextOptions): Promise<string> {
    const listening = createServer(server, (socket) => {
      socket.end('served')
    }).listen(0, '127.0.0.1')
    await once(listening, 'listening')
    try {
      return await ask(der, (listening.address() as AddressInfo).port)
    } finally {
      listening.close()
    }
  }

  async function ask(der: Buffer, port: number): Promise<string> {
    const socket = connectTls({ port, host: '127.0.0.1', ca: pem(der), servername: 'web.example' })
    let answer = ''
    socket.on('data', (bytes: Buffer) => (answer += bytes.toString()))
    await once(socket, 'end')
    assert.ok(socket.authorized)
    return answer
  }

  for (const [title, keyProperties] of [
    ['EC P-256', EC],
    ['EC P-384', { ...EC, curve: 'CURVE_P384' }],
    ['EC P-521', { ...EC, curve: 'CURVE_P521' }],
    ['RSA 2048', { keyType: 'KEY_TYPE_RSA', sizeBits: 2048 }],
  ] as const) {
    it(`of ${title} pass OpenSSL's strict verification, and GnuTLS reads them`, async function () {
      this.timeout(60_000)
      const id = title.toLowerCase().replaceAll(' ', '-')
      const { der } = await issue(id, { ...POLICY, keyProperties })
      const path = file(`${id}.pem`, pem(der))
      const openssl = await run('openssl', ['verify', '-x509_strict', '-CAfile', path, path])
      assert.match(openssl.stdout, /: OK/)
      const gnutls = await run('certtool', ['--certificate-info', '--infile', path])
      assert.match(gnutls.stdout, /Subject: CN=web\.example,O=Example/)
      assert.match(gnutls.stdout, /Certificate Authority \(CA\): FALSE/)
    })
  }

  it('share name, version, tags and times with a key and a secret', async () => {
    const certificate = await issue(
      'shared',
      { ...POLICY, keyProperties: EC },
      { tags: { a: 'b' } },
    )
    const version = versionOf(certificate.name)
    assert.equal(certificate.key, `${named('keys', 'shared')}/versions/${version}`)
    assert.equal(certificate.secret, `${named('secrets', 'shared')}/versions/${version}`)
    const { key } = await client.keys.getKey({ name: certificate.key })
    const secret = await client.secrets.getSecret({ name: certificate.secret })
    assert.deepEqual(key?.tags, { a: 'b' })
    assert.deepEqual(secret.version?.tags, { a: 'b' })
    assert.deepEqual(key.expireTime, certificate.expireTime)
    assert.deepEqual(secret.version.expireTime, certificate.expireTime)
    const { publicKey } = await client.keys.getPublicKey({ name: certificate.key })
    assert.ok(publicKey)
    const leaf = new X509Certificate(certificate.der)
    const spki = leaf.publicKey.export({ type: 'spki', format: 'der' })
    const own = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    assert.ok(leaf.verify(own))
  })

  it('give nobody the private key unless their policy says so', async () => {
    const keyProperties = { ...EC, exportable: false }
    const contentType = 'CONTENT_TYPE_PEM' as const
    const { secret } = await issue('kept', { ...POLICY, keyProperties, contentType })
    const { text = '' } = await client.secrets.getSecret({ name: secret })
    assert.match(text, /^-----BEGIN CERTIFICATE-----/)
    assert.equal(text.includes('PRIVATE KEY'), false)
  })

  for (const [title, keyProperties] of [
    ['EC', { ...EC, exportable: true }],
    ['RSA', { keyType: 'KEY_TYPE_RSA', sizeBits: 2048, exportable: true }],
  ] as const) {
    it(`are served by real TLS servers, from PEM and from PKCS#12: ${title}`, async function () {
      this.timeout(60_000)
      const id = `served-${title.toLowerCase()}`
      const policy = { ...POLICY, keyProperties }
      const asPem = await issue(`${id}-pem`, { ...policy, contentType: 'CONTENT_TYPE_PEM' })
      const { text = '' } = await client.secrets.getSecret({ name: asPem.secret })
      assert.equal(await served(asPem.der, { key: text, cert: text }), 'served')
      const asPfx = await issue(`${id}-pfx`, { ...policy, contentType: 'CONTENT_TYPE_PKCS12' })
      const base64 = (await client.secrets.getSecret({ name: asPfx.secret })).text ?? ''
      const pfx = Buffer.from(base64, 'base64')
      assert.equal(await served(asPfx.der, { pfx, passphrase: '' }), 'served')
      const path = file(`${id}.pem`, text)
      await assertTrusted(path)
    })
  }

  /** An `openssl s_server` that has key and certificate from one file convinces clients of OpenSSL and of GnuTLS. */
  async function assertTrusted(path: string): Promise<void> {
    const server = spawn('openssl', [
      ...['s_server', '-accept', '127.0.0.1:0', '-cert', path, '-key', path, '-www'],
    ])
    try {
      let port: string | undefined
      for (let said = ''; port === undefined;) {
        const [more] = (await once(server.stdout, 'data')) as [Buffer]
        said += more.toString()
        port = /ACCEPT 127\.0\.0\.1:(\d+)/.exec(said)?.[1]
      }
      const openssl = run('openssl', [
        ...['s_client', '-connect', `127.0.0.1:${port}`, '-CAfile', path, '-brief'],
        ...['-verify_return_error', '-verify_hostname', 'web.example'],
      ])
      openssl.child.stdin?.end()
      assert.match((await openssl).stderr, /Verification: OK/)
      // certtool --verify takes no end entity for a trust anchor, whoever signed it; a TLS client of GnuTLS does.
      const gnutls = run('gnutls-cli', [
        ...['--x509cafile', path, '--sni-hostname', 'web.example'],
        ...['--verify-hostname', 'web.example', '--port', port, '127.0.0.1'],
      ])
      gnutls.child.stdin?.end()
      assert.match((await gnutls).stdout, /Status: The certificate is trusted/)
    } finally {
      server.kill()
    }
  }

  it('let nobody change their key or secret past them', async () => {
    const { key, secret } = await issue('linked', { ...POLICY, keyProperties: EC })
    const [keyName, secretName] = [named('keys', 'linked'), named('secrets', 'linked')]
    const attempts = [
      client.secrets.setSecret({ name: secretName, text: 'x' }),
      client.secrets.updateSecretVersion({
        version: { name: secret, enabled: false },
        updateMask: { paths: ['enabled'] },
      }),
      client.secrets.deleteSecret({ name: secretName }),
      client.keys.createKey({ parent: VAULT, keyId: 'linked', key: EC }),
      client.keys.rotateKey({ name: keyName }),
      client.keys.updateKeyVersion({
        key: { name: key, enabled: false },
        updateMask: { paths: ['enabled'] },
      }),
      client.keys.deleteKey({ name: keyName }),
    ]
    const reasons = await Promise.all(attempts.map((one) => reasonOf(one)))
    const allowed = ['PERMISSION_DENIED', 'KEY_MANAGED']
    assert.deepEqual(
      reasons.filter((reason) => !allowed.includes(reason)),
      [],
    )
  })

  it('take no name that a key or secret of its own has', async () => {
    await client.secrets.setSecret({ name: named('secrets', 'own-secret'), text: 'x' })
    await client.keys.createKey({ parent: VAULT, keyId: 'own-key', key: EC })
    for (const id of ['own-secret', 'own-key']) {
      const creating = issue(id, { ...POLICY, keyProperties: EC })
      assert.equal(await reasonOf(creating), 'NAME_IN_USE', id)
    }
  })

  it('keep their key over versions where the policy says so, and follow an older policy', async () => {
    const first = await issue('renewed', { ...POLICY, keyProperties: { ...EC, reuseKey: true } })
    const second = await issue('renewed', null)
    assert.notEqual(first.name, second.name)
    const [one, other] = [new X509Certificate(first.der), new X509Certificate(second.der)]
    assert.ok(one.publicKey.equals(other.publicKey))
    assert.notEqual(one.serialNumber, other.serialNumber)
    const third = await issue('renewed', { ...POLICY, keyProperties: EC })
    assert.equal(new X509Certificate(third.der).publicKey.equals(one.publicKey), false)
    const parent = named('certificates', 'renewed')
    const { versions } = await client.certificates.listCertificateVersions({ parent })
    assert.deepEqual(
      versions.map(({ name }) => name),
      [third.name, second.name, first.name],
    )
  })

  it('close and open their key and secret', async () => {
    const { name, key, secret } = await issue('switched', { ...POLICY, keyProperties: EC })
    const enable = (enabled: boolean) =>
      client.certificates.updateCertificateVersion({
        certificate: { name, enabled },
        updateMask: { paths: ['enabled'] },
      })
    const sign = () =>
      client.crypto.sign({
        name: key,
        algorithm: 'SIGNATURE_ALGORITHM_ES256',
        digest: Buffer.alloc(32),
      })
    await enable(false)
    assert.equal(await reasonOf(client.secrets.getSecret({ name: secret })), 'SECRET_DISABLED')
    assert.equal(await reasonOf(sign()), 'KEY_DISABLED')
    await enable(true)
    await client.secrets.getSecret({ name: secret })
    await sign()
  })

  it('take key and secret along when they are deleted, undeleted and purged', async () => {
    const { name: version, key, secret } = await issue('gone', { ...POLICY, keyProperties: EC })
    const name = named('certificates', 'gone')
    const seen = async () => [
      await reasonOf(client.certificates.getCertificate({ name: version })),
      await reasonOf(client.keys.getKey({ name: key })),
      await reasonOf(client.secrets.getSecret({ name: secret })),
    ]
    await client.certificates.deleteCertificate({ name })
    assert.deepEqual(await seen(), ['CERTIFICATE_NOT_FOUND', 'KEY_NOT_FOUND', 'SECRET_NOT_FOUND'])
    const again = client.certificates.createCertificate({ parent: VAULT, certificateId: 'gone' })
    assert.equal(await reasonOf(again), 'OBJECT_DELETED_BUT_RECOVERABLE')
    await client.certificates.undeleteCertificate({ name })
    await client.keys.getKey({ name: key })
    await client.secrets.getSecret({ name: secret })
    await client.certificates.getCertificate({ name: version })
    await client.certificates.deleteCertificate({ name })
    await client.certificates.purgeCertificate({ name })
    // Their names are free again.
    await client.secrets.setSecret({ name: named('secrets', 'gone'), text: 'own' })
    await client.keys.createKey({ parent: VAULT, keyId: 'gone', key: EC })
  })

  it('are made once for one request', async () => {
    const request = {
      ...{ parent: VAULT, certificateId: 'once', requestId: randomUUID() },
      policy: { ...POLICY, keyProperties: EC },
    }
    const [one, other] = await Promise.all([
      client.certificates.createCertificate(request),
      client.certificates.createCertificate(request).catch(() => undefined),
    ])
    const again = await client.certificates.createCertificate(request)
    assert.equal(again.operation?.uid, one.operation?.uid)
    assert.ok(other === undefined || other.operation?.uid === one.operation?.uid)
    assert.ok(again.operation)
    await certificateMade(client, again.operation)
    const parent = named('certificates', 'once')
    assert.equal((await client.certificates.listCertificateVersions({ parent })).versions.length, 1)
  })

  it('with a large RSA key are made after the answer', async function () {
    this.timeout(90_000)
    const keyProperties = { keyType: 'KEY_TYPE_RSA', sizeBits: 4096 } as const
    const { der } = await issue('large', { ...POLICY, keyProperties })
    assert.equal(new X509Certificate(der).publicKey.asymmetricKeyDetails?.modulusLength, 4096)
  })
})
