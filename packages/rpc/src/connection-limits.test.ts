import assert from 'node:assert/strict'
import { ConnectionLimits } from './connection-limits.ts'

describe('limits of connections', () => {
  let now = 0
  const limits = (all: number, perAddress: number) =>
    new ConnectionLimits({ all, perAddress }, () => now)
  beforeEach(() => {
    now = 0
  })

  it('holds for each address, and for all together', () => {
    const held = limits(3, 2)
    assert.deepEqual(
      ['a', 'a', 'a', 'b', 'b'].map((address) => held.enter(address)),
      [true, true, false, true, false],
    )
    held.leave('a')
    assert.equal(held.open, 2)
    assert.deepEqual([held.enter('b'), held.enter('a')], [true, false])
  })

  it('slows down who opens and closes all the time, and nobody else', () => {
    const held = limits(1000, 1000)
    const opened = (address: string, times: number) => {
      let taken = 0
      for (let turn = 0; turn < times; turn += 1) {
        if (!held.enter(address)) continue
        taken += 1
        held.leave(address)
      }
      return taken
    }
    assert.equal(opened('a', 1000), 256)
    assert.equal(opened('b', 10), 10)
    now += 1000
    assert.equal(opened('a', 1000), 64)
    now += 3_600_000
    assert.equal(opened('a', 1000), 256)
    assert.equal(held.open, 0)
  })
})
