import { timingSafeEqual } from 'node:crypto'
import pkcs11 from 'pkcs11js'
import type { Handle, Mechanism } from 'pkcs11js'
import { DIGEST_INFO } from './algorithms.ts'
import type { AlgorithmRule } from './algorithms.ts'
import { aesGcm, mechanisms, query, rsaOaep, rsaPss, template } from './builder.ts'
import { Refusal } from './faults.ts'
import { IN_THE_CLEAR } from './key-material.ts'
import { oaep256Pad, oaep256Unpad } from './oaep.ts'
import type { KeyResult, KeyUse } from './types.ts'
import { codeOf } from './token.ts'
import type { Token } from './token.ts'

/** The handles of one key, fetched only when needed. */
export interface KeyHandles {
  readonly secret: () => Handle
  readonly public: () => Handle
  readonly modulusBytes: number
}

const EMPTY = Buffer.alloc(0)
const TAG_BYTES = 16
/** What the HSM says of a signature that is wrong, in value or in length. */
const WRONG_SIGNATURE: ReadonlySet<number> = new Set([
  pkcs11.CKR_SIGNATURE_INVALID,
  pkcs11.CKR_SIGNATURE_LEN_RANGE,
])
/** A key or object handle that the module does not know (any more): a fault of ours, never of the ciphertext. */
export const LOST_HANDLE: ReadonlySet<number> = new Set([
  pkcs11.CKR_KEY_HANDLE_INVALID,
  pkcs11.CKR_OBJECT_HANDLE_INVALID,
  pkcs11.CKR_SESSION_HANDLE_INVALID,
  pkcs11.CKR_WRAPPING_KEY_HANDLE_INVALID,
  pkcs11.CKR_UNWRAPPING_KEY_HANDLE_INVALID,
])

/** Whatever went wrong inside a decryption looks the same, unless the handle was lost. */
export const decryptionFailed = (): Refusal =>
  new Refusal('DECRYPTION_FAILED', 'the input does not decrypt')

function orDecryptionFailed<T>(attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    if (LOST_HANDLE.has(codeOf(error))) throw error
    throw decryptionFailed()
  }
}

/** Does one operation with a key that rules have allowed. */
export function operateKey(
  token: Token,
  rule: AlgorithmRule,
  use: KeyUse,
  key: KeyHandles,
  oaep256Inside: boolean,
): KeyResult {
  switch (rule.family) {
    case 'EC':
      return signature(token, mechanisms.ecdsa, use, key, use.input, rule.signatureBytes)
    case 'HMAC':
      return hmac(token, mechanisms.hmac[rule.hash], use, key.secret(), rule.digestBytes)
    case 'AES-GCM':
      return gcm(token, use, key.secret())
    case 'AES-KW':
      return { output: aesKeyWrap(token, use, key.secret()) }
    case 'RSA':
      if (rule.padding === 'pss')
        return signature(token, rsaPss(rule.hash), use, key, use.input, key.modulusBytes)
      if (rule.padding === 'pkcs1') {
        const info = Buffer.concat([DIGEST_INFO[rule.hash] ?? EMPTY, use.input])
        return signature(token, mechanisms.rsaPkcs, use, key, info, key.modulusBytes)
      }
      if (rule.hash === 'SHA-1' || oaep256Inside)
        return { output: oaep(token, rsaOaep(rule.hash), use, key) }
      return { output: oaep256Outside(token, use, key) }
  }
}

function signature(
  token: Token,
  mechanism: Mechanism,
  use: KeyUse,
  key: KeyHandles,
  input: Buffer,
  bytes: number,
): KeyResult {
  if (use.operation === 'sign') return { output: token.sign(mechanism, key.secret(), input, bytes) }
  const given = use.signature ?? EMPTY
  if (given.length !== bytes) return { output: EMPTY, valid: false }
  const handle = key.public()
  try {
    token.operate((lib, session) => {
      lib.C_VerifyInit(session, mechanism, handle)
      lib.C_Verify(session, input, given)
    })
    return { output: EMPTY, valid: true }
  } catch (error) {
    if (WRONG_SIGNATURE.has(codeOf(error))) return { output: EMPTY, valid: false }
    // An RSA signature above the modulus is CKR_GENERAL_ERROR in SoftHSM; the canary tells it from a broken device.
    if (codeOf(error) === pkcs11.CKR_GENERAL_ERROR) return { output: EMPTY, valid: false }
    throw error
  }
}

function hmac(
  token: Token,
  mechanism: Mechanism,
  use: KeyUse,
  key: Handle,
  bytes: number,
): KeyResult {
  const right = token.sign(mechanism, key, use.input, bytes)
  if (use.operation === 'sign') return { output: right }
  const given = use.signature ?? EMPTY
  return { output: EMPTY, valid: given.length === right.length && timingSafeEqual(given, right) }
}

