import assert from 'node:assert/strict'
import { RequestTaken } from '@strongroom/postgres'
import { rejectsWith } from '@strongroom/testkit'
import { etagMismatch } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'
import { deletedButRecoverable, keyNotFound } from '../domain/faults.ts'
import { LostRace } from '../store/key-store.ts'
import { mutate } from './mutation.ts'
import { FakeCommits, FakeFingerprints, OBJECT, VERSION, callOf, usableKey } from './test-call.ts'

const REQUEST_ID = '6b1f7c3e-6d0b-4a55-9f0e-0a6a3a3d0002'
const NAME = 'vaults/payments/keys/signer'

describe('mutate', () => {
  let store: FakeCommits
  let plans: number
  let announced: number
  let rule: () => void
  beforeEach(() => {
    rule = () => undefined
    store = new FakeCommits()
    plans = 0
    announced = 0
  })

  const change = (
    fields: { requestId?: string; name?: string; etag?: string } = {},
    call: Call = callOf(NAME),
  ) => {
    const { requestId = REQUEST_ID, name = NAME, etag = '' } = fields
    return mutate(
      {
        hsm: new FakeFingerprints(),
        store,
        keys: {
          changed: async () => {
            announced += 1
          },
        },
      },
      {
        message: 'strongroom.key.v1.RotateKeyRequest',
        request: { name, requestId },
        call,
        etag,
        plan: async () => {
          plans += 1
          rule()
          return {
            commit: { head: { after: usableKey.head }, state: { after: usableKey.state } },
            answer: `made ${plans}`,
            resource: NAME,
            version: VERSION,
          }
        },
        replay: async ({ resource, version }) => `found ${resource} ${version ?? ''}`,
      },
    )
  }

  it('commits a plan, notes its rows, and tells the others', async () => {
    const call = callOf(NAME)
    assert.equal(await change({}, call), 'made 1')
    assert.equal(announced, 1)
    assert.deepEqual(call.record.rows, [
      { kind: 'head', uid: OBJECT, counter: 1 },
      { kind: 'state', uid: VERSION, counter: 1 },
    ])
    assert.equal(call.record.repeated, undefined)
  })

  it('answers a repeat from what was made, and makes nothing', async () => {
    await change()
    const again = callOf(NAME)
    assert.equal(await change({}, again), `found ${NAME} ${VERSION}`)
    assert.equal(plans, 1)
    assert.equal(store.commits.length, 1)
    assert.equal(again.record.repeated, true)
  })

  it('takes a request_id for the same in capital letters', async () => {
    await change()
    assert.match(await change({ requestId: REQUEST_ID.toUpperCase() }), /^found/)
  })

  it('refuses a request_id with another body', async () => {
    await change()
    await rejectsWith(change({ name: `${NAME}2` }), 'REQUEST_ID_REUSED')
    assert.equal(plans, 1)
  })

  it('keeps the request_ids of principals and methods apart', async () => {
    await change()
    const caller = callOf(NAME).caller
    assert.ok(caller)
    const other = callOf(NAME, { caller: { ...caller, principalUid: 'd'.repeat(32) } })
    assert.equal(await change({}, other), 'made 2')
    const method = callOf(NAME, { method: '/strongroom.key.v1.KeyService/RotateKey' })
    assert.equal(await change({}, method), 'made 3')
  })

  it('makes it each time without a request_id', async () => {
    assert.equal(await change({ requestId: '' }), 'made 1')
    assert.equal(await change({ requestId: '' }), 'made 2')
    assert.equal(store.outcomes.size, 0)
  })

  it('refuses a request_id that is no UUID', async () => {
    for (const requestId of ['1', 'x'.repeat(36), `${REQUEST_ID} `])
      await rejectsWith(change({ requestId }), 'INVALID_FIELD')
    assert.equal(plans, 0)
  })

  it('answers with the first outcome when both came at once', async () => {
    await change()
    const [key, outcome] = [...store.outcomes][0] ?? []
    assert.ok(key !== undefined && outcome)
    store.outcomes.clear()
    store.failures = [new RequestTaken()]
    const { findRequest } = store
    let asked = 0
    Object.defineProperty(store, 'findRequest', {
      value: (request: object) => {
        // The other's commit becomes visible between the two questions.
        if (++asked === 2) store.outcomes.set(key, outcome)
        return findRequest(request)
      },
    })
    assert.equal(await change(), `found ${NAME} ${VERSION}`)
    assert.equal(store.commits.length, 1)
  })

  it('answers with the first outcome where a rule refuses what the other call has done', async () => {
    await change()
    const outcomes = [...store.outcomes]
    for (const refusal of [keyNotFound, etagMismatch, deletedButRecoverable]) {
      store.outcomes.clear()
      rule = () => {
        for (const [key, outcome] of outcomes) store.outcomes.set(key, outcome)
        throw refusal(NAME)
      }
      const again = callOf(NAME)
      assert.equal(await change({}, again), `found ${NAME} ${VERSION}`)
      assert.equal(again.record.repeated, true)
    }
    store.outcomes.clear()
    rule = () => {
      throw keyNotFound(NAME)
    }
    await rejectsWith(change(), 'KEY_NOT_FOUND')
    assert.equal(store.commits.length, 1)
  })

  it('plans anew when it loses a race, three times at most', async () => {
    store.failures = [new LostRace(), new LostRace()]
    assert.equal(await change(), 'made 3')
    store.failures = [new LostRace(), new LostRace(), new LostRace()]
    await rejectsWith(change({ requestId: '' }), 'ETAG_MISMATCH')
  })

  it('does not plan anew for who named an etag', async () => {
    store.failures = [new LostRace()]
    await rejectsWith(change({ etag: '"1"' }), 'ETAG_MISMATCH')
    assert.equal(plans, 1)
  })

  it('passes on what it does not know', async () => {
    store.failures = [new Error('the database is away')]
    await assert.rejects(change(), /the database is away/)
    assert.equal(announced, 0)
  })
})
