import assert from 'node:assert/strict'

import type {
  ProtectManagedSecretRequestInit,
  SealManagedSecretRequestInit,
} from '@strongroom/contracts/key'
import type {
  RestateManagedSecretRequestInit,
  SetManagedSecretRequestInit,
} from '@strongroom/contracts/secret'
import { Fault } from '@strongroom/fault'

import { call, headOf, newHead, newUid, newVersion, received, sealOf, vault } from '../fakes.ts'
import { memory } from '../memory-store.ts'
import { restateManagedSecret } from './restate-managed-secret.ts'
import { setManagedSecret } from './set-managed-secret.ts'

const NAME = 'vaults/payments/certificates/web'
const reason = (expected: string) => ({ name: 'Fault', reason: expected })
const STATE = { enabled: true, tags: { a: 'b' } }

function setUp() {
  const all = memory()
  const sealed: SealManagedSecretRequestInit[] = []
  const restated: ProtectManagedSecretRequestInit[] = []
  const failures: Fault[] = []
  const managed = {
    SealManagedSecret: async (request: SealManagedSecretRequestInit) => {
      sealed.push(request)
      const failure = failures.shift()
      if (failure !== undefined) throw failure
      const [before] = [...all.store.heads.values()].filter(({ row }) => row.name === 'web')
      const { version: currentVersionUid = '' } = request
      const ordinal = (before?.row.currentOrdinal ?? 0) + 1
      const head = headOf({
        ...(before?.row ?? newHead({ name: 'web', managedBy: 'certificate' }).row),
        ...{ currentVersionUid, currentOrdinal: ordinal, versionCount: ordinal },
        counter: (before?.row.counter ?? 0) + 1,
      })
      const version = newVersion(head, {
        enabled: request.state?.enabled ?? false,
        contentType: request.state?.contentType ?? null,
        tags: [{ name: 'a', value: 'b' }],
      })
      return {
        head: { ...head.stored, reread: false },
        state: { ...version.stored, reread: false },
        sealed: sealOf(Buffer.from([1])),
      }
    },
    ProtectManagedSecret: async (request: ProtectManagedSecretRequestInit) => {
      restated.push(request)
      return all.protection.Restate(request)
    },
  }
  const deps = { ...all.deps, managed }
  const set = (fields: SetManagedSecretRequestInit = {}) =>
    setManagedSecret(deps)(
      received('strongroom.secret.v1.SetManagedSecretRequest', {
        ...{ name: NAME, displayName: 'web', version: newUid(), certificates: [Buffer.from([0])] },
        ...{ contentType: 'application/x-pkcs12', state: STATE },
        ...fields,
      }),
      call('SetManagedSecret', NAME, { port: 'peer', peer: 'certificate' }),
    )
  const restate = (fields: RestateManagedSecretRequestInit, vaultFields = {}) =>
    restateManagedSecret(deps)(
      received('strongroom.secret.v1.RestateManagedSecretRequest', { name: NAME, ...fields }),
      call('RestateManagedSecret', NAME, {
        ...{ port: 'peer', peer: 'certificate' },
        vault: { ...vault, ...vaultFields },
      }),
    )
  const head = () => all.store.head(vault.uid, 'web')
  return { ...all, sealed, restated, failures, set, restate, head }
}

