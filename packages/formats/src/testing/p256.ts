/*
 * ECDSA on P-256 with SHA-256 and the nonce of RFC 6979, in big integers: gives the same signature each time, so that
 * vectors can hold one. For tests alone: its time depends on the key.
 */
import { createHash, createHmac } from 'node:crypto'

const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const G: Point = [
  0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
]
/** Algorithm id-ecPublicKey with prime256v1, and the head of the bit string that holds the point. */
const SPKI_HEAD = '3059301306072a8648ce3d020106082a8648ce3d030107034200'

type Point = readonly [x: bigint, y: bigint]

const mod = (value: bigint, by: bigint) => ((value % by) + by) % by
const bytes32 = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex')
const numberOf = (bytes: Buffer) => BigInt(`0x${bytes.toString('hex')}`)

function power(base: bigint, exponent: bigint, by: bigint): bigint {
  let result = 1n
  for (let square = base, left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % by
    square = (square * square) % by
  }
  return result
}
/** By Fermat: both moduli are primes. */
const inverse = (value: bigint, by: bigint) => power(mod(value, by), by - 2n, by)

function add(a: Point | undefined, b: Point): Point | undefined {
  if (a === undefined) return b
  const [ax, ay] = a
  const [bx, by] = b
  if (ax === bx && ay !== by) return undefined
  const slope =
    ax === bx ? (3n * ax * ax - 3n) * inverse(2n * ay, P) : (by - ay) * inverse(bx - ax, P)
  const x = mod(slope * slope - ax - bx, P)
  return [x, mod(slope * (ax - x) - ay, P)]
}

function multiply(scalar: bigint): Point {
  let sum: Point | undefined
  for (const bit of scalar.toString(2)) {
    if (sum !== undefined) sum = add(sum, sum)
    if (bit === '1') sum = add(sum, G)
  }
  if (sum === undefined) throw new RangeError('p256: no such scalar')
  return sum
}

/** The public key of a private scalar, SPKI DER. */
export function spkiOf(privateScalar: bigint): Buffer {
  const [x, y] = multiply(privateScalar)
  return Buffer.concat([Buffer.from(`${SPKI_HEAD}04`, 'hex'), bytes32(x), bytes32(y)])
}

/** RFC 6979 section 3.2, for SHA-256 and a curve of as many bits: the first nonce it gives is always in range here. */
function nonce(privateScalar: bigint, digest: Buffer): bigint {
  const hmac = (key: Buffer, ...parts: Buffer[]) =>
    createHmac('sha256', key).update(Buffer.concat(parts)).digest()
  const seed = [bytes32(privateScalar), bytes32(mod(numberOf(digest), N))]
  let v: Buffer = Buffer.alloc(32, 1)
  let k: Buffer = Buffer.alloc(32)
  for (const round of [0, 1]) {
    k = hmac(k, v, Buffer.from([round]), ...seed)
    v = hmac(k, v)
  }
  const candidate = numberOf(hmac(k, v))
  if (candidate === 0n || candidate >= N) throw new RangeError('p256: sign something else')
  return candidate
}

/** The signature as r and s, 32 bytes each. */
export function signP256(privateScalar: bigint, message: Buffer): Buffer {
  const digest = createHash('sha256').update(message).digest()
  const k = nonce(privateScalar, digest)
  const r = mod(multiply(k)[0], N)
  const s = mod(inverse(k, N) * (numberOf(digest) + r * privateScalar), N)
  return Buffer.concat([bytes32(r), bytes32(s)])
}

/** r and s as the DER that notes carry. */
export function derSignature(raw: Buffer): Buffer {
  const integer = (part: Buffer) => {
    const digits = numberOf(part).toString(16)
    const even = digits.length % 2 === 0 ? digits : `0${digits}`
    // A first bit of 1 would make it negative.
    const value = Buffer.from(parseInt(even.slice(0, 2), 16) < 0x80 ? even : `00${even}`, 'hex')
    return Buffer.concat([Buffer.from([2, value.length]), value])
  }
  const body = Buffer.concat([integer(raw.subarray(0, 32)), integer(raw.subarray(32))])
  return Buffer.concat([Buffer.from([0x30, body.length]), body])
}
