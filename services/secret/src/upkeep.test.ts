import { emptyPurgedVaults, purgeDue } from '@strongroom/objects'
import type { DueHead, Head } from '@strongroom/objects'
import assert from 'node:assert/strict'

import type { VaultRow } from '@strongroom/formats'
import { Fault } from '@strongroom/fault'
import { FakeAuditLog } from '@strongroom/testkit'

import { headOf, newHead, newUid, newVersion, vault } from './fakes.ts'
import { memory } from './memory-store.ts'
import { queues, upkeepOf } from './upkeep.ts'

const NOW = new Date('2026-03-01T00:00:00Z')
const signal = new AbortController().signal
const due = (fields: Parameters<typeof newHead>[0] = {}) =>
  newHead({ deletedAt: new Date(1), purgeAt: NOW, ...fields })

/** What the index says to be due; the rows themselves need not agree. */
class MemoryUpkeep {
  readonly planted: DueHead[] = []
  readonly vaults: string[] = []
  readonly removed: string[] = []
  expired = 0
  tombstones = 0

  plant(head: Head, uid = head.row.objectUid): void {
    this.planted.push({ uid, stored: head.stored })
  }
  async dueHeads(after: string): Promise<DueHead[]> {
    const rest = this.planted.filter(({ uid }) => uid > after)
    return rest.sort((a, b) => (a.uid < b.uid ? -1 : 1)).slice(0, 2)
  }
  async now(): Promise<Date> {
    return NOW
  }
  async vaultUids(after: string): Promise<string[]> {
    return this.vaults.filter((uid) => uid > after).sort()
  }
  async removeVault(uid: string): Promise<number> {
    const count = this.removed.includes(uid) ? 0 : 3
    this.removed.push(uid)
    return count
  }
  async removeExpiredRequests(): Promise<number> {
    return this.expired-- > 0 ? 1 : 0
  }
  async removeTombstones(): Promise<number> {
    return this.tombstones-- > 0 ? 1 : 0
  }
}

function setUp(...heads: Head[]) {
  const all = memory()
  const upkeep = new MemoryUpkeep()
  const audit = new FakeAuditLog()
  const rows = new Map<string, VaultRow | Error>()
  const { uid, name } = vault
  const row: VaultRow = {
    ...{ uid, name, counter: 1, state: 'active', created: new Date(0) },
    ...{ deletedAt: null, purgeAt: null, retentionDays: 90, purgeProtection: false },
  }
  rows.set(uid, row)
  const access = {
    vaultByUid: (wanted: string) => {
      const found = rows.get(wanted)
      if (found instanceof Error) throw found
      return found
    },
  }
  for (const head of heads) {
    all.store.put(head, newVersion(head))
    upkeep.plant(head)
  }
  const { protection, verified } = all.deps
  const { commit } = all.store
  const given = { protection, verified, commit, store: upkeep, access, audit }
  const deps = upkeepOf(given)
  return { ...all, deps, given, upkeep, audit, rows, row }
}

