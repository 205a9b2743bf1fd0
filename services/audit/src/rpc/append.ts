import { decode, encode } from '@strongroom/contracts'
import type { AppendRequest, AppendResponseInit } from '@strongroom/contracts/audit'
import { BATCH_BYTES_MAX, BATCH_RECORDS_MAX, RECORD_BYTES_MAX } from '@strongroom/formats'
import { Fault } from '@strongroom/fault'
import type { Call } from '@strongroom/rpc'
import { invalidField, tooLarge } from '../domain/faults.ts'
import { vaultOf } from '../domain/leaf.ts'
import type { NewRecord, OutcomeCode } from '../domain/leaf.ts'
import { readFields } from '../domain/record-fields.ts'
import type { RecordFields } from '../domain/record-fields.ts'
import type { UnsignedTail } from '../domain/unsigned-tail.ts'
import { recordsAppended } from '../events.ts'

/** What Append works with. */
export interface AppendDeps {
  readonly log: { append(records: readonly NewRecord[]): Promise<readonly number[]> }
  readonly tail: UnsignedTail
  /** The URI of a service by its name. */
  readonly spiffeId: (service: string) => string
  readonly now: () => Date
}

/** Takes records of a peer into the log. */
export const append =
  (deps: AppendDeps) =>
  async (request: AppendRequest, call: Call): Promise<AppendResponseInit> => {
    const { peer } = call
    if (peer === undefined) throw new Fault('denied', 'PEER_NOT_ALLOWED', 'only services append')
    const indexes = await appendRecords(
      deps,
      request.instanceUid,
      request.records,
      deps.spiffeId(peer),
    )
    return { indexes: [...indexes] }
  }

/** The same for this service's own records, which have no wire to cross. */
export async function appendRecords(
  { log, tail, now }: AppendDeps,
  instanceUid: Buffer,
  encoded: readonly Buffer[],
  peer: string,
): Promise<readonly number[]> {
  assertBatch(instanceUid, encoded)
  const records = encoded.map((record) => readRecord(record, instanceUid, peer))
  tail.assertWritable()
  const indexes = await log.append(records)
  const oldest = records.reduce(
    (least, { timeMicros }) => (timeMicros < least ? timeMicros : least),
    MICROS_MAX,
  )
  recordsAppended(records.length, oldest, now())
  return indexes
}

const MICROS_MAX = 2n ** 62n
// Numbers of record.proto.
const PHASE = { unspecified: 0, intent: 1, outcome: 2 } as const
const OUTCOMES: readonly OutcomeCode[] = [0, 1, 2, 3]

function assertBatch(instanceUid: Buffer, records: readonly Buffer[]): void {
  if (instanceUid.length !== 16) throw invalidField('instance_uid', 'has 16 bytes')
  if (records.length === 0 || records.length > BATCH_RECORDS_MAX) {
    throw invalidField('records', `1 to ${BATCH_RECORDS_MAX}`)
  }
  const bytes = records.reduce((sum, record) => sum + record.length, 0)
  if (bytes > BATCH_BYTES_MAX) throw tooLarge('records', BATCH_BYTES_MAX)
}

/** What the index columns say of a record. Throws INVALID_FIELD for one that the log cannot take. */
export function readRecord(bytes: Buffer, instanceUid: Buffer, peer: string): NewRecord {
  const record = fieldsOf(bytes)
  const { sequence, intentSequence, timeMicros, phase } = record
  const outcome = OUTCOMES[record.outcome]
  const refuse = (why: string): never => {
    throw invalidField('records', `${why} (sequence ${sequence})`)
  }
  if (!record.instanceUid.equals(instanceUid)) refuse('another instance')
  if (sequence < 1n || sequence > MICROS_MAX) refuse('sequences count from 1')
  if (record.salt.length !== 16) refuse('a salt has 16 bytes')
  if (record.previousHash.length !== (sequence === 1n ? 0 : 32))
    refuse('the previous hash has 32 bytes')
  if (timeMicros > MICROS_MAX) refuse('no such time')
  if (phase === PHASE.unspecified || (phase === PHASE.intent) !== (outcome === 0)) {
    refuse('phase and outcome do not fit')
  }
  if ((phase === PHASE.outcome) !== intentSequence > 0n || intentSequence >= sequence) {
    refuse('an outcome names an earlier intent, and nothing else does')
  }
  if (record.operation === '') refuse('without an operation')
  if (record.genesis > 0) refuse('only init writes a genesis')
  if (outcome === undefined) return refuse('no such outcome')
  // Postgres holds no zero character in a text; one in a claimed name must not stop the records around it.
  const text = (value: string) => value.replaceAll('\0', '')
  return {
    instanceUid: record.instanceUid,
    sequence,
    timeMicros,
    operation: text(record.operation),
    vault: text(vaultOf(record.resource)),
    principal: text(record.principalName),
    outcome,
    intentSequence: intentSequence > 0n ? intentSequence : undefined,
    peer,
    record: bytes,
  }
}

function fieldsOf(bytes: Buffer): RecordFields {
  const fields = readFields(bytes)
  if (fields === undefined) throw invalidField('records', 'not an encoded record')
  if (bytes.length > RECORD_BYTES_MAX) {
    const record = decode('strongroom.audit.v1.Record', bytes)
    const bare = encode('strongroom.audit.v1.Record', { ...record, items: [] })
    if (bare.length > RECORD_BYTES_MAX) throw tooLarge('records', RECORD_BYTES_MAX)
  }
  return fields
}
