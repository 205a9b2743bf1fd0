import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash, createPublicKey } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rejectsWith } from '@strongroom/testkit'
import { rawToDer } from '../domain/signature-format.ts'
import { useTestHsm } from './test-hsm.ts'
import { makeKey, useKey } from './test-keys.ts'
import type { TestKey } from './test-keys.ts'
import type { SignatureAlgorithm } from './types.ts'

const MESSAGE = Buffer.from('what is signed')
const digestOf = (bits: number, message = MESSAGE) =>
  createHash(`sha${bits}`).update(message).digest()
const bitsOf = (algorithm: SignatureAlgorithm) =>
  algorithm === 'ES256K' ? 256 : Number(algorithm.slice(2))

/** Gives a signature to the openssl command line, which knows nothing of this code. */
class OpenSsl {
  readonly directory = mkdtempSync(join(tmpdir(), 'strongroom-openssl-'))

  verifies(
    key: TestKey,
    bits: number,
    signature: Buffer,
    options: readonly string[] = [],
  ): boolean {
    const file = (name: string, content: Buffer | string) => {
      const path = join(this.directory, name)
      writeFileSync(path, content)
      return path
    }
    const publicKey = createPublicKey({
      key: key.keyVersion.row.publicKey,
      format: 'der',
      type: 'spki',
    })
    const pem = file('public.pem', publicKey.export({ format: 'pem', type: 'spki' }))
    const parameters = [
      'dgst',
      `-sha${bits}`,
      ...options.flatMap((option) => ['-sigopt', option]),
      '-verify',
      pem,
      '-signature',
      file('signature', signature),
      file('message', MESSAGE),
    ]
    try {
      return execFileSync('openssl', parameters, { stdio: 'pipe' }).toString() === 'Verified OK\n'
    } catch {
      return false
    }
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true })
  }
}

