import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, readConfiguration } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import { makeToken, startCluster } from '@strongroom/local-cluster'
import type { Cluster } from '@strongroom/local-cluster'
import { keyUses, spyLibrary } from './spy-log.ts'

const VAULT = 'vaults/spied'
const key = (name: string): string => `${VAULT}/keys/${name}`
const digest = createHash('sha256').update('story').digest()

type Counts = Record<string, number>
const count = (counts: Counts, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1
}
const sorted = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The story's key that a mechanism belongs to; each family has one. */
function keyOf(mechanism: string): string {
  if (mechanism === 'CKM_ECDSA') return 'ec'
  if (mechanism.startsWith('CKM_RSA_')) return 'rsa'
  if (mechanism.endsWith('_HMAC')) return 'hmac'
  if (mechanism === 'CKM_AES_GCM') return 'aes'
  return mechanism === 'CKM_AES_KEY_WRAP' ? 'kw' : mechanism
}

/** Where an audited operation has to have happened inside the HSM. */
function place(operation: string, name: string): string {
  const user = (call: string): string => `user C_${call} ${name}`
  switch (operation) {
    case 'KeySign':
      return user('Sign')
    case 'KeyVerify':
      // An HMAC is made again inside, and compared in constant time outside.
      return user(name === 'hmac' ? 'Sign' : 'Verify')
    case 'KeyEncrypt':
      return user('Encrypt')
    case 'KeyDecrypt':
      return user('Decrypt')
    case 'KeyWrap':
      return user(name === 'kw' ? 'WrapKey' : 'Encrypt')
    case 'KeyUnwrap':
      return user(name === 'kw' ? 'UnwrapKey' : 'Decrypt')
    case 'ProtectSeal':
      return 'seal C_Encrypt aes'
    case 'SecretGet':
      return 'seal C_Decrypt aes'
    default:
      throw new Error(`no place for ${operation}`)
  }
}

const OPERATIONS = [
  'KeySign',
  'KeyVerify',
  'KeyEncrypt',
  'KeyDecrypt',
  'KeyWrap',
  'KeyUnwrap',
  'ProtectSeal',
  'SecretGet',
] as const

/** What the story below comes to, refused calls left out. */
const STORY: Counts = {
  'user C_Sign ec': 1,
  'user C_Verify ec': 2,
  'user C_Sign rsa': 2,
  'user C_Verify rsa': 4,
  'user C_Sign hmac': 3,
  'user C_Encrypt aes': 1,
  'user C_Decrypt aes': 2,
  'user C_Encrypt rsa': 3,
  'user C_Decrypt rsa': 6,
  'user C_WrapKey kw': 1,
  'user C_UnwrapKey kw': 2,
  'seal C_Encrypt aes': 4,
  'seal C_Decrypt aes': 6,
}

