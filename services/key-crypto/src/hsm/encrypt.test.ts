import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault } from '@strongroom/fault'
import { rejectsWith } from '@strongroom/testkit'
import { useTestHsm } from './test-hsm.ts'
import { makeKey, useKey } from './test-keys.ts'
import type { TestKey } from './test-keys.ts'
import type { EncryptionAlgorithm, KeyUse } from './types.ts'

const MESSAGE = Buffer.from('what is kept secret')

const publicKeyOf = (key: TestKey) =>
  createPublicKey({ key: key.keyVersion.row.publicKey, format: 'der', type: 'spki' })

/** RSA-OAEP by the openssl command line, with one hash for label and mask. */
function openSslEncrypts(key: TestKey, hash: string, message: Buffer): Buffer {
  const directory = mkdtempSync(join(tmpdir(), 'strongroom-openssl-'))
  try {
    const pem = join(directory, 'public.pem')
    writeFileSync(pem, publicKeyOf(key).export({ format: 'pem', type: 'spki' }))
    const options = ['rsa_padding_mode:oaep', `rsa_oaep_md:${hash}`, `rsa_mgf1_md:${hash}`]
    const parameters = options.flatMap((option) => ['-pkeyopt', option])
    return execFileSync(
      'openssl',
      ['pkeyutl', '-encrypt', '-pubin', '-inkey', pem, ...parameters],
      {
        input: message,
        stdio: 'pipe',
      },
    )
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

describe('Hsm: encryption', () => {
  const made = useTestHsm()
  const use = (key: TestKey, fields: KeyUse) => useKey(made().hsm, key, fields)
  const aes = (family: 'AES-GCM' | 'AES-KW', bits: string) =>
    makeKey(made().hsm, { keyType: 'oct', sizeOrCurve: bits, family })

  for (const bits of ['128', '192', '256'] as const) {
    const algorithm = `A${bits}GCM` as const

    it(`${algorithm} gives back what it was given, for the same additional data`, async () => {
      const key = await aes('AES-GCM', bits)
      for (const aad of [undefined, Buffer.from('context')]) {
        for (const input of [MESSAGE, Buffer.alloc(1), Buffer.alloc(64 * 1024, 3)]) {
          const context = aad ? { aad } : {}
          const sealed = await use(key, { operation: 'encrypt', algorithm, input, ...context })
          const { output, iv, tag } = sealed
          assert.ok(iv && tag)
          assert.deepEqual([iv.length, tag.length, output.length], [12, 16, input.length])
          // One byte is the same by chance, once in 256.
          if (input.length > 1) assert.equal(output.equals(input), false)
          const opened = await use(key, {
            operation: 'decrypt',
            algorithm,
            input: output,
            iv,
            tag,
            ...context,
          })
          assert.deepEqual(opened.output, input)
        }
      }
    })

    it(`${algorithm} answers every wrong input alike`, async () => {
      const key = await aes('AES-GCM', bits)
      const aad = Buffer.from('context')
      const sealed = await use(key, { operation: 'encrypt', algorithm, input: MESSAGE, aad })
      const { output: input, iv, tag } = sealed
      assert.ok(iv && tag)
      const right = { operation: 'decrypt', algorithm, input, iv, tag, aad } as const
      const bent = (bytes: Buffer) =>
        Buffer.concat([Buffer.from([(bytes[0] ?? 0) ^ 1]), bytes.subarray(1)])
      const wrong: KeyUse[] = [
        { ...right, tag: bent(tag) },
        { ...right, iv: bent(iv) },
        { ...right, input: bent(input) },
        { ...right, aad: bent(aad) },
        { ...right, aad: Buffer.alloc(0) },
        { ...right, tag: tag.subarray(0, 15) },
        { ...right, tag: Buffer.alloc(0) },
        { ...right, iv: iv.subarray(0, 11) },
        { ...right, iv: Buffer.alloc(0) },
        { ...right, input: Buffer.alloc(0) },
        { ...right, input: input.subarray(1) },
      ]
      const faults: Fault[] = []
      for (const each of wrong) faults.push(await rejectsWith(use(key, each), 'DECRYPTION_FAILED'))
      assert.equal(new Set(faults.map(({ message }) => message)).size, 1)
      assert.deepEqual((await use(key, right)).output, MESSAGE)
    })
  }

  it('never uses an IV twice', async () => {
    const key = await aes('AES-GCM', '256')
    const calls = Array.from({ length: 200 }, () =>
      use(key, { operation: 'encrypt', algorithm: 'A256GCM', input: MESSAGE }),
    )
    const ivs = (await Promise.all(calls)).map(({ iv }) => iv?.toString('hex'))
    assert.equal(new Set(ivs).size, 200)
  })

  it('refuses plaintexts that are empty or too large', async () => {
    const key = await aes('AES-GCM', '256')
    const encrypt = (bytes: number) =>
      use(key, { operation: 'encrypt', algorithm: 'A256GCM', input: Buffer.alloc(bytes) })
    await rejectsWith(encrypt(0), 'INVALID_FIELD')
    await rejectsWith(encrypt(64 * 1024 + 1), 'VALUE_TOO_LARGE')
  })

  for (const bits of ['128', '192', '256'] as const) {
    const algorithm = `A${bits}KW` as const

    it(`${algorithm} wraps and unwraps keys, and answers every wrong one alike`, async () => {
      const key = await aes('AES-KW', bits)
      for (const bytes of [16, 24, 32, 64, 4096]) {
        const input = randomBytes(bytes)
        const wrapped = (await use(key, { operation: 'wrapKey', algorithm, input })).output
        assert.equal(wrapped.length, bytes + 8)
        const back = await use(key, { operation: 'unwrapKey', algorithm, input: wrapped })
        assert.deepEqual(back.output, input)
      }
      const wrapped = (await use(key, { operation: 'wrapKey', algorithm, input: Buffer.alloc(32) }))
        .output
      const bent = Buffer.from(wrapped)
      bent[9] = (bent[9] ?? 0) ^ 1
      const faults: Fault[] = []
      for (const input of [
        bent,
        wrapped.subarray(8),
        wrapped.subarray(1),
        Buffer.alloc(0),
        Buffer.alloc(40),
      ])
        faults.push(
          await rejectsWith(
            use(key, { operation: 'unwrapKey', algorithm, input }),
            'DECRYPTION_FAILED',
          ),
        )
      assert.equal(new Set(faults.map(({ message }) => message)).size, 1)
    })
  }

  it('refuses to wrap what no AES-KW can', async () => {
    const key = await aes('AES-KW', '256')
    const wrap = (bytes: number) =>
      use(key, { operation: 'wrapKey', algorithm: 'A256KW', input: Buffer.alloc(bytes) })
    for (const bytes of [0, 8, 15, 17, 33]) await rejectsWith(wrap(bytes), 'INVALID_FIELD')
    await rejectsWith(wrap(4112), 'VALUE_TOO_LARGE')
  })

  describe('RSA', () => {
    let key: TestKey
    before(async function () {
      this.timeout(30_000)
      key = await makeKey(made().hsm, { keyType: 'RSA', sizeOrCurve: '2048', family: 'RSA' })
    })
    const decrypt = (algorithm: EncryptionAlgorithm, input: Buffer) =>
      use(key, { operation: 'decrypt', algorithm, input })

    for (const [algorithm, hash, bytesMax] of [
      ['RSA-OAEP', 'sha1', 214],
      ['RSA-OAEP-256', 'sha256', 190],
    ] as const) {
      it(`${algorithm} decrypts what OpenSSL encrypts`, async () => {
        for (const message of [MESSAGE, Buffer.alloc(0), Buffer.alloc(bytesMax, 9)]) {
          const input = openSslEncrypts(key, hash, message)
          assert.deepEqual((await decrypt(algorithm, input)).output, message)
          const unwrapped = await use(key, { operation: 'unwrapKey', algorithm, input })
          assert.deepEqual(unwrapped.output, message)
        }
        const publicKey = publicKeyOf(key)
        const padding = constants.RSA_PKCS1_OAEP_PADDING
        const byNode = publicEncrypt({ key: publicKey, padding, oaepHash: hash }, MESSAGE)
        assert.deepEqual((await decrypt(algorithm, byNode)).output, MESSAGE)
      })

      it(`${algorithm} encrypts up to what fits`, async () => {
        for (const operation of ['encrypt', 'wrapKey'] as const) {
          for (const input of [MESSAGE, Buffer.alloc(1), Buffer.alloc(bytesMax, 9)]) {
            const { output } = await use(key, { operation, algorithm, input })
            assert.equal(output.length, 256)
            assert.deepEqual((await decrypt(algorithm, output)).output, input)
          }
          const large = Buffer.alloc(bytesMax + 1)
          await rejectsWith(use(key, { operation, algorithm, input: large }), 'VALUE_TOO_LARGE')
          const empty = Buffer.alloc(0)
          await rejectsWith(use(key, { operation, algorithm, input: empty }), 'INVALID_FIELD')
        }
      })

      it(`${algorithm} answers every wrong ciphertext alike`, async () => {
        const right = openSslEncrypts(key, hash, MESSAGE)
        const bent = Buffer.from(right)
        bent[100] = (bent[100] ?? 0) ^ 1
        const raw = (block: Buffer) =>
          publicEncrypt({ key: publicKeyOf(key), padding: constants.RSA_NO_PADDING }, block)
        const pkcs1 = publicEncrypt(
          { key: publicKeyOf(key), padding: constants.RSA_PKCS1_PADDING },
          MESSAGE,
        )
        const faults: Fault[] = []
        for (const input of [
          bent,
          Buffer.alloc(0),
          right.subarray(1),
          Buffer.concat([Buffer.alloc(1), right]),
          Buffer.alloc(256),
          Buffer.alloc(256, 0xff),
          pkcs1,
          openSslEncrypts(key, hash === 'sha1' ? 'sha256' : 'sha1', MESSAGE),
          // The first byte that OAEP wants to be 0 is 1: what Manger's attack asks about.
          raw(Buffer.concat([Buffer.from([1]), Buffer.alloc(255, 5)])),
          raw(Buffer.concat([Buffer.from([0]), Buffer.alloc(255, 5)])),
        ])
          faults.push(await rejectsWith(decrypt(algorithm, input), 'DECRYPTION_FAILED'))
        assert.equal(new Set(faults.map(({ message }) => message)).size, 1)
        assert.deepEqual((await decrypt(algorithm, right)).output, MESSAGE)
      })
    }

    it('public and private half belong to one protection, and the worker stays', () => {
      assert.equal(made().hsm.ready(), true)
      assert.equal(key.keyVersion.row.protection, 'HSM')
      assert.equal(key.keyVersion.row.mechanism, 'AES-KWP')
    })
  })
})
