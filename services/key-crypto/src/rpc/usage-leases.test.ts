import assert from 'node:assert/strict'
import type { StoredRow } from '@strongroom/change-feed'
import { decodeRow, encodeRow } from '@strongroom/formats'
import type { KeyUsageRow, Row, RowKind } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import { createHash } from 'node:crypto'
import { randomUid } from '../hsm/test-keys.ts'
import type { Kept } from '../store/key-rows.ts'
import { BLOCK, USES_MAX, UsageLeases } from './usage-leases.ts'

const REALM = 'aa'.repeat(16)
const NAME = 'vaults/payments/keys/box'

describe('UsageLeases', () => {
  const body = <K extends RowKind>(kind: K, row: Row<K>) => encodeRow(kind, REALM, 1, row)
  const macOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

  /** A version of which so many uses are handed out, and replicas that share its row. */
  function world(usesLeased: number, of?: string) {
    const versionUid = randomUid()
    const first = body('key-usage', { versionUid: of ?? versionUid, counter: 1, usesLeased })
    const table = { row: { body: first, mac: macOf(first) } as StoredRow | undefined, asked: 0 }
    const store = {
      usage: async () => {
        table.asked += 1
        return table.row
      },
      replaceUsage: async (before: StoredRow, { body, mac }: Kept<KeyUsageRow>) => {
        const isOurs = table.row?.mac.equals(before.mac) === true
        if (isOurs) table.row = { body, mac }
        return isOurs
      },
    }
    const keys = {
      body,
      kept: async <K extends RowKind>(kind: K, stored: StoredRow) => ({
        ...stored,
        row: decodeRow(kind, stored.body).row,
      }),
    }
    const hsm = {
      protectRows: async (changes: readonly { readonly next: Buffer }[]) =>
        changes.map(({ next }) => macOf(next)),
    }
    const replica = () => {
      const leases = new UsageLeases(hsm, store, keys)
      return async () => leases.take(versionUid, NAME)
    }
    const leased = () => decodeRow('key-usage', table.row?.body ?? Buffer.alloc(0)).row
    return { table, replica, leased, versionUid }
  }

  it('hands each replica blocks of its own, and asks again only when one is used up', async () => {
    const { table, replica, leased, versionUid } = world(0)
    const [one, other] = [replica(), replica()]
    await Promise.all([one(), other(), one(), other()])
    assert.deepEqual(leased(), { versionUid, counter: 3, usesLeased: 2 * BLOCK })
    const { asked } = table
    for (let use = 2; use < BLOCK; use += 1) await one()
    assert.equal(table.asked, asked)
    await one()
    assert.equal(leased().usesLeased, 3 * BLOCK)
  }).timeout(20_000)

  it('hands out no use more than a key may have', async () => {
    const { replica, leased } = world(USES_MAX - BLOCK)
    await replica()()
    assert.equal(leased().usesLeased, USES_MAX)
    await rejectsWith(replica()(), 'KEY_USES_EXHAUSTED')
    assert.equal(leased().usesLeased, USES_MAX)
  })

  it('begins no count anew that was taken away or is another version’s', async () => {
    const { table, replica } = world(0)
    table.row = undefined
    await rejectsWith(replica()(), 'ROW_INTEGRITY')
    await rejectsWith(world(0, randomUid()).replica()(), 'ROW_INTEGRITY')
  })
})
