import assert from 'node:assert/strict'

import type { SecretVersionInit } from '@strongroom/contracts/secret'
import { Fault } from '@strongroom/fault'
import { headEtag, stateEtag } from '@strongroom/formats'

import { call, headOf, newHead, newUid, newVersion, received, vault, versionOf } from '../fakes.ts'
import { memory } from '../memory-store.ts'
import { deleteSecret } from './delete-secret.ts'
import { getDeletedSecret } from './get-deleted-secret.ts'
import { purgeSecret } from './purge-secret.ts'
import { undeleteSecret } from './undelete-secret.ts'
import { updateSecretVersion } from './update-secret-version.ts'

const NAME = 'vaults/payments/secrets/password'
const REQUEST_ID = '6b1f7c3e-6d0b-4a55-9f0e-0a6a3a3d0102'
const reason = (expected: string) => ({ name: 'Fault', reason: expected })

function setUp(fields: Parameters<typeof newHead>[0] = {}) {
  const all = memory()
  const head = newHead(fields)
  const version = newVersion(head, { contentType: 'old', tags: [{ name: 'a', value: '1' }] })
  all.store.put(head, version)
  const { deps } = all
  const of = (rpc: string, at = call(rpc, NAME)) => at
  return {
    ...all,
    head,
    version,
    remove: (etag = '', requestId = '', at = of('DeleteSecret')) =>
      deleteSecret(deps)({ name: NAME, etag, requestId }, at),
    undelete: (requestId = '') => undeleteSecret(deps)({ name: NAME, requestId }, of('Undelete')),
    purge: (requestId = '', at = of('PurgeSecret')) =>
      purgeSecret(deps)({ name: NAME, requestId }, at),
    deleted: () => getDeletedSecret(deps)({ name: NAME }, of('GetDeletedSecret')),
    update: (paths: string[], fields: SecretVersionInit = {}, requestId = '', resource = NAME) =>
      updateSecretVersion(deps)(
        received('strongroom.secret.v1.UpdateSecretVersionRequest', {
          version: { name: resource, ...fields },
          updateMask: { paths },
          requestId,
        }),
        call('UpdateSecretVersion', resource),
      ),
  }
}

describe('UpdateSecretVersion', () => {
  it('changes what the mask names and nothing else', async () => {
    const { update, version: before } = setUp()
    const { version } = await update(['enabled', 'expire_time'], {
      enabled: false,
      expireTime: { seconds: '5' },
      contentType: 'ignored',
    })
    assert.equal(version?.enabled, false)
    assert.deepEqual(version.expireTime, { seconds: '5', nanos: 0 })
    assert.equal(version.contentType, 'old')
    assert.deepEqual(version.tags, { a: '1' })
    assert.equal(version.etag, stateEtag({ ...before.row, counter: 2 }))
  })

  it('clears what is named and absent', async () => {
    const { update } = setUp()
    const { version } = await update(['content_type', 'tags', 'not_before'])
    assert.equal(version?.contentType, '')
    assert.deepEqual(version.tags, {})
    assert.equal(version.notBefore, null)
  })

  it('refuses a mask that is empty or names what never changes', async () => {
    const { update } = setUp()
    for (const paths of [[], ['value'], ['enabled', 'ordinal'], ['Enabled']]) {
      await assert.rejects(update(paths), reason('INVALID_FIELD'), paths.join())
    }
  })

  it('holds the outcome, not the request, to the limits', async () => {
    const { update, version } = setUp()
    await update(['not_before'], { notBefore: { seconds: '10' } })
    const early = { expireTime: { seconds: '10' } }
    await assert.rejects(update(['expire_time'], early), reason('INVALID_FIELD'))
    const many = Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`t${at}`, '']))
    await assert.rejects(update(['tags'], { tags: many }), reason('INVALID_FIELD'))
    const updated = await update(['enabled'], { tags: many, enabled: true })
    assert.equal(updated.version?.etag, stateEtag({ ...version.row, counter: 3 }))
  })

  it('changes an older version that is named, and finds none that is not there', async () => {
    const { update, store, head, version } = setUp()
    const next = headOf({ ...head.row, currentOrdinal: 2, currentVersionUid: newUid(), counter: 2 })
    store.put(next, newVersion(next))
    const older = `${NAME}/versions/${version.row.versionUid}`
    assert.equal((await update(['enabled'], {}, '', older)).version?.name, older)
    assert.equal((await store.version(next))?.row.enabled, true)
    const missing = `${NAME}/versions/${newUid()}`
    await assert.rejects(update(['enabled'], {}, '', missing), reason('VERSION_NOT_FOUND'))
  })

  it('refuses a stale etag', async () => {
    const { update, version } = setUp()
    const etag = stateEtag(version.row)
    await update(['enabled'], { etag, enabled: true })
    await assert.rejects(update(['enabled'], { etag }), reason('ETAG_MISMATCH'))
  })

  it('refuses the etag of a version that is no longer the current one', async () => {
    const { update, store, head, version } = setUp()
    const next = headOf({ ...head.row, currentOrdinal: 2, currentVersionUid: newUid(), counter: 2 })
    store.put(next, newVersion(next))
    const etag = stateEtag(version.row)
    await assert.rejects(update(['enabled'], { etag }), reason('ETAG_MISMATCH'))
    assert.equal((await store.version(next))?.row.enabled, true)
  })

  it('knows a repeat whatever the order of its tags, and another body', async () => {
    const { update, protection } = setUp()
    const first = await update(['tags'], { tags: { b: '2', a: '1' } }, REQUEST_ID)
    assert.deepEqual(await update(['tags'], { tags: { a: '1', b: '2' } }, REQUEST_ID), first)
    assert.equal(protection.restated.length, 1)
    const other = update(['tags'], { tags: { a: '1' } }, REQUEST_ID)
    await assert.rejects(other, reason('REQUEST_ID_REUSED'))
  })

  it('does not touch the secret of a certificate', async () => {
    const { update, remove } = setUp({ managedBy: 'certificate' })
    await assert.rejects(update(['enabled']), reason('PERMISSION_DENIED'))
    await assert.rejects(remove(), reason('PERMISSION_DENIED'))
    const gone = setUp({ managedBy: 'certificate', deletedAt: new Date(1), purgeAt: new Date(2) })
    await assert.rejects(gone.undelete(), reason('PERMISSION_DENIED'))
    await assert.rejects(gone.purge(), reason('PERMISSION_DENIED'))
  })
})

