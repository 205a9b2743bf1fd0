import assert from 'node:assert/strict'

import type { SetSecretRequestInit } from '@strongroom/contracts/secret'
import { Fault } from '@strongroom/fault'
import { crc32c } from '@strongroom/formats'

import { call, headOf, newHead, newVersion, received } from '../fakes.ts'
import { memory } from '../memory-store.ts'
import { getSecret } from './get-secret.ts'
import { setSecret } from './set-secret.ts'

const NAME = 'vaults/payments/secrets/Password'
const REQUEST_ID = '6b1f7c3e-6d0b-4a55-9f0e-0a6a3a3d0101'
const reason = (expected: string) => ({ name: 'Fault', reason: expected })
const stale = () => new Fault('conflict', 'ROW_STALE', 'older than one already used')

function setUp() {
  const all = memory()
  const request = (fields: SetSecretRequestInit) =>
    received('strongroom.secret.v1.SetSecretRequest', { name: NAME, ...fields })
  const set = (fields: SetSecretRequestInit, at = call('SetSecret', NAME)) =>
    setSecret(all.deps)(request(fields), at)
  const get = () =>
    getSecret(all.deps)(
      received('strongroom.secret.v1.GetSecretRequest', { name: NAME }),
      call('GetSecret', NAME),
    )
  return { ...all, request, set, get }
}

