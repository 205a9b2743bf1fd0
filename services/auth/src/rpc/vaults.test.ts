import assert from 'node:assert/strict'

import type { Vault } from '@strongroom/contracts/auth'
import { Fault } from '@strongroom/fault'
import { rowEtag } from '@strongroom/formats'

import { call, made, MemoryProtection, MemoryStore, memoryVerifier, newVault } from '../fakes.ts'
import { Changes } from './changes.ts'
import { createVault } from './create-vault.ts'
import { deleteVault } from './delete-vault.ts'
import { getVault } from './get-vault.ts'
import { listVaults } from './list-vaults.ts'
import { purgeVault } from './purge-vault.ts'
import { undeleteVault } from './undelete-vault.ts'
import { updateVault } from './update-vault.ts'
import { VaultPurge } from './vault-purge.ts'
import { vaultView } from './views.ts'

const REQUEST_ID = '6b1f7c3e-6d0b-4a55-9f0e-0a6a3a3d0001'

function setUp() {
  const store = new MemoryStore()
  const protection = new MemoryProtection()
  let announced = 0
  const base = {
    protection,
    commit: store.commit,
    announce: () => {
      announced += 1
    },
  }
  const changes = new Changes({ ...base, earlier: store.earlier })
  const purge = new VaultPurge({ ...base, store })
  const deps = { store, verifier: memoryVerifier, changes, purge, now: () => new Date() }
  return { store, protection, purge, deps, announced: () => announced }
}

const reason = (expected: string) => (thrown: unknown) =>
  thrown instanceof Fault && thrown.reason === expected

const creation = (vaultId: string, requestId = '') => ({
  vaultId,
  requestId,
  vault: null,
})

describe('CreateVault', () => {
  it('makes a vault, notes its row and wakes the readers', async () => {
    const { deps, store, announced } = setUp()
    const at = call('VaultService/CreateVault')
    const { vault } = await createVault(deps)(creation('demo'), at)
    assert.equal(vault?.name, 'vaults/demo')
    assert.equal(vault.state, 'VAULT_STATE_ACTIVE')
    assert.equal(vault.retentionDays, 90)
    assert.equal(vault.etag, `"${vault.uid}-1"`)
    assert.equal((await store.vaultByName('demo'))?.row.uid, vault.uid)
    assert.deepEqual(at.record.rows, [{ kind: 'vault', uid: vault.uid, counter: 1 }])
    assert.equal(announced(), 1)
  })

  it('refuses a name that is taken, one that a deleted vault holds, and a malformed one', async () => {
    const { deps, store } = setUp()
    store.put(newVault('live'), newVault('gone', 'deleted'))
    const create = (vaultId: string) =>
      createVault(deps)(creation(vaultId), call('VaultService/CreateVault'))
    await assert.rejects(create('live'), reason('ALREADY_EXISTS'))
    await assert.rejects(create('gone'), reason('OBJECT_DELETED_BUT_RECOVERABLE'))
    await assert.rejects(create('Bad_Name'), reason('INVALID_NAME'))
  })

  it('gives the first outcome to a repeat, and refuses another body under its request_id', async () => {
    const { deps, protection } = setUp()
    const at = () => call('VaultService/CreateVault')
    const first = await createVault(deps)(creation('demo', REQUEST_ID), at())
    const repeat = at()
    const second = await createVault(deps)(creation('demo', REQUEST_ID), repeat)
    assert.deepEqual(second, first)
    assert.equal(repeat.record.repeated, true)
    assert.equal(protection.asked.length, 1)
    await assert.rejects(
      createVault(deps)(creation('other', REQUEST_ID), at()),
      reason('REQUEST_ID_REUSED'),
    )
  })

  it('gives a repeat that overtakes no rule the outcome of its twin', async () => {
    const { deps, store, protection } = setUp()
    const create = () =>
      createVault(deps)(creation('demo', REQUEST_ID), call('VaultService/CreateVault'))
    const vaultByName = store.vaultByName.bind(store)
    let inner: ReturnType<typeof create> | undefined
    store.vaultByName = async (name) => {
      // Between the look for an earlier outcome and the look for the vault, the first call commits.
      if (inner === undefined) await (inner = create())
      return vaultByName(name)
    }
    assert.deepEqual(await create(), await inner)
    assert.equal(protection.asked.length, 1)
  })

  it('refuses a request_id that is no UUID and days out of range', async () => {
    const { deps } = setUp()
    const at = call('VaultService/CreateVault')
    await assert.rejects(createVault(deps)(creation('demo', 'x'), at), reason('INVALID_FIELD'))
    const vault = { retentionDays: 6 } as Parameters<ReturnType<typeof createVault>>[0]['vault']
    const short = createVault(deps)({ ...creation('demo'), vault }, at)
    await assert.rejects(short, reason('INVALID_FIELD'))
  })
})

