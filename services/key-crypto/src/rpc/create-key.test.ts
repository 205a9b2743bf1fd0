import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { rejectsWith } from '@strongroom/testkit'
import { useTestHsm } from '../hsm/test-hsm.ts'
import { createKey } from './create-key.ts'
import { blankKey, managedDeps } from './test-managed.ts'

const VAULT = 'vaults/payments'

describe('CreateKey', () => {
  const made = useTestHsm({ workers: 1 })

  it('knows a repeat by its tags, in whatever order they come', async () => {
    const { deps, call, table } = managedDeps(made().hsm)
    const requestId = randomUUID()
    const create = (tags: Record<string, string>) =>
      createKey(deps)(
        { parent: VAULT, keyId: 'own', key: { ...blankKey, publicKeyCrc32c: 0, tags }, requestId },
        call({ port: 'user', peer: undefined }, VAULT),
      )
    const first = await create({ team: 'payments', stage: 'test' })
    const again = await create({ stage: 'test', team: 'payments' })
    assert.equal(again.key?.name, first.key?.name)
    assert.equal(table.commits, 1)
    await rejectsWith(create({ stage: 'live', team: 'payments' }), 'REQUEST_ID_REUSED')
  })
})