describe('SetSecret', () => {
  it('makes a secret with its first version, then the next version', async () => {
    const { set } = setUp()
    const first = (await set({ text: 'one', contentType: 'text/plain' })).secret
    assert.equal(first?.name, 'vaults/payments/secrets/password')
    assert.equal(first.displayName, 'Password')
    assert.equal(first.version?.ordinal, 1)
    assert.equal(first.version.contentType, 'text/plain')
    assert.equal(first.etag, `"${first.uid}-1"`)
    const second = (await set({ text: 'two' })).secret
    assert.equal(second?.uid, first.uid)
    assert.equal(second?.version?.ordinal, 2)
    assert.equal(second.versionCount, 2)
    assert.notEqual(second.version.name, first.version.name)
  })

  for (const [what, value] of [
    ['text', { text: 'grüße\u0000\uFEFF🔑' }],
    ['empty text', { text: '' }],
    ['bytes that are no text', { data: Buffer.from([0xff, 0, 0xfe, 0x80]) }],
    ['empty bytes', { data: Buffer.alloc(0) }],
    ['64 KiB', { data: Buffer.alloc(65_536, 7) }],
    ['64 KiB of text', { text: 'ü'.repeat(32_768) }],
  ] as const) {
    it(`stores ${what} and gives it back in the same field`, async () => {
      const { set, get } = setUp()
      await set(value)
      const answer = await get()
      assert.equal(answer.text, 'text' in value ? value.text : undefined)
      assert.deepEqual(answer.data, 'data' in value ? value.data : undefined)
      const bytes = 'text' in value ? Buffer.from(value.text) : value.data
      assert.equal(answer.valueCrc32c, crc32c(bytes))
    })
  }

  it('refuses one byte more than 64 KiB, by bytes and not by characters', async () => {
    const { set, protection } = setUp()
    await assert.rejects(set({ data: Buffer.alloc(65_537) }), reason('VALUE_TOO_LARGE'))
    await assert.rejects(set({ text: `${'ü'.repeat(32_768)}.` }), reason('VALUE_TOO_LARGE'))
    assert.equal(protection.sealed.length, 0)
  })

  it('refuses a request without value', async () => {
    const { set } = setUp()
    await assert.rejects(set({}), reason('INVALID_FIELD'))
  })

  it('checks the CRC-32C of the bytes before anything is stored', async () => {
    const { set, protection } = setUp()
    await assert.rejects(set({ text: 'ü', valueCrc32c: 1 }), reason('CRC32C_MISMATCH'))
    await assert.rejects(set({ text: '', valueCrc32c: 1 }), reason('CRC32C_MISMATCH'))
    assert.equal(protection.sealed.length, 0)
    const right = { text: 'ü', valueCrc32c: crc32c(Buffer.from('ü')) }
    assert.equal((await set(right)).verifiedValueCrc32c, true)
    assert.equal((await set({ text: '', valueCrc32c: 0 })).verifiedValueCrc32c, true)
    assert.equal((await set({ text: 'ü' })).verifiedValueCrc32c, false)
  })

  it('stores what is said of the version, and nothing that is too much', async () => {
    const { set } = setUp()
    const tags = Object.fromEntries(
      Array.from({ length: 15 }, (_, at) => [`${at}-${'n'.repeat(500)}`, 'v'.repeat(512)]),
    )
    const { secret } = await set({
      text: 'x',
      contentType: 'c'.repeat(255),
      tags,
      enabled: false,
      notBefore: { seconds: '100', nanos: 5_000_000 },
      expireTime: { seconds: '101' },
    })
    assert.deepEqual(secret?.version?.tags, tags)
    assert.equal(secret.version.enabled, false)
    assert.deepEqual(secret.version.notBefore, { seconds: '100', nanos: 5_000_000 })
    assert.deepEqual(secret.version.expireTime, { seconds: '101', nanos: 0 })
    for (const bad of [
      { contentType: 'c'.repeat(256) },
      { tags: { ...tags, more: '' } },
      { tags: { '': 'v' } },
      { tags: { ['n'.repeat(513)]: 'v' } },
      { tags: { n: 'v'.repeat(513) } },
      { notBefore: { seconds: 7 }, expireTime: { seconds: 7 } },
      { expireTime: { seconds: -1 } },
      { notBefore: { seconds: '253402300800' } },
    ]) {
      await assert.rejects(set({ text: 'x', ...bad }), reason('INVALID_FIELD'), JSON.stringify(bad))
    }
  })

  it('takes a version that has expired already, as Azure does', async () => {
    const { set, get } = setUp()
    await set({ text: 'old', expireTime: { seconds: '1' } })
    assert.equal((await get()).text, 'old')
  })

  it('holds an etag against the secret; "0" demands that there is none', async () => {
    const { set } = setUp()
    const { etag = '' } = (await set({ text: '1', etag: '"0"' })).secret ?? {}
    await assert.rejects(set({ text: '2', etag: '"0"' }), reason('ETAG_MISMATCH'))
    await set({ text: '2', etag })
    await assert.rejects(set({ text: '3', etag }), reason('ETAG_MISMATCH'))
    await assert.rejects(set({ text: '3', etag: '2' }), reason('INVALID_FIELD'))
  })

  it('refuses a name that a deleted secret or a certificate holds', async () => {
    const { set, store } = setUp()
    const deleted = newHead({ deletedAt: new Date(1), purgeAt: new Date(2) })
    store.put(deleted, newVersion(deleted))
    await assert.rejects(set({ text: 'x' }), reason('OBJECT_DELETED_BUT_RECOVERABLE'))
    const managed = newHead({ objectUid: deleted.row.objectUid, managedBy: 'certificate' })
    store.put(managed, newVersion(managed))
    await assert.rejects(set({ text: 'x' }), reason('PERMISSION_DENIED'))
  })

  it('refuses a version in the name, and what is no secret', async () => {
    const { set } = setUp()
    const version = `${NAME}/versions/${'0'.repeat(32)}`
    await assert.rejects(set({ text: 'x' }, call('SetSecret', version)), reason('INVALID_NAME'))
    const key = call('SetSecret', 'vaults/payments/keys/k')
    await assert.rejects(set({ text: 'x' }, key), reason('INVALID_NAME'))
  })

  it('answers a repeat with the first outcome, without the value and without a new version', async () => {
    const { set, store, protection } = setUp()
    const fields = { text: 'x', tags: { b: '2', a: '1' }, requestId: REQUEST_ID }
    const first = await set(fields)
    const at = call('SetSecret', NAME)
    const again = await set({ ...fields, tags: { a: '1', b: '2' } }, at)
    assert.deepEqual(again, first)
    assert.equal(at.record.repeated, true)
    assert.equal(store.versions.size, 1)
    assert.equal(protection.sealed.length, 1)
    assert.ok(!JSON.stringify(again).includes('"x"'))
    await set({ text: 'newer' })
    assert.equal((await set(fields)).secret?.version?.name, first.secret?.version?.name)
  })

  it('refuses the id of another request, and what is no UUID', async () => {
    const { set } = setUp()
    await set({ text: 'x', requestId: REQUEST_ID })
    for (const other of [{ text: 'y' }, { data: Buffer.from('x') }, { text: 'x', etag: '"1"' }]) {
      const again = set({ ...other, requestId: REQUEST_ID })
      await assert.rejects(again, reason('REQUEST_ID_REUSED'), JSON.stringify(other))
    }
    await assert.rejects(set({ text: 'x', requestId: 'once' }), reason('INVALID_FIELD'))
  })

  it('gives two calls of one id at the same time one outcome', async () => {
    const { set, store } = setUp()
    const fields = { text: 'x', requestId: REQUEST_ID }
    const [one, other] = await Promise.all([set(fields), set(fields)])
    assert.deepEqual(one, other)
    assert.equal(store.versions.size, 1)
  })

  it('gives a repeat that overtakes no rule the outcome of its twin', async () => {
    const { set, store, protection } = setUp()
    const fields = { text: 'x', etag: '"0"', requestId: REQUEST_ID }
    const head = store.head.bind(store)
    let inner: ReturnType<typeof set> | undefined
    store.head = async (...at) => {
      // Between the look for an earlier outcome and the look for the secret, the first call commits.
      if (inner === undefined) await (inner = set(fields))
      return head(...at)
    }
    assert.deepEqual(await set(fields), await inner)
    assert.equal(protection.sealed.length, 1)
  })

  it('seals again when another change came first, four times at most', async () => {
    const { set, store } = setUp()
    await set({ text: '1' })
    let others = 2
    store.beforeCommit = () => {
      if (others-- <= 0) return
      const [head] = store.heads.values()
      assert.ok(head)
      const next = headOf({ ...head.row, counter: head.row.counter + 1 })
      store.heads.set(next.row.objectUid, next)
    }
    assert.equal((await set({ text: '2' })).secret?.version?.ordinal, 2)
    others = 4
    await assert.rejects(set({ text: '3' }), reason('ETAG_MISMATCH'))
    assert.equal(store.versions.size, 2)
  })

  it('shows key-crypto a stale row once more, marked as read again', async () => {
    const { set, protection } = setUp()
    await set({ text: '1' })
    protection.failures.push(stale())
    await set({ text: '2' })
    assert.deepEqual(
      protection.sealed.map(({ head }) => head?.reread),
      [undefined, false, true],
    )
    protection.failures.push(stale(), stale())
    await assert.rejects(set({ text: '3' }), reason('ROW_STALE'))
  })

  it('zeroes the value, whether it was stored or refused', async () => {
    const { deps, request, protection } = setUp()
    for (const bad of [{}, { valueCrc32c: 1 }, { contentType: 'c'.repeat(256) }, { fails: true }]) {
      const { fails, ...fields } = { fails: false, ...bad }
      const wanted = request({ data: Buffer.alloc(32, 7), requestId: REQUEST_ID, ...fields })
      if (fails) protection.failures.push(new Fault('unavailable', 'HSM_UNAVAILABLE', 'away'))
      await setSecret(deps)(wanted, call('SetSecret', NAME)).catch(() => undefined)
      assert.deepEqual(wanted.data, Buffer.alloc(32), JSON.stringify(bad))
    }
    const large = request({ data: Buffer.alloc(65_537, 7) })
    await assert.rejects(setSecret(deps)(large, call('SetSecret', NAME)))
    assert.ok(large.data?.every((byte) => byte === 0))
  })

  it('commits nothing whose intent is not on record', async () => {
    const { set, store, protection } = setUp()
    const intended = Promise.withResolvers<undefined>()
    const at = call('SetSecret', NAME, { intended: () => intended.promise })
    const answer = set({ text: 'x' }, at)
    setImmediate(() => {
      intended.reject(new Fault('unavailable', 'AUDIT_UNAVAILABLE', 'the log is away'))
    })
    await assert.rejects(answer, reason('AUDIT_UNAVAILABLE'))
    assert.equal(protection.sealed.length, 1)
    assert.deepEqual([store.heads.size, store.versions.size], [0, 0])
  })

  it('tells the record which rows were made', async () => {
    const { set } = setUp()
    const at = call('SetSecret', NAME)
    const { secret } = await set({ text: 'x' }, at)
    const uid = secret?.uid ?? ''
    const versionUid = secret?.version?.name?.slice(-32) ?? ''
    assert.deepEqual(at.record, {
      objectUid: uid,
      versionUid,
      rows: [
        { kind: 'head', uid, counter: 1 },
        { kind: 'state', uid: versionUid, counter: 1 },
      ],
      items: [],
    })
  })
})
