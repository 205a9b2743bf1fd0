import { decode, encode } from '@strongroom/contracts'
import { anyBytes, damaged } from '@strongroom/testkit'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readFields } from './record-fields.ts'
import { isWholeMessage } from './whole-message.ts'

const PHASES: readonly string[] = [
  'PHASE_UNSPECIFIED',
  'PHASE_INTENT',
  'PHASE_OUTCOME',
  'PHASE_SINGLE',
]
const OUTCOMES: readonly string[] = [
  'OUTCOME_UNSPECIFIED',
  'OUTCOME_SUCCESS',
  'OUTCOME_DENIED',
  'OUTCOME_FAILED',
]

/** The same by the contract's decoder; an enum that it has no name for stays a number there. */
function byContract(bytes: Buffer) {
  const record = decode('strongroom.audit.v1.Record', bytes)
  const numberIn = (names: readonly string[], value: string | number) =>
    typeof value === 'number' ? value : names.indexOf(value)
  return {
    salt: record.salt,
    instanceUid: record.instanceUid,
    sequence: BigInt(record.sequence),
    previousHash: record.previousHash,
    timeMicros: BigInt(record.timeMicros),
    phase: numberIn(PHASES, record.phase),
    intentSequence: BigInt(record.intentSequence),
    operation: record.operation,
    resource: record.resource,
    principalName: record.principalName,
    outcome: numberIn(OUTCOMES, record.outcome),
    genesis: record.genesis.length,
  }
}

function varint(value: bigint): number[] {
  return value < 128n ? [Number(value)] : [Number(value & 127n) | 128, ...varint(value >> 7n)]
}

const field = (number: number, type: number, value: readonly number[]) =>
  Buffer.from([...varint(BigInt(number * 8 + type)), ...value])
const number = (numbers: readonly number[], bits: bigint) =>
  fc
    .tuple(fc.constantFrom(...numbers), fc.oneof(fc.bigInt(0n, 9n), fc.bigInt(0n, 2n ** bits - 1n)))
    .map(([at, value]) => field(at, 0, varint(value)))
const data = fc
  .tuple(fc.constantFrom(1, 2, 4, 9, 10, 17, 25, 41), anyBytes(40))
  .map(([at, value]) => field(at, 2, [value.length, ...value]))
const genesis = fc.constant(field(27, 2, []))
/** Each field once or more, with what does not fit into its number too. */
const fields = fc
  .array(fc.oneof(number([3, 5, 7, 40], 70n), number([6, 8, 22, 24], 35n), data, genesis))
  .map((parts) => Buffer.concat(parts))

describe('audit: the fields of a record', () => {
  it('are those that the contract reads, or none where it is not whole', () => {
    fc.assert(
      fc.property(fc.oneof(fields, damaged(fields)), (bytes) => {
        const read = readFields(bytes)
        assert.deepEqual(read, isWholeMessage(bytes) ? byContract(bytes) : undefined)
      }),
      { numRuns: 2000 },
    )
  })

  it('are read from what the contract writes', () => {
    const bytes = encode('strongroom.audit.v1.Record', {
      ...{
        salt: Buffer.alloc(16, 1),
        instanceUid: Buffer.alloc(16, 2),
        sequence: '9007199254740993',
      },
      ...{ previousHash: Buffer.alloc(32, 3), timeMicros: '18446744073709551615' },
      ...{ phase: 'PHASE_OUTCOME', intentSequence: 2 ** 40, operation: 'KeySign', resource: 'ä' },
      ...{ principalName: 'p', outcome: 'OUTCOME_FAILED', genesis: [{}, { kind: 'head' }] },
      rows: [{ kind: 'head', uid: Buffer.alloc(16, 4), counter: 5 }],
    })
    const read = readFields(bytes)
    assert.deepEqual(read, byContract(bytes))
    assert.equal(read.sequence, 9_007_199_254_740_993n)
    assert.equal(read.genesis, 2)
  })
})
