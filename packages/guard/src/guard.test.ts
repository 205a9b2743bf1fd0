import { AccessCache } from '@strongroom/change-feed'
import type { AccessRow } from '@strongroom/formats'
import { Fault } from '@strongroom/fault'
import { rootName, UNREADABLE } from '@strongroom/rpc'
import type { Call, Handler } from '@strongroom/rpc'
import {
  accessRow,
  assignment,
  FakeAccessOwner,
  FakeAuditLog,
  FakeTokens,
  FakeVerifier,
  newUid,
  principalRow,
  rejectsWith,
  roleRow,
  vaultRow,
} from '@strongroom/testkit'
import assert from 'node:assert/strict'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { guard } from './guard.ts'
import type { Policy } from './policy.ts'
import { TokenKeys } from './token-keys.ts'

interface Request {
  name: string
  requestId: string
  clientId: string
}
interface Method {
  requestDeserialize: (bytes: Buffer) => Request
}
type Definition = Record<
  | 'Get'
  | 'Set'
  | 'Create'
  | 'Make'
  | 'List'
  | 'Watch'
  | 'Read'
  | 'Put'
  | 'Seal'
  | 'Open'
  | 'Append'
  | 'Tip'
  | 'Issue'
  | 'Mine',
  Method
>

const on = (request: Request) => request.name
const target = {
  action: 'secrets/getSecret/action',
  on,
  field: 'name',
  operation: 'SecretGet',
} as const

const policy: Policy<Definition> = {
  Get: { ...target, audit: 'single' },
  Set: {
    ...target,
    action: 'secrets/setSecret/action',
    operation: 'SecretSet',
    audit: 'intent-and-outcome',
  },
  Create: {
    ...target,
    action: 'vaults/write',
    operation: 'VaultCreate',
    audit: 'single',
    vault: 'any',
  },
  Make: {
    action: 'secrets/setSecret/action',
    on: () => 'vaults/payments',
    resource: ({ name }) => `vaults/payments/secrets/${name}`,
    makes: 'secret_id',
    operation: 'SecretMake',
    audit: 'single',
  },
  List: {
    action: 'principals/read',
    on: () => '/',
    operation: 'PrincipalList',
    audit: 'single',
    resource: () => 'principals',
  },
  Watch: { ...target, operation: 'SecretWatch', audit: 'single' },
  Seal: {
    ...target,
    peers: ['secret', 'certificate'],
    audiences: { secret: ['secret', 'certificate'] },
    token: 'optional',
    operation: 'ProtectSeal',
    audit: 'single',
  },
  Read: { ...target, audit: 'single', recordedBy: 'key-crypto' },
  Put: {
    ...target,
    operation: 'SecretSet',
    audit: 'intent-and-outcome',
    intent: 'before-commit',
  },
  Open: {
    ...target,
    peers: ['secret'],
    token: 'required',
    operation: 'ProtectOpen',
    audit: 'single',
    standsFor: 'SecretGet',
  },
  Append: { peers: ['auth', 'secret'], token: 'none', audit: 'none' },
  Tip: {
    action: 'audit/read',
    on: () => '/',
    operation: 'AuditGetCheckpoint',
    audit: 'single',
    peers: ['key-crypto'],
  },
  Issue: {
    public: true,
    operation: 'TokenIssue',
    audit: 'single',
    claimed: (request) => request.clientId,
  },
  Mine: { authenticated: true, operation: 'AccessCheck', audit: 'single' },
}