describe('SetManagedSecret', () => {
  it('makes the secret of a certificate with the version that the key has', async () => {
    const { set, head, sealed } = setUp()
    const version = newUid()
    const { name } = await set({ version })
    assert.equal(name, `vaults/payments/secrets/web/versions/${version}`)
    assert.equal((await head())?.row.managedBy, 'certificate')
    assert.equal(sealed[0]?.state?.contentType, 'application/x-pkcs12')
    await set()
    assert.equal((await head())?.row.versionCount, 2)
  })

  it('gives a version that is there already again', async () => {
    const { set, sealed } = setUp()
    const version = newUid()
    const first = await set({ version })
    assert.deepEqual(await set({ version }), first)
    assert.equal(sealed.length, 1)
  })

  it('takes no name that a secret of its own or a deleted one has, and says so beforehand', async () => {
    const { set, store, restate, sealed } = setUp()
    assert.deepEqual(await set({ validateOnly: true }), { name: '' })
    const own = newHead({ name: 'web' })
    store.put(own, newVersion(own))
    await assert.rejects(set(), reason('NAME_IN_USE'))
    await assert.rejects(set({ validateOnly: true }), reason('NAME_IN_USE'))
    await assert.rejects(restate({ delete: {} }), reason('NAME_IN_USE'))
    store.heads.clear()
    await set()
    await restate({ delete: {} })
    await assert.rejects(set({ validateOnly: true }), reason('OBJECT_DELETED_BUT_RECOVERABLE'))
    assert.equal(sealed.length, 1)
  })

  it('shows key-crypto a stale row once more, marked as read again', async () => {
    const { set, sealed, failures } = setUp()
    await set()
    failures.push(new Fault('conflict', 'ROW_STALE', 'older than one already used'))
    await set()
    assert.deepEqual(
      sealed.slice(1).map((request) => request.head?.reread),
      [false, true],
    )
  })

  it('refuses what names no version or is no certificate', async () => {
    const { set } = setUp()
    await assert.rejects(set({ version: 'x' }), reason('INVALID_FIELD'))
    await assert.rejects(set({ state: null }), reason('INVALID_FIELD'))
  })
})

describe('RestateManagedSecret', () => {
  it('deletes, undeletes and purges once, whatever is repeated', async () => {
    const { set, restate, restated, head } = setUp()
    await set()
    for (const change of [{ delete: {} }, { undelete: {} }, { delete: {} }]) {
      assert.deepEqual(await restate(change), { found: true })
      assert.deepEqual(await restate(change), { found: true })
    }
    assert.equal(restated.length, 3)
    assert.deepEqual(await restate({ purge: {} }), { found: true })
    assert.deepEqual(await restate({ purge: {} }), { found: false })
    assert.equal(await head(), undefined)
    assert.equal(restated.length, 4)
  })

  it('changes a version to what the certificate says, and leaves one that says so', async () => {
    const { set, restate, restated, store } = setUp()
    const version = newUid()
    await set({ version })
    await restate({ version, update: STATE })
    assert.equal(restated.length, 0)
    await restate({ version, update: { ...STATE, enabled: false } })
    assert.equal(restated.length, 1)
    assert.equal(store.versions.get(version)?.version.row.enabled, false)
    await assert.rejects(restate({ version: newUid(), update: STATE }), reason('VERSION_NOT_FOUND'))
  })

  it('purges nothing in a vault with purge protection', async () => {
    const { set, restate, head } = setUp()
    await set()
    await restate({ delete: {} })
    await assert.rejects(
      restate({ purge: {} }, { purgeProtection: true }),
      reason('PURGE_PROTECTED'),
    )
    assert.ok(await head())
  })

  it('believes no row that key-crypto did not make', async () => {
    const { set, restate, store, sealed, restated } = setUp()
    const versionUid = newUid()
    await set({ version: versionUid })
    const kept = store.versions.get(versionUid)
    const [live] = store.heads.values()
    assert.ok(kept && live)
    const mac = Buffer.alloc(32)
    const { version } = kept
    store.put(live, { ...version, stored: { ...version.stored, mac } })
    await assert.rejects(set({ version: versionUid }), reason('ROW_INTEGRITY'))
    const gone = headOf({ ...live.row, deletedAt: new Date(1), purgeAt: new Date(2) })
    for (const head of [live, gone]) {
      store.put({ ...head, stored: { ...head.stored, mac } }, version)
      await assert.rejects(set(), reason('ROW_INTEGRITY'))
      await assert.rejects(set({ validateOnly: true }), reason('ROW_INTEGRITY'))
      for (const change of [{ delete: {} }, { undelete: {} }, { purge: {} }])
        await assert.rejects(restate(change), reason('ROW_INTEGRITY'))
    }
    assert.deepEqual([sealed.length, restated.length], [1, 0])
  })

  it('purges nothing that is live, and finds nothing that is not there', async () => {
    const { set, restate } = setUp()
    await assert.rejects(restate({ delete: {} }), reason('SECRET_NOT_FOUND'))
    await assert.rejects(restate({ undelete: {} }), reason('SECRET_NOT_FOUND'))
    await set()
    await assert.rejects(restate({ purge: {} }), reason('SECRET_NOT_FOUND'))
    await assert.rejects(restate({}), reason('INVALID_FIELD'))
  })
})
