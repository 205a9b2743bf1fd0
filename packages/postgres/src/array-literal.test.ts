import assert from 'node:assert/strict'
import fc from 'fast-check'
import { arrayLiteral } from './array-literal.ts'

describe('arrayLiteral', () => {
  it('writes numbers without quotes, and what is absent', () => {
    assert.equal(arrayLiteral([1, -2.5, 2n ** 62n, null]), '{1,-2.5,4611686018427387904,NULL}')
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
