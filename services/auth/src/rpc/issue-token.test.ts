import assert from 'node:assert/strict'

import { Fault } from '@strongroom/fault'
import { formatClientSecret } from '@strongroom/formats'

import { call, made, MemoryProtection, MemoryStore, newPrincipal, newUid } from '../fakes.ts'
import { TokenAttempts } from '../store/token-attempts.ts'
import { issueToken } from './issue-token.ts'
import { TokenRows } from './token-rows.ts'

const reason = (expected: string) => (thrown: unknown) =>
  thrown instanceof Fault && thrown.reason === expected

function setUp() {
  const store = new MemoryStore()
  const protection = new MemoryProtection()
  const [principal, access] = newPrincipal('app1')
  const credentialUid = newUid()
  const live = made('principal', { ...principal.row, credentialUids: [credentialUid] })
  const credential = made('credential', {
    uid: credentialUid,
    principalUid: principal.row.uid,
    counter: 1,
    kind: 'client-secret',
    verifier: Buffer.alloc(32),
    notBefore: new Date(0),
    expiry: null,
  })
  store.put(live, access, credential)
  let reads = 0
  const counted = {
    credential: async (uid: string) => {
      reads += 1
      return store.credential(uid)
    },
    principalByUid: (uid: string) => store.principalByUid(uid),
  }
  const cache = {
    principal: async (uid: string) => (await store.principalByUid(uid))?.row,
  }
  const attempts = new TokenAttempts(undefined)
  const tokenRows = new TokenRows(counted, cache)
  const issue = (clientId: string, clientSecret: string, audience = 'secret') =>
    issueToken({ protection, attempts, tokenRows })(
      { clientId, clientSecret, audience },
      call('TokenService/IssueToken'),
    )
  const secret = formatClientSecret({ credentialUid, secret: Buffer.alloc(32, 7) })
  return { store, protection, issue, secret, live, reads: () => reads }
}

describe('IssueToken', () => {
  it('shows key-crypto both rows, and reads them once', async () => {
    const { issue, secret, protection, reads, live } = setUp()
    const answer = await issue('app1', secret)
    await issue('app1', secret)
    assert.equal(answer.tokenType, 'Bearer')
    assert.equal(reads(), 1)
    const [signed] = protection.signed
    assert.deepEqual(signed?.principal?.body, live.stored.body)
  })

  it('keeps no rows that key-crypto did not sign for', async () => {
    const { issue, secret, protection, reads } = setUp()
    protection.failures.set('SignToken', new Fault('corrupt', 'ROW_INTEGRITY', 'edited'))
    await assert.rejects(issue('app1', secret), reason('ROW_INTEGRITY'))
    await issue('app1', secret)
    assert.equal(reads(), 2)
  })

  it('reads the rows again when the feed has a newer principal', async () => {
    const { issue, secret, store, live, protection, reads } = setUp()
    await issue('app1', secret)
    const changed = made('principal', { ...live.row, counter: 2, tokenEpoch: 1 })
    store.put(changed)
    await issue('app1', secret)
    assert.equal(reads(), 2)
    assert.deepEqual(protection.signed[1]?.principal?.body, changed.stored.body)
  })

  it('lets key-crypto do the same work for an unknown id and for another principal', async () => {
    const { issue, secret, protection } = setUp()
    await assert.rejects(issue('nobody', secret), reason('INVALID_CLIENT'))
    const other = formatClientSecret({ credentialUid: newUid(), secret: Buffer.alloc(32) })
    await assert.rejects(issue('app1', other), reason('INVALID_CLIENT'))
    assert.equal(protection.signed.length, 2)
    assert.ok(protection.signed.every(({ credential }) => credential === undefined))
  })

  it('refuses what has not the form of a secret, and an unknown audience', async () => {
    const { issue, secret, protection } = setUp()
    await assert.rejects(issue('app1', `${secret.slice(0, -1)}x`), reason('INVALID_CLIENT'))
    await assert.rejects(issue('app1', secret, 'everything'), reason('INVALID_FIELD'))
    assert.equal(protection.signed.length, 0)
  })

  it('stops listening after ten failures, for that principal from that address alone', async () => {
    const { issue, secret } = setUp()
    for (let failure = 0; failure < 10; failure += 1) {
      await assert.rejects(issue('app1', 'wrong'), reason('INVALID_CLIENT'))
    }
    await assert.rejects(issue('app1', secret), reason('TOO_MANY_ATTEMPTS'))
    await assert.rejects(issue('app2', 'wrong'), reason('INVALID_CLIENT'))
  })

  it('reads again when key-crypto knows a newer row', async () => {
    const { issue, secret, protection } = setUp()
    await issue('app1', secret)
    protection.failures.set('SignToken', new Fault('conflict', 'ROW_STALE', 'older'))
    await issue('app1', secret)
    assert.equal(protection.signed.at(-1)?.principal?.reread, true)
  })
})
