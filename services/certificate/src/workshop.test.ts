import { Fault } from '@strongroom/fault'
import { FakeAuditLog } from '@strongroom/testkit'
import assert from 'node:assert/strict'

import { Workshop } from './workshop.ts'

describe('what goes on after its call was answered', () => {
  const operations = { renew: async () => true, fail: async () => undefined }

  /** Its records, where it ends so. */
  async function recordsOf(end: () => Promise<never>): Promise<unknown[]> {
    const audit = new FakeAuditLog()
    const workshop = new Workshop({ operations, audit, answerMs: 1 })
    const begun = Promise.withResolvers<undefined>()
    const made = await workshop.start(
      {
        operationUid: 'a'.repeat(32),
        record: { resource: 'vaults/payments/certificates/web' },
        run: () => begun.promise.then(end),
      },
      { signal: new AbortController().signal, startedAt: performance.now() },
    )
    assert.equal(made, undefined)
    begun.resolve(undefined)
    await workshop.stop()
    return audit.records.map(({ phase, outcome, reason }) => [phase, outcome, reason])
  }

  const away =
    (options = {}) =>
    () =>
      Promise.reject(new Fault('unavailable', 'DATABASE_UNAVAILABLE', '', {}, options))

  it('is recorded as failed where it failed', async () => {
    assert.deepEqual(await recordsOf(away()), [
      ['intent', undefined, undefined],
      ['outcome', 'failed', 'DATABASE_UNAVAILABLE'],
    ])
  })

  it('is not where it may be durable all the same', async () => {
    assert.deepEqual(await recordsOf(away({ outcomeUnknown: true })), [
      ['intent', undefined, undefined],
    ])
  })
})
