import { commit } from '../../services/auth/src/store/commit.ts'
import { AccessStore } from '../../services/auth/src/store/access-store.ts'
import { FeedOwner } from '../../services/auth/src/store/feed-owner.ts'
import { removeTombstones } from '../../services/auth/src/store/tombstones.ts'
import {
  call,
  made,
  MemoryProtection,
  memoryVerifier,
  newPrincipal,
  newRole,
  newVault,
} from '../../services/auth/src/fakes.ts'
import { Changes } from '../../services/auth/src/rpc/changes.ts'
import { createCredential } from '../../services/auth/src/rpc/create-credential.ts'
import { createPrincipal } from '../../services/auth/src/rpc/create-principal.ts'
import { createVault } from '../../services/auth/src/rpc/create-vault.ts'
import { deletePrincipal } from '../../services/auth/src/rpc/delete-principal.ts'
import { deleteVault } from '../../services/auth/src/rpc/delete-vault.ts'
import { listRoleAssignments } from '../../services/auth/src/rpc/list-role-assignments.ts'
import { listVaults } from '../../services/auth/src/rpc/list-vaults.ts'
import { VaultPurge } from '../../services/auth/src/rpc/vault-purge.ts'
import { loadAny, uidOf } from '../../services/auth/src/domain/loaded.ts'
import type { Loaded, StoredRow } from '../../services/auth/src/domain/loaded.ts'
import { Fault } from '@strongroom/fault'
import { Confirmation, query, Requests } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import assert from 'node:assert/strict'
import { startDatabase } from './database.ts'
import type { Database } from './database.ts'

const REQUEST_ID = '6b1f7c3e-6d0b-4a55-9f0e-0a6a3a3d0009'

const reason = (expected: string) => (thrown: unknown) =>
  thrown instanceof Fault && thrown.reason === expected
const { signal } = new AbortController()
const insert = (...rows: Loaded[]) => ({
  writes: rows.map((after) => ({ before: undefined, after })),
  removedCredentialUids: [],
  request: undefined,
})
const uidsOf = (rows: readonly StoredRow[]) =>
  rows.map((row) => {
    const loaded = loadAny(row)
    return loaded === undefined ? '' : uidOf(loaded)
  })

