import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { encodeRow } from '@strongroom/formats'
import type { Row, RowKind } from '@strongroom/formats'
import type { Ready, Reply } from './frames.ts'
import { Hsm } from './hsm.ts'
import { eventually } from './test-hsm.ts'
import { makeKey, makeRow, randomUid } from './test-keys.ts'
import type { TestKey } from './test-keys.ts'
import { makeTestToken } from './test-token.ts'
import type { TestToken } from './test-token.ts'
import { WorkerProcess } from './worker-process.ts'
import type { CallFields } from './worker-process.ts'

/*
 * A worker believes nothing that the process in front of it says: here that process is the test, and says what it likes.
 */
describe('a worker', () => {
  let token: TestToken
  let worker: WorkerProcess
  let realm: Ready
  let key: TestKey
  before(async () => {
    token = makeTestToken()
    const { options } = token
    const hsm = new Hsm(options)
    await hsm.start()
    const kind = { keyType: 'EC', sizeOrCurve: 'P-256', family: 'EC' } as const
    key = await makeKey(hsm, kind)
    await makeRow(hsm, 'state', { ...key.state.row, counter: 2, enabled: false }, key.state)
    await hsm.stop()
    let ready: Ready | undefined
    worker = new WorkerProcess(
      {
        token: options,
        environmentVariables: options.environmentVariables ?? {},
        patienceMilliseconds: 10_000,
        silenceMilliseconds: 10_000,
        messageWeightMax: 64,
      },
      {
        ready: (facts) => (ready = facts),
        alive: () => undefined,
        ended: () => undefined,
      },
    )
    await eventually(() => ready !== undefined, 10_000, 'the worker is ready')
    assert.ok(ready)
    realm = ready
  })
  after(() => {
    worker.end()
    token.remove()
  })

  const bytesOf = ({ body, mac }: { body: Buffer; mac: Buffer }) => ({ body, mac })
  const rows = () => [key.vaultKey, key.head, key.state, key.keyVersion].map(bytesOf)
  const use = (fields: CallFields = {}): Promise<Reply> =>
    worker.call(
      'use',
      {
        rows: rows(),
        uid: key.vaultUid,
        operation: 'sign',
        algorithm: 'ES256',
        data: Buffer.alloc(32, 1),
        now: Date.now(),
        ...fields,
      },
      1,
    )
  const forged = <K extends RowKind>(kind: K, row: Row<K>) => {
    const body = encodeRow(kind, realm.realmUid, realm.macGeneration, row)
    return { body, mac: createHmac('sha256', 'a guess').update(body).digest() }
  }
  const withRow = (index: number, row: { body?: Buffer; mac: Buffer }) =>
    rows().map((each, at) => (at === index ? row : each))

  it('signs with rows that are right', async () => {
    const reply = await use()
    assert.equal(reply.reason, '')
    assert.equal(reply.output.length, 64)
  })

  it('checks every MAC itself', async () => {
    const wrong = [
      withRow(0, forged('vault-key', { ...key.vaultKey.row, blob: randomBytes(40) })),
      withRow(1, forged('head', key.head.row)),
      withRow(2, forged('state', key.state.row)),
      withRow(3, forged('key-version', key.keyVersion.row)),
      withRow(2, { body: forged('state', key.state.row).body, mac: Buffer.alloc(0) }),
      // A right MAC that is known, with another body.
      withRow(2, {
        body: forged('state', { ...key.state.row, expiry: null, counter: 9 }).body,
        mac: key.state.mac,
      }),
      rows().slice(0, 3),
      [],
      [...rows()].reverse(),
    ]
    for (const each of wrong) {
      const reply = await use({ rows: each })
      assert.equal(reply.reason, 'ROW_INTEGRITY')
      assert.equal(reply.output.length, 0)
    }
  })

  it('asks for rows that it does not know by a MAC alone', async () => {
    const reply = await use({ rows: withRow(1, { mac: randomBytes(32) }) })
    assert.equal(reply.needsRows, true)
    assert.equal(reply.output.length, 0)
    await use()
    const known = rows().map(({ mac }) => ({ mac }))
    assert.equal((await use({ rows: known })).output.length, 64)
  })

  it('checks vault, operation, algorithm and time itself', async () => {
    const refusals: [CallFields, string][] = [
      [{ uid: randomUid() }, 'ROW_INTEGRITY'],
      [{ uid: '' }, 'ROW_INTEGRITY'],
      [{ operation: 'derive' }, 'ALGORITHM_MISMATCH'],
      [{ operation: 'encrypt' }, 'ALGORITHM_MISMATCH'],
      [{ algorithm: 'RS256' }, 'ALGORITHM_MISMATCH'],
      [{ data: Buffer.alloc(31) }, 'DIGEST_LENGTH'],
    ]
    for (const [fields, reason] of refusals) assert.equal((await use(fields)).reason, reason)
  })

  it('puts its MAC under nothing that is made elsewhere', async () => {
    for (const body of [
      forged('vault-key', { ...key.vaultKey.row, blob: randomBytes(40) }).body,
      forged('key-version', key.keyVersion.row).body,
      forged('checkpoint', { counter: 1, size: 9, root: Buffer.alloc(32), time: new Date(0) }).body,
      forged('state', { ...key.state.row, counter: 2 }).body,
      encodeRow('state', randomUid(), 1, key.state.row),
      Buffer.from('anything'),
    ]) {
      const reply = await worker.call('protect', { bodies: [body], priors: [0] }, 1)
      assert.equal(reply.reason, 'INVALID_FIELD')
      assert.deepEqual(reply.outputs, [])
    }
  })

  it('does not take a prior that was not sent for none', async () => {
    const body = forged('state', { ...key.state.row, counter: 1 }).body
    const reply = await worker.call('protect', { bodies: [body], priors: [7] }, 1)
    assert.notEqual(reply.reason, '')
  })

  it('knows no other verbs', async () => {
    for (const verb of ['', 'constructor', 'C_Sign', 'toString', '__proto__'])
      assert.equal((await worker.call(verb, {}, 1)).reason, 'INVALID_FIELD')
    assert.equal((await use()).output.length, 64)
  })

  it('says of nonsense only that it is refused, and goes on', async () => {
    for (const [verb, fields] of [
      ['createKeyVersion', {}],
      ['createVaultKey', { bodies: [Buffer.from('no row')] }],
      ['newClientSecret', { bodies: [] }],
      ['advanceCheckpoint', {}],
      ['signNote', {}],
      ['open', {}],
      ['seal', { data: Buffer.alloc(1) }],
      ['random', { number: 0 }],
      ['verify', { rows: [{ mac: Buffer.alloc(32) }] }],
    ] as const) {
      const reply = await worker.call(verb, fields, 1)
      assert.ok(reply.reason !== '' || reply.verdicts[0] === false, verb)
    }
    assert.equal((await use()).output.length, 64)
  })
})
