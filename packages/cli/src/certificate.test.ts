import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ran } from './test-run.ts'

const NAME = 'vaults/demo/certificates/web'
const VERSION = `${NAME}/versions/${'0'.repeat(32)}`

describe('certificates', function () {
  // The rounds that make a password dear to guess take seconds of their own.
  this.timeout(120_000)
  let folder: string
  let key: string
  let pem: string
  const at = (name: string) => join(folder, name)

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'strongroom-certificate-'))
    const request = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes'
    const names = ['-subj', '/CN=web.example', '-keyout', 'key.pem', '-out', 'made.pem']
    execFileSync('openssl', [...request.split(' '), ...names], { cwd: folder, stdio: 'pipe' })
    key = readFileSync(at('key.pem'), 'utf8')
    pem = readFileSync(at('made.pem'), 'utf8')
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })

  const operation = (status: string) => ({
    name: `${NAME}/operation`,
    uid: '0'.repeat(32),
    status: `OPERATION_STATUS_${status}`,
    certificate: VERSION,
    issuer: 'self',
    errorReason: '',
    errorMessage: '',
  })

  /** A client of one certificate, with what it was asked. */
  function holding(fields: { exportable?: boolean } = {}) {
    const asked: Record<string, unknown>[] = []
    const answer = (given: object) => (request: Record<string, unknown>) => {
      asked.push(request)
      return Promise.resolve(given)
    }
    const der = new X509Certificate(pem).raw
    const certificate = {
      name: VERSION,
      displayName: 'web',
      secret: 'vaults/demo/secrets/web/versions/1',
      der,
      chain: [],
      sha1Thumbprint: Buffer.alloc(20, 1),
      sha256Thumbprint: Buffer.alloc(32, 2),
      policy: {
        subjectAlternativeNames: { dnsNames: ['web.example'], ipAddresses: ['192.0.2.1'] },
        keyProperties: {
          keyType: 'KEY_TYPE_EC',
          curve: 'CURVE_P256',
          exportable: fields.exportable ?? true,
        },
        keyUsages: ['KEY_USAGE_DIGITAL_SIGNATURE'],
        extendedKeyUsages: ['1.3.6.1.5.5.7.3.1'],
      },
      enabled: true,
      tags: {},
    }
    const certificates = {
      createCertificate: answer({ operation: operation('IN_PROGRESS') }),
      getCertificateOperation: answer({ operation: operation('COMPLETED') }),
      getCertificate: answer({ certificate }),
      updateCertificateVersion: answer({ certificate }),
    }
    const version = { contentType: 'application/x-pem-file' }
    const secrets = { getSecret: answer({ text: key + pem, version }) }
    return { asked, client: { certificates, secrets } }
  }

  it('are made by the policy that the options describe, and waited for', async () => {
    const { asked, client } = holding()
    const words =
      'certificate create demo/web --subject CN=web.example --san dns:web.example --san ip:192.0.2.1 --type EC --curve P-256 --exportable --validity-days 90 --key-usage digitalSignature --eku serverAuth --eku 1.2.3.4 --content-type pem --tag a=b'
    const { code, out, err } = await ran(client, ...words.split(' '))
    assert.deepEqual([code, err], [0, []])
    assert.deepEqual(asked, [
      {
        parent: 'vaults/demo',
        certificateId: 'web',
        policy: {
          subject: 'CN=web.example',
          subjectAlternativeNames: {
            dnsNames: ['web.example'],
            emails: [],
            ipAddresses: ['192.0.2.1'],
            uris: [],
            upns: [],
          },
          keyProperties: {
            keyType: 'KEY_TYPE_EC',
            curve: 'CURVE_P256',
            sizeBits: 0,
            reuseKey: false,
            exportable: true,
          },
          contentType: 'CONTENT_TYPE_PEM',
          keyUsages: ['KEY_USAGE_DIGITAL_SIGNATURE'],
          extendedKeyUsages: ['1.3.6.1.5.5.7.3.1', '1.2.3.4'],
          validityDays: 90,
        },
        enabled: true,
        tags: { a: 'b' },
      },
      { name: NAME },
      { name: VERSION },
    ])
    for (const line of [
      /^subject +CN=web.example$/m,
      /^also named +dns:web.example ip:192.0.2.1$/m,
      /^key +EC P-256, exportable$/m,
      /^usages +digitalSignature, serverAuth$/m,
      /^SHA-256 +(02){32}$/m,
    ])
      assert.match(out, line)
  })

  it('are made like the last one where no option says otherwise', async () => {
    const { asked, client } = holding()
    const { code, out } = await ran(client, 'certificate', 'create', 'demo/web', '--no-wait')
    assert.equal(code, 0)
    assert.deepEqual(asked, [
      { parent: 'vaults/demo', certificateId: 'web', enabled: true, tags: {} },
    ])
    assert.match(out, /^status +in progress$/m)
  })

  it('are changed in what is asked for alone', async () => {
    const { asked, client } = holding()
    await ran(client, 'certificate', 'update', 'demo/web', '--disable')
    assert.deepEqual(asked, [
      { certificate: { name: NAME, enabled: false, tags: {} }, updateMask: { paths: ['enabled'] } },
    ])
  })

  for (const words of [
    'create demo/web --exportable',
    'create demo/web --subject CN=a --type EC --size 2048',
    'create demo/web --subject CN=a --type RSA --curve P-256',
    'create demo/web --subject CN=a --validity-days 1 --validity-months 1',
    'create demo/web --san web.example',
    'create demo/web --san name:web.example',
    'create demo/web --subject CN=a --key-usage anything',
    'update demo/web',
    'download demo/web',
    'download demo/web --out never --password-file pw',
    'download demo/web --out never --format pkcs12',
    'download demo/web --out never --format pkcs12 --password-file /nonexistent/file',
  ])
    it(`end with 2 for a wrong command line: ${words}`, async () => {
      const { code, out, err } = await ran(holding().client, 'certificate', ...words.split(' '))
      assert.deepEqual([code, out], [2, ''])
      assert.ok(err.length > 0, 'it must say what is wrong')
    })

  describe('downloaded', () => {
    const download = (client: object, ...options: string[]) =>
      ran(client, 'certificate', 'download', 'demo/web', ...options)

    it('are a chain without a key, which asks for no secret', async () => {
      const { asked, client } = holding({ exportable: false })
      const file = at('web.pem')
      const { code, out } = await download(client, '--format', 'pem', '--out', file)
      assert.deepEqual([code, out], [0, `Wrote demo/web to ${file}.\n`])
      assert.equal(readFileSync(file, 'utf8'), pem)
      assert.deepEqual(asked, [{ name: NAME }])
    })

    it('are PKCS#12 under the password in a file, for the owner alone', async () => {
      const { asked, client } = holding()
      writeFileSync(at('pw'), 'a password\n')
      const file = at('web.p12')
      const options = ['--format', 'pkcs12', '--password-file', at('pw'), '--out', file]
      const { code, err } = await download(client, ...options)
      assert.deepEqual([code, err], [0, []])
      assert.equal(statSync(file).mode & 0o777, 0o600)
      assert.deepEqual(asked.at(-1), { name: 'vaults/demo/secrets/web/versions/1' })
      const read = ['pkcs12', '-nodes', '-in', file, '-passin', 'pass:a password']
      assert.ok(execFileSync('openssl', read, { encoding: 'utf8' }).includes(pem))
    })

    it('are PEM with the key in the clear, or under a password', async () => {
      const { client } = holding()
      const clear = at('clear.pem')
      assert.equal((await download(client, '--with-key', '--out', clear)).code, 0)
      assert.equal(readFileSync(clear, 'utf8'), key + pem)
      assert.equal(statSync(clear).mode & 0o777, 0o600)
      const options = ['--with-key', '--password-file', at('pw'), '--out', at('sealed.pem')]
      assert.equal((await download(client, ...options)).code, 0)
      const read = ['pkey', '-in', at('sealed.pem'), '-passin', 'pass:a password']
      assert.equal(execFileSync('openssl', read, { encoding: 'utf8' }), key)
    })

    it('never replace a file unless told to, and then leave no wider mode behind', async () => {
      const { client } = holding()
      const file = at('there.pem')
      writeFileSync(file, 'mine', { mode: 0o666 })
      const refused = await download(client, '--with-key', '--out', file)
      assert.equal(refused.code, 2)
      assert.match(refused.err.join(), /exists: --force replaces it/)
      assert.equal(readFileSync(file, 'utf8'), 'mine')
      assert.equal((await download(client, '--with-key', '--force', '--out', file)).code, 0)
      assert.equal(readFileSync(file, 'utf8'), key + pem)
      assert.equal(statSync(file).mode & 0o777, 0o600)
    })

    it('say that a key is not exportable, and ask for no secret', async () => {
      const { asked, client } = holding({ exportable: false })
      const { code, err } = await download(client, '--with-key', '--out', at('never'))
      assert.equal(code, 1)
      assert.match(
        err.join(),
        /FAILED_PRECONDITION \(CERTIFICATE_NOT_EXPORTABLE\): .* --exportable$/,
      )
      assert.equal(asked.length, 1)
    })

    for (const [what, bytes] of [
      ['an empty one', ''],
      ['one of several lines', 'a\nb\n'],
      ['one that is no text', Buffer.from('fffe00', 'hex')],
    ] as const)
      it(`take no password file that is ${what}`, async () => {
        writeFileSync(at('wrong'), bytes)
        const options = ['--format', 'pkcs12', '--password-file', at('wrong'), '--out', at('never')]
        const { code, err } = await download(holding().client, ...options)
        assert.equal(code, 2)
        assert.match(err.join(), /password/)
      })
  })
})