const world = async () => {
  const verifier = new FakeVerifier()
  const owner = new FakeAccessOwner(verifier)
  const issuer = new FakeTokens(verifier.realmUid)
  const log = new FakeAuditLog()
  const clock = { now: Date.now() }
  const access = new AccessCache({ source: owner, verifier })
  const tokens = new TokenKeys({ fetch: issuer.fetch })
  const { onion, authorizer, flush } = guard({
    audience: 'secret',
    tokens,
    access,
    audit: log,
    now: () => new Date(clock.now),
  })
  const role = roleRow({ actions: ['secrets/*', 'audit/read'] })
  const vault = vaultRow()
  const principal = principalRow()
  owner.put('role', role)
  owner.put('vault', vault)
  owner.put('principal', principal)
  const grant = (assignments: AccessRow['assignments'], counter = 1) => {
    owner.put('access', accessRow(principal.uid, assignments, counter))
  }
  grant([assignment(role, [vault.uid])])
  await access.poll()
  let calls = 0
  let handler: Handler<unknown, unknown> = () => Promise.resolve('done')
  const layers = onion(policy)
  const inner: Handler<unknown, unknown> = (request, call) => {
    calls++
    return handler(request, call)
  }
  const run = layers.reduceRight<Handler<unknown, unknown>>((next, layer) => layer(next), inner)
  const trailers: Record<string, string> = {}
  const call = (
    rpc: keyof Definition,
    token?: string,
    request: Partial<Request> | typeof UNREADABLE = {},
    fields: Partial<Call> = {},
  ) =>
    run(
      request === UNREADABLE
        ? request
        : { name: 'vaults/payments/secrets/DB', requestId: '', clientId: '', ...request },
      {
        method: `/strongroom.test.v1.TestService/${rpc}`,
        port: 'user',
        signal: new AbortController().signal,
        startedAt: performance.now(),
        deadlineAt: Infinity,
        traceId: 'f'.repeat(32),
        clientAddress: '10.0.0.1',
        userAddress: undefined,
        peer: undefined,
        header: (key) =>
          key === 'authorization' && token !== undefined ? `Bearer ${token}` : undefined,
        setTrailer: (key, value) => {
          trailers[key] = value
        },
        caller: undefined,
        name: rootName,
        vault: undefined,
        record: { rows: [], items: [] },
        intended: () => Promise.resolve(),
        ...fields,
      },
    )
  const peer = (rpc: keyof Definition, name: string, token?: string) =>
    call(rpc, token, {}, { port: 'peer', peer: name })
  return {
    ...{
      verifier,
      owner,
      issuer,
      log,
      clock,
      access,
      tokens,
      authorizer,
      flush,
      role,
      vault,
      principal,
    },
    ...{ grant, call, peer, trailers },
    calls: () => calls,
    handle: (next: Handler<unknown, unknown>) => {
      handler = next
    },
  }
}

