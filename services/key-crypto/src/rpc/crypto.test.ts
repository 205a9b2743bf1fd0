import assert from 'node:assert/strict'
import {
  createHash,
  generateKeyPairSync,
  sign as nodeSign,
  verify as nodeVerify,
} from 'node:crypto'
import { crc32c } from '@strongroom/formats'
import { Fault } from '@strongroom/fault'
import { rejectsWith } from '@strongroom/testkit'
import { rawToDer } from '../domain/signature-format.ts'
import { decrypt } from './decrypt.ts'
import { encrypt } from './encrypt.ts'
import { withReread } from './keys.ts'
import { sign } from './sign.ts'
import { VAULT, VERSION, callOf, cryptoDeps, usableKey } from './test-call.ts'
import { verify } from './verify.ts'

const NAME = 'vaults/payments/keys/signer'
const DATA = Buffer.from('what is signed')
const DIGEST = createHash('sha256').update(DATA).digest()
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const RAW = nodeSign('sha256', DATA, { key: privateKey, dsaEncoding: 'ieee-p1363' })
const EMPTY = Buffer.alloc(0)

const signRequest = {
  name: NAME,
  algorithm: 'SIGNATURE_ALGORITHM_ES256',
  signatureFormat: 'SIGNATURE_FORMAT_UNSPECIFIED',
  input: 'digest',
  digest: DIGEST,
} as const

describe('Sign', () => {
  const signing = () => cryptoDeps(() => ({ output: RAW }))

  it('answers with the version that signed', async () => {
    const { asked, deps } = signing()
    const call = callOf(NAME)
    const answer = await sign(deps)(signRequest, call)
    assert.deepEqual(answer.signature, RAW)
    assert.equal(answer.signatureCrc32c, crc32c(RAW))
    assert.equal(answer.name, `${NAME}/versions/${VERSION}`)
    assert.equal(answer.protectionLevel, 'PROTECTION_LEVEL_HSM')
    assert.equal(answer.verifiedDigestCrc32c, false)
    assert.equal(call.record.versionUid, VERSION)
    assert.deepEqual(asked[0]?.input, DIGEST)
    assert.equal(asked[0].vaultUid, VAULT)
  })

  it('hashes data', async () => {
    const { asked, deps } = signing()
    await sign(deps)({ ...signRequest, input: 'data', data: DATA }, callOf(NAME))
    assert.deepEqual(asked[0]?.input, DIGEST)
  })

  it('writes DER when asked, as OpenSSL reads it', async () => {
    const asDer = { ...signRequest, signatureFormat: 'SIGNATURE_FORMAT_DER' } as const
    const { signature } = await sign(signing().deps)(asDer, callOf(NAME))
    assert.ok(Buffer.isBuffer(signature))
    assert.equal(nodeVerify('sha256', DATA, publicKey, signature), true)
    const rsa = { ...asDer, algorithm: 'SIGNATURE_ALGORITHM_RS256' } as const
    await rejectsWith(sign(signing().deps)(rsa, callOf(NAME)), 'INVALID_FIELD')
  })

  it('confirms a checksum that holds, and asks the HSM nothing when it does not', async () => {
    const { asked, deps } = signing()
    const right = { ...signRequest, digestCrc32c: crc32c(DIGEST) }
    assert.equal((await sign(deps)(right, callOf(NAME))).verifiedDigestCrc32c, true)
    const wrong = { ...signRequest, digestCrc32c: crc32c(DIGEST) ^ 1 }
    await rejectsWith(sign(deps)(wrong, callOf(NAME)), 'CRC32C_MISMATCH')
    assert.equal(asked.length, 1)
  })

  it('refuses what cannot be signed', async () => {
    const { asked, deps } = signing()
    const refused = (fields: object, reason: string) =>
      rejectsWith(sign(deps)({ ...signRequest, ...fields }, callOf(NAME)), reason)
    await refused({ algorithm: 'SIGNATURE_ALGORITHM_UNSPECIFIED' }, 'INVALID_FIELD')
    await refused({ algorithm: 99 }, 'INVALID_FIELD')
    await refused({ digest: Buffer.alloc(31) }, 'DIGEST_LENGTH')
    await refused({ input: undefined }, 'INVALID_FIELD')
    await refused({ input: 'data', data: Buffer.alloc(32 * 1024 + 1) }, 'VALUE_TOO_LARGE')
    await refused({ algorithm: 'SIGNATURE_ALGORITHM_HS256' }, 'INVALID_FIELD')
    assert.equal(asked.length, 0)
  })

  it('asks the HSM nothing for a caller that has gone', async () => {
    const { asked, deps } = signing()
    const gone = callOf(NAME, { signal: AbortSignal.abort() })
    await assert.rejects(sign(deps)(signRequest, gone))
    assert.equal(asked.length, 0)
  })
})

