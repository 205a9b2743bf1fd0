import assert from 'node:assert/strict'

import { leafHash } from '@strongroom/formats'

import { isWhole, vaultOf } from './leaf.ts'
import { UNSIGNED_SECONDS_MAX, UnsignedTail } from './unsigned-tail.ts'

describe('the unsigned tail', () => {
  const start = new Date('2026-01-01T00:00:00Z')
  const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
  let clock = start
  const tailAt = (unsignedSince?: Date) => {
    clock = start
    const tail = new UnsignedTail(() => clock)
    tail.see({ size: 2, signedSize: unsignedSince ? 1 : 2, unsignedSince })
    return tail
  }

  it('is as old as its first leaf', () => {
    const tail = tailAt(after(-4))
    assert.equal(tail.ageSeconds(), 4)
    clock = after(UNSIGNED_SECONDS_MAX - 4)
    tail.assertWritable()
    clock = after(UNSIGNED_SECONDS_MAX - 4 + 0.001)
    assert.throws(
      () => {
        tail.assertWritable()
      },
      { reason: 'AUDIT_UNAVAILABLE' },
    )
    tail.see({ size: 3, signedSize: 3, unsignedSince: undefined })
    tail.assertWritable()
  })

  it('grows while nobody could look', () => {
    const tail = tailAt()
    clock = after(11)
    assert.throws(
      () => {
        tail.assertWritable()
      },
      { reason: 'AUDIT_UNAVAILABLE' },
    )
  })

  it('is never younger than nothing', () => {
    assert.equal(tailAt(after(5)).ageSeconds(), 0)
  })
})

describe('leaves', () => {
  it('are whole as long as nothing of them was changed', () => {
    const leaf = { index: 0, receivedAtMicros: 5n, peer: 'spiffe://t/a', record: Buffer.from('r') }
    const stored = { ...leaf, leafHash: leafHash(leaf) }
    assert.ok(isWhole(stored))
    assert.ok(!isWhole({ ...stored, receivedAtMicros: 6n }))
    assert.ok(!isWhole({ ...stored, peer: 'spiffe://t/b' }))
    assert.ok(!isWhole({ ...stored, record: Buffer.from('s') }))
  })

  it('belong to the vault in their resource', () => {
    assert.equal(vaultOf('vaults/demo/keys/k'), 'demo')
    assert.equal(vaultOf('vaults/demo'), 'demo')
    for (const none of ['/', '', 'vaults', 'principals/demo']) assert.equal(vaultOf(none), '')
  })
})
