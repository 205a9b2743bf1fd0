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

  it('knows a row that was made by all its bytes, and who has it', () => {
    const rows = new KnownRows()
    rows.made({ body: bodyOf(1), mac }, 5)
    const known = rows.get({ body: bodyOf(1), mac: Buffer.from(mac) })
    assert.equal(known?.any.kind, 'state')
    assert.deepEqual(known.sentTo, [5])
    assert.equal(rows.get({ body: bodyOf(2), mac }), undefined)
    assert.equal(rows.get({ body: bodyOf(1), mac: Buffer.alloc(32, 8) }), undefined)
  })

  it('keeps a row that was made decoded once several have used it', () => {
    const rows = new KnownRows()
    const body = bodyOf(1)
    rows.made({ body, mac }, 5)
    const found = Array.from({ length: 6 }, () => rows.get({ body, mac }))
    assert.notEqual(found[0], found[1])
    assert.equal(found[3], found[4])
    assert.equal(found[4], found[5])
    // It is a copy: a body that was changed in place is not the one that was made.
    body.fill(0)
    assert.equal(rows.get({ body, mac }), undefined)
    assert.equal(rows.get({ body: bodyOf(1), mac }), found[5])
  })

  it('keeps a row that is too long for where the others are', () => {
    const rows = new KnownRows()
    const contentType = 'x'.repeat(500)
    const body = encodeRow(
      'state',
      '0'.repeat(32),
      1,
      stateOf('a'.repeat(32), 'b'.repeat(32), { contentType }),
    )
    rows.made({ body, mac }, 5)
    const known = rows.get({ body, mac })
    assert.equal(known?.any.kind, 'state')
    assert.deepEqual(known.sentTo, [5])
  })
})
