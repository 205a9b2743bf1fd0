import assert from 'node:assert/strict'
import { Tokens } from './tokens.ts'

describe('Tokens', () => {
  const at = (minutes: number): number => minutes * 60_000

  it('fetches once for callers that ask together', async () => {
    let fetched = 0
    const tokens = new Tokens(
      async () => ({ token: `t${(fetched += 1)}`, expiresAt: new Date(at(15)) }),
      () => 0,
    )
    assert.deepEqual(
      await Promise.all([tokens.get('secret', false), tokens.get('secret', false)]),
      ['t1', 't1'],
    )
    assert.equal(await tokens.get('secret', false), 't1')
    assert.equal(fetched, 1)
  })

  it('keeps a token for each audience', async () => {
    const tokens = new Tokens(
      async (audience) => ({ token: audience, expiresAt: new Date(at(15)) }),
      () => 0,
    )
    assert.equal(await tokens.get('secret', false), 'secret')
    assert.equal(await tokens.get('audit', false), 'audit')
  })

  it('renews after four fifths of the life, or when the last one was refused', async () => {
    let now = 0
    let fetched = 0
    const tokens = new Tokens(
      async () => ({ token: `t${(fetched += 1)}`, expiresAt: new Date(now + at(15)) }),
      () => now,
    )
    assert.equal(await tokens.get('secret', false), 't1')
    now = at(11.9)
    assert.equal(await tokens.get('secret', false), 't1')
    now = at(12.1)
    assert.equal(await tokens.get('secret', false), 't2')
    assert.equal(await tokens.get('secret', true), 't3')
  })

  it('asks again after a fetch that failed', async () => {
    let fetched = 0
    const tokens = new Tokens(
      async () => {
        fetched += 1
        if (fetched === 1) throw new Error('away')
        return { token: 'second', expiresAt: new Date(at(15)) }
      },
      () => 0,
    )
    await assert.rejects(tokens.get('secret', false), /away/)
    assert.equal(await tokens.get('secret', false), 'second')
  })
})