describe('guard: authenticate', () => {
  it('lets a live principal in and says who it is', async () => {
    const { issuer, principal, call, handle, vault } = await world()
    const token = issuer.issue(principal)
    handle((_, { caller, name, vault: found }) =>
      Promise.resolve([caller?.principalName, caller?.token, name.object, found?.uid]),
    )
    assert.deepEqual(await call('Get', token), ['ci', token, 'db', vault.uid])
  })

  it('demands a token', async () => {
    const { call, calls, log } = await world()
    await rejectsWith(call('Get'), 'TOKEN_MISSING')
    assert.equal(calls(), 0)
    assert.deepEqual(
      log.records.map(({ outcome, reason }) => [outcome, reason]),
      [['denied', 'TOKEN_MISSING']],
    )
  })

  const now = Math.floor(Date.now() / 1000)
  const bad: [string, string, Record<string, unknown>, Record<string, unknown>?][] = [
    ['an expired token', 'TOKEN_EXPIRED', { iat: now - 900, nbf: now - 900, exp: now - 1 }],
    ['one of another realm', 'TOKEN_INVALID', { iss: newUid() }],
    ['one for another service', 'TOKEN_AUDIENCE', { aud: 'auth' }],
    ['one for two services', 'TOKEN_INVALID', { aud: ['secret', 'auth'] }],
    ['one without audience', 'TOKEN_INVALID', { aud: undefined }],
    [
      'one that lives longer than 15 minutes',
      'TOKEN_INVALID',
      { iat: now, nbf: now, exp: now + 901 },
    ],
    ['one issued in the future', 'TOKEN_INVALID', { iat: now + 600, exp: now + 1200 }],
    ['one not valid yet', 'TOKEN_INVALID', { nbf: now + 600 }],
    ['one of an earlier epoch', 'TOKEN_REVOKED', { tep: 0 }],
    ['one of another credential', 'TOKEN_REVOKED', { client_id: newUid() }],
    ['one of an unknown principal', 'TOKEN_REVOKED', { sub: newUid() }],
    ['one bound to a certificate', 'TOKEN_INVALID', { cnf: { 'x5t#S256': 'x' } }],
    ['one without expiry', 'TOKEN_INVALID', { exp: undefined }],
    ['one of another type', 'TOKEN_INVALID', {}, { typ: 'JWT' }],
    ['one with a critical extension', 'TOKEN_INVALID', {}, { crit: ['x'], x: 1 }],
    ['one of an unknown key', 'TOKEN_INVALID', {}, { kid: 'token.9' }],
    ['one of a key that is none of ours', 'TOKEN_INVALID', {}, { kid: '../token.1' }],
    ['one with a key of its own', 'TOKEN_INVALID', {}, { kid: undefined, jwk: {} }],
  ]
  for (const [what, reason, claims, header] of bad) {
    it(`refuses ${what}`, async () => {
      const { issuer, principal, call, calls, log } = await world()
      await rejectsWith(call('Get', issuer.issue(principal, claims, header)), reason)
      assert.equal(calls(), 0)
      assert.equal(log.records[0]?.reason, reason)
    })
  }

  it('tolerates 30 s of skew at the start', async () => {
    const { issuer, principal, call } = await world()
    assert.equal(
      await call('Get', issuer.issue(principal, { iat: now + 20, nbf: now + 20 })),
      'done',
    )
  })

  for (const alg of ['none', 'HS256'] as const) {
    it(`refuses ${alg}`, async () => {
      const { issuer, principal, call } = await world()
      const token = issuer.issue(principal)
      assert.equal(await call('Get', token), 'done')
      await rejectsWith(call('Get', issuer.forge(token, alg)), 'TOKEN_INVALID')
    })
  }

  it('refuses a token whose signature or claims were touched', async () => {
    const { issuer, principal, call } = await world()
    const [header, , signature] = issuer.issue(principal).split('.')
    const [, claims] = issuer.issue(principal, { tep: 2 }).split('.')
    await rejectsWith(call('Get', `${header}.${claims}.${signature}`), 'TOKEN_INVALID')
    for (const junk of ['', 'x', 'a.b.c', '..', 'x'.repeat(5000)]) {
      await rejectsWith(call('Get', junk), 'TOKEN_INVALID')
    }
  })

  it('notices on every call what was revoked', async () => {
    const { issuer, owner, access, principal, call } = await world()
    const token = issuer.issue(principal)
    let counter = 1
    for (const change of [
      { disabled: true },
      { deleted: true },
      { tokenEpoch: 2 },
      { credentialUids: [] },
    ]) {
      owner.put('principal', { ...principal, counter: ++counter })
      await access.poll()
      assert.equal(await call('Get', token), 'done')
      owner.put('principal', { ...principal, ...change, counter: ++counter })
      await access.poll()
      await rejectsWith(call('Get', token), 'TOKEN_REVOKED')
    }
  })

  it('notices on every call what time did', async () => {
    const { issuer, principal, call, clock, tokens } = await world()
    const token = issuer.issue(principal)
    assert.equal(await call('Get', token), 'done')
    issuer.lastCheckpointTime = new Date(clock.now + 700_000)
    await tokens.refresh()
    await rejectsWith(call('Get', token), 'TOKEN_EXPIRED')
  })

  it('refuses keys below the lowest generation, also of cached tokens', async () => {
    const { issuer, principal, call, tokens } = await world()
    const token = issuer.issue(principal)
    assert.equal(await call('Get', token), 'done')
    issuer.addKey('token.2')
    issuer.lowestGeneration = 2
    await tokens.refresh()
    await rejectsWith(call('Get', token), 'TOKEN_INVALID')
    assert.equal(await call('Get', issuer.issue(principal, {}, { kid: 'token.2' })), 'done')
  })

  it('asks once for a key it does not know, however many tokens name one', async () => {
    const { issuer, principal, call } = await world()
    await call('Get', issuer.issue(principal))
    const { fetches } = issuer
    for (let i = 0; i < 5; i++) {
      await rejectsWith(
        call('Get', issuer.issue(principal, {}, { kid: `token.${String(i + 5)}` })),
        'TOKEN_INVALID',
      )
    }
    assert.ok(issuer.fetches - fetches <= 1)
  })

  it('opens each door to those it is for', async () => {
    const { issuer, principal, call, peer } = await world()
    const token = issuer.issue(principal)
    await rejectsWith(call('Append', token), 'PEER_NOT_ALLOWED')
    await rejectsWith(peer('Get', 'secret', token), 'PEER_NOT_ALLOWED')
    await rejectsWith(peer('Append', 'certificate'), 'PEER_NOT_ALLOWED')
    assert.equal(await peer('Append', 'auth'), 'done')
    await rejectsWith(call('Nothing' as 'Get', token), 'PERMISSION_DENIED')
    await rejectsWith(call('toString' as 'Get', token), 'PERMISSION_DENIED')
  })

  it('accepts from a peer the audiences of its row', async () => {
    const { issuer, principal, peer, log } = await world()
    assert.equal(await peer('Seal', 'secret', issuer.issue(principal)), 'done')
    assert.equal(log.records[0]?.forwardingPeer, 'secret')
    assert.equal(
      await peer('Seal', 'secret', issuer.issue(principal, { aud: 'certificate' })),
      'done',
    )
    await rejectsWith(
      peer('Seal', 'secret', issuer.issue(principal, { aud: 'auth' })),
      'TOKEN_AUDIENCE',
    )
    await rejectsWith(peer('Seal', 'certificate', issuer.issue(principal)), 'TOKEN_AUDIENCE')
    assert.equal(await peer('Seal', 'secret'), 'done')
  })

  it('serves a shared method to its peer without a token and without a record', async () => {
    const { issuer, principal, peer, call, log, grant, role, access } = await world()
    assert.equal(await peer('Tip', 'key-crypto'), 'done')
    await rejectsWith(peer('Tip', 'auth'), 'PEER_NOT_ALLOWED')
    await rejectsWith(call('Tip', issuer.issue(principal)), 'PERMISSION_DENIED')
    grant([assignment(role)], 2)
    await access.poll()
    assert.equal(await call('Tip', issuer.issue(principal)), 'done')
    assert.deepEqual(
      log.records.map(({ outcome }) => outcome),
      ['denied', 'denied', 'success'],
    )
  })
})

