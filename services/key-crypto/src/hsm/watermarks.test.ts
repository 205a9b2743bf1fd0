import assert from 'node:assert/strict'
import { encodeRow } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import { KnownRows } from './known-rows.ts'
import type { AnyRow } from './row-kind.ts'
import { stateOf } from './test-keys.ts'
import { Watermarks } from './watermarks.ts'

const [OBJECT, VERSION] = ['a'.repeat(32), 'b'.repeat(32)]
const state = (counter: number, versionUid = VERSION): Buffer =>
  encodeRow('state', '0'.repeat(32), 1, stateOf(OBJECT, versionUid, { counter }))
const mac = (digit: number) => Buffer.alloc(32, digit)

describe('Watermarks', () => {
  let alarms: string[]
  let marks: Watermarks
  beforeEach(() => {
    alarms = []
    marks = new Watermarks((kind) => alarms.push(kind))
  })
  const present = (body: Buffer, of: Buffer, reread = false) => {
    marks.present(new KnownRows().add({ body, mac: of }), reread)
  }

  it('takes the same row again, and later ones', () => {
    assert.doesNotThrow(() => {
      for (const counter of [3, 3, 4, 9, 9]) present(state(counter), mac(counter))
    })
  })

  it('refuses a lower counter', async () => {
    present(state(3), mac(3))
    await rejectsWith(() => {
      present(state(2), mac(2))
    }, 'ROW_STALE')
  })

  it('refuses an equal counter with another MAC', async () => {
    present(state(3), mac(3))
    await rejectsWith(() => {
      present(state(3), mac(4))
    }, 'ROW_STALE')
  })

  it('alarms when the owner has read it again, and only then', async () => {
    present(state(3), mac(3))
    await rejectsWith(() => {
      present(state(2), mac(2))
    }, 'ROW_STALE')
    assert.deepEqual(alarms, [])
    await rejectsWith(() => {
      present(state(2), mac(2), true)
    }, 'ROW_ROLLED_BACK')
    assert.deepEqual(alarms, ['state'])
  })

  it('does not sink with what it refused', async () => {
    present(state(3), mac(3))
    for (let round = 0; round < 3; round += 1)
      await rejectsWith(() => {
        present(state(1), mac(1))
      }, 'ROW_STALE')
    assert.doesNotThrow(() => {
      present(state(3), mac(3))
    })
  })

  it('keeps objects apart', () => {
    present(state(3), mac(3))
    assert.doesNotThrow(() => {
      present(state(1, 'c'.repeat(32)), mac(1))
    })
  })

  for (const kind of ['key-version', 'certificate-version'])
    it(`has nothing to say about a row that never changes: ${kind}`, () => {
      const any = { kind, row: { versionUid: VERSION } } as unknown as AnyRow
      assert.doesNotThrow(() => {
        for (const macText of ['1', '2']) marks.present({ any, macText, markId: VERSION }, false)
      })
    })
})