describe('Verify', () => {
  const verifying = () =>
    cryptoDeps(({ signature }) => ({ output: EMPTY, valid: signature?.equals(RAW) === true }))
  const ask = (signature: Buffer, signatureFormat: 'DER' | 'RAW' = 'DER') => {
    const { asked, deps } = verifying()
    const format =
      signatureFormat === 'DER' ? 'SIGNATURE_FORMAT_DER' : 'SIGNATURE_FORMAT_UNSPECIFIED'
    const request = { ...signRequest, signatureFormat: format, signature } as const
    return { asked, answer: verify(deps)(request, callOf(NAME)) }
  }

  it('reads r‖s, and DER when asked', async () => {
    assert.equal((await ask(RAW, 'RAW').answer).valid, true)
    assert.equal((await ask(rawToDer(RAW)).answer).valid, true)
    assert.equal((await ask(RAW).answer).valid, false)
    assert.equal((await ask(rawToDer(RAW), 'RAW').answer).valid, false)
  })

  it('says wrong to odd DER, after the HSM has judged whether the key may be used', async () => {
    for (const odd of [
      EMPTY,
      Buffer.from([0x30]),
      Buffer.concat([rawToDer(RAW), EMPTY, Buffer.alloc(1)]),
    ]) {
      const { asked, answer } = ask(odd)
      assert.equal((await answer).valid, false)
      assert.equal(asked.length, 1)
      assert.deepEqual(asked[0]?.signature, Buffer.alloc(64))
    }
  })

  it('refuses a signature that does not match its checksum', async () => {
    const request = { ...signRequest, signature: RAW, signatureCrc32c: 1 }
    await rejectsWith(verify(verifying().deps)(request, callOf(NAME)), 'CRC32C_MISMATCH')
  })
})

describe('Encrypt and Decrypt', () => {
  const [iv, tag] = [Buffer.alloc(12, 1), Buffer.alloc(16, 2)]
  const request = {
    name: NAME,
    algorithm: 'ENCRYPTION_ALGORITHM_A256GCM',
    plaintext: DATA,
    additionalAuthenticatedData: EMPTY,
  } as const

  it('hand on what the HSM made, with checksums', async () => {
    const { deps } = cryptoDeps(() => ({ output: DIGEST, iv, tag }))
    const checked = { ...request, plaintextCrc32c: crc32c(DATA) }
    const answer = await encrypt(deps)(checked, callOf(NAME))
    assert.deepEqual([answer.ciphertext, answer.iv, answer.tag], [DIGEST, iv, tag])
    assert.deepEqual(
      [answer.ciphertextCrc32c, answer.ivCrc32c, answer.tagCrc32c],
      [DIGEST, iv, tag].map(crc32c),
    )
    assert.equal(answer.verifiedPlaintextCrc32c, true)
  })

  it('refuse wrong checksums of every field', async () => {
    const { asked, deps } = cryptoDeps(() => ({ output: DATA }))
    const opened = {
      name: NAME,
      algorithm: 'ENCRYPTION_ALGORITHM_A256GCM',
      ciphertext: DIGEST,
      iv,
      tag,
      additionalAuthenticatedData: EMPTY,
    } as const
    for (const field of [
      'ciphertextCrc32c',
      'ivCrc32c',
      'tagCrc32c',
      'additionalAuthenticatedDataCrc32c',
    ])
      await rejectsWith(decrypt(deps)({ ...opened, [field]: 1 }, callOf(NAME)), 'CRC32C_MISMATCH')
    for (const field of ['plaintextCrc32c', 'additionalAuthenticatedDataCrc32c'])
      await rejectsWith(encrypt(deps)({ ...request, [field]: 1 }, callOf(NAME)), 'CRC32C_MISMATCH')
    assert.equal(asked.length, 0)
    assert.deepEqual((await decrypt(deps)(opened, callOf(NAME))).plaintext, DATA)
  })

  it('refuse what is too large, and additional data that nothing would bind', async () => {
    const { deps } = cryptoDeps(() => ({ output: DATA }))
    const large = { ...request, plaintext: Buffer.alloc(32 * 1024 + 1) }
    await rejectsWith(encrypt(deps)(large, callOf(NAME)), 'VALUE_TOO_LARGE')
    const bound = {
      ...request,
      algorithm: 'ENCRYPTION_ALGORITHM_RSA_OAEP',
      additionalAuthenticatedData: DATA,
    } as const
    await rejectsWith(encrypt(deps)(bound, callOf(NAME)), 'INVALID_FIELD')
  })
})

describe('withReread', () => {
  const at = { vaultUid: VAULT, object: 'signer', version: undefined, text: NAME }
  const stale = () => new Fault('conflict', 'ROW_STALE', 'older')

  it('reads every row again, once, and stays with the version that it began with', async () => {
    const found: (string | undefined)[] = []
    let vaultKeys = 0
    const keys = {
      find: async ({ version }: { version: string | undefined }) => {
        found.push(version)
        return usableKey
      },
      readVaultKey: async () => {
        vaultKeys += 1
        return usableKey.vaultKey
      },
    }
    let uses = 0
    const used = await withReread(keys, at, usableKey, async (rows) => {
      uses += 1
      if (uses === 1) throw stale()
      return [rows.vaultKey, rows.head, rows.state, rows.keyVersion].map(({ reread }) => reread)
    })
    assert.deepEqual(used, [true, true, true, true])
    assert.deepEqual(found, [VERSION])
    assert.equal(vaultKeys, 1)
    await rejectsWith(
      withReread(keys, at, usableKey, async () => {
        throw stale()
      }),
      'ROW_STALE',
    )
  })

  it('passes on every other refusal at once', async () => {
    const keys = {
      find: async () => assert.fail('nothing is read again'),
      readVaultKey: async () => assert.fail('nothing is read again'),
    }
    const refusal = new Fault('precondition', 'KEY_DISABLED', 'disabled')
    await rejectsWith(
      withReread(keys, at, usableKey, async () => {
        throw refusal
      }),
      'KEY_DISABLED',
    )
  })
})
