import { isWholeMessage } from './whole-message.ts'

/** What the log reads of a record. */
export interface RecordFields {
  readonly salt: Buffer
  readonly instanceUid: Buffer
  readonly sequence: bigint
  readonly previousHash: Buffer
  readonly timeMicros: bigint
  /** Its number in record.proto, or one that this version does not know; so is the outcome. */
  readonly phase: number
  readonly intentSequence: bigint
  readonly operation: string
  readonly resource: string
  readonly principalName: string
  readonly outcome: number
  /** How many rows its genesis has. */
  readonly genesis: number
}

type Writable<T> = { -readonly [name in keyof T]: T[name] }

const EMPTY = Buffer.alloc(0)
const NONE: RecordFields = {
  salt: EMPTY,
  instanceUid: EMPTY,
  sequence: 0n,
  previousHash: EMPTY,
  timeMicros: 0n,
  phase: 0,
  intentSequence: 0n,
  operation: '',
  resource: '',
  principalName: '',
  outcome: 0,
  genesis: 0,
}

/**
 * Reads them while it is seen whether the record is whole, each as the contract's decoder would: the last of a field that
 * occurs twice, the low bits of a number that is too large. Undefined for what is no whole record.
 */
export function readFields(bytes: Buffer): RecordFields | undefined {
  const fields: Writable<RecordFields> = { ...NONE }
  const whole = isWholeMessage(bytes, (field, at, value) => {
    switch (field) {
      case 1:
        fields.salt = bytes.subarray(at, at + value)
        break
      case 2:
        fields.instanceUid = bytes.subarray(at, at + value)
        break
      case 3:
        fields.sequence = uint64(bytes, at, value)
        break
      case 4:
        fields.previousHash = bytes.subarray(at, at + value)
        break
      case 5:
        fields.timeMicros = uint64(bytes, at, value)
        break
      case 6:
        fields.phase = value | 0
        break
      case 7:
        fields.intentSequence = uint64(bytes, at, value)
        break
      case 9:
        fields.operation = bytes.toString('utf8', at, at + value)
        break
      case 10:
        fields.resource = bytes.toString('utf8', at, at + value)
        break
      case 17:
        fields.principalName = bytes.toString('utf8', at, at + value)
        break
      case 22:
        fields.outcome = value | 0
        break
      case 27:
        fields.genesis += 1
        break
    }
  })
  return whole ? fields : undefined
}

/** The varint at `at`, exactly, whose value is about `value`. */
function uint64(bytes: Buffer, at: number, value: number): bigint {
  if (value <= Number.MAX_SAFE_INTEGER) return BigInt(value)
  let exact = 0n
  let byte = 0x80
  for (let index = 0; byte >= 0x80; index += 1) {
    byte = bytes[at + index] ?? 0
    exact |= BigInt(byte & 0x7f) << BigInt(7 * index)
  }
  return BigInt.asUintN(64, exact)
}
