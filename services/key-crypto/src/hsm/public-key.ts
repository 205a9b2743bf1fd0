import { createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Fields } from './builder.ts'
import pkcs11 from 'pkcs11js'

/** Public keys between what PKCS#11 says and SPKI DER. */
export const curves = {
  'P-256': { oid: '06082a8648ce3d030107', bytes: 32, jwk: 'P-256' },
  'P-384': { oid: '06052b81040022', bytes: 48, jwk: 'P-384' },
  'P-521': { oid: '06052b81040023', bytes: 66, jwk: 'P-521' },
  'P-256K': { oid: '06052b8104000a', bytes: 32, jwk: 'secp256k1' },
} as const
export type Curve = keyof typeof curves

export const isCurve = (name: string): name is Curve => Object.hasOwn(curves, name)

const spki = (jwk: Record<string, string>): Buffer =>
  keyOf({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' })

/** A key, or a RangeError in place of what OpenSSL says. */
function keyOf(input: Parameters<typeof createPublicKey>[0]): KeyObject {
  try {
    return createPublicKey(input)
  } catch {
    throw new RangeError('public key: not a key')
  }
}

const withoutLeadingZeros = (bytes: Buffer): Buffer => {
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start++
  return bytes.subarray(start)
}

/** From CKA_EC_POINT, which is a DER octet string, or the bare point in older modules. */
export function ecSpki(curve: Curve, ecPoint: Buffer): Buffer {
  const { bytes, jwk } = curves[curve]
  const point = ecPoint.subarray(ecPoint.length - (1 + 2 * bytes))
  if (ecPoint.length < 1 + 2 * bytes || point[0] !== 4)
    throw new RangeError('public key: not an uncompressed point')
  return spki({
    kty: 'EC',
    crv: jwk,
    x: point.subarray(1, 1 + bytes).toString('base64url'),
    y: point.subarray(1 + bytes).toString('base64url'),
  })
}

export const rsaSpki = (modulus: Buffer, exponent: Buffer): Buffer =>
  spki({
    kty: 'RSA',
    n: withoutLeadingZeros(modulus).toString('base64url'),
    e: withoutLeadingZeros(exponent).toString('base64url'),
  })

const octetString = (bytes: Buffer): Buffer =>
  Buffer.concat([
    bytes.length < 128 ? Buffer.from([4, bytes.length]) : Buffer.from([4, 0x81, bytes.length]),
    bytes,
  ])

/** A session object for the public half: verify with either, encrypt with RSA. */
export function publicKeyFields(der: Buffer): Fields {
  const key = keyOf({ key: der, type: 'spki', format: 'der' })
  const jwk = key.export({ format: 'jwk' })
  const part = (name: string | undefined): Buffer => Buffer.from(name ?? '', 'base64url')
  const base = { class: pkcs11.CKO_PUBLIC_KEY, token: false, private: false, verify: true } as const
  if (jwk.kty === 'RSA') {
    return {
      ...base,
      keyType: pkcs11.CKK_RSA,
      encrypt: true,
      modulus: part(jwk.n),
      publicExponent: part(jwk.e),
    }
  }
  const curve = Object.values(curves).find((known) => known.jwk === jwk.crv)
  if (jwk.kty !== 'EC' || !curve) throw new RangeError('public key: unknown type')
  const point = Buffer.concat([Buffer.from([4]), part(jwk.x), part(jwk.y)])
  return {
    ...base,
    keyType: pkcs11.CKK_EC,
    ecParams: Buffer.from(curve.oid, 'hex'),
    ecPoint: octetString(point),
  }
}
