import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { rejectsWith } from '@strongroom/testkit'
import type { CreateManagedKeyVersionRequest } from '@strongroom/contracts/key'
import { useTestHsm } from '../hsm/test-hsm.ts'
import { createKey } from './create-key.ts'
import { createManagedKeyVersion } from './create-managed-key-version.ts'
import { deleteKey } from './delete-key.ts'
import { getKey } from './get-key.ts'
import { purgeKey } from './purge-key.ts'
import { restateManagedKey } from './restate-managed-key.ts'
import { rotateKey } from './rotate-key.ts'
import { sign } from './sign.ts'
import { undeleteKey } from './undelete-key.ts'
import { updateKeyVersion } from './update-key-version.ts'
import { blankKey, CERTIFICATE, STATE, managedDeps, newKey } from './test-managed.ts'
import type { Managed } from './test-managed.ts'

const KEY = 'vaults/payments/keys/web'
const DELETE = { name: CERTIFICATE, version: '', change: 'delete', delete: {} } as const
const UNDELETE = { name: CERTIFICATE, version: '', change: 'undelete', undelete: {} } as const
const PURGE = { name: CERTIFICATE, version: '', change: 'purge', purge: {} } as const
describe('The key of a certificate', () => {
  const made = useTestHsm({ workers: 1 })
  let managed: Managed
  beforeEach(() => {
    managed = managedDeps(made().hsm)
  })

  const create = (changes: Partial<CreateManagedKeyVersionRequest> = {}) =>
    createManagedKeyVersion(managed.deps)(newKey(changes), managed.call())
  const restate = (request: Parameters<ReturnType<typeof restateManagedKey>>[0]) =>
    restateManagedKey(managed.deps)(request, managed.call())
  const keyCall = (name = KEY) => managed.call({ port: 'user', peer: undefined }, name)
  const view = async (version?: string) => {
    const name = version === undefined ? KEY : `${KEY}/versions/${version}`
    const { key } = await getKey(managed.deps)({ name }, keyCall(name))
    assert.ok(key)
    return key
  }
  const makeOwn = () =>
    createKey(managed.deps)(
      {
        ...{ parent: 'vaults/payments', keyId: 'web', requestId: randomUUID() },
        key: { ...blankKey, publicKeyCrc32c: 0 },
      },
      managed.call({}, 'vaults/payments'),
    )

  describe('CreateManagedKeyVersion', () => {
    it('makes a key that a certificate owns', async () => {
      const call = managed.call()
      const request = newKey({ exportable: true, state: { ...STATE, enabled: false } })
      const made = await createManagedKeyVersion(managed.deps)(request, call)
      assert.equal(made.name, `${KEY}/versions/${made.version}`)
      const key = await view()
      assert.equal(key.name, made.name)
      assert.equal(key.managed, true)
      assert.equal(key.displayName, 'Web')
      assert.equal(key.enabled, false)
      assert.deepEqual(key.tags, { stage: 'test' })
      assert.deepEqual(key.publicKey, made.publicKey)
      assert.equal(call.record.versionUid, made.version)
      assert.deepEqual(
        call.record.rows.map(({ kind }) => kind),
        ['head', 'state'],
      )
    })

    it('makes the next version with a key of its own', async () => {
      const [first, second] = [await create(), await create()]
      assert.notEqual(second.version, first.version)
      assert.notDeepEqual(second.publicKey, first.publicKey)
      assert.equal((await view()).name, second.name)
    })

    it('takes the key again where it fits', async () => {
      const first = await create()
      const second = await create({ reuseKey: true })
      assert.notEqual(second.version, first.version)
      assert.deepEqual(second.publicKey, first.publicKey)
      for (const change of [{ exportable: true }, { curve: 'CURVE_P384' as const }]) {
        const other = await create({ reuseKey: true, ...change })
        assert.notDeepEqual(other.publicKey, first.publicKey)
      }
    })

    it('takes the key of the version that is named, if it is still there and fits', async () => {
      const [first, second] = [await create(), await create()]
      const again = await create({ reuseKey: true, reuseVersion: first.version ?? '' })
      assert.deepEqual(again.publicKey, first.publicKey)
      const other = await create({ reuseVersion: first.version ?? '' })
      const gone = await create({ reuseKey: true, reuseVersion: 'f'.repeat(32) })
      const otherCurve = { curve: 'CURVE_P384', reuseVersion: second.version ?? '' } as const
      const unfit = await create({ reuseKey: true, ...otherCurve })
      const keys = [first, second, other, gone, unfit].map(({ publicKey }) => String(publicKey))
      assert.equal(new Set(keys).size, keys.length)
    })

    it('makes RSA as well', async () => {
      const rsa = { keyType: 'KEY_TYPE_RSA', curve: 'CURVE_UNSPECIFIED', sizeBits: 2048 } as const
      const first = await create(rsa)
      assert.deepEqual((await create({ ...rsa, reuseKey: true })).publicKey, first.publicKey)
    }).timeout(60_000)

    it('gives a repeat the first version', async () => {
      const request = newKey()
      const act = () => createManagedKeyVersion(managed.deps)(request, managed.call())
      const first = await act()
      const call = managed.call()
      assert.deepEqual(await createManagedKeyVersion(managed.deps)(request, call), first)
      assert.equal(call.record.repeated, true)
      // Older peers name no version to take again.
      const named = { ...request, reuseVersion: first.version ?? '' }
      assert.deepEqual(await createManagedKeyVersion(managed.deps)(named, managed.call()), first)
      assert.equal(managed.table.commits, 1)
      const other = createManagedKeyVersion(managed.deps)(
        { ...request, exportable: true },
        managed.call(),
      )
      await rejectsWith(other, 'REQUEST_ID_REUSED')
    })

    it('plans anew when another version came between', async () => {
      await create()
      let between: string | undefined
      managed.table.before = async () => {
        between = (await create()).version
      }
      const { version } = await create()
      assert.ok(between !== undefined && between !== version)
      assert.equal(managed.table.commits, 3)
      assert.equal((await view()).name, `${KEY}/versions/${version}`)
      assert.match((await view()).etag ?? '', /-3"$/)
    })

    it('refuses a name that a key of its own has, live or deleted', async () => {
      await makeOwn()
      await rejectsWith(create(), 'NAME_IN_USE')
      await deleteKey(managed.deps)({ name: KEY, etag: '', requestId: '' }, keyCall())
      await rejectsWith(create(), 'NAME_IN_USE')
    })

    it('refuses a deleted one', async () => {
      await create()
      await restate(DELETE)
      await rejectsWith(create(), 'OBJECT_DELETED_BUT_RECOVERABLE')
    })

    it('refuses what no key can be', async () => {
      for (const change of [
        { keyType: 'KEY_TYPE_OCT', curve: 'CURVE_UNSPECIFIED', sizeBits: 256 },
        { keyType: 'KEY_TYPE_UNSPECIFIED' },
        { curve: 'CURVE_UNSPECIFIED' },
        { sizeBits: 256 },
        { keyOperations: [] },
        { keyOperations: ['KEY_OPERATION_ENCRYPT'] },
        { displayName: 'other' },
        { state: null },
        { state: { ...STATE, tags: [STATE.tags, STATE.tags].flat() } },
        { requestId: '' },
        { requestId: 'again' },
        { reuseVersion: 'F'.repeat(32) },
      ] as Partial<CreateManagedKeyVersionRequest>[])
        await rejectsWith(create(change), 'INVALID_FIELD')
      assert.equal(managed.table.commits, 0)
    })
  })

  describe('RestateManagedKey', () => {
    it('changes a version, and is content with what is so already', async () => {
      const { version = '' } = await create()
      await create()
      const update = {
        enabled: false,
        notBefore: { seconds: '1', nanos: 0 },
        expireTime: { seconds: '2', nanos: 0 },
        contentType: 'application/x-pem-file',
        tags: [
          { name: 'b', value: '2' },
          { name: 'a', value: '1' },
        ],
      }
      const request = { name: CERTIFICATE, version, change: 'update', update } as const
      await restate(request)
      const key = await view(version)
      assert.equal(key.enabled, false)
      assert.deepEqual(key.expireTime, { seconds: '2', nanos: 0 })
      assert.deepEqual(key.keyOperations, ['KEY_OPERATION_SIGN', 'KEY_OPERATION_VERIFY'])
      assert.deepEqual(key.tags, { a: '1', b: '2' })
      assert.equal((await view()).enabled, true)
      const reversed = { ...update, tags: update.tags.toReversed() }
      await restate({ ...request, update: reversed })
      assert.equal((await view(version)).versionEtag, key.versionEtag)
    })

    it('deletes, brings back and purges, each as often as it is asked', async () => {
      await create()
      for (const change of [DELETE, DELETE]) await restate(change)
      await rejectsWith(view(), 'KEY_NOT_FOUND')
      for (const change of [UNDELETE, UNDELETE]) await restate(change)
      assert.equal((await view()).managed, true)
      const found = []
      for (const change of [DELETE, PURGE, PURGE]) found.push((await restate(change)).found)
      assert.deepEqual(found, [true, true, false])
      assert.deepEqual(
        [...managed.table.rows.keys()].filter((key) => /^(name|state|key-version)/.test(key)),
        [],
      )
      // The name is free for another.
      await create()
    })

    it('tries again when another change came between', async () => {
      const { version = '' } = await create()
      const to = (update: typeof STATE) =>
        restate({ name: CERTIFICATE, version, change: 'update', update })
      managed.table.before = () => to({ ...STATE, tags: [] })
      await to({ ...STATE, enabled: false })
      const key = await view()
      assert.equal(key.enabled, false)
      assert.deepEqual(key.tags, { stage: 'test' })
      assert.equal(key.versionEtag, `"${version}-3"`)
    })

    it('purges no live key, and none that the vault protects', async () => {
      await create()
      await rejectsWith(restate(PURGE), 'KEY_NOT_FOUND')
      await restate(DELETE)
      const { vault } = managed.call()
      assert.ok(vault)
      const call = managed.call({ vault: { ...vault, purgeProtection: true } })
      await rejectsWith(restateManagedKey(managed.deps)(PURGE, call), 'PURGE_PROTECTED')
    })

    it('finds no key where there is none', async () => {
      await rejectsWith(restate(DELETE), 'KEY_NOT_FOUND')
      await rejectsWith(restate(UNDELETE), 'KEY_NOT_FOUND')
      const version = 'f'.repeat(32)
      const update = { name: CERTIFICATE, version, change: 'update', update: STATE } as const
      await rejectsWith(restate(update), 'KEY_NOT_FOUND')
      await create()
      await rejectsWith(restate(update), 'VERSION_NOT_FOUND')
      await rejectsWith(restate({ ...update, version: '' }), 'INVALID_FIELD')
      await rejectsWith(restate({ name: CERTIFICATE, version }), 'INVALID_FIELD')
    })

    it('leaves a key of its own alone', async () => {
      const { key } = await makeOwn()
      const version = key?.name?.slice(-32) ?? ''
      const update = { name: CERTIFICATE, version, change: 'update', update: STATE } as const
      for (const change of [update, DELETE, UNDELETE])
        await rejectsWith(restate(change), 'NAME_IN_USE')
      // The certificate's is gone, which is all that it asks for.
      assert.deepEqual(await restate(PURGE), { found: false })
      assert.equal((await view()).managed, false)
    })
  })

  describe('to its users', () => {
    it('signs like any other', async () => {
      await create()
      const deps = { ...managed.deps, leases: { take: () => undefined } }
      const call = keyCall()
      const request = {
        name: KEY,
        algorithm: 'SIGNATURE_ALGORITHM_ES256',
        input: 'digest',
        digest: Buffer.alloc(32),
        signatureFormat: 'SIGNATURE_FORMAT_UNSPECIFIED',
      } as const
      assert.equal((await sign(deps)(request, call)).signature?.length, 64)
    })

    it('is changed by its certificate alone', async () => {
      const { version = '' } = await create()
      const { deps } = managed
      const name = `${KEY}/versions/${version}`
      const named = { name: KEY, etag: '', requestId: randomUUID() }
      await rejectsWith(makeOwn(), 'KEY_MANAGED')
      const key = { ...blankKey, name, publicKeyCrc32c: 0 }
      const update = { key, updateMask: { paths: ['enabled'] }, requestId: '' }
      await rejectsWith(updateKeyVersion(deps)(update, keyCall(name)), 'KEY_MANAGED')
      await rejectsWith(rotateKey(deps)(named, keyCall()), 'KEY_MANAGED')
      await rejectsWith(deleteKey(deps)(named, keyCall()), 'KEY_MANAGED')
      await restate(DELETE)
      await rejectsWith(undeleteKey(deps)(named, keyCall()), 'KEY_MANAGED')
      await rejectsWith(purgeKey(deps)(named, keyCall()), 'KEY_MANAGED')
      assert.equal(managed.table.commits, 2)
    })
  })
})