describe('Hsm: signatures', () => {
  const made = useTestHsm()
  let openSsl: OpenSsl
  before(() => {
    openSsl = new OpenSsl()
  })
  after(() => {
    openSsl.remove()
  })
  const sign = async (key: TestKey, algorithm: SignatureAlgorithm, input: Buffer) =>
    (await useKey(made().hsm, key, { operation: 'sign', algorithm, input })).output
  const verify = async (
    key: TestKey,
    algorithm: SignatureAlgorithm,
    input: Buffer,
    signature: Buffer,
  ) => (await useKey(made().hsm, key, { operation: 'verify', algorithm, input, signature })).valid

  for (const [curve, algorithm, bytes] of [
    ['P-256', 'ES256', 64],
    ['P-384', 'ES384', 96],
    ['P-521', 'ES512', 132],
    ['P-256K', 'ES256K', 64],
  ] as const) {
    it(`${algorithm} signs what OpenSSL verifies, and verifies it too`, async () => {
      const key = await makeKey(made().hsm, { keyType: 'EC', sizeOrCurve: curve, family: 'EC' })
      const bits = bitsOf(algorithm)
      const signature = await sign(key, algorithm, digestOf(bits))
      assert.equal(signature.length, bytes)
      assert.equal(openSsl.verifies(key, bits, rawToDer(signature)), true)
      assert.equal(await verify(key, algorithm, digestOf(bits), signature), true)
      const other = digestOf(bits, Buffer.from('what is not'))
      assert.equal(await verify(key, algorithm, other, signature), false)
      const bent = Buffer.from(signature)
      bent[5] = (bent[5] ?? 0) ^ 1
      assert.equal(await verify(key, algorithm, digestOf(bits), bent), false)
      assert.equal(openSsl.verifies(key, bits, rawToDer(bent)), false)
      for (const odd of [
        Buffer.alloc(0),
        Buffer.alloc(bytes),
        Buffer.alloc(bytes, 0xff),
        signature.subarray(1),
      ])
        assert.equal(await verify(key, algorithm, digestOf(bits), odd), false)
    })
  }

  const rsa = (bits: number, algorithms: readonly SignatureAlgorithm[]) => {
    it(`RSA of ${bits} bits: ${algorithms.join(', ')} sign what OpenSSL verifies`, async () => {
      const kind = { keyType: 'RSA', sizeOrCurve: String(bits), family: 'RSA' } as const
      const key = await makeKey(made().hsm, kind)
      for (const algorithm of algorithms) {
        const hash = bitsOf(algorithm)
        const pss = [
          'rsa_padding_mode:pss',
          `rsa_pss_saltlen:${hash / 8}`,
          `rsa_mgf1_md:sha${hash}`,
        ]
        const options = algorithm.startsWith('PS') ? pss : []
        const signature = await sign(key, algorithm, digestOf(hash))
        assert.equal(signature.length, bits / 8)
        assert.equal(openSsl.verifies(key, hash, signature, options), true, algorithm)
        assert.equal(await verify(key, algorithm, digestOf(hash), signature), true)
        const other = digestOf(hash, Buffer.from('what is not'))
        assert.equal(await verify(key, algorithm, other, signature), false)
        for (const odd of [
          Buffer.alloc(0),
          Buffer.alloc(bits / 8),
          Buffer.alloc(bits / 8, 0xff),
          signature.subarray(1),
        ])
          assert.equal(await verify(key, algorithm, digestOf(hash), odd), false)
      }
    }).timeout(60_000)
  }
  rsa(2048, ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'])
  rsa(3072, ['RS256', 'PS384'])
  rsa(4096, ['RS512', 'PS512'])

  for (const [algorithm, size] of [
    ['HS256', '256'],
    ['HS384', '384'],
    ['HS512', '512'],
    ['HS256', '512'],
  ] as const) {
    it(`${algorithm} under ${size} bits authenticates data of every length`, async () => {
      const kind = { keyType: 'oct', sizeOrCurve: size, family: 'HMAC' } as const
      const key = await makeKey(made().hsm, kind)
      for (const data of [MESSAGE, Buffer.alloc(0), Buffer.alloc(64 * 1024, 7)]) {
        const tag = await sign(key, algorithm, data)
        assert.equal(tag.length, bitsOf(algorithm) / 8)
        assert.equal(await verify(key, algorithm, data, tag), true)
        assert.deepEqual(await sign(key, algorithm, data), tag)
        assert.equal(
          await verify(key, algorithm, Buffer.concat([data, MESSAGE]).subarray(0, 60_000), tag),
          false,
        )
        for (const part of [tag.subarray(1), tag.subarray(0, -1), Buffer.alloc(0)])
          assert.equal(await verify(key, algorithm, data, part), false)
        assert.equal(await verify(key, algorithm, data, Buffer.alloc(tag.length)), false)
      }
      await rejectsWith(sign(key, algorithm, Buffer.alloc(64 * 1024 + 1)), 'VALUE_TOO_LARGE')
    })
  }

  it('keys of one vault and kind are not the same key', async () => {
    const kind = { keyType: 'oct', sizeOrCurve: '256', family: 'HMAC' } as const
    const [left, right] = await Promise.all([makeKey(made().hsm, kind), makeKey(made().hsm, kind)])
    const tags = await Promise.all([left, right].map((key) => sign(key, 'HS256', MESSAGE)))
    assert.notDeepEqual(tags[0], tags[1])
  })

  it('each of many calls at once gets its own answer', async () => {
    const kind = { keyType: 'EC', sizeOrCurve: 'P-256', family: 'EC' } as const
    const key = await makeKey(made().hsm, kind)
    const digests = Array.from({ length: 100 }, (_, index) => digestOf(256, Buffer.from([index])))
    const signatures = await Promise.all(digests.map((digest) => sign(key, 'ES256', digest)))
    const verdicts = await Promise.all(
      signatures.map((signature, index) =>
        verify(key, 'ES256', digests[index] ?? Buffer.alloc(32), signature),
      ),
    )
    assert.ok(verdicts.every((valid) => valid === true))
    const next = digests[1] ?? Buffer.alloc(32)
    assert.equal(await verify(key, 'ES256', next, signatures[0] ?? Buffer.alloc(64)), false)
  })
})
