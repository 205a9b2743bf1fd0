/** What the known fields of a message look like: bytes and texts, but for the varints and messages that are listed. */
interface Shape {
  /** Fields are numbered from 1 to this. */
  readonly fields: number
  /** Varint fields, with the bytes that the longest value of each takes. */
  readonly varints: Readonly<Record<number, number>>
  readonly nested: Readonly<Record<number, Shape>>
}

const ENUM = 5
const UINT32 = 5
const UINT64 = 10
const ROW_CHANGE: Shape = { fields: 3, varints: { 3: UINT64 }, nested: {} }
const RECORD_ITEM: Shape = { fields: 4, varints: { 3: ENUM }, nested: {} }
const RECORD: Shape = {
  fields: 27,
  varints: { 3: UINT64, 5: UINT64, 6: ENUM, 7: UINT64, 8: UINT32, 22: ENUM, 24: UINT32 },
  nested: { 14: ROW_CHANGE, 26: RECORD_ITEM, 27: ROW_CHANGE },
}
const HEAD_BYTES_MAX = 5

/** Hears of a known field of the record: the value of a varint, or the length of what is at `at`. */
type Seen = (field: number, at: number, value: number) => void
const UNSEEN: Seen = () => undefined

/**
 * Whether bytes are a record to their very end, with each known field in its own form, and fields that this version does not
 * know. What is in the log must read alike everywhere, and decoders differ: ours takes a string that is cut short, reads a
 * known field whatever form it has, and loses its place in a number that is longer than it need be.
 */
export function isWholeMessage(bytes: Buffer, seen = UNSEEN, shape = RECORD): boolean {
  let at = 0
  /** A varint in its shortest form; undefined where there is none. */
  const varint = (bytesMax: number): number | undefined => {
    let value = 0
    for (let index = 0; index < bytesMax; index += 1) {
      const byte = bytes[at++]
      if (byte === undefined) return undefined
      value += (byte & 0x7f) * 2 ** (7 * index)
      if (byte < 0x80) return byte === 0 && index > 0 ? undefined : value
    }
    return undefined
  }
  while (at < bytes.length) {
    const tag = varint(HEAD_BYTES_MAX)
    if (tag === undefined || tag < 8 || tag >= 2 ** 32) return false
    const field = Math.floor(tag / 8)
    const longest = shape.varints[field]
    const known = field <= shape.fields
    if (known && tag % 8 !== (longest === undefined ? 2 : 0)) return false
    switch (tag % 8) {
      case 0: {
        const start = at
        const value = varint(longest ?? UINT64)
        if (value === undefined) return false
        if (known) seen(field, start, value)
        break
      }
      case 1:
        at += 8
        break
      case 2: {
        const length = varint(HEAD_BYTES_MAX)
        if (length === undefined || at + length > bytes.length) return false
        const inner = shape.nested[field]
        if (inner && !isWholeMessage(bytes.subarray(at, at + length), UNSEEN, inner)) return false
        if (known) seen(field, at, length)
        at += length
        break
      }
      case 5:
        at += 4
        break
      default:
        return false
    }
  }
  return at === bytes.length
}
