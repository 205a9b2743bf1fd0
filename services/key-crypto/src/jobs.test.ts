import assert from 'node:assert/strict'
import type { VaultRow } from '@strongroom/formats'
import { FakeAuditLog } from '@strongroom/testkit'
import { useTestHsm } from './hsm/test-hsm.ts'
import { purgeDue } from './jobs.ts'
import type { JobsDeps } from './jobs.ts'
import { createManagedKeyVersion } from './rpc/create-managed-key-version.ts'
import { restateManagedKey } from './rpc/restate-managed-key.ts'
import { CERTIFICATE, managedDeps, newKey } from './rpc/test-managed.ts'

const DAY_MS = 86_400_000

describe('The job that purges keys', () => {
  const made = useTestHsm({ workers: 1 })

  it('takes a certificate’s key like any other, once its time has come', async () => {
    const managed = managedDeps(made().hsm)
    const { deps, table, vaultUid, call } = managed
    const { version = '' } = await createManagedKeyVersion(deps)(newKey(), call())
    const gone = { name: CERTIFICATE, version: '', change: 'delete', delete: {} } as const
    await restateManagedKey(deps)(gone, call())
    const audit = new FakeAuditLog()
    const vault = { uid: vaultUid, name: 'payments', state: 'active' } as VaultRow
    const jobs = {
      ...deps,
      store: Object.assign(table, {
        // The index may say anything: the row decides.
        dueHeads: async () =>
          [...table.rows].filter(([key]) => key.startsWith('head/')).map(([, row]) => row),
      }),
      access: { vaultByUid: async () => vault },
      audit,
    } as unknown as JobsDeps
    const { signal } = new AbortController()
    await purgeDue(jobs, signal)
    assert.ok(table.rows.has(`key-version/${version}`))
    managed.now = new Date(managed.now.getTime() + 90 * DAY_MS)
    await purgeDue(jobs, signal)
    assert.ok(!table.rows.has(`key-version/${version}`))
    assert.ok(!table.rows.has(`name/${vaultUid}/web`))
  })
})
