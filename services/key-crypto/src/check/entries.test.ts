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
  const intent = (sequence: number) =>
    record({
      sequence,
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
    assert.deepEqual(
      [...intents.all],
      [{ operation: 'SecretSet', resource: 'vaults/v/secrets/s', vaultUid: hex(1) }],
    )
  })
})
