import assert from 'node:assert/strict'
import { encodeRow } from '@strongroom/formats'
import { KnownRows } from './known-rows.ts'
import { stateOf } from './test-keys.ts'

const bodyOf = (counter: number) =>
  encodeRow('state', '0'.repeat(32), 1, stateOf('a'.repeat(32), 'b'.repeat(32), { counter }))
const mac = Buffer.alloc(32, 7)

describe('KnownRows', () => {
  it('knows a row by all its bytes, whichever buffers they lie in', () => {
    const rows = new KnownRows()
    const body = bodyOf(1)
    rows.add({ body, mac })
    assert.equal(rows.get({ body: Buffer.from(body), mac: Buffer.from(mac) })?.any.kind, 'state')
  })

  it('does not know another body under a MAC that it knows', () => {
    const rows = new KnownRows()
    rows.add({ body: bodyOf(1), mac })
    assert.equal(rows.get({ body: bodyOf(2), mac }), undefined)
  })

  it('does not know a body under another MAC', () => {
    const rows = new KnownRows()
    rows.add({ body: bodyOf(1), mac })
    assert.equal(rows.get({ body: bodyOf(1), mac: Buffer.alloc(32, 8) }), undefined)
    assert.equal(rows.get({ body: bodyOf(1), mac: Buffer.alloc(0) }), undefined)
  })

  it('keeps what it was told, though the buffers change', () => {
    const rows = new KnownRows()
    const [body, own] = [bodyOf(1), Buffer.from(mac)]
    const known = rows.add({ body, mac: own })
    body.fill(0)
    own.fill(0)
    assert.equal(rows.get({ body: bodyOf(1), mac }), known)
    assert.equal(known.any.kind, 'state')
    // A body that was changed in place is not the one that was verified.
    assert.equal(rows.get({ body, mac }), undefined)
  })
})
