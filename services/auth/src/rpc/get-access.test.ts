import assert from 'node:assert/strict'
import { getAccess } from './get-access.ts'

type Query = Parameters<Parameters<typeof getAccess>[0]['feed']['get']>[0]

describe('GetAccess', () => {
  const asked: Query[] = []
  const handler = getAccess({
    feed: {
      get: (query: Query) => {
        asked.push(query)
        return Promise.resolve([])
      },
    } as unknown as Parameters<typeof getAccess>[0]['feed'],
  })
  const request = (vaultNames: string[]) => ({
    principalUids: [],
    roleUids: [],
    vaultNames,
    vaultUids: [],
  })

  it('does not ask the database for names that no vault can have', async () => {
    assert.deepEqual(await handler(request(['demo', 'a\0b', '\ud800x', 'Demo', ''])), { rows: [] })
    assert.deepEqual(asked.at(-1)?.vaultNames, ['demo'])
  })

  it('answers at most 1,000 names', async () => {
    await assert.rejects(handler(request(Array<string>(1001).fill('demo'))), {
      reason: 'INVALID_FIELD',
    })
    await handler(request(Array<string>(1000).fill('demo')))
  })
})
