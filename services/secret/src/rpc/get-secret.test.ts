import assert from 'node:assert/strict'

import { Fault } from '@strongroom/fault'
import { sealedPlaintext } from '@strongroom/formats'

import {
  RECEIPT_INDEX,
  call,
  headOf,
  newHead,
  newUid,
  newVersion,
  received,
  sealOf,
  versionOf,
} from '../fakes.ts'
import { memory } from '../memory-store.ts'
import { getSecret } from './get-secret.ts'

const NAME = 'vaults/payments/secrets/password'
const reason = (expected: string) => ({ name: 'Fault', reason: expected })
const stale = () => new Fault('conflict', 'ROW_STALE', 'older than one already used')

function setUp(fields: Parameters<typeof newVersion>[1] = {}, text = true) {
  const all = memory()
  const head = newHead()
  const version = newVersion(head, fields)
  const sealed = sealOf(sealedPlaintext(Buffer.from('value'), text))
  all.store.put(head, version, sealed)
  const get = (name = NAME, ifNoneMatch = '', at = call('GetSecret', name)) =>
    getSecret(all.deps)(
      received('strongroom.secret.v1.GetSecretRequest', { name, ifNoneMatch }),
      at,
    )
  return { ...all, head, version, sealed, get }
}

describe('GetSecret', () => {
  it('gives the current version, and one that is named', async () => {
    const { get, store, head, version, sealed } = setUp()
    const uid = newUid()
    const next = headOf({ ...head.row, currentOrdinal: 2, currentVersionUid: uid, counter: 2 })
    store.put(next, newVersion(next), sealed)
    const named = `${NAME}/versions/${version.row.versionUid}`
    assert.equal((await get()).version?.name, `${NAME}/versions/${uid}`)
    assert.equal((await get(named)).version?.name, named)
  })

  it("asks key-crypto by the user's own name for it, and hands over its receipt", async () => {
    const { get, version, protection } = setUp()
    const named = `${NAME}/versions/${version.row.versionUid}`
    for (const name of [NAME, named]) {
      const at = call('GetSecret', name)
      await get(name, '', at)
      assert.equal(at.record.receipt, RECEIPT_INDEX)
    }
    assert.deepEqual(
      protection.opened.map(({ name }) => name),
      [NAME, named],
    )
  })

  it('gives a version outside its validity, as Azure does', async () => {
    assert.equal((await setUp({ expiry: new Date(1) }).get()).text, 'value')
    assert.equal((await setUp({ notBefore: new Date(2 ** 42) }).get()).text, 'value')
  })

  it('refuses a disabled version', async () => {
    const { get, protection } = setUp({ enabled: false })
    await assert.rejects(get(), reason('SECRET_DISABLED'))
    assert.equal(protection.opened.length, 0)
  })

  it('finds no version of another secret, no deleted secret, none that never was', async () => {
    const { get, store, head, version } = setUp()
    await assert.rejects(get('vaults/payments/secrets/other'), reason('SECRET_NOT_FOUND'))
    await assert.rejects(get(`${NAME}/versions/${newUid()}`), reason('VERSION_NOT_FOUND'))
    const other = newHead({ name: 'other' })
    store.put(other, newVersion(other))
    const foreign = `vaults/payments/secrets/other/versions/${version.row.versionUid}`
    await assert.rejects(get(foreign), reason('VERSION_NOT_FOUND'))
    store.put(headOf({ ...head.row, deletedAt: new Date(1), purgeAt: new Date(2) }), version)
    await assert.rejects(get(), reason('SECRET_NOT_FOUND'))
    const named = `${NAME}/versions/${version.row.versionUid}`
    await assert.rejects(get(named), reason('SECRET_NOT_FOUND'))
  })

  it('sends no value to who has it, as long as nothing has changed', async () => {
    const { get, store, head, version, sealed, protection } = setUp()
    const { etag = '' } = await get()
    const at = call('GetSecret', NAME)
    const again = await get(NAME, etag, at)
    assert.equal(again.notModified, true)
    assert.equal(at.record.receipt, undefined)
    assert.equal(again.text, undefined)
    assert.equal(again.valueCrc32c, undefined)
    assert.equal(protection.opened.length, 1)
    store.put(head, versionOf({ ...version.row, counter: 2, contentType: 'x' }), sealed)
    const changed = await get(NAME, etag)
    assert.equal(changed.text, 'value')
    assert.notEqual(changed.etag, etag)
  })

  it('believes no row that key-crypto did not make when it opens nothing', async () => {
    const { get, store, head, version, sealed } = setUp()
    const { etag = '' } = await get()
    const forged = { ...version, stored: { ...version.stored, mac: Buffer.alloc(32) } }
    store.put(head, forged, sealed)
    await assert.rejects(get(NAME, etag), reason('ROW_INTEGRITY'))
  })

  it('reads again what key-crypto calls stale, and answers from what it read then', async () => {
    const { get, store, head, version, protection } = setUp()
    const next = headOf({ ...head.row, counter: 2, currentOrdinal: 2, currentVersionUid: newUid() })
    const state = newVersion(next)
    const read = store.read.bind(store)
    let reads = 0
    store.read = (key) => {
      if (++reads === 2) store.put(next, state, sealOf(sealedPlaintext(Buffer.from('newer'), true)))
      return read(key)
    }
    protection.failures.push(stale())
    const answer = await get()
    assert.equal(answer.text, 'newer')
    assert.equal(answer.version?.name, `${NAME}/versions/${state.row.versionUid}`)
    assert.deepEqual(
      protection.opened.map(({ head, state }) => [head?.reread, state?.reread]),
      [
        [false, false],
        [true, true],
      ],
    )
    protection.failures.push(stale(), stale())
    await assert.rejects(get(`${NAME}/versions/${version.row.versionUid}`), reason('ROW_STALE'))
  })

  it('has a sealed value sent again that could not be opened', async () => {
    const { get, store, version, protection } = setUp()
    for (const why of ['DECRYPTION_FAILED', 'ROW_INTEGRITY', 'PERMISSION_DENIED']) {
      protection.failures.push(new Fault('corrupt', why, 'no'))
      await assert.rejects(get(), reason(why))
    }
    const { versionUid } = version.row
    assert.deepEqual(store.forgotten, [versionUid, versionUid])
  })

  it('gives no value of a version that was disabled while it was read', async () => {
    const { get, store, head, version, sealed, protection } = setUp()
    const read = store.read.bind(store)
    let reads = 0
    store.read = (key) => {
      if (++reads === 2) {
        store.put(head, versionOf({ ...version.row, counter: 2, enabled: false }), sealed)
      }
      return read(key)
    }
    protection.failures.push(stale())
    await assert.rejects(get(), reason('SECRET_DISABLED'))
  })

  it('keeps no bytes of a text', async () => {
    const { get, protection } = setUp()
    assert.equal((await get()).text, 'value')
    assert.deepEqual(protection.lastPlaintext, Buffer.alloc(5))
  })

  it('tells the record what was read, also when it is refused', async () => {
    const { get, head, version } = setUp({ enabled: false })
    const at = call('GetSecret', NAME)
    await assert.rejects(get(NAME, '', at))
    assert.equal(at.record.objectUid, head.row.objectUid)
    assert.equal(at.record.versionUid, version.row.versionUid)
  })
})
