import assert from 'node:assert/strict'
import fc from 'fast-check'
import { arrayLiteral } from './array-literal.ts'

describe('arrayLiteral', () => {
  it('writes numbers without quotes, and what is absent', () => {
    assert.equal(arrayLiteral([1, -2.5, 2n ** 62n, null]), '{1,-2.5,4611686018427387904,NULL}')
  })

  it('writes whole numbers of any size as they are written', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { minLength: 1 }), (values) => {
        assert.equal(arrayLiteral(values), `{${values.join(',')}}`)
      }),
    )
    const edges = [999, 1000, 1001, 1_000_000, 999_999_999_999, Number.MAX_SAFE_INTEGER, 2 ** 60]
    assert.equal(arrayLiteral(edges), `{${edges.join(',')}}`)
  })

  it('writes text between quotes', () => {
    assert.equal(
      arrayLiteral(['a', '', 'NULL', 'b,c}', ' d ', 'é']),
      '{"a","","NULL","b,c}"," d ","é"}',
    )
  })

  for (const [why, values] of [
    ['nothing', []],
    ['a quotation mark', ['a', 'b"c']],
    ['a backslash', ['a\\']],
    ['bytes', [Buffer.from('a')]],
    ['text and nothing', ['a', null]],
    ['text and numbers', ['a', 1]],
    ['arrays', [[1], [2]]],
  ] as const)
    it(`leaves to pg what has ${why}`, () => {
      assert.equal(arrayLiteral(values), values)
    })

  it('says what came, or leaves it to pg', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (values) => {
        const literal = arrayLiteral(values)
        // No element has a quotation mark in it, so each one is a separator.
        if (typeof literal === 'string') assert.deepEqual(literal.slice(2, -2).split('","'), values)
        else assert.equal(literal, values)
      }),
    )
  })
})
