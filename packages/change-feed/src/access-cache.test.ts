import {
  accessRow,
  assignment,
  FakeAccessOwner,
  FakeVerifier,
  newUid,
  principalRow,
  rejectsWith,
  roleRow,
  vaultRow,
} from '@strongroom/testkit'
import assert from 'node:assert/strict'
import { AccessCache } from './access-cache.ts'
import type { Wake } from './wake.ts'

const world = async () => {
  const verifier = new FakeVerifier()
  const owner = new FakeAccessOwner(verifier)
  const clock = { now: 1000 }
  const cache = new AccessCache({ source: owner, verifier, now: () => clock.now })
  await cache.poll()
  return { verifier, owner, clock, cache }
}

describe('AccessCache', () => {
  it('reads a row once, then has it at hand', async () => {
    const { owner, cache } = await world()
    const principal = principalRow()
    owner.put('principal', principal)
    assert.deepEqual(await cache.principal(principal.uid), principal)
    assert.deepEqual(cache.principal(principal.uid), principal)
    assert.equal(owner.reads.length, 1)
  })

  it('asks one question for all that is wanted at once', async () => {
    const { owner, cache } = await world()
    const [principal, role, vault] = [principalRow(), roleRow(), vaultRow()]
    owner.put('principal', principal)
    owner.put('access', accessRow(principal.uid, []))
    owner.put('role', role)
    owner.put('vault', vault)
    await Promise.all([
      cache.principal(principal.uid),
      cache.principal(principal.uid),
      cache.role(role.uid),
    ])
    assert.equal(owner.reads.length, 1)
    assert.deepEqual(cache.access(principal.uid), accessRow(principal.uid, []))
    assert.deepEqual(await cache.vault('payments'), vault)
    assert.deepEqual(cache.vaultByUid(vault.uid), vault)
  })

  it('has no more rows judged at once than a message holds', async () => {
    const { owner, verifier, cache } = await world()
    const role = roleRow()
    const rights = Array.from({ length: 1000 }, () =>
      assignment(role, [newUid(), 'secrets', 's'.repeat(127)], { expiry: new Date(0) }),
    )
    const uids = Array.from({ length: 40 }, newUid)
    for (const uid of uids) owner.put('access', accessRow(uid, rights))
    const asked: number[] = []
    const verify = verifier.verify.bind(verifier)
    verifier.verify = (rows) => {
      asked.push(rows.reduce((sum, { body }) => sum + body.length, 0))
      return verify(rows)
    }
    const found = await Promise.all(uids.map(async (uid) => cache.access(uid)))
    assert.deepEqual(
      found.map((row) => row?.principalUid),
      uids,
    )
    assert.ok(asked.length > 1)
    assert.ok(Math.max(...asked) <= 2 * 1024 * 1024)
  })

  it('asks for no more at once than one message can answer', async () => {
    const { owner, cache } = await world()
    const principals = Array.from({ length: 40 }, () => principalRow())
    for (const principal of principals) owner.put('principal', principal)
    await Promise.all(principals.map(async ({ uid }) => cache.principal(uid)))
    const asked = owner.reads.map(({ principalUids }) => principalUids.length)
    assert.ok(Math.max(...asked) <= 25, asked.join())
    assert.ok(principals.every(({ uid }) => !(cache.principal(uid) instanceof Promise)))
  })

  it('takes a change in with the next poll', async () => {
    const { owner, cache } = await world()
    const principal = principalRow()
    owner.put('principal', principal)
    await cache.principal(principal.uid)
    owner.put('principal', { ...principal, counter: 2, disabled: true })
    await cache.poll()
    assert.deepEqual(cache.principal(principal.uid), { ...principal, counter: 2, disabled: true })
  })

  it('believes what it has for less than a second after the question was sent', async () => {
    const { owner, cache, clock } = await world()
    const principal = principalRow()
    owner.put('principal', principal)
    await cache.principal(principal.uid)
    clock.now += 999
    assert.equal(cache.isFresh(), true)
    assert.deepEqual(cache.principal(principal.uid), principal)
    clock.now += 1
    assert.equal(cache.isFresh(), false)
    assert.ok(cache.principal(principal.uid) instanceof Promise)
  })

  it("counts the time a question takes, and the owner's own age", async () => {
    const { owner, cache, clock } = await world()
    const watch = owner.watch.bind(owner)
    owner.watch = async (cursor, question) => {
      const answer = await watch(cursor, question)
      clock.now += 300
      return answer
    }
    owner.confirmedAgeMs = 400
    clock.now += 5000
    await cache.poll()
    assert.equal(cache.confirmedAgeMs(), 700)
  })

  it('reads from the owner for each call when not fresh, and sees what changed', async () => {
    const { owner, cache, clock, verifier } = await world()
    const principal = principalRow()
    owner.put('principal', principal)
    await cache.principal(principal.uid)
    clock.now += 2000
    const checked = verifier.rowsChecked
    assert.deepEqual(await cache.principal(principal.uid), principal)
    assert.equal(verifier.rowsChecked, checked, 'the same bytes were verified before')
    owner.put('principal', { ...principal, counter: 2, deleted: true })
    assert.equal((await cache.principal(principal.uid))?.deleted, true)
    assert.equal(owner.reads.length, 3)
  })

  it('is unavailable when not fresh and the owner is gone', async () => {
    const { owner, cache, clock } = await world()
    const principal = principalRow()
    owner.put('principal', principal)
    await cache.principal(principal.uid)
    clock.now += 2000
    owner.failure = new Error('gone')
    const fault = await rejectsWith(() => cache.principal(principal.uid), 'PEER_UNAVAILABLE')
    assert.equal(fault.kind, 'unavailable')
  })

  it('gives up within two seconds on an owner that hangs', async () => {
    const { owner, cache } = await world()
    owner.beforeAnswer = () => new Promise(() => undefined)
    const begun = performance.now()
    await rejectsWith(() => cache.role('0'.repeat(32)), 'PEER_UNAVAILABLE')
    assert.ok(performance.now() - begun < 2000)
  })

  it('lets a newer feed row win over a read in flight', async () => {
    const { owner, cache } = await world()
    const principal = principalRow()
    owner.put('principal', principal)
    owner.beforeAnswer = async () => {
      owner.beforeAnswer = undefined
      owner.put('principal', { ...principal, counter: 2, disabled: true })
      await cache.poll()
    }
    assert.equal((await cache.principal(principal.uid))?.disabled, true)
    assert.deepEqual(cache.principal(principal.uid), { ...principal, counter: 2, disabled: true })
  })

  it('keeps no row that came along with the one asked for, once the feed may have changed it', async () => {
    const { owner, cache } = await world()
    const principal = principalRow()
    const grant = { uid: 'ab'.repeat(16), roleUid: roleRow().uid, scope: [] as const, expiry: null }
    const held = accessRow(principal.uid, [{ ...grant, effect: 'allow' }])
    const taken = { ...held, counter: 2, assignments: [] }
    owner.put('principal', principal)
    owner.put('access', held)
    owner.beforeAnswer = async () => {
      owner.beforeAnswer = undefined
      // After the owner has read both rows.
      owner.put('access', taken)
      await cache.poll()
    }
    await cache.principal(principal.uid)
    await cache.poll()
    assert.deepEqual(await cache.access(principal.uid), taken)
  })

  it('does not keep the answer to a question that another one has followed', async () => {
    const { owner, clock, cache } = await world()
    const principal = principalRow()
    owner.put('principal', principal)
    owner.beforeAnswer = async () => {
      owner.beforeAnswer = undefined
      clock.now += 300
      owner.failure = new Error('this replica of the owner is gone')
      await rejectsWith(async () => cache.principal(principal.uid), 'PEER_UNAVAILABLE')
      owner.failure = undefined
      owner.put('principal', { ...principal, counter: 2, disabled: true })
      await cache.poll()
    }
    await cache.principal(principal.uid)
    await cache.poll()
    assert.equal((await cache.principal(principal.uid))?.disabled, true)
  })

  it('does not keep that something is absent when it came meanwhile', async () => {
    const { owner, cache } = await world()
    const principal = principalRow()
    owner.beforeAnswer = async () => {
      owner.beforeAnswer = undefined
      owner.put('principal', principal)
      await cache.poll()
    }
    assert.deepEqual(await cache.principal(principal.uid), principal)
  })

  it('remembers absence only while fresh, and until the feed knows better', async () => {
    const { owner, cache, clock } = await world()
    const vault = vaultRow()
    assert.equal(await cache.vault('payments'), undefined)
    assert.equal(cache.vault('payments'), undefined)
    owner.put('vault', vault)
    await cache.poll()
    assert.deepEqual(await cache.vault('payments'), vault)
    assert.equal(await cache.vault('other'), undefined)
    clock.now += 1000
    assert.ok(cache.vault('other') instanceof Promise)
  })

  it('does not keep what was read before the first answer of the feed', async () => {
    const verifier = new FakeVerifier()
    const owner = new FakeAccessOwner(verifier)
    const cache = new AccessCache({ source: owner, verifier })
    const principal = principalRow()
    owner.put('principal', principal)
    owner.beforeAnswer = async () => {
      owner.beforeAnswer = undefined
      owner.put('principal', { ...principal, counter: 2, disabled: true })
      await cache.poll()
    }
    await cache.principal(principal.uid)
    assert.equal((await cache.principal(principal.uid))?.disabled, true)
  })

  it('never goes back to an older row, nor to another of the same counter', async () => {
    const { owner, cache, clock } = await world()
    const principal = principalRow({ counter: 5 })
    owner.put('principal', principal)
    await cache.principal(principal.uid)
    for (const old of [
      { ...principal, counter: 4, tokenEpoch: 9 },
      { ...principal, tokenEpoch: 9 },
    ]) {
      owner.put('principal', old)
      await cache.poll()
      assert.deepEqual(cache.principal(principal.uid), principal)
      clock.now += 2000
      assert.deepEqual(await cache.principal(principal.uid), principal)
      await cache.poll()
    }
  })

  it('treats a row with a wrong MAC as poison, until it is put right', async () => {
    const { owner, cache, verifier, clock } = await world()
    const principal = principalRow()
    owner.put('principal', principal)
    await cache.principal(principal.uid)
    const forged = verifier.protect('principal', { ...principal, counter: 2, tokenEpoch: 7 })
    owner.putStored(`principal/${principal.uid}`, { ...forged, mac: Buffer.alloc(32) })
    await cache.poll()
    const fault = await rejectsWith(() => cache.principal(principal.uid), 'ROW_INTEGRITY')
    assert.equal(fault.kind, 'corrupt')
    owner.put('principal', { ...principal, counter: 3 })
    await cache.poll()
    assert.equal((await cache.principal(principal.uid))?.counter, 3)
    owner.putStored(`principal/${principal.uid}`, { ...forged, mac: Buffer.alloc(32) })
    await cache.poll()
    owner.put('principal', principal)
    clock.now += 1500
    await cache.poll()
    await rejectsWith(() => cache.principal(principal.uid), 'ROW_INTEGRITY')
  })

  it('drops all it has when a feed row cannot be read', async () => {
    const { owner, cache } = await world()
    const principal = principalRow()
    owner.put('principal', principal)
    await cache.principal(principal.uid)
    owner.putStored(`principal/${principal.uid}`, { body: Buffer.from('?'), mac: Buffer.alloc(32) })
    await cache.poll()
    await rejectsWith(() => cache.principal(principal.uid), 'ROW_INTEGRITY')
  })

  it('drops all it has on reset', async () => {
    const { owner, cache } = await world()
    const principal = principalRow({ counter: 5 })
    owner.put('principal', principal)
    await cache.principal(principal.uid)
    owner.put('principal', { ...principal, counter: 6 })
    owner.resetNext = true
    await cache.poll()
    assert.equal(cache.isFresh(), false)
    await cache.poll()
    assert.equal((await cache.principal(principal.uid))?.counter, 6)
  })

  it('believes no row that is older than one it had, whatever the owner says', async () => {
    const { owner, cache } = await world()
    const principal = principalRow({ counter: 5 })
    owner.put('principal', principal)
    await cache.principal(principal.uid)
    owner.put('principal', { ...principal, counter: 3 })
    owner.resetNext = true
    await cache.poll()
    // Not kept yet: the feed has no cursor.
    await rejectsWith(() => cache.principal(principal.uid), 'ROW_INTEGRITY')
    await cache.poll()
    await rejectsWith(() => cache.principal(principal.uid), 'ROW_INTEGRITY')
    owner.put('principal', { ...principal, disabled: true })
    owner.resetNext = true
    await cache.poll()
    await cache.poll()
    // Another row with the counter of the one it had.
    await rejectsWith(() => cache.principal(principal.uid), 'ROW_INTEGRITY')
  })

  it('follows a name from a purged vault to its successor', async () => {
    const { owner, cache } = await world()
    const first = vaultRow({ counter: 7 })
    owner.put('vault', first)
    await cache.vault('payments')
    owner.put('vault', { ...first, counter: 8, state: 'purged' })
    await cache.poll()
    assert.equal(await cache.vault('payments'), undefined)
    const second = vaultRow()
    owner.put('vault', second)
    await cache.poll()
    assert.equal((await cache.vault('payments'))?.uid, second.uid)
    assert.equal((await cache.vaultByUid(first.uid))?.state, 'purged')
  })

  it('refuses a name that two vaults hold: one was put back by hand', async () => {
    const { owner, cache } = await world()
    owner.put('vault', vaultRow())
    owner.put('vault', vaultRow())
    await rejectsWith(() => cache.vault('payments'), 'ROW_INTEGRITY')
  })

  it('is not confirmed by an answer that could not be verified', async () => {
    const { owner, cache, clock, verifier } = await world()
    const principal = principalRow()
    owner.put('principal', principal)
    await cache.principal(principal.uid)
    owner.put('principal', { ...principal, counter: 2, disabled: true })
    verifier.failure = new Error('no HSM')
    clock.now += 900
    await assert.rejects(cache.poll())
    clock.now += 100
    assert.equal(cache.isFresh(), false)
    verifier.failure = undefined
    await cache.poll()
    assert.equal((await cache.principal(principal.uid))?.disabled, true)
  })

  it('asks every 250 ms, at once when woken, and ends when stopped', async () => {
    const verifier = new FakeVerifier()
    const owner = new FakeAccessOwner(verifier)
    let wakeUp: () => void = () => undefined
    const wake: Wake = {
      listen: (listener) => {
        wakeUp = listener
      },
      announce: () => undefined,
      close: () => undefined,
    }
    const cache = new AccessCache({ source: owner, verifier, wake })
    cache.start()
    await until(() => owner.questions === 1)
    wakeUp()
    await until(() => owner.questions === 2)
    const begun = performance.now()
    await until(() => owner.questions >= 4)
    const took = performance.now() - begun
    assert.ok(took > 300 && took < 900, `two polls took ${took.toFixed(0)} ms`)
    await cache.stop()
    const { questions } = owner
    wakeUp()
    await new Promise((resolve) => setTimeout(resolve, 300))
    assert.equal(owner.questions, questions)
  })
})

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 5000
  while (!condition()) {
    assert.ok(performance.now() < end, 'condition never met')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
