import assert from 'node:assert/strict'
import type { ProtectAccessRequest } from '@strongroom/contracts/key'
import { decodeRow, encodeRow } from '@strongroom/formats'
import type { Row, RowKind, VaultRow } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import { accessOf, principal, role } from '../domain/test-actor.ts'
import { useTestHsm } from '../hsm/test-hsm.ts'
import { makeRow, randomUid } from '../hsm/test-keys.ts'
import type { ProtectedBytes } from '../hsm/types.ts'
import type { Write } from '../store/key-store.ts'
import { protectAccess } from './protect-access.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { PRINCIPAL } from './test-call.ts'
import { managedDeps } from './test-managed.ts'

const signer = role('c', ['keys/sign/action'])
const sent = ({ body, mac }: ProtectedBytes) => ({ body, mac, reread: false })

describe('ProtectAccess', () => {
  const made = useTestHsm({ workers: 1 })

  /** A vault with keys, and a user who may do everything. */
  async function world() {
    const { hsm } = made()
    const managed = managedDeps(hsm)
    const { table, vaultUid } = managed
    const { keys } = managed.deps
    const everything = role('0', ['*'])
    const roles = [everything, signer]
    const access = accessOf(PRINCIPAL, [{ role: everything }])
    const vaultKeys = async (uid = vaultUid) =>
      [...table.rows].filter(([key]) => key.startsWith(`vault-key/${uid}/`)).map(([, row]) => row)
    const store = Object.assign(table, {
      vaultKeys,
      bury: async (tombstones: readonly Write<object>[]) => {
        for (const { after } of tombstones) table.put(after)
      },
      removeOfVault: async () => 0,
    })
    const deps = {
      ...managed.deps,
      store,
      access: {
        access: async () => access,
        role: async (uid: string) => roles.find((one) => one.uid === uid),
      },
    } as unknown as ProtectionDeps
    await keys.currentVaultKey(vaultUid, 'wrap')
    const vaultRow = (state: VaultRow['state']): VaultRow => ({
      ...{ uid: vaultUid, name: 'payments', counter: 1, state, created: new Date(0) },
      ...{
        deletedAt: new Date(1),
        purgeAt: new Date(2),
        retentionDays: 90,
        purgeProtection: false,
      },
    })
    const ask = (rows: readonly ProtectedBytes[], change: Partial<ProtectAccessRequest>) =>
      protectAccess(deps)(
        { request: null, ...change, rows: rows.map(sent) },
        managed.call({ peer: 'auth', ...(change.finishPurgeVault && { caller: undefined }) }),
      )
    const finish = (vault: ProtectedBytes) =>
      ask([vault], { change: 'finishPurgeVault', finishPurgeVault: {} })
    const blobs = async () =>
      (await vaultKeys()).map(({ body }) => decodeRow('vault-key', body).row.blob.length)
    return { hsm, table, keys, vaultUid, vaultRow, vaultKeys, store, ask, finish, blobs }
  }

  /** A row that says something else than the one that its MAC was made for. */
  const forged = <K extends RowKind>(kind: K, row: Row<K>, { mac }: ProtectedBytes) => ({
    body: encodeRow(kind, made().hsm.realmUid, made().hsm.macGeneration, row),
    mac,
  })

  it('puts tombstones in the place of a purged vault’s keys, those never made among them', async () => {
    const { hsm, keys, vaultUid, vaultRow, finish, blobs } = await world()
    const { rows } = await finish(await makeRow(hsm, 'vault', vaultRow('purging')))
    assert.equal(decodeRow('vault', rows?.[0]?.body as Buffer).row.state, 'purged')
    assert.deepEqual(await blobs(), [0, 0])
    for (const purpose of ['wrap', 'seal'] as const)
      await rejectsWith(async () => keys.currentVaultKey(vaultUid, purpose), 'VAULT_NOT_FOUND')
  })

  it('destroys no keys for a vault row that was forged, or that says no such thing', async () => {
    const { hsm, vaultRow, vaultKeys, finish } = await world()
    const before = await vaultKeys()
    const right = await makeRow(hsm, 'vault', vaultRow('deleted'))
    await rejectsWith(finish(forged('vault', vaultRow('purging'), right)), 'ROW_INTEGRITY')
    await rejectsWith(finish(right), 'VAULT_NOT_FOUND')
    assert.deepEqual(await vaultKeys(), before)
  })

  it('destroys no key of another vault that stands among this one’s', async () => {
    const { hsm, keys, store, vaultRow, finish, vaultKeys } = await world()
    const other = await keys.currentVaultKey(randomUid(), 'wrap')
    const own = await vaultKeys()
    store.vaultKeys = async () => [...own, other]
    const vault = await makeRow(hsm, 'vault', vaultRow('purging'))
    await rejectsWith(finish(vault), 'ROW_INTEGRITY')
    assert.deepEqual((await keys.vaultKey(other.row.vaultUid, 'wrap', 1)).mac, other.mac)
  })

  it('believes no row of an assignment that was forged, whether it changes or not', async () => {
    const { hsm, ask } = await world()
    const theirs = principal('f', { counter: 1 })
    const access = { ...accessOf(theirs.uid, []), counter: 1 }
    const rows = [
      await makeRow(hsm, 'principal', theirs),
      await makeRow(hsm, 'access', access),
      await makeRow(hsm, 'role', signer),
    ] as const
    const assign = (given: readonly ProtectedBytes[]) =>
      ask(given, {
        change: 'createAssignment',
        createAssignment: { scope: '/', deny: false, expireTime: null },
      })
    const everyone = forged('principal', { ...theirs, disabled: true }, rows[0])
    const nothing = forged('access', { ...access, counter: 2 }, rows[1])
    const wider = forged('role', { ...signer, actions: ['*'] }, rows[2])
    await rejectsWith(assign([everyone, rows[1], rows[2]]), 'ROW_INTEGRITY')
    await rejectsWith(assign([rows[0], nothing, rows[2]]), 'ROW_INTEGRITY')
    await rejectsWith(assign([rows[0], rows[1], wider]), 'ROW_INTEGRITY')
    const answer = await assign(rows)
    const [assignment] = decodeRow('access', answer.rows?.[0]?.body as Buffer).row.assignments
    assert.equal(assignment?.roleUid, signer.uid)
  })
})