describe('the job that purges secrets', () => {
  it('purges what is due, with intent and outcome on record', async () => {
    const heads = [
      due({ name: 'a' }),
      due({ name: 'b' }),
      due({ name: 'c', managedBy: 'certificate' }),
    ]
    const { deps, store, audit } = setUp(...heads)
    await purgeDue(deps, signal)
    assert.equal(store.versions.size, 0)
    for (const { row } of heads)
      assert.equal(store.heads.get(row.objectUid)?.row.currentVersionUid, null)
    assert.deepEqual(
      audit.records.map(({ phase, outcome, intentSequence }) => [phase, outcome, intentSequence]),
      [1, 3, 5].flatMap((sequence) => [
        ['intent', undefined, undefined],
        ['outcome', 'success', sequence],
      ]),
    )
    assert.deepEqual(audit.records[1]?.rows?.[0]?.counter, 2)
  })

  it('does nothing for a planted index row whose verified head is not due', async () => {
    const live = newHead({ name: 'a' })
    const later = due({ name: 'b', purgeAt: new Date(NOW.getTime() + 1) })
    const gone = due({ name: 'd', currentVersionUid: null, versionCount: 0 })
    const { deps, upkeep, audit, protection } = setUp()
    for (const head of [live, later, gone]) upkeep.plant(head)
    await purgeDue(deps, signal)
    assert.equal(protection.restated.length, 0)
    assert.deepEqual(audit.records, [])
  })

  it('passes over rows that were tampered with, and does the others', async () => {
    const good = due({ name: 'good', objectUid: 'f'.repeat(32) })
    const { deps, upkeep, protection } = setUp(good)
    const forged = due({ name: 'forged', objectUid: '1'.repeat(32) })
    upkeep.planted.push({
      uid: '1'.repeat(32),
      stored: { body: forged.stored.body, mac: Buffer.alloc(32) },
    })
    upkeep.planted.push({
      uid: '2'.repeat(32),
      stored: { body: Buffer.from('no row'), mac: Buffer.alloc(32) },
    })
    // A head that lies under another uid than its own must neither count nor lead in circles.
    upkeep.plant(due({ objectUid: '0'.repeat(32) }), '3'.repeat(32))
    await purgeDue(deps, signal)
    assert.deepEqual(
      protection.restated.map(({ name }) => name),
      ['vaults/payments/secrets/good'],
    )
  })

  it('leaves secrets of a vault alone that is not active', async () => {
    for (const state of ['deleted', 'purging', 'purged'] as const) {
      const { deps, rows, row, audit } = setUp(due())
      rows.set(row.uid, { ...row, state })
      await purgeDue(deps, signal)
      assert.deepEqual(audit.records, [], state)
    }
    const { deps, rows, audit } = setUp(due())
    rows.clear()
    await purgeDue(deps, signal)
    assert.deepEqual(audit.records, [])
  })

  it('records a purge that failed, and goes on', async () => {
    const { deps, audit, protection, store } = setUp(due({ name: 'a' }), due({ name: 'b' }))
    protection.failures.push(new Fault('unavailable', 'HSM_UNAVAILABLE', 'away'))
    await purgeDue(deps, signal)
    assert.deepEqual(
      audit.records.map(({ outcome, reason }) => [outcome, reason]),
      [
        [undefined, undefined],
        ['failed', 'HSM_UNAVAILABLE'],
        [undefined, undefined],
        ['success', undefined],
      ],
    )
    assert.equal(store.versions.size, 1)
  })

  it('calls no purge failed that may be durable all the same', async () => {
    const { deps, audit } = setUp(due())
    const away = new Fault('unavailable', 'DATABASE_UNAVAILABLE', '', {}, { outcomeUnknown: true })
    await purgeDue({ ...deps, commit: () => Promise.reject(away) }, signal)
    assert.deepEqual(
      audit.records.map(({ phase }) => phase),
      ['intent'],
    )
  })

  it('commits no answer that is another secret’s, or no tombstone', async () => {
    const head = due()
    const tombstone = { counter: 2, currentVersionUid: null, versionCount: 0 }
    for (const after of [
      headOf({ ...head.row, ...tombstone, objectUid: newUid() }),
      headOf({ ...head.row, counter: 2 }),
    ]) {
      const { deps, audit, store } = setUp(head)
      const askPurge = async () => ({ head: after.stored, state: null })
      await purgeDue({ ...deps, askPurge }, signal)
      assert.deepEqual([...store.heads.values()], [head])
      assert.equal(store.versions.size, 1)
      assert.equal(audit.records[1]?.reason, 'PEER_UNAVAILABLE')
    }
  })

  it('purges nothing that it cannot record first', async () => {
    const { deps, audit, protection } = setUp(due())
    audit.failure = new Fault('unavailable', 'AUDIT_UNAVAILABLE', 'full')
    await purgeDue(deps, signal)
    assert.equal(protection.restated.length, 0)
  })

  it('calls no purge failed whose outcome only could not be recorded', async () => {
    const { deps, audit, store } = setUp(due())
    const append = audit.append.bind(audit)
    audit.append = (draft) =>
      draft.outcome === 'success'
        ? Promise.reject(new Fault('unavailable', 'AUDIT_UNAVAILABLE', 'full'))
        : append(draft)
    await purgeDue(deps, signal)
    assert.equal(store.versions.size, 0)
    assert.deepEqual(
      audit.records.map(({ phase }) => phase),
      ['intent'],
    )
  })

  it('loses against a secret that is undeleted at the same time', async () => {
    const head = due()
    const { deps, store, audit } = setUp(head)
    const live = headOf({ ...head.row, counter: 2, deletedAt: null, purgeAt: null })
    store.beforeCommit = () => {
      store.heads.set(live.row.objectUid, live)
    }
    await purgeDue(deps, signal)
    assert.equal(store.heads.get(live.row.objectUid), live)
    assert.equal(store.versions.size, 1)
    assert.equal(audit.records[1]?.outcome, 'failed')
  })

  it('stops when it is told to', async () => {
    const { deps, audit } = setUp(due())
    await purgeDue(deps, AbortSignal.abort())
    assert.deepEqual(audit.records, [])
  })
})

describe('the job that empties vaults', () => {
  it('removes rows of purged vaults only, whatever is wrong with others', async () => {
    const { deps, upkeep, rows, row } = setUp()
    const [broken, deleted, unknown, purged] = ['1', '2', '3', '4'].map((digit) => digit.repeat(32))
    assert.ok(broken && deleted && unknown && purged)
    upkeep.vaults.push(row.uid, broken, deleted, unknown, purged)
    rows.set(broken, new Fault('corrupt', 'ROW_INTEGRITY', 'not as it was written'))
    rows.set(deleted, { ...row, uid: deleted, state: 'deleted' })
    rows.set(purged, { ...row, uid: purged, state: 'purged' })
    await emptyPurgedVaults(deps, signal)
    assert.deepEqual(new Set(upkeep.removed), new Set([purged]))
  })
})

describe('the job that removes old rows', () => {
  it('goes on until nothing is left', async () => {
    const { given, upkeep } = setUp()
    upkeep.expired = 3
    upkeep.tombstones = 2
    await queues(given)['remove-old-rows']?.run(signal)
    assert.ok(upkeep.expired < 0)
    assert.ok(upkeep.tombstones < 0)
  })
})
