import type { Field } from './encoding.ts'

/** How one scalar becomes the bytes of a field. */
export interface Codec<T> {
  // Method syntax, so that a codec of a narrower type stands in a Shape; Of<S> gives callers the exact types back.
  write(value: T): Field
  read(field: Field): T
}

/** The bytes of a field that has to be present. */
export const bytesOf = (field: Field): Buffer => {
  if (field === null) throw new RangeError('row: a field is absent')
  return field
}

const sized = (field: Field, size: number): Buffer => {
  const bytes = bytesOf(field)
  if (bytes.length !== size)
    throw new RangeError(`row: a field has ${bytes.length} bytes, not ${size}`)
  return bytes
}

/** UTF-8. */
export const text: Codec<string> = {
  write: (value) => {
    // A lone surrogate would become the replacement character: two texts, one field.
    if (!value.isWellFormed()) throw new RangeError('row: a text is not well-formed')
    return Buffer.from(value, 'utf8')
  },
  read: (field) => bytesOf(field).toString('utf8'),
}
/** 32 lower-case hex digits in code, 16 bytes in the field. */
export const uid: Codec<string> = {
  write: (value) => {
    const bytes = Buffer.from(value, 'hex')
    if (bytes.length !== 16 || value.length !== 32)
      throw new RangeError('row: a uid has 32 hex digits')
    return bytes
  },
  read: (field) => sized(field, 16).toString('hex'),
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
    const bytes = sized(field, 8)
    const value = bytes.readUInt32BE(0) * 0x1_0000_0000 + bytes.readUInt32BE(4)
    if (!Number.isSafeInteger(value)) throw new RangeError('row: an integer is too large')
    return value
  },
}
/** One byte. */
export const boolean: Codec<boolean> = {
  write: (value) => Buffer.from([value ? 1 : 0]),
  read: (field) => {
    const byte = sized(field, 1)[0]
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
  read: (field) => new Date(Number(sized(field, 8).readBigInt64BE() / 1000n)),
}
/** The bytes as they are. */
export const bytes: Codec<Buffer> = { write: (value) => value, read: bytesOf }
