import type { AccessCache } from '@strongroom/change-feed'
import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { Authorizer } from './authorizer.ts'
import { rowIntegrity } from './faults.ts'

describe('guard: a role that fails its check', () => {
  it('refuses, and leaves no failure of another that nobody handles', async () => {
    const [slow, edited] = ['1'.repeat(32), '2'.repeat(32)]
    const assignments = [slow, edited].map((roleUid) => ({
      uid: roleUid,
      roleUid,
      effect: 'allow' as const,
      scope: [],
      expiry: null,
    }))
    const access = {
      access: () => ({ principalUid: '3'.repeat(32), counter: 1, assignments }),
      role: (uid: string) => {
        if (uid === edited) throw rowIntegrity(`role/${uid}`)
        return Promise.reject(rowIntegrity(`role/${uid}`))
      },
    } as unknown as AccessCache
    const unhandled: unknown[] = []
    const note = (reason: unknown): void => {
      unhandled.push(reason)
    }
    process.prependListener('unhandledRejection', note)
    const authorizer = new Authorizer(access, () => new Date())
    await assert.rejects(async () => authorizer.allowed('3'.repeat(32), 'keys/read', []), {
      reason: 'ROW_INTEGRITY',
    })
    await setImmediate()
    process.off('unhandledRejection', note)
    assert.deepEqual(unhandled, [])
  })
})
