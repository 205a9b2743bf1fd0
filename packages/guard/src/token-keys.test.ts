import { FakeTokens, rejectsWith } from '@strongroom/testkit'
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { TokenKeys } from './token-keys.ts'

describe('guard: the keys of tokens', () => {
  const world = () => {
    const issuer = new FakeTokens('b2'.repeat(16))
    const clock = { now: 0 }
    const keys = new TokenKeys({ fetch: issuer.fetch, now: () => clock.now })
    return { issuer, clock, keys }
  }

  it('go back neither in generation nor in time, whatever an old replica answers', async () => {
    const { issuer, keys } = world()
    issuer.lowestGeneration = 3
    issuer.lastCheckpointTime = new Date(5000)
    await keys.refresh()
    issuer.lowestGeneration = 2
    issuer.lastCheckpointTime = new Date(4000)
    await keys.refresh()
    const { lowestGeneration, lastCheckpointMs } = await keys.current()
    assert.deepEqual([lowestGeneration, lastCheckpointMs], [3, 5000])
    issuer.lastCheckpointTime = undefined
    await keys.refresh()
    assert.equal((await keys.current()).lastCheckpointMs, 5000)
  })

  it('count for ten minutes from when they were asked for, and no longer', async () => {
    const { issuer, clock, keys } = world()
    const slow = new TokenKeys({
      fetch: async () => {
        const answer = await issuer.fetch()
        clock.now += 1500
        return answer
      },
      now: () => clock.now,
    })
    await slow.refresh()
    await keys.refresh()
    issuer.failure = new Error('away')
    clock.now = 599_999
    assert.ok(slow.isReady())
    assert.ok(await slow.current())
    clock.now = 600_000
    assert.equal(slow.isReady(), false)
    await rejectsWith(async () => slow.current(), 'PEER_UNAVAILABLE')
    assert.ok(await keys.current())
    clock.now += 1500
    await rejectsWith(async () => keys.current(), 'PEER_UNAVAILABLE')
  })

  it('are on P-256, or none is taken', async () => {
    const { issuer } = world()
    for (const { publicKey } of [
      generateKeyPairSync('ec', { namedCurve: 'secp384r1' }),
      generateKeyPairSync('ed25519'),
    ]) {
      const other = publicKey.export({ type: 'spki', format: 'der' })
      const keys = new TokenKeys({
        fetch: async () => {
          const set = await issuer.fetch()
          return { ...set, keys: [...set.keys, { kid: 'token.2', publicKey: other }] }
        },
      })
      await assert.rejects(keys.refresh(), /not on P-256/)
      assert.equal(keys.isReady(), false)
    }
  })
})
