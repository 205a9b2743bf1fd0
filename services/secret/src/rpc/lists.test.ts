import { versionsHash } from '@strongroom/objects'
import assert from 'node:assert/strict'

import { encode } from '@strongroom/contracts'
import { formatPageToken } from '@strongroom/formats'

import { call, headOf, newHead, newUid, newVersion, received, vault, versionOf } from '../fakes.ts'
import { memory } from '../memory-store.ts'
import { listDeletedSecrets } from './list-deleted-secrets.ts'
import { listSecretVersions } from './list-secret-versions.ts'
import { listSecrets } from './list-secrets.ts'

const VAULT = 'vaults/payments'
const NAME = `${VAULT}/secrets/password`
/** As long as they may be. */
const LONG_TAGS = Array.from({ length: 15 }, (_, at) => ({
  name: String.fromCharCode(97 + at) + '🔑'.repeat(511),
  value: '🔑'.repeat(512),
}))
const assertSendable = (message: Buffer) => {
  assert.ok(message.length <= 4 * 1024 * 1024, `${message.length} bytes`)
}
const reason = (expected: string) => ({ name: 'Fault', reason: expected })

function setUp() {
  const all = memory()
  for (let at = 0; at < 30; at += 1) {
    const deleted = at % 3 === 0 ? { deletedAt: new Date(1), purgeAt: new Date(2) } : {}
    const head = newHead({ name: `s${at.toString().padStart(2, '0')}`, ...deleted })
    all.store.put(head, newVersion(head))
  }
  const request = (pageSize: number, pageToken: string) =>
    received('strongroom.secret.v1.ListSecretsRequest', { parent: VAULT, pageSize, pageToken })
  return {
    ...all,
    list: (size = 0, token = '', at = call('ListSecrets', VAULT)) =>
      listSecrets(all.deps)(request(size, token), at),
    deleted: (size = 0, token = '') =>
      listDeletedSecrets(all.deps)(request(size, token), call('ListDeletedSecrets', VAULT)),
  }
}

describe('lists of secrets', () => {
  it('give live and deleted ones by name, a page at a time, without values', async () => {
    const { list, deleted } = setUp()
    for (const [pages, expected] of [
      [list, 20],
      [deleted, 10],
    ] as const) {
      const seen: string[] = []
      let token = ''
      do {
        const page = await pages(7, token)
        assert.ok((page.secrets?.length ?? 0) <= 7)
        seen.push(...(page.secrets ?? []).map(({ name = '' }) => name))
        token = page.nextPageToken ?? ''
      } while (token !== '')
      assert.equal(seen.length, expected)
      assert.deepEqual(seen, [...new Set(seen)].sort())
    }
    assert.ok((await deleted()).secrets?.every(({ deleteTime }) => deleteTime))
    assert.ok((await list()).secrets?.every(({ deleteTime }) => !deleteTime))
  })

  it('name no next page after the last, even a full one', async () => {
    const { list } = setUp()
    assert.equal((await list(20)).nextPageToken, '')
    assert.notEqual((await list(19)).nextPageToken, '')
  })

  it('give 25 unless told otherwise, 100 at most', async () => {
    const { list, store } = setUp()
    for (let at = 0; at < 10; at += 1) {
      const head = newHead({ name: `t${at}` })
      store.put(head, newVersion(head))
    }
    assert.equal((await list()).secrets?.length, 25)
    assert.equal((await list(100)).secrets?.length, 30)
    await assert.rejects(list(101), reason('INVALID_FIELD'))
  })

  it('give no more at once than a message holds, and all in the end', async () => {
    const { store, list, deleted } = setUp()
    for (let at = 0; at < 100; at += 1) {
      const name = `long${at.toString().padStart(3, '0')}`
      for (const fields of [{}, { deletedAt: new Date(1), purgeAt: new Date(2) }]) {
        const head = newHead({ name, ...fields })
        store.put(head, newVersion(head, { tags: LONG_TAGS }))
      }
    }
    for (const [pages, expected] of [
      [list, 120],
      [deleted, 110],
    ] as const) {
      const seen: unknown[] = []
      let token = ''
      do {
        const page = await pages(100, token)
        assertSendable(encode('strongroom.secret.v1.ListSecretsResponse', page))
        seen.push(...(page.secrets ?? []).map(({ name }) => name))
        token = page.nextPageToken ?? ''
      } while (token !== '')
      assert.equal(seen.length, expected)
      assert.equal(new Set(seen).size, expected)
    }
  })

  it('take a token for their own list only', async () => {
    const { list, deleted } = setUp()
    const { nextPageToken = '' } = await list(1)
    await assert.rejects(deleted(1, nextPageToken), reason('INVALID_PAGE_TOKEN'))
    await assert.rejects(list(1, `${nextPageToken}x`), reason('INVALID_PAGE_TOKEN'))
    const other = call('ListSecrets', VAULT, { vault: { ...vault, uid: newUid() } })
    await assert.rejects(list(1, nextPageToken, other), reason('INVALID_PAGE_TOKEN'))
  })

  it('want a vault', async () => {
    const { list } = setUp()
    await assert.rejects(list(1, '', call('ListSecrets', NAME)), reason('INVALID_NAME'))
  })

  it('show no row that key-crypto did not make, and ask about a row once', async () => {
    const { list, store, verifier } = setUp()
    await list(20)
    await list(20)
    assert.equal(verifier.rowsChecked, 40)
    const [head] = [...store.heads.values()].filter(({ row }) => row.name === 's01')
    assert.ok(head)
    store.heads.set(head.row.objectUid, {
      row: head.row,
      stored: { ...head.stored, mac: Buffer.alloc(32) },
    })
    await assert.rejects(list(20), reason('ROW_INTEGRITY'))
    // Another body under a MAC that was found right before.
    const forged = headOf({ ...head.row, displayName: 'S01' })
    const { body } = forged.stored
    store.heads.set(head.row.objectUid, { ...forged, stored: { ...head.stored, body } })
    await assert.rejects(list(20), reason('ROW_INTEGRITY'))
  })

  it('show no row of which key-crypto said nothing', async () => {
    const { list, verifier } = setUp()
    verifier.verify = () => Promise.resolve([])
    await assert.rejects(list(20), reason('ROW_INTEGRITY'))
  })
})

