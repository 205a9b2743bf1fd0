import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { privateKeyPem, readKeyWithChain, writePkcs12 } from './key-files.ts'

const PASSWORD = 'pâss wörd'

describe('key files', function () {
  // The rounds that make a password dear to guess take seconds of their own.
  this.timeout(120_000)
  let folder: string
  let key: Buffer
  let leaf: Buffer
  const at = (name: string) => join(folder, name)
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'strongroom-key-files-'))
    openssl(
      ...'req -x509 -newkey rsa:2048 -nodes -subj /CN=web.example -keyout key.pem -out web.pem'.split(
        ' ',
      ),
    )
    writeFileSync(at('pw'), PASSWORD)
    key = createPrivateKey(readFileSync(at('key.pem'))).export({ format: 'der', type: 'pkcs8' })
    leaf = new X509Certificate(readFileSync(at('web.pem'))).raw
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })

  it('reads PEM: the key, then the chain', async () => {
    const pem = readFileSync(at('key.pem'), 'utf8') + readFileSync(at('web.pem'), 'utf8')
    const read = await readKeyWithChain(pem, 'application/x-pem-file')
    assert.deepEqual(read, { privateKey: key, certificates: [leaf] })
  })

  it('reads PKCS#12 under an empty password', async () => {
    openssl(...'pkcs12 -export -inkey key.pem -in web.pem -out empty.p12 -passout pass:'.split(' '))
    const value = readFileSync(at('empty.p12')).toString('base64')
    const read = await readKeyWithChain(value, 'application/x-pkcs12')
    assert.deepEqual(read, { privateKey: key, certificates: [leaf] })
  })

  it('reads PKCS#12 without a password', async () => {
    openssl(
      ...'pkcs12 -export -inkey key.pem -in web.pem -out bare.p12 -passout pass: -keypbe NONE -certpbe NONE -nomac'.split(
        ' ',
      ),
    )
    const value = readFileSync(at('bare.p12')).toString('base64')
    const read = await readKeyWithChain(value, 'application/x-pkcs12')
    assert.deepEqual(read, { privateKey: key, certificates: [leaf] })
  })

  it('refuses a file without a private key', async () => {
    const pem = readFileSync(at('web.pem'), 'utf8')
    await assert.rejects(readKeyWithChain(pem, 'application/x-pem-file'), /no private key/)
    openssl(
      ...'pkcs12 -export -nokeys -in web.pem -out chain.p12 -passout pass: -certpbe NONE -nomac'.split(
        ' ',
      ),
    )
    const value = readFileSync(at('chain.p12')).toString('base64')
    await assert.rejects(readKeyWithChain(value, 'application/x-pkcs12'), /no private key/)
  })

  describe('under a password', () => {
    before(async () => {
      const bundle = { privateKey: key, certificates: [leaf] }
      writeFileSync(at('web.p12'), await writePkcs12(bundle, 'web', Buffer.from(PASSWORD)))
    })

    it('are PKCS#12 with AES-256, 600,000 rounds of PBKDF2 and 1,200,000 for the MAC', () => {
      const info = execFileSync(
        'sh',
        ['-c', 'openssl pkcs12 -info -noout -in web.p12 -passin file:pw 2>&1'],
        { cwd: folder, encoding: 'utf8' },
      )
      assert.match(info, /MAC: sha256, Iteration 1200000/)
      const method = /PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/g
      assert.equal(info.match(method)?.length, 2, info)
    })

    it('are read by OpenSSL: the key as it was, with its certificate', () => {
      const pem = openssl(...'pkcs12 -nodes -in web.p12 -passin file:pw'.split(' '))
      assert.deepEqual(createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' }), key)
      assert.deepEqual(new X509Certificate(pem).raw, leaf)
      assert.match(pem, /friendlyName: web/)
    })

    it('are read by GnuTLS', () => {
      const args = ['--p12-info', '--inder', '--infile', 'web.p12', '--password', PASSWORD]
      const text = execFileSync('certtool', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
      assert.match(text, /BEGIN ENCRYPTED PRIVATE KEY|BEGIN PRIVATE KEY/)
      assert.deepEqual(
        new X509Certificate(text.slice(text.indexOf('-----BEGIN CERTIFICATE'))).raw,
        leaf,
      )
    })

    it('are opened by no other password', () => {
      assert.throws(
        () => openssl(...'pkcs12 -nodes -in web.p12 -passin pass:another'.split(' ')),
        /invalid password/,
      )
    })

    it('are PEM that OpenSSL reads', async () => {
      const pem = await privateKeyPem(key, Buffer.from(PASSWORD))
      assert.match(pem, /^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/)
      const read = createPrivateKey({ key: pem, passphrase: PASSWORD })
      assert.ok(
        createPublicKey(read).equals(
          createPublicKey(createPrivateKey(await privateKeyPem(key, undefined))),
        ),
      )
      writeFileSync(at('enc.pem'), pem)
      const text = openssl(...'asn1parse -in enc.pem'.split(' '))
      assert.match(text, /INTEGER +:0927C0/)
    })
  })
})
