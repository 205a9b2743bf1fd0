import {
  assertAllVersions,
  assertFoundByName,
  assertVersionOf,
  headState,
  readVersion,
  tagMap,
  tagsOf,
  versionsHash,
} from '@strongroom/objects'
import assert from 'node:assert/strict'

import { headOf, newHead, newUid, newVersion, vault, versionOf } from '../fakes.ts'
import { readHead } from './secret.ts'
import { assertFields, fieldsOf, mergeFields, parseUpdateMask } from './version-fields.ts'

const reason = (expected: string) => ({ name: 'Fault', reason: expected })
const fields = {
  enabled: true,
  notBefore: undefined,
  expireTime: undefined,
  contentType: '',
  tags: [],
}

describe('rows of secrets', () => {
  it('are refused when they are none, or of something else', () => {
    const { stored } = newHead()
    assert.throws(
      () => readHead({ ...stored, body: Buffer.from('x') }, 'f'),
      reason('ROW_INTEGRITY'),
    )
    assert.throws(() => readVersion(stored, 'f'), reason('ROW_INTEGRITY'))
    assert.throws(() => newHead({ objectType: 'keys' }), reason('ROW_INTEGRITY'))
  })

  it('say where a secret is in its life', () => {
    const deleted = { deletedAt: new Date(1), purgeAt: new Date(2) }
    assert.equal(headState(newHead().row), 'active')
    assert.equal(headState(newHead(deleted).row), 'deleted')
    assert.equal(headState(newHead({ ...deleted, currentVersionUid: null }).row), 'purged')
  })

  it('must be what they were found as', () => {
    const head = newHead()
    assertFoundByName(head, vault.uid, 'password')
    const find = (found: typeof head, uid: string, name: string) => () => {
      assertFoundByName(found, uid, name)
    }
    assert.throws(find(head, newUid(), 'password'), reason('ROW_INTEGRITY'))
    assert.throws(find(head, vault.uid, 'other'), reason('ROW_INTEGRITY'))
    const gone = headOf({ ...head.row, currentVersionUid: null })
    assert.throws(find(gone, vault.uid, 'password'), reason('ROW_INTEGRITY'))
  })

  it('keep versions to their secret', () => {
    const head = newHead()
    const version = newVersion(head)
    assertVersionOf(head, version, undefined)
    assertVersionOf(head, version, version.row.versionUid)
    const asked = (found: typeof version, uid?: string) => () => {
      assertVersionOf(head, found, uid)
    }
    assert.throws(asked(newVersion(newHead())), reason('ROW_INTEGRITY'))
    assert.throws(asked(version, newUid()), reason('ROW_INTEGRITY'))
    const older = versionOf({ ...version.row, versionUid: newUid() })
    assert.throws(asked(older), reason('ROW_INTEGRITY'))
    asked(older, older.row.versionUid)()
  })

  describe('of which there are very many', () => {
    const uids = Array.from({ length: 6000 }, () => Buffer.from(newUid(), 'hex'))
    const head = newHead({ versionCount: 5999, versionsHash: versionsHash(uids.slice(0, -1)) })
    const world = (versions: readonly Buffer[]) => {
      const ended = new AbortController()
      const slices: [number, number][] = []
      const versionUids = async (_: string, after: number, last: number) => {
        slices.push([after, last])
        return versions.slice(after, last)
      }
      const check = () => assertAllVersions({ versionUids }, head, ended.signal)
      return { ended, slices, check }
    }

    it('are read slice by slice, up to what the head counts', async () => {
      const { slices, check } = world(uids)
      await check()
      assert.deepEqual(slices, [
        [0, 2000],
        [2000, 4000],
        [4000, 5999],
      ])
    })

    it('are all there, each in its place', async () => {
      const [first, second, ...others] = uids
      assert.ok(first && second)
      for (const versions of [
        uids.toSpliced(3000, 1),
        uids.slice(0, -2),
        [second, first, ...others],
      ]) {
        await assert.rejects(world(versions).check(), reason('ROW_INTEGRITY'))
      }
    })

    it('are read no further once the call has ended', async () => {
      const { ended, slices, check } = world(uids)
      const checked = check()
      ended.abort(new Error('gone'))
      await assert.rejects(checked, /gone/)
      assert.equal(slices.length, 1)
    })
  })
})

describe('what a caller says of a version', () => {
  const refused = (more: Partial<Parameters<typeof assertFields>[0]>) => {
    assert.throws(() => {
      assertFields({ ...fields, ...more })
    }, reason('INVALID_FIELD'))
  }

  it('is limited in characters, not in bytes or code units', () => {
    assertFields({ ...fields, contentType: '🔑'.repeat(255) })
    refused({ contentType: '🔑'.repeat(256) })
    assertFields({ ...fields, tags: [{ name: 'ü'.repeat(512), value: '🔑'.repeat(512) }] })
    refused({ tags: [{ name: 'ü'.repeat(513), value: '' }] })
  })

  it('ends later than it begins', () => {
    assertFields({ ...fields, notBefore: new Date(1), expireTime: new Date(2) })
    refused({ notBefore: new Date(2), expireTime: new Date(2) })
  })

  it('has tags in one order', () => {
    const tags = tagsOf({ b: '2', a: '1', '10': 'x' })
    assert.deepEqual(
      tags.map(({ name }) => name),
      ['10', 'a', 'b'],
    )
    assert.deepEqual(tagMap(tags), { a: '1', b: '2', '10': 'x' })
    assert.equal(tagMap([{ name: '__proto__', value: 'x' }])['__proto__'], 'x')
  })

  it('replaces what the mask names', () => {
    const { row } = newVersion(newHead(), { contentType: 'old', enabled: false })
    const now = fieldsOf(row)
    const next = { ...fields, contentType: 'new' }
    assert.deepEqual(mergeFields(now, next, new Set(['content_type'])), {
      ...now,
      contentType: 'new',
    })
    assert.deepEqual(mergeFields(now, next, parseUpdateMask({ paths: ['enabled', 'enabled'] })), {
      ...now,
      enabled: true,
    })
    assert.throws(() => parseUpdateMask(null), reason('INVALID_FIELD'))
  })
})
