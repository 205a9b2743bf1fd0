/* The audit record as protobuf, written by hand from record.proto: fields in order, defaults left out. */
import type { Json } from './reference.ts'

type Fields = { readonly [name: string]: Json }
type Kind = 'varint' | 'text' | 'hex' | 'rows' | 'items'

const RECORD: readonly (readonly [number, string, Kind])[] = [
  [1, 'salt', 'hex'],
  [2, 'instanceUid', 'hex'],
  [3, 'sequence', 'varint'],
  [4, 'previousHash', 'hex'],
  [5, 'timeMicros', 'varint'],
  [6, 'phase', 'varint'],
  [7, 'intentSequence', 'varint'],
  [8, 'count', 'varint'],
  [9, 'operation', 'text'],
  [10, 'resource', 'text'],
  [11, 'vaultUid', 'hex'],
  [12, 'objectUid', 'hex'],
  [13, 'versionUid', 'hex'],
  [14, 'rows', 'rows'],
  [15, 'requestId', 'text'],
  [16, 'principalUid', 'hex'],
  [17, 'principalName', 'text'],
  [18, 'credentialUid', 'hex'],
  [19, 'jti', 'text'],
  [20, 'forwardingPeer', 'text'],
  [21, 'clientAddress', 'text'],
  [22, 'outcome', 'varint'],
  [23, 'reason', 'text'],
  [24, 'durationMs', 'varint'],
  [25, 'traceId', 'text'],
  [26, 'items', 'items'],
  [27, 'genesis', 'rows'],
]
const ROW: typeof RECORD = [
  [1, 'kind', 'text'],
  [2, 'uid', 'hex'],
  [3, 'counter', 'varint'],
]
const ITEM: typeof RECORD = [
  [1, 'resource', 'text'],
  [2, 'operation', 'text'],
  [3, 'outcome', 'varint'],
  [4, 'reason', 'text'],
]

function varint(value: bigint): Buffer {
  const bytes: number[] = []
  let left = value
  while (left >= 128n) {
    bytes.push(Number(left & 127n) | 128)
    left >>= 7n
  }
  return Buffer.from([...bytes, Number(left)])
}

const delimited = (number: number, bytes: Buffer) =>
  Buffer.concat([varint(BigInt(number * 8 + 2)), varint(BigInt(bytes.length)), bytes])

function message(table: typeof RECORD, value: Fields): Buffer {
  const parts = table.map(([number, name, kind]): Buffer => {
    const field = value[name]
    if (field === undefined) return Buffer.alloc(0)
    if (kind === 'varint')
      return Buffer.concat([varint(BigInt(number * 8)), varint(BigInt(field as number))])
    if (kind === 'text') return delimited(number, Buffer.from(field as string, 'utf8'))
    if (kind === 'hex') return delimited(number, Buffer.from(field as string, 'hex'))
    const inner = kind === 'rows' ? ROW : ITEM
    return Buffer.concat((field as Fields[]).map((one) => delimited(number, message(inner, one))))
  })
  return Buffer.concat(parts)
}

/** A record; bytes and uids in hex, enums as their numbers. */
export const recordBytes = (record: Fields): Buffer => message(RECORD, record)
