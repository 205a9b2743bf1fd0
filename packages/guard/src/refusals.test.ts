import assert from 'node:assert/strict'
import { growthOfOld } from '@strongroom/testkit'
import type { RecordDraft } from './audit-sink.ts'
import { Refusals } from './refusals.ts'

const draft = (fields: Partial<RecordDraft> = {}): RecordDraft => ({
  phase: 'single',
  operation: 'SecretGet',
  resource: '',
  clientAddress: '10.0.0.1',
  outcome: 'denied',
  reason: 'TOKEN_INVALID',
  ...fields,
})

function start() {
  const records: RecordDraft[] = []
  const clock = { ms: 0 }
  const sink = {
    append: (record: RecordDraft) => {
      records.push(record)
      return Promise.resolve({ index: String(records.length - 1), sequence: records.length })
    },
  }
  return { records, clock, refusals: new Refusals(sink, () => clock.ms) }
}

describe('guard: refusals of strangers', () => {
  it('records 100 by themselves, then one with a count', async () => {
    const { records, refusals } = start()
    for (let call = 0; call < 130; call++)
      await refusals.record(draft({ principalName: `claimed-${call}` }))
    assert.equal(records.length, 100)
    refusals.flush()
    assert.equal(records.length, 101)
    assert.equal(records.at(-1)?.count, 30)
  })

  it('counts each address, operation and reason by itself', async () => {
    const { records, refusals } = start()
    for (let call = 0; call < 100; call++) await refusals.record(draft())
    await refusals.record(draft({ clientAddress: '10.0.0.2' }))
    await refusals.record(draft({ operation: 'SecretSet' }))
    await refusals.record(draft({ reason: 'TOKEN_EXPIRED' }))
    assert.equal(records.length, 103)
    assert.equal(await refusals.record(draft()), undefined)
    refusals.flush()
  })

  it('keeps nothing of what it has recorded, however long a stranger made that', async () => {
    const append = () => Promise.resolve({ index: '0', sequence: 1 })
    const refusals = new Refusals({ append })
    let call = 0
    const growth = await growthOfOld(64, async () => {
      const principalName = Buffer.alloc(2 ** 18, `${(call += 1)} `).toString('latin1')
      await refusals.record(draft({ clientAddress: `10.0.0.${call}`, principalName }))
    })
    assert.ok(growth < 2 ** 20, `${growth} bytes`)
  })

  it('begins anew each second, and records first what it had counted', async () => {
    const { records, clock, refusals } = start()
    for (let call = 0; call < 105; call++) await refusals.record(draft())
    clock.ms = 1000
    assert.notEqual(await refusals.record(draft()), undefined)
    assert.deepEqual(
      records.slice(100).map(({ count }) => count),
      [5, undefined],
    )
  })
})
