/** DER to be written: bytes that are encoded already, or an element around others. */
export type Der = Buffer | { readonly tag: number; readonly parts: readonly Der[] }

/** An element: a primitive one around its value, or a constructed one around more. */
export const element = (tag: number, ...parts: readonly Der[]): Der => ({ tag, parts })

/** Writes each byte once, so that whoever has a secret inside has one buffer to zero. */
export function encodeDer(der: Der): Buffer {
  const out = Buffer.alloc(sizeOf(der))
  write(out, 0, der)
  return out
}

function sizeOf(der: Der): number {
  if (Buffer.isBuffer(der)) return der.length
  const content = contentOf(der.parts)
  return 1 + lengthBytes(content) + content
}

const contentOf = (parts: readonly Der[]): number =>
  parts.reduce((sum, part) => sum + sizeOf(part), 0)

/** Below 128 the length is one byte; else one that says how many follow. */
function lengthBytes(length: number): number {
  if (length < 0x80) return 1
  let bytes = 1
  for (let rest = length; rest > 0; rest >>>= 8) bytes += 1
  return bytes
}

function write(out: Buffer, start: number, der: Der): number {
  if (Buffer.isBuffer(der)) return start + der.copy(out, start)
  const length = contentOf(der.parts)
  out[start] = der.tag
  let at = start + 1
  const bytes = lengthBytes(length)
  if (bytes === 1) out[at] = length
  else {
    out[at] = 0x80 | (bytes - 1)
    out.writeUIntBE(length, at + 1, bytes - 1)
  }
  at += bytes
  for (const part of der.parts) at = write(out, at, part)
  return at
}

/** The first element of some bytes, without what is behind it. Throws RangeError where it is not whole. */
export function firstElement(bytes: Buffer): Buffer {
  const first = bytes.readUInt8(1)
  const more = first < 0x80 ? 0 : first & 0x7f
  const end = 2 + more + (more === 0 ? first : bytes.readUIntBE(2, more))
  if (end > bytes.length) throw new RangeError('der: an element is cut')
  return bytes.subarray(0, end)
}
