/** What of a record the chain is judged by. */
export interface ChainFields {
  /** 32 hex digits. */
  readonly instance: string
  readonly sequence: bigint
  /** Hex; empty in an instance's first record. */
  readonly previousHash: string
  readonly phase: number
  readonly intentSequence: bigint
}

const VARINT = 0
const FIXED64 = 1
const BYTES = 2
const FIXED32 = 5

/** Reads the few fields of the protobuf message that a chain needs. Undefined for bytes that are no such message. */
export function readChainFields(record: Buffer): ChainFields | undefined {
  const numbers = new Map<number, bigint>()
  const texts = new Map<number, Buffer>()
  let at = 0
  const varint = (): bigint | undefined => {
    let value = 0n
    for (let shift = 0n; shift < 64n; shift += 7n) {
      const byte = record[at]
      if (byte === undefined) return undefined
      at += 1
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    return undefined
  }
  while (at < record.length) {
    const tag = varint()
    if (tag === undefined || tag < 8n) return undefined
    const field = Number(tag >> 3n)
    const wire = Number(tag & 7n)
    if (wire === VARINT) {
      const value = varint()
      if (value === undefined) return undefined
      numbers.set(field, value)
    } else if (wire === BYTES) {
      const length = varint()
      if (length === undefined || length > BigInt(record.length - at)) return undefined
      texts.set(field, record.subarray(at, at + Number(length)))
      at += Number(length)
    } else if (wire === FIXED64 || wire === FIXED32) {
      at += wire === FIXED64 ? 8 : 4
      if (at > record.length) return undefined
    } else return undefined
  }
  const instance = texts.get(2)
  const sequence = numbers.get(3)
  if (instance?.length !== 16 || sequence === undefined) return undefined
  return {
    instance: instance.toString('hex'),
    sequence,
    previousHash: texts.get(4)?.toString('hex') ?? '',
    phase: Number(numbers.get(6) ?? 0n),
    intentSequence: numbers.get(7) ?? 0n,
  }
}