describe('deleting, undeleting and purging', () => {
  it('deletes, shows and undeletes a secret with all that it is', async () => {
    const { remove, deleted, undelete } = setUp()
    await assert.rejects(deleted(), reason('SECRET_NOT_FOUND'))
    await assert.rejects(undelete(), reason('SECRET_NOT_FOUND'))
    const { secret } = await remove()
    assert.ok(secret?.deleteTime)
    assert.ok(secret.purgeTime)
    assert.deepEqual((await deleted()).secret, secret)
    await assert.rejects(remove(), reason('SECRET_NOT_FOUND'))
    const again = (await undelete()).secret
    assert.equal(again?.deleteTime, null)
    assert.equal(again.purgeTime, null)
    assert.equal(again.uid, secret.uid)
    assert.equal(again.version?.contentType, 'old')
  })

  it('undeletes nothing whose purge time has passed, though the job has not come yet', async () => {
    const { undelete, deleted } = setUp({ deletedAt: new Date(0), purgeAt: new Date(1) })
    await assert.rejects(undelete(), reason('SECRET_NOT_FOUND'))
    assert.ok((await deleted()).secret)
  })

  it('holds the etag of a deletion against the secret', async () => {
    const { remove, head } = setUp({ counter: 3 })
    const etag = (counter: number) => headEtag({ ...head.row, counter })
    await assert.rejects(remove(etag(2)), reason('ETAG_MISMATCH'))
    await assert.rejects(
      remove(headEtag({ ...head.row, objectUid: newUid() })),
      reason('ETAG_MISMATCH'),
    )
    assert.equal((await remove(etag(3))).secret?.etag, etag(4))
  })

  it('purges what is deleted only, with every version', async () => {
    const { remove, purge, deleted, store, head } = setUp()
    await assert.rejects(purge(), reason('SECRET_NOT_FOUND'))
    await remove()
    assert.deepEqual(await purge(), {})
    await assert.rejects(deleted(), reason('SECRET_NOT_FOUND'))
    assert.equal(store.versions.size, 0)
    assert.equal(store.heads.get(head.row.objectUid)?.row.currentVersionUid, null)
  })

  it('purges nothing in a vault with purge protection', async () => {
    const { remove, purge, protection } = setUp()
    await remove()
    const at = call('PurgeSecret', NAME, { vault: { ...vault, purgeProtection: true } })
    await assert.rejects(purge('', at), reason('PURGE_PROTECTED'))
    assert.equal(protection.restated.length, 1)
  })

  it('answers a repeat with the first outcome although the rules would refuse it now', async () => {
    const { remove, purge, head } = setUp()
    const etag = headEtag(head.row)
    const first = await remove(etag, REQUEST_ID)
    assert.deepEqual(await remove(etag, REQUEST_ID), first)
    await assert.rejects(remove('"2"', REQUEST_ID), reason('REQUEST_ID_REUSED'))
    await purge(REQUEST_ID)
    assert.deepEqual(await purge(REQUEST_ID), {})
  })

  it('answers no repeat with another secret that has the name by now', async () => {
    const { remove, undelete, purge, store, head, version } = setUp()
    const [deletion, undeletion] = [REQUEST_ID, REQUEST_ID.replace(/^./, 'f')]
    await remove('', deletion)
    await undelete(undeletion)
    assert.equal((await remove('', deletion)).secret?.uid, head.row.objectUid)
    await remove()
    await purge()
    const objectUid = 'd'.repeat(32)
    const versionUid = 'e'.repeat(32)
    store.put(
      headOf({ ...head.row, objectUid, currentVersionUid: versionUid }),
      versionOf({ ...version.row, objectUid, versionUid }),
    )
    await assert.rejects(remove('', deletion), reason('SECRET_NOT_FOUND'))
    await assert.rejects(undelete(undeletion), reason('SECRET_NOT_FOUND'))
  })

  it('reads again when another change came first, and asks the rules again', async () => {
    const { remove, store, head: before, version } = setUp()
    store.beforeCommit = () => {
      store.beforeCommit = () => undefined
      const [head] = store.heads.values()
      if (head) store.put(headOf({ ...head.row, counter: 2 }), version)
    }
    assert.equal((await remove()).secret?.etag, headEtag({ ...before.row, counter: 3 }))
    const other = setUp()
    other.store.beforeCommit = () => {
      other.store.put(headOf({ ...other.head.row, counter: 2 }), other.version)
    }
    await assert.rejects(other.remove(headEtag(other.head.row)), reason('ETAG_MISMATCH'))
  })

  it('shows key-crypto a stale row once more, marked as read again', async () => {
    const { remove, protection } = setUp()
    protection.failures.push(new Fault('conflict', 'ROW_STALE', 'old'))
    await remove()
    assert.deepEqual(
      protection.restated.map(({ head }) => head?.reread),
      [false, true],
    )
  })

  it('commits no answer that is another secret’s or another version’s, or none', async () => {
    const other = newHead({ name: 'other' })
    const gone = headOf({ ...other.row, deletedAt: new Date(1), purgeAt: new Date(2) })
    const answers = [
      { head: gone, state: null },
      { head: null, state: newVersion(other, { counter: 2 }) },
      { head: null, state: null },
    ]
    const sent = (row: { stored: { body: Buffer; mac: Buffer } } | null) =>
      row && { ...row.stored, reread: false }
    for (const { head, state } of answers) {
      const { update, remove, protection, store } = setUp()
      const [heads, versions] = [[...store.heads.values()], [...store.versions.values()]]
      protection.Restate = async () => ({
        ...{ head: sent(head), state: sent(state) },
        fingerprint: Buffer.alloc(0),
      })
      const change = state === null ? remove() : update(['enabled'], { enabled: false })
      await assert.rejects(change, reason('PEER_UNAVAILABLE'))
      assert.deepEqual([...store.heads.values()], heads)
      assert.deepEqual([...store.versions.values()], versions)
    }
  })

  it('keeps no outcome under a fingerprint that is none', async () => {
    const { remove, protection, store } = setUp()
    const restate = protection.Restate.bind(protection)
    protection.Restate = async (request) => ({
      ...(await restate(request)),
      fingerprint: Buffer.alloc(31),
    })
    await assert.rejects(remove('', REQUEST_ID), reason('PEER_UNAVAILABLE'))
    assert.equal(store.requests.size, 0)
  })

  it('shows no row that key-crypto did not make', async () => {
    const { remove, deleted, store, version } = setUp()
    await remove()
    const forged = versionOf({ ...version.row, contentType: 'forged' })
    const { mac } = version.stored
    const [head] = store.heads.values()
    assert.ok(head)
    store.put(head, { ...forged, stored: { body: forged.stored.body, mac } })
    await assert.rejects(deleted(), reason('ROW_INTEGRITY'))
  })

  it('tells the record which row was made', async () => {
    const { remove, head } = setUp()
    const at = call('DeleteSecret', NAME)
    await remove('', '', at)
    const uid = head.row.objectUid
    assert.deepEqual(at.record.rows, [{ kind: 'head', uid, counter: 2 }])
    assert.equal(at.record.objectUid, uid)
  })
})
