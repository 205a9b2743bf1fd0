import assert from 'node:assert/strict'
import { RealmClock } from './realm-clock.ts'

describe('RealmClock', () => {
  const noon = new Date('2026-03-01T12:00:00Z')
  const one = new Date('2026-03-01T13:00:00Z')

  it("goes by the machine's clock", async () => {
    const clock = new RealmClock(
      async () => noon,
      () => one,
    )
    assert.deepEqual(await clock.now(), one)
  })

  it('does not go back behind the last checkpoint', async () => {
    const clock = new RealmClock(
      async () => one,
      () => noon,
    )
    assert.deepEqual(await clock.now(), one)
  })

  it('says nothing while the last checkpoint cannot be read, and asks again', async () => {
    let isAway = true
    const clock = new RealmClock(
      async () => {
        if (isAway) throw new Error('away')
        return one
      },
      () => noon,
    )
    await assert.rejects(clock.now(), /away/)
    isAway = false
    assert.deepEqual(await clock.now(), one)
  })
})
