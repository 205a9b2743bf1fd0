import { FakeAccessOwner, FakeVerifier, principalRow, rejectsWith } from '@strongroom/testkit'
import assert from 'node:assert/strict'
import { AccessCache } from './access-cache.ts'

const NOW_ROW = principalRow({ counter: 5, disabled: true })
const OLD_ROW = { ...NOW_ROW, counter: 3, disabled: false }
const { uid } = NOW_ROW
const KEY = `principal/${uid}`

/** A cache that has seen the row as it is now. */
const world = async () => {
  const verifier = new FakeVerifier()
  const owner = new FakeAccessOwner(verifier)
  const clock = { now: 1000 }
  const cache = new AccessCache({ source: owner, verifier, now: () => clock.now })
  await cache.poll()
  owner.put('principal', NOW_ROW)
  assert.deepEqual(await cache.principal(uid), NOW_ROW)
  const startOver = async () => {
    owner.resetNext = true
    await cache.poll()
  }
  /** Lets something happen while the next read is under way. */
  const meanwhile = (story: () => Promise<void>) => {
    owner.beforeAnswer = async () => {
      owner.beforeAnswer = undefined
      await story()
    }
  }
  return { verifier, owner, clock, cache, startOver, meanwhile }
}

describe('AccessCache of an owner that lies', () => {
  it('believes no old row where the feed brings a forged one meanwhile', async () => {
    const { verifier, owner, cache, startOver, meanwhile } = await world()
    await startOver()
    owner.put('principal', OLD_ROW)
    const { body } = verifier.protect('principal', { ...NOW_ROW, counter: 9 })
    const watch = owner.watch.bind(owner)
    owner.watch = async (cursor, question) => ({
      ...(await watch(cursor, question)),
      rows: [{ body, mac: Buffer.alloc(32) }],
    })
    meanwhile(() => cache.poll())
    await rejectsWith(() => cache.principal(uid), 'ROW_INTEGRITY')
  })

  it('believes no old row where another question found none meanwhile', async () => {
    const { owner, clock, cache, startOver, meanwhile } = await world()
    await startOver()
    owner.put('principal', OLD_ROW)
    meanwhile(async () => {
      await cache.poll()
      owner.remove(KEY)
      // Too late to join the question that is under way.
      clock.now += 300
      assert.equal(await cache.principal(uid), undefined)
    })
    await rejectsWith(() => cache.principal(uid), 'ROW_INTEGRITY')
  })

  it('gives the row that it has where an old one comes late', async () => {
    const { owner, cache, startOver, meanwhile } = await world()
    await startOver()
    owner.put('principal', OLD_ROW)
    meanwhile(async () => {
      await cache.poll()
      owner.put('principal', NOW_ROW)
      await cache.poll()
    })
    assert.deepEqual(await cache.principal(uid), NOW_ROW)
  })
})
