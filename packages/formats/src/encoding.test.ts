import assert from 'node:assert/strict'
import fc from 'fast-check'
import { decode, decodeFields, encode, encodeFields } from './encoding.ts'
import { fromHex, readVectors } from './testing/read-vectors.ts'

interface Case {
  readonly kind: string
  readonly fields: readonly (string | null)[]
  readonly encoding: string
}
interface Malformed {
  readonly why: string
  readonly kind: string
  readonly encoding: string
}

describe('the encoding', () => {
  const { cases, malformed } = readVectors('encoding.json') as {
    cases: Case[]
    malformed: Malformed[]
  }

  for (const { kind, fields, encoding } of cases) {
    const values = fields.map((field) => (field === null ? null : fromHex(field)))
    it(`writes ${kind} with ${fields.length} fields as the vector has it`, () => {
      assert.equal(encode(kind, values).toString('hex'), encoding)
    })
    it(`reads ${kind} with ${fields.length} fields back`, () => {
      assert.deepEqual(decode(kind, fromHex(encoding)), values)
    })
  }

  for (const { why, kind, encoding } of malformed) {
    it(`refuses ${why}`, () => {
      assert.throws(() => decode(kind, fromHex(encoding)), RangeError)
    })
  }

  it('gives different fields different bytes, whatever they hold', () => {
    const field = fc.option(fc.uint8Array({ maxLength: 12 }).map((part) => Buffer.from(part)))
    const list = fc.array(field, { maxLength: 6 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        assert.deepEqual(decodeFields(encodeFields(a)), a)
        const same = JSON.stringify(a) === JSON.stringify(b)
        assert.equal(encodeFields(a).equals(encodeFields(b)), same)
      }),
    )
  })
})
