import {
  FakeAccessOwner,
  FakeVerifier,
  principalRow,
  rejectsWith,
  vaultRow,
} from '@strongroom/testkit'
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

  it('is not confirmed by an answer to another question, nor by one from the future', async () => {
    const { owner, clock, cache } = await world()
    const watch = owner.watch.bind(owner)
    clock.now += 2000
    owner.watch = (cursor) => watch(cursor, '1')
    await assert.rejects(cache.poll())
    owner.watch = watch
    for (const age of [-1, -Infinity, NaN]) {
      owner.confirmedAgeMs = age
      await assert.rejects(cache.poll())
    }
    assert.equal(cache.isFresh(), false)
    owner.confirmedAgeMs = 0
    await cache.poll()
    assert.equal(cache.isFresh(), true)
  })

  it('believes no row of which nobody said that it is right', async () => {
    const { verifier, owner, cache } = await world()
    verifier.verify = () => Promise.resolve([])
    owner.put('principal', { ...NOW_ROW, counter: 6 })
    await cache.poll()
    await rejectsWith(() => cache.principal(uid), 'ROW_INTEGRITY')
  })

  it('believes no other body under a MAC that it knows', async () => {
    const { verifier, owner, cache } = await world()
    const { mac } = verifier.protect('principal', NOW_ROW)
    const { body } = verifier.protect('principal', { ...NOW_ROW, counter: 6, disabled: false })
    owner.putStored(KEY, { body, mac })
    await cache.poll()
    await rejectsWith(() => cache.principal(uid), 'ROW_INTEGRITY')
  })

  it('believes a forged row no more when it comes a second time', async () => {
    const { verifier, owner, clock, cache } = await world()
    const { body } = verifier.protect('principal', { ...NOW_ROW, counter: 6, disabled: false })
    owner.putStored(KEY, { body, mac: Buffer.alloc(32) })
    for (let turn = 0; turn < 2; turn++) {
      await cache.poll()
      await rejectsWith(() => cache.principal(uid), 'ROW_INTEGRITY')
      // By then a failing row is looked at again.
      clock.now += 1500
      await rejectsWith(() => cache.principal(uid), 'ROW_INTEGRITY')
    }
  })

  it('finds no purged vault under its name, whatever its columns say', async () => {
    const { owner, cache } = await world()
    const purged = vaultRow({ state: 'purged' })
    owner.put('vault', purged)
    const get = owner.get.bind(owner)
    owner.get = (query) =>
      get({ ...query, vaultUids: [...query.vaultUids, ...query.vaultNames.map(() => purged.uid)] })
    assert.equal(await cache.vault(purged.name), undefined)
    assert.equal((await cache.vaultByUid(purged.uid))?.state, 'purged')
  })
})

describe('AccessCache that may have missed something', () => {
  it('keeps nothing that it read before the feed had a beginning', async () => {
    const verifier = new FakeVerifier()
    const owner = new FakeAccessOwner(verifier)
    const cache = new AccessCache({ source: owner, verifier })
    owner.put('principal', { ...OLD_ROW })
    assert.deepEqual(await cache.principal(uid), OLD_ROW)
    owner.put('principal', NOW_ROW)
    // Tells of nothing that came before it.
    await cache.poll()
    assert.deepEqual(await cache.principal(uid), NOW_ROW)
  })

  it('starts over when it heard nothing for longer than tombstones are sure to stay', async () => {
    const { owner, clock, cache } = await world()
    clock.now += 3_600_001
    owner.remove(KEY)
    await cache.poll()
    assert.equal(cache.isFresh(), false)
    await cache.poll()
    assert.equal(await cache.principal(uid), undefined)
  })
})
