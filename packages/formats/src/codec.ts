import { isUtf8 } from 'node:buffer'
import type { Field, FieldReader } from './encoding.ts'

/**
 * How one value becomes the bytes of a field. Reading throws RangeError on bytes that writing would not make, so that a
 * value has one form.
 */
export interface Codec<T, F extends Field = Buffer> {
  // Method syntax, so that a codec of a narrower type stands in a Shape; Of<S> gives callers the exact types back.
  write(value: T): F
  /** Reads the current field. */
  read(field: FieldReader): T
}

/** The field, which has to be present. */
export const present = (field: FieldReader): FieldReader => {
  if (field.absent) throw new RangeError('row: a field is absent')
  return field
}

const sized = (field: FieldReader, size: number): FieldReader => {
  const { start, end } = present(field)
  if (end - start !== size)
    throw new RangeError(`row: a field has ${end - start} bytes, not ${size}`)
  return field
}

/** UTF-8. */
export const text: Codec<string> = {
  write: (value) => {
    // A lone surrogate would become the replacement character: two texts, one field.
    if (!value.isWellFormed()) throw new RangeError('row: a text is not well-formed')
    return Buffer.from(value, 'utf8')
  },
  read: (field) => {
    const { bytes, start, end } = present(field)
    const value = bytes.toString('utf8', start, end)
    // Bytes that are no UTF-8 are read as the replacement character: without one there is nothing to ask.
    if (value.includes('\ufffd') && !isUtf8(bytes.subarray(start, end)))
      throw new RangeError('row: a text is not UTF-8')
    return value
  },
}
/** 32 lower-case hex digits in code, 16 bytes in the field. */
export const uid: Codec<string> = {
  write: (value) => {
    const bytes = Buffer.from(value, 'hex')
    if (bytes.length !== 16 || value.length !== 32)
      throw new RangeError('row: a uid has 32 hex digits')
    return bytes
  },
  read: (field) => {
    const { bytes, start, end } = sized(field, 16)
    return bytes.toString('hex', start, end)
  },
}
/** 8 bytes big-endian, never negative. */
export const integer: Codec<number> = {
  write: (value) => {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('row: not an integer')
    const out = Buffer.allocUnsafe(8)
    out.writeUInt32BE(Math.floor(value / 0x1_0000_0000), 0)
    out.writeUInt32BE(value % 0x1_0000_0000, 4)
    return out
  },
  read: (field) => {
    const { bytes, start } = sized(field, 8)
    const value = bytes.readUInt32BE(start) * 0x1_0000_0000 + bytes.readUInt32BE(start + 4)
    if (!Number.isSafeInteger(value)) throw new RangeError('row: an integer is too large')
    return value
  },
}

// Shared: whoever joins fields copies them.
const [FALSE, TRUE] = [Buffer.from([0]), Buffer.from([1])]
/** One byte. */
export const boolean: Codec<boolean> = {
  write: (value) => (value ? TRUE : FALSE),
  read: (field) => {
    const { bytes, start } = sized(field, 1)
    const byte = bytes[start]
    if (byte !== 0 && byte !== 1) throw new RangeError('row: not a boolean')
    return byte === 1
  },
}
/** int64 microseconds since 1970; code holds a Date, so rows are written with whole milliseconds. */
export const time: Codec<Date> = {
  write: (value) => {
    const out = Buffer.allocUnsafe(8)
    out.writeBigInt64BE(BigInt(value.getTime()) * 1000n)
    return out
  },
  read: (field) => {
    const { bytes, start } = sized(field, 8)
    const micros = bytes.readBigInt64BE(start)
    const value = new Date(Number(micros / 1000n))
    if (micros % 1000n !== 0n || Number.isNaN(value.getTime()))
      throw new RangeError('row: not a time')
    return value
  },
}
/** The bytes as they are. */
export const bytes: Codec<Buffer> = {
  write: (value) => value,
  read: (field) => {
    const { bytes, start, end } = present(field)
    return bytes.subarray(start, end)
  },
}