/** AES-256-GCM under a handle: IV made by the HSM; ciphertext and tag in one piece, as PKCS#11 has it. */
export function gcmEncrypt(
  token: Token,
  key: Handle,
  aad: Buffer,
  plaintext: Buffer,
): { iv: Buffer; sealed: Buffer } {
  const iv = token.random(12)
  const sealed = token.operate((lib, session) => {
    lib.C_EncryptInit(session, aesGcm(iv, aad), key)
    return lib.C_Encrypt(session, plaintext, Buffer.alloc(plaintext.length + TAG_BYTES))
  })
  return { iv, sealed }
}

export function gcmDecrypt(
  token: Token,
  key: Handle,
  iv: Buffer,
  aad: Buffer,
  sealed: Buffer,
): Buffer {
  if (iv.length !== 12 || sealed.length <= TAG_BYTES) throw decryptionFailed()
  return orDecryptionFailed(() =>
    token.operate((lib, session) => {
      lib.C_DecryptInit(session, aesGcm(iv, aad), key)
      return lib.C_Decrypt(session, sealed, Buffer.alloc(sealed.length))
    }),
  )
}

function gcm(token: Token, use: KeyUse, key: Handle): KeyResult {
  const aad = use.aad ?? EMPTY
  if (use.operation === 'encrypt') {
    const { iv, sealed } = gcmEncrypt(token, key, aad, use.input)
    const end = sealed.length - TAG_BYTES
    return { output: sealed.subarray(0, end), iv, tag: sealed.subarray(end) }
  }
  const tag = use.tag ?? EMPTY
  if (tag.length !== TAG_BYTES) throw decryptionFailed()
  return { output: gcmDecrypt(token, key, use.iv ?? EMPTY, aad, Buffer.concat([use.input, tag])) }
}

/** The caller's own bytes come and go as an object of the operations session, which a failure takes with it. */
function aesKeyWrap(token: Token, use: KeyUse, key: Handle): Buffer {
  if (use.operation === 'wrapKey') {
    return token.operate((lib, session) => {
      const object = lib.C_CreateObject(session, template({ ...IN_THE_CLEAR, value: use.input }))
      const wrapped = lib.C_WrapKey(
        session,
        mechanisms.aesKeyWrap,
        key,
        object,
        Buffer.alloc(use.input.length + 8),
      )
      lib.C_DestroyObject(session, object)
      return wrapped
    })
  }
  if (use.input.length < 24 || use.input.length % 8 !== 0) throw decryptionFailed()
  return orDecryptionFailed(() =>
    token.operate((lib, session) => {
      const object = lib.C_UnwrapKey(
        session,
        mechanisms.aesKeyWrap,
        key,
        use.input,
        template(IN_THE_CLEAR),
      )
      const value = lib.C_GetAttributeValue(session, object, query('value'))[0]?.value
      lib.C_DestroyObject(session, object)
      if (!Buffer.isBuffer(value)) throw decryptionFailed()
      return value
    }),
  )
}

const isInward = ({ operation }: KeyUse): boolean =>
  operation === 'encrypt' || operation === 'wrapKey'

function rsaPublic(token: Token, mechanism: Mechanism, input: Buffer, key: KeyHandles): Buffer {
  const handle = key.public()
  return token.operate((lib, session) => {
    lib.C_EncryptInit(session, mechanism, handle)
    return lib.C_Encrypt(session, input, Buffer.alloc(key.modulusBytes))
  })
}

function rsaPrivate(token: Token, mechanism: Mechanism, input: Buffer, key: KeyHandles): Buffer {
  if (input.length !== key.modulusBytes) throw decryptionFailed()
  const handle = key.secret()
  return orDecryptionFailed(() =>
    token.operate((lib, session) => {
      lib.C_DecryptInit(session, mechanism, handle)
      return lib.C_Decrypt(session, input, Buffer.alloc(key.modulusBytes))
    }),
  )
}

const oaep = (token: Token, mechanism: Mechanism, use: KeyUse, key: KeyHandles): Buffer =>
  isInward(use)
    ? rsaPublic(token, mechanism, use.input, key)
    : rsaPrivate(token, mechanism, use.input, key)

function oaep256Outside(token: Token, use: KeyUse, key: KeyHandles): Buffer {
  if (isInward(use)) {
    const block = oaep256Pad(use.input, key.modulusBytes, token.random(32))
    return rsaPublic(token, mechanisms.rsaRaw, block, key)
  }
  const raw = rsaPrivate(token, mechanisms.rsaRaw, use.input, key)
  // Some modules give the number without its leading zeroes.
  const block = Buffer.alloc(key.modulusBytes)
  raw.copy(block, key.modulusBytes - raw.length)
  const message = oaep256Unpad(block)
  if (!message) throw decryptionFailed()
  return message
}
