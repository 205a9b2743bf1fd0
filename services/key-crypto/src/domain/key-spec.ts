import type { KeyVersionRow } from '@strongroom/formats'
import { invalidField } from './faults.ts'

export type KeySpec = Pick<KeyVersionRow, 'keyType' | 'sizeOrCurve' | 'family'>
export type KeyOperationName = 'encrypt' | 'decrypt' | 'sign' | 'verify' | 'wrapKey' | 'unwrapKey'

/** What a caller asks for; absent means not said. */
export interface KeyWish {
  readonly type: 'EC' | 'RSA' | 'oct' | undefined
  readonly curve: 'P-256' | 'P-384' | 'P-521' | 'P-256K' | undefined
  /** 0: not said. */
  readonly sizeBits: number
  readonly family: 'AES-GCM' | 'AES-KW' | 'HMAC' | undefined
}

const RSA_SIZES = [2048, 3072, 4096]
const AES_SIZES = [256, 192, 128]
const HMAC_SIZES = [256, 384, 512]

const possible: Record<KeyVersionRow['family'], readonly KeyOperationName[]> = {
  EC: ['sign', 'verify'],
  RSA: ['encrypt', 'decrypt', 'sign', 'verify', 'wrapKey', 'unwrapKey'],
  'AES-GCM': ['encrypt', 'decrypt'],
  'AES-KW': ['wrapKey', 'unwrapKey'],
  HMAC: ['sign', 'verify'],
}

/** A key that can be made, or INVALID_FIELD. */
export function keySpec(wish: KeyWish): KeySpec {
  const { type, curve, sizeBits, family } = wish
  if (type === undefined) throw invalidField('key.key_type', 'is required')
  if (type === 'EC') {
    if (curve === undefined) throw invalidField('key.curve', 'is required for an EC key')
    if (sizeBits !== 0) throw invalidField('key.size_bits', 'an EC key has a curve instead')
    if (family !== undefined) throw invalidField('key.key_family', 'is for symmetric keys')
    return { keyType: 'EC', sizeOrCurve: curve, family: 'EC' }
  }
  if (curve !== undefined) throw invalidField('key.curve', 'is for EC keys')
  if (type === 'RSA') {
    if (family !== undefined) throw invalidField('key.key_family', 'is for symmetric keys')
    return { keyType: 'RSA', sizeOrCurve: sizeOf(sizeBits, RSA_SIZES), family: 'RSA' }
  }
  if (family === undefined) throw invalidField('key.key_family', 'is required for a symmetric key')
  const sizes = family === 'HMAC' ? HMAC_SIZES : AES_SIZES
  return { keyType: 'oct', sizeOrCurve: sizeOf(sizeBits, sizes), family }
}

/** The first of the sizes is the default. */
function sizeOf(asked: number, sizes: readonly number[]): string {
  const size = asked === 0 ? sizes[0] : sizes.find((candidate) => candidate === asked)
  if (size === undefined) throw invalidField('key.size_bits', `must be one of ${sizes.join(', ')}`)
  return String(size)
}

/** Operations of a version: all that fit when none is named, as in Azure. */
export function keyOperations(
  family: KeyVersionRow['family'],
  asked: readonly KeyOperationName[],
): readonly KeyOperationName[] {
  const fitting = possible[family]
  if (asked.length === 0) return fitting
  const unfit = asked.find((operation) => !fitting.includes(operation))
  if (unfit !== undefined)
    throw invalidField('key.key_operations', `${unfit} does not fit a key of ${family}`)
  return [...new Set(asked)]
}
