/**
 * The one encoding under every MAC, AAD, fingerprint and leaf:
 * `E(kind, f1 … fn)` is the text `strongroom/v1/<kind>`, then the fields, each as u32 big-endian length and bytes.
 * An absent field has the length FFFFFFFF and no bytes. A list or a tuple is one field that holds its elements.
 */
export type Field = Buffer | null

const ABSENT = 0xffffffff
const PREFIX = 'strongroom/v1/'

/** Joins fields without a kind: what a list or a tuple holds. */
export function encodeFields(fields: readonly Field[]): Buffer {
  return writeFields('', fields)
}

/** `E(kind, …)`. The kind is lower-case ASCII; it is followed by a zero byte-free field list, so no kind is a prefix of another's encoding. */
export function encode(kind: string, fields: readonly Field[]): Buffer {
  return writeFields(PREFIX + kind, fields)
}

function writeFields(head: string, fields: readonly Field[]): Buffer {
  let length = head.length
  for (const field of fields) length += 4 + (field?.length ?? 0)
  const out = Buffer.allocUnsafe(length)
  out.write(head, 'latin1')
  let at = head.length
  for (const field of fields) {
    out.writeUInt32BE(field === null ? ABSENT : field.length, at)
    at += 4
    if (field !== null) {
      field.copy(out, at)
      at += field.length
    }
  }
  return out
}

/** Steps from field to field without cutting a Buffer for each: most are read at once and never kept. */
export class FieldReader {
  readonly bytes: Buffer
  /** The current field: present from start to end, or absent. */
  start: number
  end: number
  absent = false
  readonly #limit: number

  constructor(bytes: Buffer, start = 0, limit = bytes.length) {
    this.bytes = bytes
    this.start = start
    this.end = start
    this.#limit = limit
  }

  /** Goes to the next field, if there is one. Throws RangeError when the bytes do not end with a field. */
  next(): boolean {
    if (this.end >= this.#limit) return false
    this.start = this.end + 4
    if (this.start > this.#limit) throw new RangeError('encoding: cut inside a length')
    const length = this.bytes.readUInt32BE(this.end)
    this.absent = length === ABSENT
    this.end = this.absent ? this.start : this.start + length
    if (this.end > this.#limit) throw new RangeError('encoding: cut inside a field')
    return true
  }
}

/** Reads fields back. Throws RangeError when the bytes do not end with a field. */
export function decodeFields(bytes: Buffer, start = 0): Field[] {
  return allOf(new FieldReader(bytes, start))
}

/** Fields of `E(kind, …)`. Throws RangeError when the bytes are of another kind. */
export function decode(kind: string, bytes: Buffer): Field[] {
  return allOf(readerOf(kind, bytes))
}

/** Stands before the first field of `E(kind, …)`. Throws RangeError when the bytes are of another kind. */
export function readerOf(kind: string, bytes: Buffer): FieldReader {
  const head = PREFIX + kind
  if (bytes.toString('latin1', 0, head.length) !== head) {
    throw new RangeError(`encoding: not of kind ${kind}`)
  }
  return new FieldReader(bytes, head.length)
}

function allOf(reader: FieldReader): Field[] {
  const fields: Field[] = []
  while (reader.next())
    fields.push(reader.absent ? null : reader.bytes.subarray(reader.start, reader.end))
  return fields
}
