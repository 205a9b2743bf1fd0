import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { MadeRows } from './made-rows.ts'

const LIFE = 3
/** A MAC that falls into one set with all that share its first byte. */
const macOf = (set: number, number: number) =>
  Buffer.concat([
    Buffer.from([set, 0, 0, 0]),
    createHash('sha256').update(String(number)).digest().subarray(4),
  ])
const bodyOf = (number: number) => Buffer.from(`row ${number}`)

describe('MadeRows', () => {
  it('gives back what was made, who made it, and how often that was asked', () => {
    const rows = new MadeRows()
    assert.equal(rows.add({ body: bodyOf(1), mac: macOf(1, 1) }, LIFE), true)
    assert.equal(rows.add({ body: bodyOf(2), mac: macOf(2, 2) }, 2 ** 32 - 1), true)
    assert.deepEqual(rows.find(macOf(1, 1)), { body: bodyOf(1), life: LIFE, uses: 1 })
    assert.deepEqual(rows.find(macOf(1, 1)), { body: bodyOf(1), life: LIFE, uses: 2 })
    assert.deepEqual(rows.find(macOf(2, 2)), { body: bodyOf(2), life: 2 ** 32 - 1, uses: 1 })
  })

  it('keeps bytes of its own', () => {
    const rows = new MadeRows()
    const [body, mac] = [bodyOf(1), macOf(1, 1)]
    rows.add({ body, mac }, LIFE)
    body.fill(0)
    mac.fill(0)
    assert.deepEqual(rows.find(macOf(1, 1))?.body, bodyOf(1))
  })

  it('finds a row by all of its MAC only', () => {
    const rows = new MadeRows()
    const mac = macOf(1, 1)
    rows.add({ body: bodyOf(1), mac }, LIFE)
    for (let at = 0; at < mac.length; at += 1) {
      const other = Buffer.from(mac)
      other[at] = (other[at] ?? 0) ^ 1
      assert.equal(rows.find(other), undefined, `byte ${at}`)
    }
    assert.equal(rows.find(mac.subarray(0, 31)), undefined)
    assert.equal(rows.find(Buffer.alloc(0)), undefined)
    assert.equal(rows.find(Buffer.alloc(32)), undefined, 'a place that nothing was put into')
  })

  it('keeps four of a set, and lets the oldest go for a newer one', () => {
    const rows = new MadeRows()
    for (let number = 0; number < 5; number += 1)
      rows.add({ body: bodyOf(number), mac: macOf(7, number) }, LIFE)
    const found = [0, 1, 2, 3, 4].map((number) => rows.find(macOf(7, number))?.body)
    assert.deepEqual(found, [undefined, ...[1, 2, 3, 4].map(bodyOf)])
  })

  it('takes no row that is too long for a place, and cuts none', () => {
    const rows = new MadeRows()
    const longest = Buffer.alloc(473, 'x')
    assert.equal(rows.add({ body: longest, mac: macOf(1, 1) }, LIFE), true)
    assert.equal(rows.add({ body: Buffer.alloc(474, 'x'), mac: macOf(1, 2) }, LIFE), false)
    assert.deepEqual(rows.find(macOf(1, 1))?.body, longest)
    assert.equal(rows.find(macOf(1, 2)), undefined)
  })

  it('holds nearly all of the last thousands, as MACs fall', () => {
    const rows = new MadeRows()
    const macs = Array.from({ length: 4096 }, (_, at) =>
      createHash('sha256').update(`mac ${at}`).digest(),
    )
    macs.forEach((mac, at) => rows.add({ body: bodyOf(at), mac }, LIFE))
    const found = macs.filter((mac, at) => rows.find(mac)?.body.equals(bodyOf(at)) === true)
    assert.ok(found.length > 3800, `${found.length} of 4096`)
  })
})
