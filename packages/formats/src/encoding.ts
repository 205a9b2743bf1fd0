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
  return writeFields(Buffer.alloc(0), fields)
}

/** `E(kind, …)`. The kind is lower-case ASCII; it is followed by a zero byte-free field list, so no kind is a prefix of another's encoding. */
export function encode(kind: string, fields: readonly Field[]): Buffer {
  return writeFields(Buffer.from(PREFIX + kind, 'latin1'), fields)
}

function writeFields(head: Buffer, fields: readonly Field[]): Buffer {
  let length = head.length
  for (const field of fields) length += 4 + (field?.length ?? 0)
  const out = Buffer.allocUnsafe(length)
  head.copy(out)
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

/** Reads fields back. Throws RangeError when the bytes do not end with a field. */
export function decodeFields(bytes: Buffer, start = 0): Field[] {
  const fields: Field[] = []
  let at = start
  while (at < bytes.length) {
    if (at + 4 > bytes.length) throw new RangeError('encoding: cut inside a length')
    const length = bytes.readUInt32BE(at)
    at += 4
    if (length === ABSENT) {
      fields.push(null)
      continue
    }
    if (at + length > bytes.length) throw new RangeError('encoding: cut inside a field')
    fields.push(bytes.subarray(at, at + length))
    at += length
  }
  return fields
}

/** Fields of `E(kind, …)`. Throws RangeError when the bytes are of another kind. */
export function decode(kind: string, bytes: Buffer): Field[] {
  const head = PREFIX + kind
  if (bytes.toString('latin1', 0, head.length) !== head) {
    throw new RangeError(`encoding: not of kind ${kind}`)
  }
  return decodeFields(bytes, head.length)
}