describe('guard: authorize', () => {
  it('refuses what was not granted, and records it', async () => {
    const { issuer, principal, call, calls, log, vault } = await world()
    await rejectsWith(call('Create', issuer.issue(principal)), 'PERMISSION_DENIED')
    assert.equal(calls(), 0)
    const [record] = log.records
    assert.equal(record?.outcome, 'denied')
    assert.equal(record.reason, 'PERMISSION_DENIED')
    assert.equal(record.resource, 'vaults/payments/secrets/db')
    assert.equal(record.phase, 'single')
    assert.equal(record.principalUid, principal.uid)
    assert.notEqual(vault, undefined)
  })

  it('records of which vault it refused something, whoever has its name one day', async () => {
    const { issuer, principal, call, log, vault, owner, access } = await world()
    const token = issuer.issue(principal)
    await rejectsWith(call('Create', token), 'PERMISSION_DENIED')
    owner.put('vault', { ...vault, counter: 2, state: 'deleted' })
    await access.poll()
    await rejectsWith(call('Create', token), 'PERMISSION_DENIED')
    await rejectsWith(call('Get', token), 'VAULT_NOT_FOUND')
    await rejectsWith(call('Get', token, { name: 'vaults/none/secrets/x' }), 'PERMISSION_DENIED')
    assert.deepEqual(
      log.records.map(({ vaultUid }) => vaultUid),
      [vault.uid, vault.uid, vault.uid, undefined],
    )
  })

  it('says the same of a vault that is missing and of one that is denied', async () => {
    const { issuer, principal, call, owner } = await world()
    owner.put('vault', vaultRow({ name: 'other' }))
    const token = issuer.issue(principal)
    const denied = await rejectsWith(
      call('Get', token, { name: 'vaults/other/secrets/x' }),
      'PERMISSION_DENIED',
    )
    const missing = await rejectsWith(
      call('Get', token, { name: 'vaults/none/secrets/x' }),
      'PERMISSION_DENIED',
    )
    assert.deepEqual([missing.message, missing.metadata], [denied.message, denied.metadata])
  })

  it('tells those with the right that a vault is missing or deleted', async () => {
    const { issuer, principal, call, grant, role, owner, vault, access } = await world()
    const writer = roleRow({ actions: ['vaults/write'] })
    owner.put('role', writer)
    grant([assignment(role), assignment(writer)], 2)
    const token = issuer.issue(principal)
    await rejectsWith(call('Get', token, { name: 'vaults/none/secrets/x' }), 'VAULT_NOT_FOUND')
    assert.equal(await call('Create', token, { name: 'vaults/none' }), 'done')
    owner.put('vault', { ...vault, counter: 2, state: 'deleted' })
    await access.poll()
    await rejectsWith(call('Get', token), 'VAULT_NOT_FOUND')
    assert.equal(await call('Create', token), 'done')
  })

  it('takes a right away with the next answer of the feed', async () => {
    const { issuer, principal, call, grant, access } = await world()
    const token = issuer.issue(principal)
    assert.equal(await call('Get', token), 'done')
    grant([], 2)
    await access.poll()
    await rejectsWith(call('Get', token), 'PERMISSION_DENIED')
  })

  it('asks for the right on what is to be made, not on what it is to be in', async () => {
    const { grant, issuer, principal, call, role, vault, access, log } = await world()
    const make = (name: string) => call('Make', issuer.issue(principal), { name })
    const held = assignment(role, [vault.uid, 'secrets', 'held'], { effect: 'deny' })
    grant([assignment(role, [vault.uid]), held], 2)
    await access.poll()
    assert.equal(await make('free'), 'done')
    await rejectsWith(make('Held'), 'PERMISSION_DENIED')
    assert.equal(log.records.at(-1)?.resource, 'vaults/payments/secrets/held')
    grant([assignment(role, [vault.uid, 'secrets', 'own'])], 3)
    await access.poll()
    assert.equal(await make('own'), 'done')
    await rejectsWith(make('free'), 'PERMISSION_DENIED')
    await rejectsWith(make('no_name'), 'INVALID_NAME')
  })

  it('does not serve a principal whose access row is gone', async () => {
    const { issuer, principal, call, owner } = await world()
    owner.remove(`access/${principal.uid}`)
    await rejectsWith(call('Get', issuer.issue(principal)), 'ROW_INTEGRITY')
  })

  it('refuses a name that is none, and records it', async () => {
    const { issuer, principal, call, log } = await world()
    await rejectsWith(
      call('Get', issuer.issue(principal), { name: 'vaults/payments/secrets/../x' }),
      'INVALID_NAME',
    )
    assert.deepEqual([log.records[0]?.outcome, log.records[0]?.reason], ['failed', 'INVALID_NAME'])
  })

  it('serves any live principal where the row says so', async () => {
    const { issuer, principal, call, grant } = await world()
    grant([], 2)
    assert.equal(await call('Mine', issuer.issue(principal)), 'done')
  })

  it('is at once when the rows are at hand', async () => {
    const { authorizer, principal, vault } = await world()
    const ask = () => authorizer.allowed(principal.uid, 'secrets/getSecret/action', [vault.uid])
    assert.equal(await ask(), true)
    assert.equal(ask(), true)
  })
})

