import {
  assertAllVersions,
  assertEtag,
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
import { readHead, valueEtag } from './secret.ts'
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

  it('count and chain their versions', () => {
    const uids = [newUid(), newUid()].map((uid) => Buffer.from(uid, 'hex'))
    const [first, second] = uids
    assert.ok(first && second)
    const head = newHead({ versionCount: 2, versionsHash: versionsHash(uids) })
    assertAllVersions(head, uids)
    for (const others of [[first], [second, first], [...uids, first], []]) {
      assert.throws(() => {
        assertAllVersions(head, others)
      }, reason('ROW_INTEGRITY'))
    }
  })
})

describe('etags of secrets', () => {
  it('agree with their row only', () => {
    const check = (etag: string, counter?: number) => () => {
      assertEtag(etag, counter === undefined ? undefined : { counter }, 'r')
    }
    check('', 3)()
    check('"3"', 3)()
    check('"0"')()
    assert.throws(check('"2"', 3), reason('ETAG_MISMATCH'))
    assert.throws(check('"1"'), reason('ETAG_MISMATCH'))
    for (const bad of ['3', '"3', '""', '"-1"', '"x"', 'W/"3"', '"1234567890123456"'])
      assert.throws(check(bad, 3), reason('INVALID_FIELD'), bad)
  })

  it('of values differ by version and by state', () => {
    const { row } = newVersion(newHead())
    assert.equal(valueEtag(row), `"${row.versionUid}-1"`)
    assert.notEqual(valueEtag({ ...row, counter: 2 }), valueEtag(row))
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
