import assert from 'node:assert/strict'
import { rejectsWith } from '@strongroom/testkit'
import { keyOperations, keySpec } from './key-spec.ts'
import type { KeyWish } from './key-spec.ts'

const wish = (fields: Partial<KeyWish>): KeyWish => ({
  type: undefined,
  curve: undefined,
  sizeBits: 0,
  family: undefined,
  ...fields,
})

describe('keySpec', () => {
  it('takes every curve', () => {
    for (const curve of ['P-256', 'P-384', 'P-521', 'P-256K'] as const)
      assert.deepEqual(keySpec(wish({ type: 'EC', curve })), {
        keyType: 'EC',
        sizeOrCurve: curve,
        family: 'EC',
      })
  })

  it('chooses a size where none is said', () => {
    assert.equal(keySpec(wish({ type: 'RSA' })).sizeOrCurve, '2048')
    assert.equal(keySpec(wish({ type: 'oct', family: 'AES-GCM' })).sizeOrCurve, '256')
    assert.equal(keySpec(wish({ type: 'oct', family: 'AES-KW' })).sizeOrCurve, '256')
    assert.equal(keySpec(wish({ type: 'oct', family: 'HMAC' })).sizeOrCurve, '256')
  })

  it('takes the sizes that there are', () => {
    for (const sizeBits of [2048, 3072, 4096])
      assert.equal(keySpec(wish({ type: 'RSA', sizeBits })).sizeOrCurve, String(sizeBits))
    for (const sizeBits of [128, 192, 256])
      assert.equal(
        keySpec(wish({ type: 'oct', family: 'AES-KW', sizeBits })).sizeOrCurve,
        String(sizeBits),
      )
    for (const sizeBits of [256, 384, 512])
      assert.equal(
        keySpec(wish({ type: 'oct', family: 'HMAC', sizeBits })).sizeOrCurve,
        String(sizeBits),
      )
  })

  const refused: Record<string, Partial<KeyWish>> = {
    'no type': {},
    'EC without a curve': { type: 'EC' },
    'EC with a size': { type: 'EC', curve: 'P-256', sizeBits: 256 },
    'EC with a family': { type: 'EC', curve: 'P-256', family: 'HMAC' },
    'RSA with a curve': { type: 'RSA', curve: 'P-256' },
    'RSA with a family': { type: 'RSA', family: 'AES-GCM' },
    'RSA of 1024 bits': { type: 'RSA', sizeBits: 1024 },
    'RSA of 8192 bits': { type: 'RSA', sizeBits: 8192 },
    'a negative size': { type: 'RSA', sizeBits: -2048 },
    'oct without a family': { type: 'oct' },
    'oct with a curve': { type: 'oct', family: 'HMAC', curve: 'P-256' },
    'AES of 512 bits': { type: 'oct', family: 'AES-GCM', sizeBits: 512 },
    'HMAC shorter than its hash': { type: 'oct', family: 'HMAC', sizeBits: 128 },
  }
  for (const [what, fields] of Object.entries(refused))
    it(`refuses ${what}`, () => rejectsWith(() => keySpec(wish(fields)), 'INVALID_FIELD'))
})

describe('keyOperations', () => {
  it('gives all that fit when none is named', () => {
    assert.deepEqual(keyOperations('EC', []), ['sign', 'verify'])
    assert.deepEqual(keyOperations('HMAC', []), ['sign', 'verify'])
    assert.deepEqual(keyOperations('AES-GCM', []), ['encrypt', 'decrypt'])
    assert.deepEqual(keyOperations('AES-KW', []), ['wrapKey', 'unwrapKey'])
    assert.equal(keyOperations('RSA', []).length, 6)
  })

  it('keeps each that is named once', () => {
    assert.deepEqual(keyOperations('RSA', ['sign', 'decrypt', 'sign']), ['sign', 'decrypt'])
  })

  it('refuses one that does not fit', async () => {
    await rejectsWith(() => keyOperations('EC', ['sign', 'encrypt']), 'INVALID_FIELD')
    await rejectsWith(() => keyOperations('AES-GCM', ['wrapKey']), 'INVALID_FIELD')
    await rejectsWith(() => keyOperations('AES-KW', ['encrypt']), 'INVALID_FIELD')
    await rejectsWith(() => keyOperations('HMAC', ['decrypt']), 'INVALID_FIELD')
  })
})
