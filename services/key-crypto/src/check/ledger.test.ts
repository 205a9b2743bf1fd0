import assert from 'node:assert/strict'
import { Ledger } from './ledger.ts'
import type { Entry } from './ledger.ts'

const uidOf = (bucket: number, at: number) =>
  bucket.toString(16).padStart(2, '0') + at.toString(16).padStart(30, '0')

describe('the ledger', () => {
  it('gives back what it was given, all of one group in one piece', () => {
    const ledger = new Ledger()
    try {
      const given: Entry[] = Array.from({ length: 2000 }, (_, at) => ({
        kind: at % 2 === 0 ? 'head' : 'state',
        uid: uidOf(at % 7, at),
        group: uidOf(at % 7, at % 70),
        vaultUid: uidOf(1, 1),
        counter: 2 ** 40 + at,
        row: at % 3 === 0,
        committed: at % 5 === 0,
        last: at % 11 === 0,
        late: at % 13 === 0,
      }))
      for (const entry of given) ledger.add(entry)
      const pieces = [...ledger.pieces()]
      const back = pieces.flat()
      const byCounter = (a: Entry, b: Entry) => a.counter - b.counter
      assert.deepEqual(back.toSorted(byCounter), given)
      for (const piece of pieces) {
        const groups = new Set(piece.map(({ group }) => group))
        const elsewhere = pieces.filter((one) => one !== piece).flat()
        assert.ok(elsewhere.every(({ group }) => !groups.has(group)))
      }
    } finally {
      ledger.close()
    }
  })

  it('goes on taking entries after it was read', () => {
    const ledger = new Ledger()
    const entry: Entry = {
      kind: 'vault',
      uid: uidOf(3, 1),
      group: uidOf(3, 1),
      vaultUid: '',
      counter: 1,
      row: false,
      committed: true,
      last: false,
      late: false,
    }
    try {
      ledger.add(entry)
      assert.equal([...ledger.pieces()].flat().length, 1)
      ledger.add({ ...entry, counter: 2 })
      assert.deepEqual(
        [...ledger.pieces()].flat().map(({ counter }) => counter),
        [1, 2],
      )
    } finally {
      ledger.close()
    }
  })
})
