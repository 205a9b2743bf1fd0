import assert from 'node:assert/strict'
import { OUTAGE_MS } from './outage.ts'

const { told, database, row, peer, hsm, certificate, record } = OUTAGE_MS

/** One after the other, the first the shortest. */
function assertGrowing(...waits: readonly number[]): void {
  const sorted = [...new Set(waits)].sort((a, b) => a - b)
  assert.deepEqual(waits, sorted)
}

describe('what waits for something that is away', () => {
  it('leaves time for the record, each by itself', () => {
    for (const wait of [database.answer, row.attempts * row.attempt, peer.answer, hsm])
      assertGrowing(wait + record.endLeast, told)
    assertGrowing(certificate.answer + certificate.recordLeast, certificate.record, told)
  })

  it('gives up after the server of the database has, and waits for both in one', () => {
    assertGrowing(database.lock, database.statement, database.answer)
    assert.equal(database.connection + database.answerLeast, database.answer)
  })

  it('sends a record again before nobody waits for it any more', () => {
    assertGrowing(record.attempt, record.end, record.endOfOutage, told)
    assertGrowing(record.intent, record.end)
    assertGrowing(record.attempt, record.wait, told)
  })

  it('waits for another service longer than that one waits for the log', () => {
    assertGrowing(Math.max(record.wait, record.endOfOutage), peer.answer)
  })
})