describe('the HSM under pkcs11-spy', function () {
  this.timeout(120_000)
  let cluster: Cluster
  let client: Strongroom
  const folders: string[] = []
  // The spy writes down all that passes, PIN and values included: a folder for this user only, gone at the end.
  let traces: string

  before(async () => {
    for (const name of ['cluster', 'spy'])
      folders.push(await mkdtemp(join(tmpdir(), `strongroom-${name}-`)))
    const [dir = '', spy = ''] = folders
    traces = spy
    const token = makeToken(join(spy, 'hsm'))
    cluster = await startCluster({
      dir,
      hsm: {
        library: spyLibrary(),
        tokenLabel: 'strongroom',
        pinFile: join(spy, 'hsm/pin'),
        soPinFile: join(spy, 'hsm/so-pin'),
        moduleEnvironment: {
          SOFTHSM2_CONF: token.softhsm2Conf,
          PKCS11SPY: token.library,
          PKCS11SPY_OUTPUT: join(spy, 'trace-{worker}'),
        },
      },
    })
    client = connect(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
  })

  after(async () => {
    // Undefined where starting failed.
    ;(client as Strongroom | undefined)?.close()
    await (cluster as Cluster | undefined)?.stop()
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  })

  it('sees as many uses of user and seal keys as the log has operations', async () => {
    await makeKeys(client)
    await sign(client)
    await encrypt(client)
    await wrap(client)
    await keepSecrets(client)
    await beRefused(client)

    const used: Counts = {}
    const files = readdirSync(traces).filter((name) => /^trace-\d+$/.test(name))
    assert.ok(files.length >= 2, 'a trace of each worker')
    for (const file of files) {
      for (const { kind, call, mechanism } of keyUses(readFileSync(join(traces, file), 'utf8'))) {
        if (kind === 'user' || kind === 'seal') count(used, `${kind} ${call} ${keyOf(mechanism)}`)
        assert.ok(kind !== 'generated' && kind !== 'value', `${call} with a ${kind} key`)
      }
    }
    const audited: Counts = {}
    for (const { operation, name } of await auditedOperations(client))
      count(audited, place(operation, name))
    assert.deepEqual(sorted(used), sorted(audited))
    assert.deepEqual(sorted(used), sorted(STORY))
  })
})

/** What reached the HSM according to the log: what succeeded, and what did not decrypt. */
async function auditedOperations(
  client: Strongroom,
): Promise<{ operation: string; name: string }[]> {
  const found: { operation: string; name: string }[] = []
  for (const operation of OPERATIONS) {
    const page = await client.audit.listRecords({ operation, pageSize: 1000 })
    assert.equal(page.nextPageToken, '', 'one page holds the story')
    for (const { outcome, record } of page.entries) {
      const wasTried = record?.reason === 'DECRYPTION_FAILED'
      if (outcome !== 'ENTRY_OUTCOME_SUCCESS' && !wasTried) continue
      found.push({ operation, name: record?.resource.split('/')[3] ?? '' })
    }
  }
  return found
}

async function makeKeys(client: Strongroom): Promise<void> {
  await client.vaults.createVault({ vaultId: 'spied', vault: { retentionDays: 7 } })
  const create = (keyId: string, kind: object) =>
    client.keys.createKey({ parent: VAULT, keyId, key: kind })
  await create('ec', { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' })
  await create('rsa', { keyType: 'KEY_TYPE_RSA', sizeBits: 2048 })
  const oct = { keyType: 'KEY_TYPE_OCT', sizeBits: 256 }
  await create('aes', { ...oct, keyFamily: 'KEY_FAMILY_AES_GCM' })
  await create('kw', { ...oct, keyFamily: 'KEY_FAMILY_AES_KW' })
  await create('hmac', { ...oct, keyFamily: 'KEY_FAMILY_HMAC' })
}

async function sign({ crypto }: Strongroom): Promise<void> {
  for (const [name, algorithm, input] of [
    ['ec', 'SIGNATURE_ALGORITHM_ES256', { digest }],
    ['rsa', 'SIGNATURE_ALGORITHM_RS256', { digest }],
    ['rsa', 'SIGNATURE_ALGORITHM_PS256', { digest }],
    ['hmac', 'SIGNATURE_ALGORITHM_HS256', { data: Buffer.from('story') }],
  ] as const) {
    const asked = { name: key(name), algorithm, ...input }
    const { signature } = await crypto.sign(asked)
    assert.equal((await crypto.verify({ ...asked, signature })).valid, true)
    signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1
    assert.equal((await crypto.verify({ ...asked, signature })).valid, false)
  }
}

async function encrypt({ crypto }: Strongroom): Promise<void> {
  const plaintext = Buffer.from('nothing is done outside')
  for (const [name, algorithm] of [
    ['aes', 'ENCRYPTION_ALGORITHM_A256GCM'],
    ['rsa', 'ENCRYPTION_ALGORITHM_RSA_OAEP'],
    ['rsa', 'ENCRYPTION_ALGORITHM_RSA_OAEP_256'],
  ] as const) {
    const asked = { name: key(name), algorithm }
    const { ciphertext, iv, tag } = await crypto.encrypt({ ...asked, plaintext })
    const sealed = { ...asked, ciphertext, iv, tag }
    assert.deepEqual((await crypto.decrypt(sealed)).plaintext, plaintext)
    const other = Buffer.from(ciphertext)
    other[other.length - 1] = (other.at(-1) ?? 0) ^ 1
    await assert.rejects(crypto.decrypt({ ...sealed, ciphertext: other }), {
      code: 'DECRYPTION_FAILED',
    })
  }
}

async function wrap({ crypto }: Strongroom): Promise<void> {
  const plaintextKey = randomBytes(32)
  for (const [name, algorithm] of [
    ['kw', 'ENCRYPTION_ALGORITHM_A256KW'],
    ['rsa', 'ENCRYPTION_ALGORITHM_RSA_OAEP_256'],
  ] as const) {
    const asked = { name: key(name), algorithm }
    const { wrappedKey } = await crypto.wrapKey({ ...asked, plaintextKey })
    assert.deepEqual((await crypto.unwrapKey({ ...asked, wrappedKey })).plaintextKey, plaintextKey)
    wrappedKey[8] = (wrappedKey[8] ?? 0) ^ 1
    await assert.rejects(crypto.unwrapKey({ ...asked, wrappedKey }), { code: 'DECRYPTION_FAILED' })
  }
}

async function keepSecrets({ secrets }: Strongroom): Promise<void> {
  const name = `${VAULT}/secrets/kept`
  for (const text of ['one', 'two', 'three']) {
    await secrets.setSecret({ name, text })
    for (let read = 0; read < 2; read++)
      assert.equal((await secrets.getSecret({ name })).text, text)
  }
}

/** None of it may reach a key. */
async function beRefused({ crypto, keys, secrets }: Strongroom): Promise<void> {
  const es256 = 'SIGNATURE_ALGORITHM_ES256'
  const refused = (call: Promise<unknown>, code: string) => assert.rejects(call, { code })
  await keys.createKey({
    parent: VAULT,
    keyId: 'off',
    key: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256', enabled: false },
  })
  await refused(crypto.sign({ name: key('off'), algorithm: es256, digest }), 'KEY_DISABLED')
  await refused(crypto.sign({ name: key('none'), algorithm: es256, digest }), 'KEY_NOT_FOUND')
  await refused(crypto.sign({ name: key('rsa'), algorithm: es256, digest }), 'ALGORITHM_MISMATCH')
  await refused(
    crypto.sign({ name: key('ec'), algorithm: es256, digest: randomBytes(31) }),
    'DIGEST_LENGTH',
  )
  const off = `${VAULT}/secrets/off`
  // Sealed once, never opened.
  await secrets.setSecret({ name: off, text: 'x', enabled: false })
  await refused(secrets.getSecret({ name: off }), 'SECRET_DISABLED')
}