describe('changes of a vault', () => {
  it('reads again and tries again when another change came between', async () => {
    const { deps, store, protection } = setUp()
    const vault = newVault('demo')
    store.put(vault)
    store.beforeCommit = () => {
      store.beforeCommit = () => undefined
      store.put(made('vault', { ...vault.row, counter: 2 }))
    }
    const at = call('VaultService/DeleteVault', 'vaults/demo', vault)
    const answer = await deleteVault(deps)({ name: 'vaults/demo', etag: '', requestId: '' }, at)
    assert.equal(answer.vault?.etag, rowEtag({ ...vault.row, counter: 3 }))
    assert.equal(protection.asked.length, 2)
  })

  it('refuses at once with an etag when another change came between, and a stale etag', async () => {
    const { deps, store } = setUp()
    const vault = newVault('demo')
    store.put(vault)
    const at = call('VaultService/DeleteVault', 'vaults/demo', vault)
    const stale = deleteVault(deps)({ name: 'vaults/demo', etag: '"7"', requestId: '' }, at)
    await assert.rejects(stale, reason('ETAG_MISMATCH'))
    store.beforeCommit = () => {
      store.put(made('vault', { ...vault.row, counter: 2 }))
    }
    const etag = rowEtag(vault.row)
    const lost = deleteVault(deps)({ name: 'vaults/demo', etag, requestId: '' }, at)
    await assert.rejects(lost, reason('ETAG_MISMATCH'))
  })

  it('reads the primary once more when key-crypto knows a newer row, and says so', async () => {
    const { deps, store, protection } = setUp()
    store.put(newVault('demo'))
    protection.failures.set('ProtectAccess', new Fault('conflict', 'ROW_STALE', 'older'))
    const at = call('VaultService/DeleteVault', 'vaults/demo')
    await deleteVault(deps)({ name: 'vaults/demo', etag: '', requestId: '' }, at)
    assert.deepEqual(
      protection.asked.map(({ rows }) => rows?.[0]?.reread),
      [false, true],
    )
  })

  it('never switches purge protection off', async () => {
    const { deps, store } = setUp()
    const vault = newVault('demo')
    store.put(made('vault', { ...vault.row, purgeProtection: true }))
    const at = call('VaultService/UpdateVault', 'vaults/demo', vault)
    const request = {
      vault: { name: 'vaults/demo', purgeProtection: false, etag: '' },
      updateMask: { paths: ['purge_protection'] },
      requestId: '',
    } as Parameters<ReturnType<typeof updateVault>>[0]
    await assert.rejects(updateVault(deps)(request, at), reason('PURGE_PROTECTED'))
    const other = { ...request, updateMask: { paths: ['retention_days'] } }
    await assert.rejects(updateVault(deps)(other, at), reason('INVALID_FIELD'))
  })

  it('undeletes what is deleted and nothing else', async () => {
    const { deps, store } = setUp()
    store.put(newVault('gone', 'deleted'), newVault('live'))
    const undelete = (vault: string) =>
      undeleteVault(deps)(
        { name: `vaults/${vault}`, requestId: '' },
        call('VaultService/UndeleteVault', `vaults/${vault}`),
      )
    assert.equal((await undelete('gone')).vault?.state, 'VAULT_STATE_ACTIVE')
    await assert.rejects(undelete('live'), reason('VAULT_NOT_FOUND'))
    await assert.rejects(undelete('never'), reason('VAULT_NOT_FOUND'))
  })

  it('undeletes nothing whose purge time has passed, though the job has not come yet', async () => {
    const { deps, store } = setUp()
    const { row } = newVault('gone', 'deleted')
    store.put(made('vault', { ...row, purgeAt: new Date(Date.now() - 1) }))
    const undeleting = undeleteVault(deps)(
      { name: 'vaults/gone', requestId: '' },
      call('VaultService/UndeleteVault', 'vaults/gone'),
    )
    await assert.rejects(undeleting, reason('VAULT_NOT_FOUND'))
  })
})

