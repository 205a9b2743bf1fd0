import pkcs11 from 'pkcs11js'
import type { AesGCM, Mechanism, RsaOAEP, RsaPSS, Template } from 'pkcs11js'

/**
 * The only place where PKCS#11 templates and mechanism parameters are made. The addon corrupts its heap when a value has
 * another type than it expects, so everything is checked here before it gets there, whatever the compiler thought.
 */
const CKM_AES_KEY_WRAP_KWP = 0x210b

const attributes = {
  class: [pkcs11.CKA_CLASS, 'number'],
  keyType: [pkcs11.CKA_KEY_TYPE, 'number'],
  token: [pkcs11.CKA_TOKEN, 'boolean'],
  private: [pkcs11.CKA_PRIVATE, 'boolean'],
  label: [pkcs11.CKA_LABEL, 'string'],
  id: [pkcs11.CKA_ID, 'bytes'],
  application: [pkcs11.CKA_APPLICATION, 'string'],
  value: [pkcs11.CKA_VALUE, 'bytes'],
  valueLength: [pkcs11.CKA_VALUE_LEN, 'number'],
  sensitive: [pkcs11.CKA_SENSITIVE, 'boolean'],
  extractable: [pkcs11.CKA_EXTRACTABLE, 'boolean'],
  modifiable: [pkcs11.CKA_MODIFIABLE, 'boolean'],
  copyable: [pkcs11.CKA_COPYABLE, 'boolean'],
  destroyable: [pkcs11.CKA_DESTROYABLE, 'boolean'],
  encrypt: [pkcs11.CKA_ENCRYPT, 'boolean'],
  decrypt: [pkcs11.CKA_DECRYPT, 'boolean'],
  sign: [pkcs11.CKA_SIGN, 'boolean'],
  verify: [pkcs11.CKA_VERIFY, 'boolean'],
  wrap: [pkcs11.CKA_WRAP, 'boolean'],
  unwrap: [pkcs11.CKA_UNWRAP, 'boolean'],
  derive: [pkcs11.CKA_DERIVE, 'boolean'],
  ecParams: [pkcs11.CKA_EC_PARAMS, 'bytes'],
  ecPoint: [pkcs11.CKA_EC_POINT, 'bytes'],
  modulus: [pkcs11.CKA_MODULUS, 'bytes'],
  modulusBits: [pkcs11.CKA_MODULUS_BITS, 'number'],
  publicExponent: [pkcs11.CKA_PUBLIC_EXPONENT, 'bytes'],
  allowedMechanisms: [pkcs11.CKA_ALLOWED_MECHANISMS, 'mechanisms'],
  alwaysSensitive: [pkcs11.CKA_ALWAYS_SENSITIVE, 'boolean'],
  neverExtractable: [pkcs11.CKA_NEVER_EXTRACTABLE, 'boolean'],
  local: [pkcs11.CKA_LOCAL, 'boolean'],
} as const

type Attributes = typeof attributes
export type AttributeName = keyof Attributes
interface Values {
  number: number
  boolean: boolean
  string: string
  bytes: Buffer
  mechanisms: readonly number[]
}
/** What an object is to be, or how to find it. */
export type Fields = { readonly [K in AttributeName]?: Values[Attributes[K][1]] }

const isUlong = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** CK_ULONG, as the machine has it. */
export function ulong(value: number): Buffer {
  const out = Buffer.alloc(8)
  out.writeBigUInt64LE(BigInt(value))
  return out
}

function checked(
  name: string,
  type: keyof Values,
  value: unknown,
): number | boolean | string | Buffer {
  if (type === 'number' && isUlong(value)) return value
  if (type === 'boolean' && typeof value === 'boolean') return value
  if (type === 'string' && typeof value === 'string' && value.length > 0) return value
  if (type === 'bytes' && Buffer.isBuffer(value)) return value
  if (type === 'mechanisms' && Array.isArray(value) && value.every(isUlong)) {
    return Buffer.concat(value.map(ulong))
  }
  throw new TypeError(`pkcs11: attribute ${name} is not of type ${type}`)
}

/** A template. Throws TypeError for a name that is not known or a value of another type. */
export function template(fields: Fields): Template {
  // SoftHSM sets attributes one by one, and nothing more once an object is not modifiable: that one goes last.
  const { modifiable, ...others } = fields
  const ordered = modifiable === undefined ? others : { ...others, modifiable }
  return Object.entries(ordered).map(([name, value]) => {
    if (!Object.hasOwn(attributes, name)) throw new TypeError(`pkcs11: unknown attribute ${name}`)
    const [type, kind] = attributes[name as AttributeName]
    return { type, value: checked(name, kind, value) }
  })
}

