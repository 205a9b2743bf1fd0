import { Fault } from '@strongroom/fault'
import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { FakeTokens } from '@strongroom/testkit'
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

describe('guard: a token that is longer than any of ours', () => {
  it('is refused before its signature is looked at', async () => {
    const issuer = new FakeTokens('b2'.repeat(16))
    const keys = new TokenKeys({ fetch: issuer.fetch })
    const verifier = new TokenVerifier(keys, () => new Date())
    const principal = { uid: 'a1'.repeat(16), tokenEpoch: 0, credentialUids: ['c3'.repeat(16)] }
    const padded = (bytes: number) => issuer.issue(principal, { note: 'x'.repeat(bytes) })
    assert.ok(await verifier.verify(padded(1000)))
    await assert.rejects(async () => verifier.verify(padded(4096)), {
      reason: 'TOKEN_INVALID',
      message: /too long/,
    })
  })
})

describe('guard: a token made while clocks stood ahead', () => {
  const HOUR = 3600
  const principal = { uid: 'a1'.repeat(16), tokenEpoch: 0, credentialUids: ['c3'.repeat(16)] }

  /** Keys that know no checkpoint of the last hour when they are first asked. */
  function world() {
    const issuer = new FakeTokens('b2'.repeat(16))
    const now = Math.floor(Date.now() / 1000)
    issuer.lastCheckpointTime = new Date((now - HOUR) * 1000)
    let milliseconds = 0
    const keys = new TokenKeys({ fetch: issuer.fetch, now: () => milliseconds })
    return {
      verifier: new TokenVerifier(keys, () => new Date()),
      token: issuer.issue(principal, { iat: now + HOUR, nbf: now + HOUR, exp: now + HOUR + 600 }),
      sign: () => (issuer.lastCheckpointTime = new Date((now + HOUR) * 1000)),
      later: () => (milliseconds += 2000),
      issuer,
    }
  }

  it('counts once the last checkpoint bears that time', async () => {
    const { verifier, token, sign, later, issuer } = world()
    await assert.rejects(async () => verifier.verify(token), { reason: 'TOKEN_INVALID' })
    sign()
    later()
    assert.ok(await verifier.verify(token))
    assert.equal(issuer.fetches, 2)
  })

  it('makes nobody ask more than once a second', async () => {
    const { verifier, token, issuer } = world()
    for (let turn = 0; turn < 5; turn++)
      await assert.rejects(async () => verifier.verify(token), { reason: 'TOKEN_INVALID' })
    assert.equal(issuer.fetches, 1)
  })
})
