import pkcs11 from 'pkcs11js'
import type { Mechanism } from 'pkcs11js'
import { algorithms } from './algorithms.ts'
import { KEY_WRAP_PAD_NUMBERS, keyWrapPad, rsaOaep, template } from './builder.ts'
import { publicKeyFields, rsaSpki } from './public-key.ts'
import type { KeyAlgorithm } from './types.ts'
import { TokenProblem } from './token.ts'
import type { Token } from './token.ts'

export interface Probe {
  readonly keyWrapPad: Mechanism
  readonly oaep256Inside: boolean
  readonly algorithms: readonly KeyAlgorithm[]
}

const NEEDED: Readonly<Record<string, readonly number[]>> = {
  EC: [pkcs11.CKM_ECDSA, pkcs11.CKM_EC_KEY_PAIR_GEN],
  pkcs1: [pkcs11.CKM_RSA_PKCS],
  pss: [pkcs11.CKM_RSA_PKCS_PSS],
  oaep: [pkcs11.CKM_RSA_PKCS_OAEP],
  'SHA-256': [pkcs11.CKM_SHA256_HMAC],
  'SHA-384': [pkcs11.CKM_SHA384_HMAC],
  'SHA-512': [pkcs11.CKM_SHA512_HMAC],
  'AES-GCM': [pkcs11.CKM_AES_GCM, pkcs11.CKM_AES_KEY_GEN],
  'AES-KW': [pkcs11.CKM_AES_KEY_WRAP, pkcs11.CKM_AES_KEY_GEN],
}

/** Any odd number of 2048 bits does to ask whether the module takes a mechanism's parameters. */
const SOME_MODULUS = Buffer.alloc(256, 0xab)

/** What the module can do. Throws TokenProblem when vaulting itself is impossible. */
export function probeModule(token: Token): Probe {
  const listed = new Set(token.lib.C_GetMechanismList(token.slot.handle))
  const number = KEY_WRAP_PAD_NUMBERS.find((candidate) => listed.has(candidate))
  if (number === undefined) throw new TokenProblem('MECHANISM_MISSING', 'the module has no AES-KWP')
  for (const needed of [
    pkcs11.CKM_AES_GCM,
    pkcs11.CKM_ECDSA,
    pkcs11.CKM_SHA256_HMAC,
    pkcs11.CKM_AES_KEY_GEN,
  ]) {
    if (!listed.has(needed))
      throw new TokenProblem('MECHANISM_MISSING', `the module has no mechanism ${needed}`)
  }
  const oaep256Inside = listed.has(pkcs11.CKM_RSA_PKCS_OAEP) && takesOaep256(token)
  const available = (Object.keys(algorithms) as KeyAlgorithm[]).filter((name) => {
    const rule = algorithms[name]
    if (name === 'RSA-OAEP-256' && !oaep256Inside) return listed.has(pkcs11.CKM_RSA_X_509)
    const need =
      rule.family === 'RSA' ? rule.padding : rule.family === 'HMAC' ? rule.hash : rule.family
    return NEEDED[need]?.every((mechanism) => listed.has(mechanism))
  })
  return { keyWrapPad: keyWrapPad(number), oaep256Inside, algorithms: available }
}

function takesOaep256(token: Token): boolean {
  try {
    token.operate((lib, session) => {
      const fields = publicKeyFields(rsaSpki(SOME_MODULUS, Buffer.from([1, 0, 1])))
      const key = lib.C_CreateObject(session, template(fields))
      lib.C_EncryptInit(session, rsaOaep('SHA-256'), key)
      lib.C_Encrypt(session, Buffer.alloc(1), Buffer.alloc(SOME_MODULUS.length))
      lib.C_DestroyObject(session, key)
    })
    return true
  } catch {
    return false // its session went with it, and the object with the session
  }
}
