import assert from 'node:assert/strict'
import type { StoredRow } from '@strongroom/objects'
import { RecentRows } from './recent-rows.ts'

describe('RecentRows', () => {
  let decoded: string[]
  let rows: RecentRows<{ readonly stored: StoredRow }>
  beforeEach(() => {
    decoded = []
    rows = new RecentRows((stored, found) => {
      if (stored.body.length === 0) throw new RangeError(found)
      decoded.push(stored.body.toString('latin1'))
      return { stored }
    })
  })
  const row = (body: string, mac = 1): StoredRow => ({
    body: Buffer.from(body, 'latin1'),
    mac: Buffer.alloc(32, mac),
  })

  it('decodes the same bytes once', () => {
    const first = rows.read(row('one'), '')
    assert.equal(rows.read(row('one'), ''), first)
    assert.deepEqual(decoded, ['one'])
  })

  it('decodes again what has another body under the same MAC, or another MAC', () => {
    for (const [body, mac] of [
      ['one', 1],
      ['two', 1],
      ['two', 2],
    ] as const) {
      const { stored } = rows.read(row(body, mac), '')
      assert.deepEqual(stored, row(body, mac))
    }
    assert.deepEqual(decoded, ['one', 'two', 'two'])
  })

  it('keeps bytes of its own', () => {
    const sent = row('one')
    const { stored } = rows.read(sent, '')
    sent.body.fill(0)
    assert.equal(stored.body.toString('latin1'), 'one')
  })

  it('remembers nothing of what cannot be read', () => {
    for (const found of ['first', 'second'])
      assert.throws(() => rows.read(row(''), found), new RangeError(found))
  })

  it('keeps so many bytes', () => {
    const large = 'x'.repeat(64 * 1024)
    for (let mac = 0; mac < 64; mac += 1) rows.read(row(large, mac), '')
    rows.read(row(large, 0), '')
    rows.read(row(large, 63), '')
    assert.equal(decoded.length, 65)
  })
})
