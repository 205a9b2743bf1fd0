import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rejectsWith } from '@strongroom/testkit'
import {
  assertPurgeable,
  assertWritable,
  deletedHead,
  headState,
  isDeleted,
  isDue,
  isTombstone,
  newHead,
  purgedHead,
  undeletedHead,
  withVersion,
} from './head.ts'

const DAY_MS = 86_400_000
const now = new Date('2026-03-01T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * DAY_MS)
const [first, second] = ['a'.repeat(32), 'b'.repeat(32)]
const head = withVersion(
  newHead({
    vaultUid: '1'.repeat(32),
    objectType: 'keys',
    objectUid: '2'.repeat(32),
    name: 'signer',
    displayName: 'Signer',
    now,
  }),
  first,
)
const retention = { retentionDays: 7, purgeProtection: false }
const deleted = deletedHead(head, retention, now)

describe('a head', () => {
  it('begins with its first version at counter 1', () => {
    assert.equal(head.counter, 1)
    assert.equal(head.currentOrdinal, 1)
    assert.equal(head.versionCount, 1)
    assert.equal(head.currentVersionUid, first)
    assert.equal(headState(head), 'active')
  })

  it('chains its versions', () => {
    const next = withVersion(head, second)
    const step = (hash: Buffer, uid: string) =>
      createHash('sha256')
        .update(Buffer.concat([hash, Buffer.from(uid, 'hex')]))
        .digest()
    assert.deepEqual(next.versionsHash, step(step(Buffer.alloc(32), first), second))
    assert.deepEqual([next.counter, next.currentOrdinal, next.versionCount], [2, 2, 2])
    assert.equal(next.currentVersionUid, second)
  })

  it('is deleted for as long as its vault says', () => {
    assert.equal(headState(deleted), 'deleted')
    assert.deepEqual(deleted.deletedAt, now)
    assert.deepEqual(deleted.purgeAt, later(7))
    assert.equal(deleted.counter, 2)
    assert.equal(isDue(deleted, later(6.99)), false)
    assert.equal(isDue(deleted, later(7)), true)
  })

  it('comes back whole, with a counter that has grown', () => {
    assert.deepEqual(undeletedHead(deleted), { ...head, counter: 3 })
  })

  it('is a tombstone when purged, and neither deleted nor due any more', () => {
    const purged = purgedHead(deleted)
    assert.equal(headState(purged), 'purged')
    assert.equal(isTombstone(purged), true)
    assert.equal(isDeleted(purged), false)
    assert.equal(isDue(purged, later(1000)), false)
    assert.equal(purged.versionCount, 0)
    assert.equal(purged.counter, 3)
  })

  it('takes no new version while deleted', () =>
    rejectsWith(() => {
      assertWritable(deleted, 'vaults/v/keys/signer')
    }, 'OBJECT_DELETED_BUT_RECOVERABLE'))

  it('is writable when live', () => {
    assert.doesNotThrow(() => {
      assertWritable(head, 'vaults/v/keys/signer')
    })
  })

  it('under purge protection is purged by nobody before its time', async () => {
    const purge = (at: Date, purgeProtection: boolean) => () => {
      assertPurgeable(deleted, { retentionDays: 7, purgeProtection }, 'vaults/v/keys/signer', at)
    }
    await rejectsWith(purge(later(6), true), 'PURGE_PROTECTED')
    assert.doesNotThrow(purge(later(7), true))
    assert.doesNotThrow(purge(later(0), false))
  })
})