/** What to ask C_GetAttributeValue for. */
export const query = (...names: readonly AttributeName[]): Template =>
  names.map((name) => ({ type: attributes[name][0] }))

const HASHES = {
  'SHA-1': {
    mechanism: pkcs11.CKM_SHA_1,
    mgf: pkcs11.CKG_MGF1_SHA1,
    hmac: pkcs11.CKM_SHA_1_HMAC,
    bytes: 20,
  },
  'SHA-256': {
    mechanism: pkcs11.CKM_SHA256,
    mgf: pkcs11.CKG_MGF1_SHA256,
    hmac: pkcs11.CKM_SHA256_HMAC,
    bytes: 32,
  },
  'SHA-384': {
    mechanism: pkcs11.CKM_SHA384,
    mgf: pkcs11.CKG_MGF1_SHA384,
    hmac: pkcs11.CKM_SHA384_HMAC,
    bytes: 48,
  },
  'SHA-512': {
    mechanism: pkcs11.CKM_SHA512,
    mgf: pkcs11.CKG_MGF1_SHA512,
    hmac: pkcs11.CKM_SHA512_HMAC,
    bytes: 64,
  },
} as const
export type HashName = keyof typeof HASHES

const plain = (number: number): Mechanism => ({ mechanism: number })

/** Mechanisms with their parameters. */
export const mechanisms = {
  ecdsa: plain(pkcs11.CKM_ECDSA),
  rsaPkcs: plain(pkcs11.CKM_RSA_PKCS),
  rsaRaw: plain(pkcs11.CKM_RSA_X_509),
  aesKeyWrap: plain(pkcs11.CKM_AES_KEY_WRAP),
  aesKeyGeneration: plain(pkcs11.CKM_AES_KEY_GEN),
  genericSecretGeneration: plain(pkcs11.CKM_GENERIC_SECRET_KEY_GEN),
  ecKeyPairGeneration: plain(pkcs11.CKM_EC_KEY_PAIR_GEN),
  rsaKeyPairGeneration: plain(pkcs11.CKM_RSA_PKCS_KEY_PAIR_GEN),
  hmac: {
    'SHA-256': plain(pkcs11.CKM_SHA256_HMAC),
    'SHA-384': plain(pkcs11.CKM_SHA384_HMAC),
    'SHA-512': plain(pkcs11.CKM_SHA512_HMAC),
  },
} as const

/** AES-KWP under the number that the module knows it by. */
export function keyWrapPad(number: number): Mechanism {
  if (number !== pkcs11.CKM_AES_KEY_WRAP_PAD && number !== CKM_AES_KEY_WRAP_KWP) {
    throw new TypeError('pkcs11: not a number of AES-KWP')
  }
  return plain(number)
}
/** SoftHSM knows KWP as 0x210A only; PKCS#11 3.0 says 0x210B, and some modules mean PKCS#7 padding by 0x210A. */
export const KEY_WRAP_PAD_NUMBERS = [CKM_AES_KEY_WRAP_KWP, pkcs11.CKM_AES_KEY_WRAP_PAD] as const

/** AES-GCM, 12-byte IV and 16-byte tag, nothing else: SoftHSM would take 8-bit tags and empty IVs. */
export function aesGcm(iv: Buffer, aad: Buffer): Mechanism {
  if (!Buffer.isBuffer(iv) || iv.length !== 12) throw new TypeError('pkcs11: a GCM IV has 12 bytes')
  if (!Buffer.isBuffer(aad)) throw new TypeError('pkcs11: AAD is not bytes')
  const parameter: AesGCM = { type: pkcs11.CK_PARAMS_AES_GCM_v240, iv, ivBits: 96, tagBits: 128 }
  if (aad.length > 0) parameter.aad = aad
  return { mechanism: pkcs11.CKM_AES_GCM, parameter }
}

/** RSA-PSS over a digest; the salt is as long as the hash. */
export function rsaPss(hash: HashName): Mechanism {
  const { mechanism, mgf, bytes } = HASHES[hash]
  const parameter: RsaPSS = {
    type: pkcs11.CK_PARAMS_RSA_PSS,
    hashAlg: mechanism,
    mgf,
    saltLen: bytes,
  }
  return { mechanism: pkcs11.CKM_RSA_PKCS_PSS, parameter }
}

/** RSA-OAEP with an empty label. */
export function rsaOaep(hash: HashName): Mechanism {
  const { mechanism, mgf } = HASHES[hash]
  const parameter: RsaOAEP = { type: pkcs11.CK_PARAMS_RSA_OAEP, hashAlg: mechanism, mgf, source: 1 }
  return { mechanism: pkcs11.CKM_RSA_PKCS_OAEP, parameter }
}
