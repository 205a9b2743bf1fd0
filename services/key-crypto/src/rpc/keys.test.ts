import assert from 'node:assert/strict'
import { setImmediate as turn } from 'node:timers/promises'
import { Fault } from '@strongroom/fault'
import { rejectsWith } from '@strongroom/testkit'
import { Keys } from './keys.ts'
import type { KeysDeps } from './keys.ts'

const at = { vaultUid: '1'.repeat(32), object: 'k', version: undefined, text: 'vaults/v/keys/k' }
const edited = () => new Fault('corrupt', 'ROW_INTEGRITY', 'edited')

describe('Keys', () => {
  it('tell of a row that fails its check, and leave no failure that nobody handles', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.prependListener('unhandledRejection', note)
    try {
      const keys = new Keys({
        feed: { get: () => Promise.reject(edited()) },
        rows: { get: () => Promise.reject(edited()) },
      } as unknown as KeysDeps)
      await rejectsWith(Promise.resolve(keys.usable(at)), 'ROW_INTEGRITY')
      await turn()
      assert.deepEqual(unhandled, [])
    } finally {
      process.off('unhandledRejection', note)
    }
  })
})
