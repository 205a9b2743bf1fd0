import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { limit } from './deadline.ts'

class Timed extends EventEmitter {
  cancelled = false
  readonly #deadline: number
  constructor(leftMs: number) {
    super()
    this.#deadline = Date.now() + leftMs
  }
  getDeadline(): number {
    return this.#deadline
  }
}

const never = () => assert.fail('it was our own limit that passed')

describe('the time that a call has', () => {
  it('is the least of the caller’s and our own', () => {
    for (const [leftMs, least] of [
      [500, 500],
      [60_000, 1000],
      [Infinity, 1000],
    ] as const) {
      const { at, release } = limit(new Timed(leftMs), 10_000, 1000, never)
      assert.ok(Math.abs(at - (10_000 + least)) < 50, `${leftMs}: ${at}`)
      release()
    }
  })

  it('is ours where the clock was set since it came', () => {
    const call = new Timed(-3_600_000)
    const { at, signal, release } = limit(call, 10_000, 1000, never)
    assert.equal(at, 11_000)
    assert.equal(signal.aborted, false)
    // The caller's own end is heard of all the same.
    call.emit('cancelled')
    assert.equal(signal.aborted, true)
    release()
  })
})
