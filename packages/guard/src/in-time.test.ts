import { Fault } from '@strongroom/fault'
import type { Call } from '@strongroom/rpc'
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { inTime } from './in-time.ts'

describe('inTime', () => {
  const begun = (msAgo: number) => ({ startedAt: performance.now() - msAgo }) as Call
  const away = new Fault('unavailable', 'HSM_UNAVAILABLE', 'the HSM is away')
  const denied = new Fault('denied', 'PERMISSION_DENIED', 'not allowed')

  it('gives the receipt of a record that comes in time', async () => {
    assert.equal(await inTime(begun(0), away, Promise.resolve('receipt')), 'receipt')
  })

  it('does not make an outage wait for the record beyond 2 s', async () => {
    const began = performance.now()
    assert.equal(await inTime(begun(1800), away, new Promise<string>(() => undefined)), undefined)
    assert.ok(performance.now() - began < 150)
  })

  it('waits for the record of anything else, however long', async () => {
    const recording = sleep(100, 'receipt')
    assert.equal(await inTime(begun(60_000), denied, recording), 'receipt')
  })

  it('passes on that nothing could be recorded, but not once the caller was told', async () => {
    const down = new Error('down')
    await assert.rejects(inTime(begun(0), away, Promise.reject(down)), down)
    const late = sleep(50).then((): string => {
      throw down
    })
    assert.equal(await inTime(begun(5000), away, late), undefined)
    await sleep(60)
  })
})