describe('PurgeVault', () => {
  const purgeOf = (deps: ReturnType<typeof setUp>['deps']) =>
    purgeVault(deps)(
      { name: 'vaults/gone', requestId: '' },
      call('VaultService/PurgeVault', 'vaults/gone'),
    )

  it('destroys the keys and frees the name', async () => {
    const { deps, store } = setUp()
    store.put(newVault('gone', 'deleted'))
    assert.equal((await purgeOf(deps)).vault?.state, 'VAULT_STATE_PURGED')
    assert.equal(await store.vaultByName('gone'), undefined)
    await createVault(deps)(creation('gone'), call('VaultService/CreateVault'))
  })

  it('refuses a live vault, and a protected one before its time', async () => {
    const { deps, store } = setUp()
    store.put(newVault('gone'))
    await assert.rejects(purgeOf(deps), reason('VAULT_NOT_FOUND'))
    store.put(made('vault', { ...newVault('gone', 'deleted').row, purgeProtection: true }))
    await assert.rejects(purgeOf(deps), reason('PURGE_PROTECTED'))
  })

  it('is finished by the job when its second half could not be reached', async () => {
    const { deps, store, protection, purge } = setUp()
    store.put(newVault('gone', 'deleted'))
    protection.failures.set('finish', new Fault('unavailable', 'HSM_UNAVAILABLE', 'away'))
    assert.equal((await purgeOf(deps)).vault?.state, 'VAULT_STATE_PURGING')
    const failed: string[] = []
    const purged = await purge.sweep(new AbortController().signal, (uid) => failed.push(uid))
    assert.deepEqual(
      purged.map(({ state }) => state),
      ['purged'],
    )
    assert.deepEqual(failed, [])
    assert.equal(await store.vaultByName('gone'), undefined)
  })

  it('is not begun over a vault that came back meanwhile', async () => {
    const { store, protection, purge } = setUp()
    const due = made('vault', { ...newVault('gone', 'deleted').row, purgeAt: new Date(1) })
    const live = made('vault', { ...newVault('gone').row, counter: 2 })
    store.put(due)
    const sweep = () =>
      purge.sweep(new AbortController().signal, (_, thrown) => {
        throw thrown
      })
    // Another change wins between the reading and the commit; key-crypto may know of it first.
    store.beforeCommit = () => {
      store.put(live)
    }
    assert.deepEqual(await sweep(), [])
    store.put(due)
    const protectAccess = protection.ProtectAccess.bind(protection)
    protection.ProtectAccess = async () => {
      store.put(live)
      protection.ProtectAccess = protectAccess
      throw new Fault('conflict', 'ROW_STALE', 'older than one already used')
    }
    const asked = protection.asked.length
    assert.deepEqual(await sweep(), [])
    assert.equal(protection.asked.length, asked)
    assert.equal(await store.vaultByName('gone'), live)
  })

  it('is not reported by the replica that was slower to finish it', async () => {
    const { store, purge, announced } = setUp()
    const purging = newVault('gone', 'purging')
    store.put(purging)
    store.beforeCommit = () => {
      store.put(made('vault', { ...purging.row, state: 'purged', counter: 2, retentionDays: 7 }))
    }
    assert.equal(await purge.finish(purging.row.uid, {}), undefined)
    assert.equal(announced(), 0)
  })

  it('goes on when asked again while it is unfinished', async () => {
    const { deps, store } = setUp()
    store.put(newVault('gone', 'purging'))
    assert.equal((await purgeOf(deps)).vault?.state, 'VAULT_STATE_PURGED')
  })
})

describe('the name of something in a vault', () => {
  it('is not that of the vault, whatever right its caller has on it', async () => {
    const { deps, store } = setUp()
    const vault = newVault('demo')
    store.put(vault)
    const name = 'vaults/demo/keys/signer'
    const at = call('VaultService/DeleteVault', name, vault)
    const unchanged = { name, etag: '', requestId: '' }
    const wanted = { ...vaultView(vault.row), name, purgeProtection: true }
    for (const asking of [
      getVault(deps)({ name }, at),
      updateVault(deps)(
        { vault: wanted as Vault, updateMask: { paths: ['purge_protection'] }, requestId: '' },
        at,
      ),
      deleteVault(deps)(unchanged, at),
      undeleteVault(deps)(unchanged, at),
      purgeVault(deps)(unchanged, at),
    ])
      await assert.rejects(asking, reason('INVALID_NAME'))
  })
})

describe('reading vaults', () => {
  it('refuses a row whose MAC is wrong', async () => {
    const { deps, store } = setUp()
    const vault = newVault('demo')
    store.put({ ...vault, stored: { ...vault.stored, mac: Buffer.alloc(32) } })
    const at = call('VaultService/GetVault', 'vaults/demo', vault)
    await assert.rejects(getVault(deps)({ name: 'vaults/demo' }, at), reason('ROW_INTEGRITY'))
    const request = { pageSize: 0, pageToken: '', showDeleted: false }
    await assert.rejects(listVaults(deps)(request, at), reason('ROW_INTEGRITY'))
  })

  it('shows no row that nobody judged', async () => {
    const { deps, store } = setUp()
    const vault = newVault('demo')
    store.put(vault)
    const at = call('VaultService/GetVault', 'vaults/demo', vault)
    const silent = { ...deps, verifier: { verify: async () => [] } }
    await assert.rejects(getVault(silent)({ name: 'vaults/demo' }, at), reason('ROW_INTEGRITY'))
  })

  it('lists by name, page by page, deleted ones only when asked', async () => {
    const { deps, store } = setUp()
    store.put(newVault('bbb'), newVault('aaa'), newVault('ccc'), newVault('ddd', 'deleted'))
    const list = (pageToken: string, showDeleted = false) =>
      listVaults(deps)({ pageSize: 2, pageToken, showDeleted }, call('VaultService/ListVaults'))
    const first = await list('')
    assert.deepEqual(
      first.vaults?.map(({ name }) => name),
      ['vaults/aaa', 'vaults/bbb'],
    )
    const second = await list(first.nextPageToken ?? '')
    assert.deepEqual(
      second.vaults?.map(({ name }) => name),
      ['vaults/ccc'],
    )
    assert.equal(second.nextPageToken, '')
    await assert.rejects(list(first.nextPageToken ?? '', true), reason('INVALID_PAGE_TOKEN'))
  })
})