describe('guard: audit', () => {
  it('records what was done before the answer leaves, and hands back the index', async () => {
    const { issuer, principal, call, log, handle, trailers, vault } = await world()
    const objectUid = newUid()
    handle((_, { record }) => {
      record.objectUid = objectUid
      record.rows.push({ kind: 'head', uid: objectUid, counter: 3 })
      return Promise.resolve('value')
    })
    await call('Get', issuer.issue(principal), { requestId: 'r' })
    const [record] = log.records
    assert.equal(record?.operation, 'SecretGet')
    assert.equal(record.outcome, 'success')
    assert.equal(record.vaultUid, vault.uid)
    assert.equal(record.objectUid, objectUid)
    assert.deepEqual(record.rows, [{ kind: 'head', uid: objectUid, counter: 3 }])
    assert.equal(record.requestId, 'r')
    assert.equal(record.credentialUid, principal.credentialUids[0])
    assert.equal(trailers['strongroom-audit-index'], '1')
  })

  it('makes no second record of what a peer has on record, for those rows that say so', async () => {
    const { issuer, principal, call, log, handle, trailers } = await world()
    handle((_, { record }) => {
      record.receipt = '17'
      return Promise.resolve('value')
    })
    await call('Read', issuer.issue(principal))
    assert.equal(log.records.length, 0)
    assert.equal(trailers['strongroom-audit-index'], '17')
    await call('Get', issuer.issue(principal))
    assert.equal(log.records.length, 1)
    assert.equal(trailers['strongroom-audit-index'], '1')
  })

  it('records itself what no peer has on record, and what failed after a peer had', async () => {
    const { issuer, principal, call, log, handle } = await world()
    await call('Read', issuer.issue(principal))
    handle((_, { record }) => {
      record.receipt = '17'
      throw new Fault('unavailable', 'DATABASE_UNAVAILABLE', '')
    })
    await rejectsWith(call('Read', issuer.issue(principal)), 'DATABASE_UNAVAILABLE')
    assert.deepEqual(
      log.records.map(({ operation, outcome, reason }) => [operation, outcome, reason]),
      [
        ['SecretGet', 'success', ''],
        ['SecretGet', 'failed', 'DATABASE_UNAVAILABLE'],
      ],
    )
  })

  it("records what completes a user's call as that call, under the user's own address", async () => {
    const { issuer, principal, call, log, handle, trailers } = await world()
    const from = { port: 'peer', peer: 'secret', userAddress: '192.0.2.7' } as const
    const token = issuer.issue(principal)
    await call('Open', token, {}, from)
    assert.equal(trailers['strongroom-receipt'], '1')
    delete trailers['strongroom-receipt']
    handle(() => Promise.reject(new Fault('conflict', 'ROW_STALE', '')))
    await rejectsWith(call('Open', token, {}, from), 'ROW_STALE')
    // Nobody has shown who it would be.
    await rejectsWith(call('Open', undefined, {}, from), 'TOKEN_MISSING')
    assert.deepEqual(
      log.records.map((record) => [
        ...[record.operation, record.outcome, record.clientAddress, record.forwardingPeer],
      ]),
      [
        ['SecretGet', 'success', '192.0.2.7', 'secret'],
        ['ProtectOpen', 'failed', '192.0.2.7', 'secret'],
        ['ProtectOpen', 'denied', '10.0.0.1', 'secret'],
      ],
    )
    assert.equal(trailers['strongroom-receipt'], undefined)
  })

  it('records a mutation before and after', async () => {
    const { issuer, principal, call, log, handle } = await world()
    handle(() => {
      assert.deepEqual(
        log.records.map(({ phase }) => phase),
        ['intent'],
      )
      throw new Fault('conflict', 'ETAG_MISMATCH', '')
    })
    await rejectsWith(call('Set', issuer.issue(principal)), 'ETAG_MISMATCH')
    const outcome = log.records[1]
    assert.deepEqual(
      [outcome?.phase, outcome?.intentSequence, outcome?.outcome, outcome?.reason],
      ['outcome', 1, 'failed', 'ETAG_MISMATCH'],
    )
  })

  it('calls no mutation failed that may be durable all the same', async () => {
    const { issuer, principal, call, log, handle, trailers } = await world()
    const lost = () =>
      new Fault('unavailable', 'DATABASE_UNAVAILABLE', 'away', {}, { outcomeUnknown: true })
    handle(() => Promise.reject(lost()))
    await rejectsWith(call('Set', issuer.issue(principal)), 'DATABASE_UNAVAILABLE')
    handle(async (_, { intended }) => {
      await intended()
      throw lost()
    })
    await rejectsWith(call('Put', issuer.issue(principal)), 'DATABASE_UNAVAILABLE')
    assert.deepEqual(
      log.records.map(({ phase }) => phase),
      ['intent', 'intent'],
    )
    assert.equal(trailers['strongroom-audit-index'], undefined)
    // Without an intent its record is the only one.
    handle(() => Promise.reject(lost()))
    await rejectsWith(call('Get', issuer.issue(principal)), 'DATABASE_UNAVAILABLE')
    assert.deepEqual([log.records[2]?.phase, log.records[2]?.outcome], ['single', 'failed'])
  })

  it('begins while the intent is on its way where the row says so, and commits after it', async () => {
    const { issuer, principal, call, log, handle } = await world()
    const held = Promise.withResolvers<undefined>()
    log.held = held.promise
    const begun = Promise.withResolvers<undefined>()
    const steps: string[] = []
    handle(async (_, { intended }) => {
      steps.push('begun')
      begun.resolve(undefined)
      await intended()
      steps.push('committed')
      return 'done'
    })
    const answer = call('Put', issuer.issue(principal))
    // A call that ends before its handler begins is told by its own error.
    await Promise.race([begun.promise, answer])
    // Nothing but the intent is waited for: whoever did not wait for it would have committed by now.
    await nextTurn()
    assert.deepEqual(steps, ['begun'])
    held.resolve(undefined)
    assert.equal(await answer, 'done')
    assert.deepEqual(steps, ['begun', 'committed'])
    assert.deepEqual(
      log.records.map(({ phase, intentSequence }) => [phase, intentSequence]),
      [
        ['intent', undefined],
        ['outcome', 1],
      ],
    )
  })

  it('closes an intent that a handler failed before', async () => {
    const { issuer, principal, call, log, handle } = await world()
    const held = Promise.withResolvers<undefined>()
    log.held = held.promise
    handle(() => {
      // The intent is on record only when the handler has failed.
      setImmediate(() => {
        held.resolve(undefined)
      })
      return Promise.reject(new Fault('conflict', 'ETAG_MISMATCH', ''))
    })
    await rejectsWith(call('Put', issuer.issue(principal)), 'ETAG_MISMATCH')
    const outcome = log.records[1]
    assert.deepEqual([outcome?.phase, outcome?.intentSequence], ['outcome', 1])
  })

  it('lets nothing be committed whose intent is not on record', async () => {
    const { issuer, principal, call, log, handle } = await world()
    let committed = false
    handle(async (_, { intended }) => {
      await intended()
      committed = true
    })
    log.failure = new Error('down')
    await rejectsWith(call('Put', issuer.issue(principal)), 'AUDIT_UNAVAILABLE')
    assert.equal(committed, false)
  })

  it('records a message that could not be read, under who sent it', async () => {
    const { issuer, principal, call, calls, log, trailers } = await world()
    for (const rpc of ['Get', 'Set', 'Mine'] as const)
      await rejectsWith(call(rpc, issuer.issue(principal), UNREADABLE), 'MALFORMED_MESSAGE')
    await rejectsWith(call('Get', undefined, UNREADABLE), 'TOKEN_MISSING')
    await rejectsWith(call('Issue', undefined, UNREADABLE), 'MALFORMED_MESSAGE')
    assert.equal(calls(), 0)
    assert.deepEqual(
      log.records.map((record) => [
        ...[record.operation, record.phase, record.principalUid, record.principalName],
        ...[record.resource, record.outcome, record.reason],
      ]),
      [
        ...['SecretGet', 'SecretSet', 'AccessCheck'].map((operation) => [
          ...[operation, 'single', principal.uid, 'ci', '', 'failed', 'MALFORMED_MESSAGE'],
        ]),
        ['SecretGet', 'single', undefined, '', '', 'denied', 'TOKEN_MISSING'],
        ['TokenIssue', 'single', undefined, undefined, '', 'failed', 'MALFORMED_MESSAGE'],
      ],
    )
    assert.equal(trailers['strongroom-audit-index'], '5')
  })

  it('counts what strangers send to a public method past 100 a second', async () => {
    const { call, log, flush } = await world()
    for (let turn = 0; turn < 150; turn += 1)
      await rejectsWith(call('Issue', undefined, UNREADABLE), 'MALFORMED_MESSAGE')
    flush()
    await new Promise(setImmediate)
    assert.equal(log.records.length, 101)
    assert.equal(log.records.at(-1)?.count, 50)
  })

  it('gives no result that it could not record', async () => {
    const { issuer, principal, call, log, handle } = await world()
    handle(() => {
      log.failure = new Error('down')
      return Promise.resolve('value')
    })
    await rejectsWith(call('Get', issuer.issue(principal)), 'AUDIT_UNAVAILABLE')
  })

  it('starts no mutation whose intent it could not record', async () => {
    const { issuer, principal, call, log, calls } = await world()
    log.failure = new Error('down')
    await rejectsWith(call('Set', issuer.issue(principal)), 'AUDIT_UNAVAILABLE')
    assert.equal(calls(), 0)
    await rejectsWith(call('Get'), 'AUDIT_UNAVAILABLE')
  })

  it('names a bug INTERNAL and a repeat REPEATED', async () => {
    const { issuer, principal, call, log, handle } = await world()
    handle(() => Promise.reject(new TypeError('oops')))
    await assert.rejects(call('Get', issuer.issue(principal)), TypeError)
    handle((_, { record }) => {
      record.repeated = true
      return Promise.resolve('again')
    })
    await call('Get', issuer.issue(principal))
    assert.deepEqual(
      log.records.map(({ outcome, reason }) => [outcome, reason]),
      [
        ['failed', 'INTERNAL'],
        ['success', 'REPEATED'],
      ],
    )
  })

  it('records the identity that a public call claims', async () => {
    const { call, log, handle } = await world()
    handle(() => Promise.reject(new Fault('unauthenticated', 'INVALID_CLIENT', '')))
    for (let i = 0; i < 101; i++)
      await rejectsWith(call('Issue', undefined, { clientId: 'ci' }), 'INVALID_CLIENT')
    assert.equal(log.records.length, 100)
    assert.deepEqual([log.records[0]?.principalName, log.records[0]?.outcome], ['ci', 'denied'])
  })

  it('names the resource of rows outside vaults', async () => {
    const { issuer, principal, call, log } = await world()
    await rejectsWith(call('List', issuer.issue(principal)), 'PERMISSION_DENIED')
    assert.equal(log.records[0]?.resource, 'principals')
  })
})

