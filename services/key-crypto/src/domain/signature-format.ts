/**
 * ECDSA signatures as r‖s and as ASN.1 DER. Throws nothing: bytes that are no signature give undefined, which verifies
 * as wrong.
 */
const SEQUENCE = 0x30
const INTEGER = 0x02

/** r‖s as a DER sequence of two integers. */
export function rawToDer(raw: Buffer): Buffer {
  const half = raw.length / 2
  const body = Buffer.concat([derInteger(raw.subarray(0, half)), derInteger(raw.subarray(half))])
  return Buffer.concat([Buffer.from([SEQUENCE]), derLength(body.length), body])
}

/** DER as r‖s of `bytes` bytes each; only the one canonical form is taken. */
export function derToRaw(der: Buffer, bytes: number): Buffer | undefined {
  const sequence = readElement(der, 0, SEQUENCE)
  if (sequence?.end !== der.length) return undefined
  const r = readElement(der, sequence.start, INTEGER)
  if (r === undefined) return undefined
  const s = readElement(der, r.end, INTEGER)
  if (s?.end !== der.length) return undefined
  const left = leftPad(der.subarray(r.start, r.end), bytes)
  const right = leftPad(der.subarray(s.start, s.end), bytes)
  if (left === undefined || right === undefined) return undefined
  const raw = Buffer.concat([left, right])
  return rawToDer(raw).equals(der) ? raw : undefined
}

function derInteger(bytes: Buffer): Buffer {
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1
  const digits = bytes.subarray(start)
  const sign = (digits[0] ?? 0) & 0x80 ? Buffer.from([0]) : Buffer.alloc(0)
  return Buffer.concat([Buffer.from([INTEGER, sign.length + digits.length]), sign, digits])
}

/** A P-521 signature passes 127 bytes; none reaches 256. */
const derLength = (length: number): Buffer =>
  length < 0x80 ? Buffer.from([length]) : Buffer.from([0x81, length])

function readElement(
  der: Buffer,
  at: number,
  tag: number,
): { start: number; end: number } | undefined {
  if (der[at] !== tag) return undefined
  let length = der[at + 1]
  let start = at + 2
  if (length === 0x81) {
    length = der[at + 2]
    start = at + 3
  } else if (length === undefined || length >= 0x80) return undefined
  if (length === undefined || start + length > der.length) return undefined
  return { start, end: start + length }
}

function leftPad(integer: Buffer, bytes: number): Buffer | undefined {
  const digits = integer[0] === 0 ? integer.subarray(1) : integer
  if (digits.length > bytes) return undefined
  return Buffer.concat([Buffer.alloc(bytes - digits.length), digits])
}
