import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { connect, readConfiguration, StrongroomError } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import type { KeyInit } from '@strongroom/contracts/key'
import { sharedCluster } from './shared.ts'

/** Expects a call to be refused for a reason, with a message that says something. */
async function refused(
  call: Promise<unknown>,
  code: string,
  field?: string,
): Promise<StrongroomError> {
  try {
    await call
  } catch (error) {
    assert.ok(error instanceof StrongroomError, String(error))
    assert.equal(error.code, code, error.message)
    assert.ok(error.message.length > 5, 'the message says nothing')
    if (field !== undefined)
      assert.ok(error.message.includes(field), `"${error.message}" does not name ${field}`)
    return error
  }
  throw new assert.AssertionError({ message: `expected ${code}, but the call succeeded` })
}

describe('bad input', () => {
  let client: Strongroom
  const vault = 'vaults/refusals'
  const secret = (name: string): string => `${vault}/secrets/${name}`
  const key = (name: string): string => `${vault}/keys/${name}`

  before(async function () {
    this.timeout(120_000)
    client = connect(readConfiguration({ STRONGROOM_CONFIG: (await sharedCluster()).clientConfig }))
    await client.vaults.createVault({ vaultId: 'refusals', vault: { retentionDays: 7 } })
    const make = (keyId: string, kind: object): Promise<unknown> =>
      client.keys.createKey({ parent: vault, keyId, key: kind })
    await Promise.all([
      make('ec', { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' }),
      make('rsa', { keyType: 'KEY_TYPE_RSA', sizeBits: 2048 }),
      make('aes', { keyType: 'KEY_TYPE_OCT', sizeBits: 256, keyFamily: 'KEY_FAMILY_AES_GCM' }),
    ])
    await client.secrets.setSecret({ name: secret('kept'), text: 'first' })
  })
  after(() => {
    client.close()
  })

  it('refuses malformed names, naming the field', async () => {
    for (const name of [
      'vaults/refusals/secrets/under_score',
      'vaults/refusals/secrets/',
      'vaults/Refusals/secrets/x',
      'vaults/re/secrets/x',
      'vaults/refusals/secrets/../x',
      'vaults/refusals/secrets/x\u0000',
      'vaults/refusals/secrets/ｘ',
      `vaults/refusals/secrets/${'x'.repeat(128)}`,
      'vaults/refusals/keys/x',
      'vaults/refusals/secrets/x/versions/1',
      '',
    ]) {
      const error = await refused(client.secrets.getSecret({ name }), 'INVALID_NAME', 'name')
      assert.equal(error.metadata['field'], 'name', name)
    }
    await refused(client.vaults.createVault({ vaultId: 'UPPER' }), 'INVALID_NAME', 'vault_id')
  })

  it('finds no key, no list and no vault by the name of something else', async () => {
    const digest = { algorithm: 'SIGNATURE_ALGORITHM_ES256', digest: randomBytes(32) } as const
    for (const other of ['secrets', 'certificates']) {
      const name = `${vault}/${other}/ec`
      await refused(client.crypto.sign({ name, ...digest }), 'INVALID_NAME', 'name')
      await refused(client.keys.getKey({ name }), 'INVALID_NAME', 'name')
    }
    await refused(client.keys.listKeys({ parent: key('ec') }), 'INVALID_NAME', 'parent')
    await refused(client.vaults.getVault({ name: key('ec') }), 'INVALID_NAME', 'name')
    const version = (await client.keys.getKey({ name: key('ec') })).key?.name ?? ''
    await refused(client.keys.deleteKey({ name: version }), 'INVALID_NAME', 'name')
  })

  it('tells missing vaults, objects and versions apart for those who may know', async () => {
    await refused(client.secrets.getSecret({ name: 'vaults/nowhere/secrets/x' }), 'VAULT_NOT_FOUND')
    await refused(client.secrets.getSecret({ name: secret('nothing') }), 'SECRET_NOT_FOUND')
    await refused(client.keys.getKey({ name: key('nothing') }), 'KEY_NOT_FOUND')
    const none = `${secret('kept')}/versions/${'0'.repeat(32)}`
    await refused(client.secrets.getSecret({ name: none }), 'VERSION_NOT_FOUND')
  })

  it('hides and keeps what is deleted, until it is recovered or purged', async () => {
    await client.secrets.setSecret({ name: secret('gone'), text: 'x' })
    await client.secrets.deleteSecret({ name: secret('gone') })
    await refused(client.secrets.getSecret({ name: secret('gone') }), 'SECRET_NOT_FOUND')
    await refused(
      client.secrets.setSecret({ name: secret('gone'), text: 'y' }),
      'OBJECT_DELETED_BUT_RECOVERABLE',
    )
    await client.secrets.undeleteSecret({ name: secret('gone') })
    assert.equal((await client.secrets.getSecret({ name: secret('gone') })).text, 'x')
    await client.secrets.deleteSecret({ name: secret('gone') })
    await client.secrets.purgeSecret({ name: secret('gone') })
    await refused(client.secrets.getDeletedSecret({ name: secret('gone') }), 'SECRET_NOT_FOUND')
    await client.secrets.setSecret({ name: secret('gone'), text: 'anew' })
    assert.equal((await client.secrets.getSecret({ name: secret('gone') })).text, 'anew')
  })

  it('refuses an algorithm that does not fit the key', async () => {
    const digest = randomBytes(32)
    for (const [name, algorithm] of [
      ['ec', 'SIGNATURE_ALGORITHM_ES256K'],
      ['ec', 'SIGNATURE_ALGORITHM_RS256'],
      ['rsa', 'SIGNATURE_ALGORITHM_ES256'],
      ['aes', 'SIGNATURE_ALGORITHM_HS256'],
    ] as const) {
      const input = algorithm === 'SIGNATURE_ALGORITHM_HS256' ? { data: digest } : { digest }
      const call = client.crypto.sign({ name: key(name), algorithm, ...input })
      const error = await refused(call, 'ALGORITHM_MISMATCH')
      assert.equal(error.status, 'INVALID_ARGUMENT')
    }
    await refused(
      client.crypto.encrypt({
        name: key('aes'),
        algorithm: 'ENCRYPTION_ALGORITHM_A128GCM',
        plaintext: digest,
      }),
      'ALGORITHM_MISMATCH',
    )
  })

  it('refuses a digest of the wrong length', async () => {
    for (const bytes of [0, 31, 33, 48]) {
      await refused(
        client.crypto.sign({
          name: key('ec'),
          algorithm: 'SIGNATURE_ALGORITHM_ES256',
          digest: randomBytes(bytes),
        }),
        'DIGEST_LENGTH',
      )
    }
  })

  it('refuses what is too large, and keeps what is just not', async () => {
    await refused(
      client.secrets.setSecret({ name: secret('large'), data: Buffer.alloc(65_537) }),
      'VALUE_TOO_LARGE',
      'value',
    )
    await client.secrets.setSecret({ name: secret('large'), data: Buffer.alloc(65_536, 3) })
    const kept = await client.secrets.getSecret({ name: secret('large') })
    assert.equal(kept.data?.length, 65_536)
    await client.secrets.setSecret({ name: secret('empty'), text: '' })
    assert.equal((await client.secrets.getSecret({ name: secret('empty') })).text, '')
    const tooLarge = client.secrets.setSecret({
      name: secret('large'),
      data: Buffer.alloc(5 * 1024 * 1024),
    })
    await assert.rejects(tooLarge, { status: 'RESOURCE_EXHAUSTED' })
    const tags = Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`t${at}`, 'x']))
    await refused(
      client.secrets.setSecret({ name: secret('tagged'), text: 'x', tags }),
      'INVALID_FIELD',
      'tags',
    )
    await refused(client.secrets.getSecret({ name: secret('tagged') }), 'SECRET_NOT_FOUND')
  })

  it('says the same of every ciphertext that cannot be opened', async () => {
    const algorithm = 'ENCRYPTION_ALGORITHM_A256GCM'
    const made = await client.crypto.encrypt({
      name: key('aes'),
      algorithm,
      plaintext: Buffer.from('open me'),
    })
    const flip = (bytes: Uint8Array): Buffer => {
      const copy = Buffer.from(bytes)
      copy[0] = (copy[0] ?? 0) ^ 1
      return copy
    }
    const good = {
      name: key('aes'),
      algorithm,
      ciphertext: made.ciphertext,
      iv: made.iv,
      tag: made.tag,
    } as const
    const messages = new Set<string>()
    for (const bad of [
      { ciphertext: flip(made.ciphertext) },
      { tag: flip(made.tag) },
      { iv: flip(made.iv) },
      { additionalAuthenticatedData: Buffer.from('other') },
    ]) {
      messages.add(
        (await refused(client.crypto.decrypt({ ...good, ...bad }), 'DECRYPTION_FAILED')).message,
      )
    }
    const rsa = { name: key('rsa'), algorithm: 'ENCRYPTION_ALGORITHM_RSA_OAEP_256' } as const
    for (const ciphertext of [
      randomBytes(256),
      Buffer.alloc(256),
      randomBytes(255),
      Buffer.alloc(0),
    ]) {
      messages.add(
        (await refused(client.crypto.decrypt({ ...rsa, ciphertext }), 'DECRYPTION_FAILED')).message,
      )
    }
    assert.equal(messages.size, 1, [...messages].join(' | '))
    assert.equal((await client.crypto.decrypt(good)).plaintext.toString(), 'open me')
  })

  it('treats disabled, expired and not yet valid as Azure does', async () => {
    const seconds = (offset: number) => ({
      seconds: Math.floor(Date.now() / 1000) + offset,
      nanos: 0,
    })
    await client.secrets.setSecret({ name: secret('expired'), text: 'x', expireTime: seconds(-60) })
    await client.secrets.setSecret({ name: secret('later'), text: 'x', notBefore: seconds(3600) })
    assert.equal((await client.secrets.getSecret({ name: secret('expired') })).text, 'x')
    assert.equal((await client.secrets.getSecret({ name: secret('later') })).text, 'x')
    await client.secrets.setSecret({ name: secret('off'), text: 'x', enabled: false })
    await refused(client.secrets.getSecret({ name: secret('off') }), 'SECRET_DISABLED')

    const digest = randomBytes(32)
    const algorithm = 'SIGNATURE_ALGORITHM_ES256'
    const kind = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
    const cases: [string, Partial<KeyInit>, string][] = [
      ['off', { enabled: false }, 'KEY_DISABLED'],
      ['expired', { expireTime: seconds(-3600) }, 'KEY_EXPIRED'],
      ['later', { notBefore: seconds(3600) }, 'KEY_NOT_YET_VALID'],
      ['verifier', { keyOperations: ['KEY_OPERATION_VERIFY'] }, 'KEY_OPERATION_FORBIDDEN'],
    ]
    for (const [name, state, reason] of cases) {
      await client.keys.createKey({
        parent: vault,
        keyId: name,
        key: { ...kind, ...state },
      })
      await refused(client.crypto.sign({ name: key(name), algorithm, digest }), reason)
    }
    const verified = await client.crypto.verify({
      name: key('expired'),
      algorithm,
      digest,
      signature: randomBytes(64),
    })
    assert.equal(verified.valid, false)
  })

  it('refuses a stale etag and changes nothing', async () => {
    const first = await client.secrets.setSecret({ name: secret('etag'), text: '1' })
    const etag = first.secret?.etag ?? ''
    await client.secrets.setSecret({ name: secret('etag'), text: '2', etag })
    await refused(
      client.secrets.setSecret({ name: secret('etag'), text: '3', etag }),
      'ETAG_MISMATCH',
    )
    await refused(client.secrets.deleteSecret({ name: secret('etag'), etag }), 'ETAG_MISMATCH')
    assert.equal((await client.secrets.getSecret({ name: secret('etag') })).text, '2')
  })

  it('answers a repeated request_id with the first outcome, and refuses another body', async () => {
    const requestId = randomUUID()
    const request = { name: secret('once'), text: 'one', requestId }
    const first = await client.secrets.setSecret(request)
    const again = await client.secrets.setSecret(request)
    assert.equal(again.secret?.version?.name, first.secret?.version?.name)
    await refused(client.secrets.setSecret({ ...request, text: 'two' }), 'REQUEST_ID_REUSED')
    const { versions } = await client.secrets.listSecretVersions({ parent: secret('once') })
    assert.equal(versions.length, 1)

    const created = {
      parent: vault,
      keyId: 'once',
      key: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' },
      requestId,
    } as const
    const made = await client.keys.createKey(created)
    assert.equal((await client.keys.createKey(created)).key?.name, made.key?.name)
    await refused(client.keys.createKey({ ...created, keyId: 'twice' }), 'REQUEST_ID_REUSED')

    await client.principals.createPrincipal({ principalId: 'shown-once' })
    const credential = { parent: 'principals/shown-once', requestId }
    await client.principals.createCredential(credential)
    await refused(client.principals.createCredential(credential), 'SECRET_ALREADY_SHOWN')
    await refused(
      client.secrets.setSecret({ name: secret('once'), text: 'x', requestId: 'not-a-uuid' }),
      'INVALID_FIELD',
      'request_id',
    )
  })

  it('refuses bytes that do not fit their checksum', async () => {
    await refused(
      client.crypto.sign({
        name: key('ec'),
        algorithm: 'SIGNATURE_ALGORITHM_ES256',
        digest: randomBytes(32),
        digestCrc32c: 1,
      }),
      'CRC32C_MISMATCH',
    )
    await refused(
      client.secrets.setSecret({ name: secret('checked'), text: 'x', valueCrc32c: 1 }),
      'CRC32C_MISMATCH',
    )
  })
})
