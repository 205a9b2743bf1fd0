import assert from 'node:assert/strict'
import { rejectsWith } from '@strongroom/testkit'
import type { AnyRow } from './row-kind.ts'
import { stateOf } from './test-keys.ts'
import { Watermarks } from './watermarks.ts'

const [OBJECT, VERSION] = ['a'.repeat(32), 'b'.repeat(32)]
const state = (counter: number, versionUid = VERSION): AnyRow => ({
  kind: 'state',
  realmUid: '0'.repeat(32),
  generation: 1,
  row: stateOf(OBJECT, versionUid, { counter }),
})
const mac = (digit: number) => Buffer.alloc(32, digit)

describe('Watermarks', () => {
  let alarms: string[]
  let marks: Watermarks
  beforeEach(() => {
    alarms = []
    marks = new Watermarks((kind) => alarms.push(kind))
  })
  const present = (any: AnyRow, of: Buffer, reread = false) => {
    marks.present(any, of, reread)
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
      const row = { versionUid: VERSION }
      const version = { ...state(1), kind, row } as unknown as AnyRow
      assert.doesNotThrow(() => {
        present(version, mac(1))
        present(version, mac(2))
      })
    })
})