describe('auth on Postgres', () => {
  let database: Database
  let pool: Pool
  let admin: Pool

  before(async function () {
    this.timeout(60_000)
    database = await startDatabase('auth')
    pool = database.poolOf('strongroom_auth')
    admin = database.admin()
  })

  after(async function () {
    this.timeout(20_000)
    await database[Symbol.asyncDispose]()
  })

  function setUp() {
    const store = new AccessStore(pool)
    const protection = new MemoryProtection()
    const requests = new Requests('auth')
    const base = {
      protection,
      commit: (change: Parameters<typeof commit>[1]) => commit(pool, change),
      announce: () => undefined,
    }
    const changes = new Changes({ ...base, earlier: (key) => requests.find(pool, key) })
    const purge = new VaultPurge({ ...base, store })
    return { store, protection, purge, deps: { store, verifier: memoryVerifier, changes } }
  }

  it('replaces a row only while it is the one its successor was made from', async () => {
    const { store } = setUp()
    const vault = newVault('cas')
    assert.equal(await commit(pool, insert(vault)), 'committed')
    assert.equal(await commit(pool, insert(newVault('cas'))).catch(() => 'refused'), 'refused')
    const second = made('vault', { ...vault.row, counter: 2 })
    const third = made('vault', { ...vault.row, counter: 3 })
    const change = { ...insert(), writes: [{ before: vault, after: second }] }
    assert.equal(await commit(pool, change), 'committed')
    const late = { ...insert(), writes: [{ before: vault, after: third }] }
    assert.equal(await commit(pool, late), 'lost')
    assert.deepEqual((await store.vaultByName('cas'))?.stored, second.stored)
  })

  it('keeps a name for one live holder', async () => {
    assert.equal(await commit(pool, insert(newRole('Once', ['keys/read']))), 'committed')
    assert.equal(await commit(pool, insert(newRole('Once', ['keys/read']))), 'taken')
    const [principal, access] = newPrincipal('once')
    assert.equal(await commit(pool, insert(principal, access)), 'committed')
    assert.equal(await commit(pool, insert(...newPrincipal('once'))), 'taken')
  })

  it('creates, repeats, deletes and purges a vault; the job finishes what was due', async () => {
    const { store, deps, purge } = setUp()
    const at = call('VaultService/CreateVault')
    const request = { vaultId: 'story', vault: null, requestId: REQUEST_ID }
    const { vault } = await createVault(deps)(request, at)
    assert.deepEqual((await createVault(deps)(request, at)).vault, vault)
    await assert.rejects(
      createVault(deps)({ ...request, vaultId: 'another' }, at),
      reason('REQUEST_ID_REUSED'),
    )
    const removal = { name: 'vaults/story', etag: '', requestId: '' }
    await deleteVault(deps)(removal, call('VaultService/DeleteVault', 'vaults/story'))
    const names = async (showDeleted: boolean) =>
      (
        await listVaults(deps)(
          { pageSize: 100, pageToken: '', showDeleted },
          call('VaultService/ListVaults'),
        )
      ).vaults?.map(({ name }) => name)
    assert.ok(!(await names(false))?.includes('vaults/story'))
    assert.ok((await names(true))?.includes('vaults/story'))
    const deleted = await store.vaultByName('story')
    assert.ok(deleted)
    const due = made('vault', { ...deleted.row, counter: 3, purgeAt: new Date(Date.now() - 1) })
    await commit(pool, { ...insert(), writes: [{ before: deleted, after: due }] })
    const purged = await purge.sweep(signal, (_, thrown) => {
      throw thrown
    })
    assert.deepEqual(
      purged.map(({ name, state }) => [name, state]),
      [['story', 'purged']],
    )
    assert.equal(await store.vaultByName('story'), undefined)
    await createVault(deps)({ ...request, requestId: '' }, at)
  })

  it('purges what is due beside a vault whose row cannot be read', async () => {
    const { store, purge } = setUp()
    const purgeAt = new Date(Date.now() - 1000)
    const due = (name: string) => made('vault', { ...newVault(name, 'deleted').row, purgeAt })
    const [damaged, whole] = [due('damaged'), due('whole')]
    await commit(pool, insert(damaged, whole))
    await query(admin, `UPDATE auth.vaults SET body = '' WHERE name = 'damaged'`)
    const failed: string[] = []
    const purged = await purge.sweep(signal, (uid) => failed.push(uid))
    assert.deepEqual(failed, [uidOf(damaged)])
    assert.deepEqual(
      purged.map(({ name }) => name),
      ['whole'],
    )
    await query(admin, `DELETE FROM auth.vaults WHERE name = 'damaged'`)
    assert.equal(await store.vaultByName('whole'), undefined)
  })

  it('makes one vault of many requests that come at once', async () => {
    const { deps } = setUp()
    const create = () =>
      createVault(deps)(
        { vaultId: 'rush', vault: null, requestId: '6b1f7c3e-6d0b-4a55-9f0e-0a6a3a3d000a' },
        call('VaultService/CreateVault'),
      )
    const answers = await Promise.all([create(), create(), create(), create()])
    assert.equal(new Set(answers.map(({ vault }) => vault?.uid)).size, 1)
  })

  it('deletes a principal with its credentials', async () => {
    const { store, deps } = setUp()
    const at = call('PrincipalService/CreatePrincipal')
    await createPrincipal(deps)({ principalId: 'gone-soon', requestId: '' }, at)
    const parent = 'principals/gone-soon'
    await createCredential(deps)({ parent, credential: null, requestId: '' }, at)
    const uid = (await store.principalByName('gone-soon'))?.row.uid ?? ''
    assert.equal((await store.credentialsAfter(uid, '0'.repeat(32), 10)).length, 1)
    await deletePrincipal(deps)({ name: parent, etag: '', requestId: '' }, at)
    assert.equal((await store.credentialsAfter(uid, '0'.repeat(32), 10)).length, 0)
    assert.equal((await store.principalByUid(uid))?.row.deleted, true)
    await createPrincipal(deps)({ principalId: 'gone-soon', requestId: '' }, at)
  })

  it('lists assignments of principals whose rows Postgres sorts', async () => {
    const { deps } = setUp()
    const role = newRole('Listed', ['keys/read'])
    const rows = ['list-b', 'list', 'list-a'].flatMap((name) => {
      const [principal, access] = newPrincipal(name)
      const assignment = {
        uid: uidOf(principal),
        roleUid: role.row.uid,
        effect: 'allow' as const,
        scope: [] as const,
        expiry: null,
      }
      return [principal, made('access', { ...access.row, assignments: [assignment] })]
    })
    await commit(pool, insert(role, ...rows))
    const listed = []
    let pageToken = ''
    do {
      const page = await listRoleAssignments(deps)(
        { parent: '', scope: '/', pageSize: 2, pageToken },
        call('AccessService/ListRoleAssignments'),
      )
      listed.push(...(page.roleAssignments ?? []).map(({ principal }) => principal))
      pageToken = page.nextPageToken ?? ''
    } while (pageToken !== '')
    assert.deepEqual(listed, ['principals/list', 'principals/list-a', 'principals/list-b'])
  })

  it('tells readers of the feed what changed, and proves that it is the primary', async () => {
    const feed = new FeedOwner(pool, new Confirmation({ pool, schema: 'auth' }))
    const { nextCursor, rows } = await feed.watch('', 'first')
    assert.deepEqual(rows, [])
    const vault = newVault('fed')
    const [principal, access] = newPrincipal('fed')
    await commit(pool, insert(vault, principal, access))
    const answer = await feed.watch(nextCursor, 'second')
    assert.equal(answer.question, 'second')
    assert.ok(answer.confirmedAgeMs < 1000)
    const uids = uidsOf(answer.rows)
    assert.ok(uids.includes(vault.row.uid))
    assert.equal(uids.filter((uid) => uid === principal.row.uid).length, 2)
    assert.equal((await feed.watch('9'.repeat(18), 'restored')).reset, true)
    const got = await feed.get({
      principalUids: [principal.row.uid],
      roleUids: [],
      vaultNames: ['fed', 'unknown'],
      vaultUids: [vault.row.uid],
    })
    assert.deepEqual(
      uidsOf(got).sort(),
      [vault.row.uid, principal.row.uid, principal.row.uid].sort(),
    )
  })

  it('gives no rows while nothing proves that it is the primary', async () => {
    const away = () => Promise.reject(new Error('no commit comes through'))
    const feed = new FeedOwner(pool, { age: away })
    const [principal, access] = newPrincipal('unproven')
    await commit(pool, insert(principal, access))
    const nothing = { roleUids: [], vaultNames: [], vaultUids: [] }
    const asked = feed.get({ ...nothing, principalUids: [principal.row.uid] })
    await assert.rejects(asked, /no commit comes through/)
    await assert.rejects(feed.watch('', 'unproven'), /no commit comes through/)
  })

  it('has a reader start over that is further behind than a message holds', async () => {
    const feed = new FeedOwner(pool, new Confirmation({ pool, schema: 'auth' }))
    const { nextCursor } = await feed.watch('', 'first')
    const [principal, access] = newPrincipal('large')
    await commit(pool, insert(principal, access))
    const large = [Buffer.from(principal.row.uid, 'hex'), Buffer.alloc(3 * 1024 * 1024)]
    await query(admin, 'UPDATE auth.access SET body = $2 WHERE principal_uid = $1', large)
    const { reset, rows } = await feed.watch(nextCursor, 'second')
    assert.deepEqual([reset, rows], [true, []])
    await query(admin, 'DELETE FROM auth.access WHERE principal_uid = $1', large.slice(0, 1))
  })

  it('does not believe a row that stands under a key of another', async () => {
    const { store } = setUp()
    await commit(pool, insert(newVault('mine'), newVault('theirs')))
    await query(
      admin,
      `UPDATE auth.vaults SET (body, mac) = (SELECT body, mac FROM auth.vaults WHERE name = 'theirs')
        WHERE name = 'mine'`,
    )
    await assert.rejects(store.vaultByName('mine'), reason('ROW_INTEGRITY'))
  })

  it('removes what was deleted a day ago, and nothing younger', async () => {
    await commit(pool, insert(newVault('old-one', 'purged'), newVault('young-one', 'purged')))
    await query(admin, 'ALTER TABLE auth.vaults DISABLE TRIGGER mark_changed')
    await query(
      admin,
      `UPDATE auth.vaults SET changed_at = now() - interval '25 hours' WHERE name = 'old-one'`,
    )
    await query(admin, 'ALTER TABLE auth.vaults ENABLE TRIGGER mark_changed')
    assert.equal(await removeTombstones(pool), 1)
    const left = await query(pool, `SELECT 1 FROM auth.vaults WHERE name = 'young-one'`)
    assert.equal(left.length, 1)
  })

  it('keeps the row of a deleted role, however old: a deny without its role denies all', async () => {
    await commit(pool, insert(made('role', { ...newRole('long-gone', []).row, deleted: true })))
    await query(admin, 'ALTER TABLE auth.roles DISABLE TRIGGER mark_changed')
    await query(admin, `UPDATE auth.roles SET changed_at = now() - interval '1 year'`)
    await query(admin, 'ALTER TABLE auth.roles ENABLE TRIGGER mark_changed')
    await removeTombstones(pool)
    assert.equal((await query(pool, `SELECT 1 FROM auth.roles WHERE name = 'long-gone'`)).length, 1)
  })
})
