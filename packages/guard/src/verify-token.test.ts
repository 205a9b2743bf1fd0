import { Fault } from '@strongroom/fault'
import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { TokenKeys } from './token-keys.ts'
import { TokenVerifier } from './verify-token.ts'

describe('guard: a token whose keys cannot be had', () => {
  const away = new Fault('unavailable', 'HSM_UNAVAILABLE', 'the HSM is away')

  it('is refused with what is away, and leaves no failure that nobody handles', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown): void => {
      unhandled.push(reason)
    }
    process.prependListener('unhandledRejection', note)
    const keys = new TokenKeys({ fetch: () => Promise.reject(away) })
    const verifier = new TokenVerifier(keys, () => new Date())
    // The first asks; the second comes before it may be asked again.
    for (let turn = 0; turn < 2; turn++) {
      await assert.rejects(async () => verifier.verify('a.b.c'), away)
      await setImmediate()
    }
    process.off('unhandledRejection', note)
    assert.deepEqual(unhandled, [])
  })

  it('says that the keys are not known where the failure is no outage', async () => {
    const keys = new TokenKeys({ fetch: () => Promise.reject(new Error('of another realm')) })
    const verifier = new TokenVerifier(keys, () => new Date())
    await assert.rejects(async () => verifier.verify('a.b.c'), { reason: 'PEER_UNAVAILABLE' })
  })
})
