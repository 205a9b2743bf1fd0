import assert from 'node:assert/strict'
import { createCipheriv, createDecipheriv, createPublicKey, createVerify } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { signP256, spkiOf } from './p256.ts'
import { fromHex, readVectors } from './read-vectors.ts'
import { vectorText, vectors } from './vectors.ts'

const folder = join(import.meta.dirname, '../../vectors')

describe('the committed vectors', () => {
  const made = vectors()

  it('are all there is', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
    assert.deepEqual(files.sort(), Object.keys(made).sort())
  })

  for (const [file, value] of Object.entries(made)) {
    it(`${file} is what the reference makes`, () => {
      assert.equal(readFileSync(join(folder, file), 'utf8'), vectorText(value))
    })
  }
})

describe('the reference', () => {
  it('signs as RFC 6979 A.2.5 shows', () => {
    const scalar = 0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n
    const signature = signP256(scalar, Buffer.from('sample'))
    assert.equal(
      signature.toString('hex'),
      'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716' +
        'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
    )
    const key = createPublicKey({ key: spkiOf(scalar), format: 'der', type: 'spki' })
    const verifier = createVerify('sha256').update('sample')
    assert.ok(verifier.verify({ key, dsaEncoding: 'ieee-p1363' }, signature))
  })
})

interface Wrapped {
  readonly what: string
  readonly wrappingKey: string
  readonly key: string
  readonly wrapped: string
}

describe('wrapped keys', () => {
  const iv = fromHex('a65959a6')
  const algorithm = (key: Buffer) => `id-aes${key.length * 8}-wrap-pad`
  const unwrap = (key: Buffer, wrapped: Buffer) => {
    const decipher = createDecipheriv(algorithm(key), key, iv)
    return Buffer.concat([decipher.update(wrapped), decipher.final()])
  }

  for (const { what, wrappingKey, key, wrapped } of readVectors('wrapped-keys.json') as Wrapped[]) {
    it(`are AES-KWP as OpenSSL does it: ${what}`, () => {
      const cipher = createCipheriv(algorithm(fromHex(wrappingKey)), fromHex(wrappingKey), iv)
      assert.equal(
        Buffer.concat([cipher.update(fromHex(key)), cipher.final()]).toString('hex'),
        wrapped,
      )
      assert.equal(unwrap(fromHex(wrappingKey), fromHex(wrapped)).toString('hex'), key)
    })

    it(`do not open when changed or cut: ${what}`, () => {
      const changed = fromHex(wrapped)
      changed.writeUInt8(changed.readUInt8(9) ^ 1, 9)
      assert.throws(() => unwrap(fromHex(wrappingKey), changed))
      assert.throws(() => unwrap(fromHex(wrappingKey), fromHex(wrapped).subarray(0, -8)))
    })
  }
})
