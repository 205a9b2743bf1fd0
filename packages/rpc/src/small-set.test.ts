import assert from 'node:assert/strict'
import { SmallSet } from './small-set.ts'

describe('SmallSet', () => {
  it('holds each thing once, in the order of their coming', () => {
    const set = new SmallSet<number>().add(1).add(2).add(1)
    assert.deepEqual([...set], [1, 2])
    assert.equal(set.size, 2)
  })

  it('says whether it let go of something', () => {
    const set = new SmallSet<number>().add(1).add(2)
    assert.equal(set.delete(1), true)
    assert.equal(set.delete(1), false)
    assert.deepEqual([...set], [2])
  })

  it('visits all that were there, though each removes itself', () => {
    const set = new SmallSet<number>().add(1).add(2).add(3)
    const seen: number[] = []
    set.forEach((item) => {
      seen.push(item)
      set.delete(item)
    })
    assert.deepEqual(seen, [1, 2, 3])
    assert.equal(set.size, 0)
  })
})
