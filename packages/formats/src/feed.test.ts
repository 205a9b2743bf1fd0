import assert from 'node:assert/strict'
import fc from 'fast-check'
import { feedStep } from './feed.ts'
import { readVectors } from './testing/read-vectors.ts'

interface Case {
  readonly what: string
  readonly cursor: string | null
  readonly xmin: string
  readonly xmax: string
  readonly changedFrom: string | null
  readonly nextCursor: string
  readonly reset: boolean
}

const idOf = (text: string | null) => (text === null ? undefined : BigInt(text))

describe('the cursor of the feed', () => {
  for (const one of readVectors('feed.json') as Case[]) {
    it(`follows the vector: ${one.what}`, () => {
      const snapshot = { xmin: BigInt(one.xmin), xmax: BigInt(one.xmax) }
      assert.deepEqual(feedStep(idOf(one.cursor), snapshot), {
        changedFrom: idOf(one.changedFrom),
        nextCursor: BigInt(one.nextCursor),
        reset: one.reset,
      })
    })
  }

  it('skips no transaction, however late it commits', () => {
    // Transactions take ids in order, run for a while, and commit in any order; a reader polls now and then.
    const run = fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 40 }) })
    const runs = fc.array(run, { minLength: 1, maxLength: 12 })
    const polls = fc.uniqueArray(fc.nat(80), { minLength: 1 })
    fc.assert(
      fc.property(runs, polls, (given, times) => {
        const transactions = given
          .toSorted((a, b) => a.start - b.start)
          .map(({ start, length }, at) => ({ id: BigInt(at + 3), start, end: start + length }))
        const seen = new Set<bigint>()
        let cursor = 0n
        for (const now of [...times.toSorted((a, b) => a - b), 81]) {
          const begun = transactions.filter(({ start }) => start <= now)
          const running = begun.filter(({ end }) => end > now)
          const xmax = BigInt(begun.length + 3)
          const step = feedStep(cursor, { xmin: running[0]?.id ?? xmax, xmax })
          assert.equal(step.reset, false)
          for (const { id, end } of begun)
            if (end <= now && id >= (step.changedFrom ?? 0n)) seen.add(id)
          cursor = step.nextCursor
        }
        assert.equal(seen.size, transactions.length)
      }),
    )
  })
})
