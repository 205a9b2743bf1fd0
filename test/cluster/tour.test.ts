import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram, strongroom } from './command.ts'
import type { Ran } from './command.ts'
import { sharedCluster } from './shared.ts'

describe("the README's tour", () => {
  let folder: string
  let configFile: string
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}, input = ''): Promise<Ran> =>
    strongroom(configFile, folder, args, { env, input })
  const succeed = async (
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
    input = '',
  ): Promise<Ran> => {
    const ran = await run(args, env, input)
    assert.equal(ran.code, 0, `strongroom ${args.join(' ')}\n${ran.err}`)
    return ran
  }

  before(async function () {
    this.timeout(120_000)
    configFile = (await sharedCluster()).clientConfig
    folder = await mkdtemp(join(tmpdir(), 'strongroom-tour-'))
    await copyFile(
      fileURLToPath(new URL('../../README.md', import.meta.url)),
      join(folder, 'README.md'),
    )
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('keeps a secret and gives just its value back', async () => {
    assert.equal((await succeed(['vault', 'create', 'demo'])).text, 'Created vault demo.')
    await succeed(['secret', 'set', 'demo/db-password', '--value', 's3cret'])
    assert.equal((await succeed(['secret', 'get', 'demo/db-password'])).out.toString(), 's3cret')
    await succeed(['secret', 'set', 'demo/piped'], {}, 'from standard input')
    assert.equal(
      (await succeed(['secret', 'get', 'demo/piped'])).out.toString(),
      'from standard input',
    )
    assert.match((await succeed(['secret', 'list', 'demo'])).text, /db-password/)
  })

  it('signs with a key that OpenSSL verifies', async () => {
    await succeed(['key', 'create', 'demo/signer', '--type', 'EC', '--curve', 'P-256'])
    const sign =
      'key sign demo/signer --algorithm ES256 --file README.md --signature-format der --out sig.der'
    await succeed(sign.split(' '))
    await succeed(['key', 'public-key', 'demo/signer', '--out', 'pub.pem'])
    const verify = 'dgst -sha256 -verify pub.pem -signature sig.der README.md'
    assert.equal(
      (await runProgram('openssl', verify.split(' '), { cwd: folder })).text,
      'Verified OK',
    )
  })

  it('decrypts what it encrypted, and what OpenSSL encrypted', async () => {
    await succeed(['key', 'create', 'demo/box', '--type', 'RSA', '--size', '2048'])
    await runProgram('sh', ['-c', 'echo hello > small.txt'], { cwd: folder })
    await succeed(
      'key encrypt demo/box --algorithm RSA-OAEP-256 --file small.txt --out small.enc'.split(' '),
    )
    const decrypt = 'key decrypt demo/box --algorithm RSA-OAEP-256 --file'.split(' ')
    assert.equal((await succeed([...decrypt, 'small.enc'])).out.toString(), 'hello\n')
    await succeed(['key', 'public-key', 'demo/box', '--out', 'box.pem'])
    const outside =
      'pkeyutl -encrypt -pubin -inkey box.pem -in small.txt -out outside.enc -pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256'
    assert.equal((await runProgram('openssl', outside.split(' '), { cwd: folder })).code, 0)
    assert.equal((await succeed([...decrypt, 'outside.enc'])).out.toString(), 'hello\n')
  })

  it('makes a certificate that OpenSSL takes for what it is', async function () {
    // What makes its password dear to guess takes seconds.
    this.timeout(120_000)
    const openssl = async (command: string) => {
      const ran = await runProgram('openssl', command.split(' '), { cwd: folder })
      assert.equal(ran.code, 0, `openssl ${command}\n${ran.err}`)
      return ran
    }
    const names = ['--subject', 'CN=web.example', '--san', 'dns:web.example', '--exportable']
    await succeed(['certificate', 'create', 'demo/web', ...names])
    const shown = (await succeed(['certificate', 'show', 'demo/web'])).text
    assert.match(shown, /^subject +CN=web.example$/m)
    const download = ['certificate', 'download', 'demo/web', '--format']
    await succeed([...download, 'pem', '--out', 'web.pem'])
    const { text } = await openssl('x509 -in web.pem -noout -text')
    assert.match(text, /DNS:web\.example/)
    assert.match(
      (await openssl('verify -x509_strict -CAfile web.pem web.pem')).text,
      /^web.pem: OK$/,
    )
    assert.equal(
      (await runProgram('sh', ['-c', 'openssl rand -base64 24 > pw'], { cwd: folder })).code,
      0,
    )
    await succeed([...download, 'pkcs12', '--password-file', 'pw', '--out', 'web.p12'])
    await openssl('pkcs12 -in web.p12 -passin file:pw -info -noout')
    assert.equal((await stat(join(folder, 'web.p12'))).mode & 0o777, 0o600)
    const key = (await openssl('pkcs12 -in web.p12 -passin file:pw -nodes -nocerts')).text
    await writeFile(join(folder, 'key.pem'), key)
    const [mine, theirs] = [
      await openssl('pkey -in key.pem -pubout'),
      await openssl('x509 -in web.pem -noout -pubkey'),
    ]
    assert.equal(mine.text, theirs.text)
  })

  it('lets an application read and refuses it to write', async () => {
    await succeed(['principal', 'create', 'app1'])
    const made = JSON.parse((await succeed(['credential', 'create', 'app1', '--json'])).text) as {
      clientSecret: string
    }
    const role = [
      'role',
      'assign',
      '--principal',
      'app1',
      '--role',
      'Key Vault Secrets User',
      '--scope',
      'vaults/demo',
    ]
    await succeed(role)
    const app = { STRONGROOM_CLIENT_ID: 'app1', STRONGROOM_CLIENT_SECRET: made.clientSecret }
    assert.equal(
      (await succeed(['secret', 'get', 'demo/db-password'], app)).out.toString(),
      's3cret',
    )
    const refused = await run(['secret', 'set', 'demo/x', '--value', '1'], app)
    assert.equal(refused.code, 1)
    assert.match(refused.err, /^strongroom: PERMISSION_DENIED: [^\n]+\n$/)
  })

  it('lists every call of the tour, the denial included', async () => {
    const lines = (await succeed(['audit', 'list', '--vault', 'demo', '--json'])).text.split('\n')
    const seen = lines.map((line) => {
      const { outcome, record } = JSON.parse(line) as {
        outcome: string
        record: { operation: string; principalName: string }
      }
      return `${record.principalName} ${record.operation} ${outcome.replace('ENTRY_OUTCOME_', '')}`
    })
    for (const expected of [
      'administrator VaultCreate SUCCESS',
      'administrator SecretSet SUCCESS',
      'administrator SecretGet SUCCESS',
      'administrator KeyCreate SUCCESS',
      'administrator KeySign SUCCESS',
      'administrator KeyGetPublic SUCCESS',
      'administrator KeyEncrypt SUCCESS',
      'administrator KeyDecrypt SUCCESS',
      'administrator CertificateCreate SUCCESS',
      'administrator CertificateGet SUCCESS',
      'administrator RoleAssignmentCreate SUCCESS',
      'app1 SecretGet SUCCESS',
      'app1 SecretSet DENIED',
    ]) {
      assert.ok(seen.includes(expected), `${expected} is missing of\n${seen.join('\n')}`)
    }
    const all = (await succeed(['audit', 'list', '--json'])).text
    for (const operation of ['PrincipalCreate', 'CredentialCreate', 'TokenIssue', 'AuditList']) {
      assert.ok(all.includes(`"${operation}"`), operation)
    }
    assert.ok(!all.includes('s3cret'))
  })

  it('verifies the log', async () => {
    const verified = await succeed(['audit', 'verify'])
    assert.match(verified.text, /verified/i)
  })

  it('answers in under 0.8 s on a machine where npx alone takes 0.35 s', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const options = { cwd: root, env: { STRONGROOM_CONFIG: configFile } }
    const ours: number[] = []
    const npx: number[] = []
    for (let turn = 0; turn < 5; turn++) {
      const began = performance.now()
      const ran = await runProgram(
        'npx',
        ['strongroom', 'secret', 'get', 'demo/db-password'],
        options,
      )
      const between = performance.now()
      assert.equal(ran.out.toString(), 's3cret')
      assert.equal((await runProgram('npx', ['-c', 'true'], options)).code, 0)
      ours.push(between - began)
      npx.push(performance.now() - between)
    }
    const [best, reference] = [Math.min(...ours), Math.min(...npx)]
    const what = `${best.toFixed(0)} ms where npx alone takes ${reference.toFixed(0)} ms`
    assert.ok(best / reference < 0.8 / 0.35, what)
  })

  it('writes secrets to files that only their owner can read', async () => {
    await succeed(['secret', 'get', 'demo/db-password', '--out', 'value.txt'])
    assert.equal(await readFile(join(folder, 'value.txt'), 'utf8'), 's3cret')
    assert.equal((await stat(join(folder, 'value.txt'))).mode & 0o777, 0o600)
  })
})
