import assert from 'node:assert/strict'
import { createDecipheriv } from 'node:crypto'
import { formatSealed, parseSealed, parseSealedPlaintext } from './sealed-secret.ts'
import { sealedAad, sealedPlaintext } from './sealed-secret.ts'
import type { SealedMeaning } from './sealed-secret.ts'
import { fromHex, readVectors } from './testing/read-vectors.ts'

interface Case {
  readonly text: boolean
  readonly value: string
  readonly plaintext: string
  readonly iv: string
  readonly ciphertextAndTag: string
  readonly sealed: string
}

const { key, meaning, aad, cases } = readVectors('sealed-secrets.json') as {
  key: string
  meaning: SealedMeaning
  aad: string
  cases: Case[]
}

function open(sealed: Buffer, additional: Buffer): Buffer {
  const { iv, ciphertextAndTag } = parseSealed(sealed)
  const decipher = createDecipheriv('aes-256-gcm', fromHex(key), iv, { authTagLength: 16 })
  decipher.setAAD(additional).setAuthTag(ciphertextAndTag.subarray(-16))
  return Buffer.concat([decipher.update(ciphertextAndTag.subarray(0, -16)), decipher.final()])
}

describe('a sealed secret', () => {
  it('is bound to its meaning as the vector has it', () => {
    assert.equal(sealedAad(meaning).toString('hex'), aad)
  })

  for (const { text, value, plaintext, iv, ciphertextAndTag, sealed } of cases) {
    const what = `${text ? 'text' : 'bytes'} of ${value.length / 2}`
    it(`is put together and taken apart: ${what}`, () => {
      const { sealGeneration } = meaning
      const parts = {
        sealGeneration,
        iv: fromHex(iv),
        ciphertextAndTag: fromHex(ciphertextAndTag),
      }
      assert.equal(formatSealed(parts).toString('hex'), sealed)
      assert.deepEqual(parseSealed(fromHex(sealed)), parts)
    })

    it(`holds the value behind its format byte: ${what}`, () => {
      assert.equal(sealedPlaintext(fromHex(value), text).toString('hex'), plaintext)
      assert.deepEqual(parseSealedPlaintext(fromHex(plaintext)), { value: fromHex(value), text })
      assert.equal(open(fromHex(sealed), sealedAad(meaning)).toString('hex'), plaintext)
    })
  }

  const [first] = cases
  assert.ok(first)
  const others: Partial<SealedMeaning>[] = [
    { realmUid: '9'.repeat(32) },
    { vaultUid: '9'.repeat(32) },
    { objectUid: '9'.repeat(32) },
    { versionUid: '9'.repeat(32) },
    { name: 'database-passwor' },
    { ordinal: 4 },
    { sealGeneration: 259 },
  ]
  for (const other of others) {
    it(`does not open under another ${Object.keys(other).join()}`, () => {
      assert.throws(() => open(fromHex(first.sealed), sealedAad({ ...meaning, ...other })))
    })
  }

  const sealed = fromHex(first.sealed)
  for (const version of [0, 2, 255]) {
    it(`is refused with version ${version}`, () => {
      const changed = Buffer.from(sealed)
      changed[0] = version
      assert.throws(() => parseSealed(changed), RangeError)
    })
  }

  it('is refused without its format byte', () => {
    assert.doesNotThrow(() => parseSealed(sealed.subarray(0, 34)))
    for (const length of [0, 1, 5, 17, 33])
      assert.throws(() => parseSealed(sealed.subarray(0, length)), RangeError)
  })

  it('does not open with a byte more, less or changed', () => {
    for (const changed of [
      Buffer.concat([sealed, Buffer.alloc(1)]),
      sealed.subarray(0, -1),
      Buffer.from(sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte))),
      Buffer.from(sealed.map((byte, at) => (at === 6 ? byte ^ 1 : byte))),
    ])
      assert.throws(() => open(changed, sealedAad(meaning)))
  })

  it('has an IV of 12 bytes and a generation of four', () => {
    const parts = parseSealed(sealed)
    assert.throws(() => formatSealed({ ...parts, iv: Buffer.alloc(11) }), RangeError)
    assert.throws(() => formatSealed({ ...parts, iv: Buffer.alloc(13) }), RangeError)
    assert.throws(() => formatSealed({ ...parts, sealGeneration: 2 ** 32 }), RangeError)
    assert.throws(() => formatSealed({ ...parts, sealGeneration: -1 }), RangeError)
  })

  it('has a format byte that is known', () => {
    assert.throws(() => parseSealedPlaintext(Buffer.from([2, 0x61])), RangeError)
    assert.throws(() => parseSealedPlaintext(Buffer.alloc(0)), RangeError)
  })
})
