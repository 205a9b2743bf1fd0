import assert from 'node:assert/strict'
import { Fault } from '@strongroom/fault'
import type { VaultRow } from '@strongroom/formats'
import { FakeAuditLog } from '@strongroom/testkit'
import { useTestHsm } from './hsm/test-hsm.ts'
import { purgeDue } from './jobs.ts'
import type { JobsDeps } from './jobs.ts'
import { createManagedKeyVersion } from './rpc/create-managed-key-version.ts'
import { restateManagedKey } from './rpc/restate-managed-key.ts'
import { CERTIFICATE, managedDeps, newKey } from './rpc/test-managed.ts'

const DAY_MS = 86_400_000
const { signal } = new AbortController()

describe('The job that purges keys', () => {
  const made = useTestHsm({ workers: 1 })

  /** A key of a certificate whose time has come. */
  async function dueKey() {
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
    const wait = () => {
      managed.now = new Date(managed.now.getTime() + 90 * DAY_MS)
    }
    return { table, vaultUid, version, audit, jobs, wait }
  }

  const outcomes = ({ records }: FakeAuditLog) =>
    records.map(({ phase, outcome, reason }) => [phase, outcome, reason])

  it('takes a certificate’s key like any other, once its time has come', async () => {
    const { table, vaultUid, version, audit, jobs, wait } = await dueKey()
    await purgeDue(jobs, signal)
    assert.ok(table.rows.has(`key-version/${version}`))
    wait()
    await purgeDue(jobs, signal)
    assert.ok(!table.rows.has(`key-version/${version}`))
    assert.ok(!table.rows.has(`name/${vaultUid}/web`))
    assert.deepEqual(outcomes(audit), [
      ['intent', undefined, undefined],
      ['outcome', 'success', undefined],
    ])
  })

  it('records a purge that failed', async () => {
    const { table, audit, jobs, wait } = await dueKey()
    wait()
    table.before = () => Promise.reject(new Fault('unavailable', 'DATABASE_UNAVAILABLE', ''))
    await purgeDue(jobs, signal)
    assert.deepEqual(outcomes(audit), [
      ['intent', undefined, undefined],
      ['outcome', 'failed', 'DATABASE_UNAVAILABLE'],
    ])
  })

  it('calls no purge failed that may be durable all the same', async () => {
    const { table, audit, jobs, wait } = await dueKey()
    wait()
    const lost = { outcomeUnknown: true }
    table.before = () =>
      Promise.reject(new Fault('unavailable', 'DATABASE_UNAVAILABLE', '', {}, lost))
    await purgeDue(jobs, signal)
    assert.deepEqual(outcomes(audit), [['intent', undefined, undefined]])
  })

  it('hands the log one outcome, however long that takes', async () => {
    const { version, table, audit, jobs, wait } = await dueKey()
    wait()
    const append = audit.append.bind(audit)
    // The log gets it later, when nobody waits any more.
    audit.append = async (draft) => {
      const receipt = await append(draft)
      if (draft.phase === 'intent') return receipt
      throw new Fault('unavailable', 'AUDIT_UNAVAILABLE', '')
    }
    await purgeDue(jobs, signal)
    assert.ok(!table.rows.has(`key-version/${version}`))
    assert.deepEqual(outcomes(audit), [
      ['intent', undefined, undefined],
      ['outcome', 'success', undefined],
    ])
  })
})
