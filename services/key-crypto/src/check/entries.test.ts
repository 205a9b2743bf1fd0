import assert from 'node:assert/strict'
import { decode, encode } from '@strongroom/contracts'
import type { Record, RecordInit } from '@strongroom/contracts/audit'
import { OpenIntents, entriesOf } from './entries.ts'

const uid = (byte: number) => Buffer.alloc(16, byte)
const hex = (byte: number) => uid(byte).toString('hex')

const record = (fields: RecordInit): Record =>
  decode(
    'strongroom.audit.v1.Record',
    encode('strongroom.audit.v1.Record', {
      instanceUid: uid(9),
      sequence: 2,
      phase: 'PHASE_OUTCOME',
      intentSequence: 1,
      outcome: 'OUTCOME_SUCCESS',
      operation: 'SecretSet',
      resource: 'vaults/v/secrets/s',
      vaultUid: uid(1),
      objectUid: uid(2),
      ...fields,
    }),
  )
const rows = [
  { kind: 'head', uid: uid(2), counter: 4 },
  { kind: 'state', uid: uid(3), counter: 1 },
]

describe('what a record says of counters', () => {
  it('is a committed counter for each row of a success, grouped by the object', () => {
    const entries = entriesOf(record({ rows }), false)
    assert.deepEqual(
      entries.map(({ kind, uid: of, group, vaultUid, counter, committed, last }) => [
        ...[kind, of, group, vaultUid, counter, committed, last],
      ]),
      [
        ['head', hex(2), hex(2), hex(1), 4, true, false],
        ['state', hex(3), hex(2), hex(1), 1, true, false],
      ],
    )
  })

  it('is only made where the outcome is a failure, or the record of who made it for another', () => {
    for (const fields of [
      { outcome: 'OUTCOME_FAILED' },
      { phase: 'PHASE_SINGLE', operation: 'ProtectSeal', intentSequence: 0 },
    ] as const)
      assert.ok(entriesOf(record({ rows, ...fields }), false).every(({ committed }) => !committed))
  })

  it('is the last of a row after a purge that succeeded', () => {
    const purge = { rows, operation: 'SecretPurge' }
    assert.ok(entriesOf(record(purge), false).every(({ last }) => last))
    const failed = { ...purge, outcome: 'OUTCOME_FAILED' } as const
    assert.ok(entriesOf(record(failed), false).every(({ last }) => !last))
  })

  it('is in the genesis too, and nothing for kinds that nobody knows', () => {
    const genesis = [{ kind: 'vault', uid: uid(5), counter: 1 }]
    const strange = [
      { kind: 'planet', uid: uid(5), counter: 1 },
      { kind: 'head', uid: Buffer.alloc(3), counter: 1 },
      { kind: 'checkpoint', uid: uid(5), counter: 1 },
    ]
    assert.equal(entriesOf(record({ genesis }), true)[0]?.late, true)
    assert.deepEqual(entriesOf(record({ rows: strange }), false), [])
  })
})

describe('open intents', () => {
  const intent = (sequence: number, operation = 'KeyCreate') =>
    record({
      sequence,
      operation,
      phase: 'PHASE_INTENT',
      intentSequence: 0,
      outcome: 'OUTCOME_UNSPECIFIED',
    })

  it('are those without an outcome of the same instance', () => {
    const intents = new OpenIntents()
    intents.see(intent(1))
    intents.see(intent(3))
    intents.see(record({ sequence: 2, intentSequence: 1 }))
    intents.see(record({ sequence: 4, intentSequence: 3, instanceUid: uid(8) }))
    const key = { vaultUid: hex(1), name: 's' }
    assert.equal(intents.behindKey(key)?.operation, 'KeyCreate')
    intents.see(record({ sequence: 5, intentSequence: 3 }))
    assert.equal(intents.behindKey(key), undefined)
  })

  const opened = (operation: string, resource = 'vaults/v/keys/k') => {
    const intents = new OpenIntents()
    intents.see({ ...intent(1, operation), resource })
    return intents
  }
  const explainsLoss = (operation: string, row: Parameters<OpenIntents['behindLoss']>[0]) =>
    opened(operation).behindLoss(row) !== undefined

  it('explain a key’s rows that are not on record, for a key’s record comes after its commit', () => {
    const key = { vaultUid: hex(1), name: 'k' }
    for (const operation of ['KeyCreate', 'KeyRotate', 'KeyPurge'])
      assert.ok(opened(operation).behindKey(key))
    assert.ok(opened('KeyUpdate', 'vaults/v/keys/k/versions/1').behindKey(key))
    assert.ok(opened('ManagedKeyCreate', 'vaults/v/certificates/k').behindKey(key))
    assert.ok(!opened('SecretSet').behindKey(key))
  })

  it('explain nothing of another key', () => {
    const intents = opened('KeyCreate')
    assert.ok(!intents.behindKey({ vaultUid: hex(1), name: 'other' }))
    assert.ok(!intents.behindKey({ vaultUid: hex(2), name: 'k' }))
    assert.ok(!opened('KeyCreate', 'vaults/v').behindKey({ vaultUid: hex(1), name: 'k' }))
  })

  it('explain a row that is gone only where they take rows away', () => {
    const inVault = { kind: 'state', vaultUid: hex(1) } as const
    for (const operation of ['KeyPurge', 'SecretPurge', 'CertificatePurge', 'ManagedKeyRestate'])
      assert.ok(explainsLoss(operation, inVault))
    for (const operation of ['KeyCreate', 'KeyDelete', 'SecretSet', 'CertificateUpdate'])
      assert.ok(!explainsLoss(operation, inVault))
    assert.ok(explainsLoss('PrincipalDelete', { kind: 'access', vaultUid: '' }))
    assert.ok(!explainsLoss('KeyPurge', { kind: 'principal', vaultUid: '' }))
  })

  it('explain no loss in another vault', () => {
    for (const vaultUid of [hex(2), ''])
      assert.ok(!explainsLoss('KeyPurge', { kind: 'head', vaultUid }))
  })
})
