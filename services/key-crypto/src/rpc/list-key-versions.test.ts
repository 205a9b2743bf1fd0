import assert from 'node:assert/strict'
import { formatPageToken } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import { useTestHsm } from '../hsm/test-hsm.ts'
import { createKey } from './create-key.ts'
import { listKeyVersions } from './list-key-versions.ts'
import { blankKey, managedDeps } from './test-managed.ts'

const VAULT = 'vaults/payments'
const KEY = `${VAULT}/keys/own`
const METHOD = '/strongroom.key.v1.KeyService/ListKeyVersions'

describe('ListKeyVersions', () => {
  const made = useTestHsm({ workers: 1 })

  it('takes only a token that a page could have given', async () => {
    const { deps, call } = managedDeps(made().hsm)
    const of = (name: string) => call({ port: 'user', peer: undefined, method: METHOD }, name)
    const key = { ...blankKey, publicKeyCrc32c: 0 }
    const created = await createKey(deps)(
      { parent: VAULT, keyId: 'own', key, requestId: '' },
      of(VAULT),
    )
    const asked: number[] = []
    const store = {
      listVersions: async (_objectUid: string, below: number) => {
        asked.push(below)
        return []
      },
    } as unknown as typeof deps.store
    // The key's uid, of which a token is made, is in every answer.
    const page = (after: string) =>
      listKeyVersions({ ...deps, store })(
        {
          parent: KEY,
          pageSize: 0,
          pageToken: formatPageToken(after, [METHOD, created.key?.uid ?? '']),
        },
        of(KEY),
      )
    for (const after of ['', 'x', '1.5', '-1', '0', '0x1', '1e9', ' 1', '9'.repeat(16)])
      await rejectsWith(page(after), 'INVALID_PAGE_TOKEN')
    assert.deepEqual(asked, [])
    await page('1')
    await page('999999999999999')
    // No version has a higher ordinal than the current one, and the database knows no such number.
    assert.deepEqual(asked, [1, 2])
  })
})