describe('ListSecretVersions', () => {
  function withVersions(count: number, fields: Parameters<typeof newVersion>[1] = {}) {
    const all = memory()
    const uids = Array.from({ length: count }, () => newUid())
    const first = newHead()
    const headWith = (versions: number) =>
      headOf({
        ...first.row,
        currentOrdinal: versions,
        versionCount: versions,
        currentVersionUid: uids[versions - 1] ?? null,
        versionsHash: versionsHash(uids.slice(0, versions).map((uid) => Buffer.from(uid, 'hex'))),
      })
    uids.forEach((versionUid, at) => {
      all.store.put(headWith(count), newVersion(first, { versionUid, ordinal: at + 1, ...fields }))
    })
    const list = (pageSize = 0, pageToken = '') =>
      listSecretVersions(all.deps)({ parent: NAME, pageSize, pageToken }, call('List', NAME))
    return { ...all, uids, headWith, list }
  }
  const ordinals = (page: { versions?: { ordinal?: number }[] }) =>
    page.versions?.map(({ ordinal }) => ordinal)

  it('gives the newest first, a page at a time', async () => {
    const { list } = withVersions(5)
    const first = await list(2)
    assert.deepEqual(ordinals(first), [5, 4])
    const second = await list(2, first.nextPageToken)
    assert.deepEqual(ordinals(second), [3, 2])
    const third = await list(2, second.nextPageToken)
    assert.deepEqual(ordinals(third), [1])
    assert.equal(third.nextPageToken, '')
  })

  it('gives no more at once than a message holds, and all in the end', async () => {
    const { list } = withVersions(100, { tags: LONG_TAGS })
    const seen: unknown[] = []
    let token = ''
    do {
      const page = await list(100, token)
      assertSendable(encode('strongroom.secret.v1.ListSecretVersionsResponse', page))
      seen.push(...(ordinals(page) ?? []))
      token = page.nextPageToken ?? ''
    } while (token !== '')
    assert.deepEqual(
      seen,
      Array.from({ length: 100 }, (_, at) => 100 - at),
    )
  })

  it('tells when a version was taken away, or another put in its place', async () => {
    const { list, store, uids } = withVersions(3)
    const [, middle = ''] = uids
    const kept = store.versions.get(middle)
    assert.ok(kept)
    store.versions.delete(middle)
    await assert.rejects(list(), reason('ROW_INTEGRITY'))
    const [head] = store.heads.values()
    assert.ok(head)
    store.put(head, versionOf({ ...kept.version.row, versionUid: newUid() }))
    await assert.rejects(list(), reason('ROW_INTEGRITY'))
  })

  it('is not disturbed by a version that is set while it reads', async () => {
    const { list, store, headWith } = withVersions(4)
    const older = headWith(3)
    store.heads.set(older.row.objectUid, older)
    assert.deepEqual(ordinals(await list()), [3, 2, 1])
  })

  it('takes no place that is no number', async () => {
    const { list } = withVersions(1)
    for (const last of ['x', '-1', '1e3', '']) {
      const token = formatPageToken(last, ['versions', vault.uid, 'password'])
      await assert.rejects(list(1, token), reason('INVALID_PAGE_TOKEN'), last)
    }
  })
})
