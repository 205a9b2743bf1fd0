import { rejectsWith } from '@strongroom/testkit'
import { deletedHead, newHead, withVersion } from '../domain/head.ts'
import type { KeyDeps } from './deps.ts'
import { callOf } from './test-call.ts'
import { undeleteKey } from './undelete-key.ts'

const NAME = 'vaults/payments/keys/signer'
const UID = '1'.repeat(32)

describe('UndeleteKey', () => {
  it('finds no key whose purge time has passed, though the job has not come yet', async () => {
    const now = new Date(0)
    const made = { vaultUid: UID, objectType: 'keys', objectUid: UID, name: 'signer' } as const
    const live = withVersion(newHead({ ...made, displayName: 'signer', now }), UID)
    const row = deletedHead(live, { retentionDays: 7, purgeProtection: false }, now)
    const deps = {
      keys: { head: () => Promise.resolve({ row }) },
      now: () => row.purgeAt,
    } as unknown as KeyDeps
    await rejectsWith(
      undeleteKey(deps)({ name: NAME, requestId: '' }, callOf(NAME)),
      'KEY_NOT_FOUND',
    )
  })
})
