import assert from 'node:assert/strict'
import type { Handle } from 'pkcs11js'
import { KeyCache } from './key-cache.ts'

/** Notes what is destroyed; its owner session can be replaced. */
class FakeToken {
  ownerGeneration = 0
  readonly destroyed: number[] = []
  failing = false

  destroy(object: Handle): void {
    if (this.failing) throw new Error('gone already')
    this.destroyed.push(object.readUInt8(0))
  }
}

const handle = (number: number): Handle => Buffer.from([number])

describe('KeyCache', () => {
  let token: FakeToken
  let cache: KeyCache
  beforeEach(() => {
    token = new FakeToken()
    cache = new KeyCache(token, 2)
  })

  it('makes a key once', () => {
    let made = 0
    const make = () => handle(++made)
    assert.deepEqual(cache.get('a', make), handle(1))
    assert.deepEqual(cache.get('a', make), handle(1))
    assert.deepEqual(cache.takeCounts(), { hits: 1, misses: 1 })
    assert.deepEqual(cache.takeCounts(), { hits: 0, misses: 0 })
  })

  it('destroys the one used least lately when full', () => {
    cache.get('a', () => handle(1))
    cache.get('b', () => handle(2))
    cache.get('a', () => handle(9))
    cache.get('c', () => handle(3))
    assert.deepEqual(token.destroyed, [2])
    assert.equal(cache.size, 2)
  })

  it('destroys what it is told to drop, and makes it anew', () => {
    cache.get('a', () => handle(1))
    cache.drop('a')
    cache.drop('never there')
    assert.deepEqual(token.destroyed, [1])
    assert.deepEqual(
      cache.get('a', () => handle(2)),
      handle(2),
    )
  })

  it('believes no handle of an owner session that was replaced, and does not destroy by it', () => {
    cache.get('a', () => handle(1))
    token.ownerGeneration = 1
    assert.deepEqual(
      cache.get('a', () => handle(2)),
      handle(2),
    )
    // The number may be another object's by now.
    assert.deepEqual(token.destroyed, [])
  })

  it('keeps nothing when making fails', () => {
    assert.throws(() =>
      cache.get('a', () => {
        throw new Error('refused')
      }),
    )
    assert.equal(cache.size, 0)
  })

  it('goes on when the module has forgotten a handle', () => {
    cache.get('a', () => handle(1))
    token.failing = true
    assert.doesNotThrow(() => {
      cache.drop('a')
    })
  })
})