describe('guard: streams', () => {
  const items = async function* (count: number, between: () => Promise<void>) {
    for (let i = 0; i < count; i++) {
      yield i
      await between()
    }
  }
  const read = async (stream: unknown) => {
    const seen: unknown[] = []
    for await (const item of stream as AsyncIterable<unknown>) seen.push(item)
    return seen
  }

  it('records the call before the first item', async () => {
    const { issuer, principal, call, handle, log } = await world()
    handle(() => Promise.resolve(items(2, () => Promise.resolve())))
    const stream = await call('Watch', issuer.issue(principal))
    assert.equal(log.records.length, 1)
    assert.deepEqual(await read(stream), [0, 1])
  })

  it('ends when the right is taken away', async () => {
    const { issuer, principal, call, handle, grant, access } = await world()
    handle(() =>
      Promise.resolve(
        items(3, async () => {
          grant([], 2)
          await access.poll()
        }),
      ),
    )
    await rejectsWith(read(await call('Watch', issuer.issue(principal))), 'PERMISSION_DENIED')
  })

  it('ends when its token is revoked', async () => {
    const { issuer, principal, call, handle, owner, access } = await world()
    handle(() =>
      Promise.resolve(
        items(3, async () => {
          owner.put('principal', { ...principal, counter: 2, tokenEpoch: 9 })
          await access.poll()
        }),
      ),
    )
    await rejectsWith(read(await call('Watch', issuer.issue(principal))), 'TOKEN_REVOKED')
  })

  it('ends with its token, also while nothing comes', async () => {
    const { issuer, principal, call, handle, clock } = await world()
    handle(() => Promise.resolve(items(1, () => new Promise(() => undefined))))
    const stream = await call('Watch', issuer.issue(principal))
    clock.now += 700_000
    await rejectsWith(read(stream), 'TOKEN_EXPIRED')
    const idle = await call(
      'Watch',
      issuer.issue(principal, {
        iat: Math.floor(clock.now / 1000),
        exp: Math.floor(clock.now / 1000) + 600,
      }),
    )
    const reading = read(idle)
    setTimeout(() => (clock.now += 700_000), 50)
    await rejectsWith(reading, 'TOKEN_EXPIRED')
  })
})
