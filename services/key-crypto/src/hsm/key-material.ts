import type { KeyVersionRow, VaultKeyRow } from '@strongroom/formats'
import pkcs11 from 'pkcs11js'
import type { Handle, Mechanism } from 'pkcs11js'
import { mechanisms, template } from './builder.ts'
import type { Fields } from './builder.ts'
import { Refusal, integrity } from './faults.ts'
import { KeyCache } from './key-cache.ts'
import { curves, ecSpki, isCurve, publicKeyFields, rsaSpki } from './public-key.ts'
import type { TokenKeys } from './token-keys.ts'
import type { Token } from './token.ts'

const KEYS_HELD_MAX = 4096
const VAULT_KEYS_HELD_MAX = 1024
const PUBLIC_KEYS_HELD_MAX = 512
const BLOB_BYTES_MAX = 8192
const PUBLIC_EXPONENT = Buffer.from([1, 0, 1])

const NO_USE = {
  encrypt: false,
  decrypt: false,
  sign: false,
  verify: false,
  wrap: false,
  unwrap: false,
} as const
const SESSION = { token: false, private: true, modifiable: false, derive: false } as const
const INSIDE = { ...SESSION, sensitive: true, extractable: false } as const
/** Bytes that come or go in the clear: a private key on its way into a certificate's secret, what a caller wraps. */
export const IN_THE_CLEAR = {
  class: pkcs11.CKO_SECRET_KEY,
  keyType: pkcs11.CKK_GENERIC_SECRET,
  token: false,
  private: true,
  sensitive: false,
  extractable: true,
} as const
/** Only from its making to its wrapping, in one synchronous turn. */
const TO_WRAP = { ...SESSION, sensitive: true, extractable: true } as const

const privateUse = (keyType: number): Fields => ({
  class: pkcs11.CKO_PRIVATE_KEY,
  keyType,
  decrypt: keyType === pkcs11.CKK_RSA,
  sign: true,
  unwrap: false,
})

const FAMILIES: Readonly<Record<KeyVersionRow['family'], Fields>> = {
  EC: privateUse(pkcs11.CKK_EC),
  RSA: privateUse(pkcs11.CKK_RSA),
  HMAC: {
    ...NO_USE,
    class: pkcs11.CKO_SECRET_KEY,
    keyType: pkcs11.CKK_GENERIC_SECRET,
    sign: true,
    verify: true,
  },
  'AES-GCM': {
    ...NO_USE,
    class: pkcs11.CKO_SECRET_KEY,
    keyType: pkcs11.CKK_AES,
    encrypt: true,
    decrypt: true,
    allowedMechanisms: [pkcs11.CKM_AES_GCM],
  },
  'AES-KW': {
    ...NO_USE,
    class: pkcs11.CKO_SECRET_KEY,
    keyType: pkcs11.CKK_AES,
    wrap: true,
    unwrap: true,
    allowedMechanisms: [pkcs11.CKM_AES_KEY_WRAP],
  },
}

const RSA_BITS: ReadonlySet<string> = new Set(['2048', '3072', '4096'])
const AES_BITS: ReadonlySet<string> = new Set(['128', '192', '256'])
const HMAC_BITS: ReadonlySet<string> = new Set(['256', '384', '512'])

export interface NewMaterial {
  readonly blob: Buffer
  /** SPKI DER; empty for oct. */
  readonly publicKey: Buffer
}

/** Makes key material, wraps it, and unwraps it for use. The verified row, never the caller, chooses the template. */
export class KeyMaterial {
  readonly keys: KeyCache
  readonly #vaultKeys: KeyCache
  readonly #publicKeys: KeyCache
  readonly #token: Token
  readonly #tokenKeys: TokenKeys
  readonly #keyWrapPad: Mechanism

  constructor(token: Token, tokenKeys: TokenKeys, keyWrapPad: Mechanism) {
    this.#token = token
    this.#tokenKeys = tokenKeys
    this.#keyWrapPad = keyWrapPad
    this.keys = new KeyCache(token, KEYS_HELD_MAX)
    this.#vaultKeys = new KeyCache(token, VAULT_KEYS_HELD_MAX)
    this.#publicKeys = new KeyCache(token, PUBLIC_KEYS_HELD_MAX)
  }

  sweep(): void {
    for (const cache of [this.keys, this.#vaultKeys, this.#publicKeys]) cache.sweep()
  }

  /** A vault's AES-256 key, new, as a blob under the newest root key. */
  createVaultKey(): { blob: Buffer; rootGeneration: number } {
    const root = this.#tokenKeys.newest('root')
    const blob = this.#generateSecret(
      mechanisms.aesKeyGeneration,
      { ...NO_USE, ...TO_WRAP, keyType: pkcs11.CKK_AES, valueLength: 32 },
      root.handle,
    )
    return { blob, rootGeneration: root.generation }
  }

  /** Handle of a vault's key, unwrapped by the root key that its row names. */
  vaultKey(mac: string, row: VaultKeyRow): Handle {
    return this.#vaultKeys.get(mac, () => {
      const root = this.#tokenKeys.get('root', row.rootGeneration)
      if (!root) throw integrity('the vault key names an unknown root key')
      const use: Fields =
        row.purpose === 'wrap'
          ? { wrap: true, unwrap: true, allowedMechanisms: [this.#keyWrapPad.mechanism] }
          : { encrypt: true, decrypt: true, allowedMechanisms: [pkcs11.CKM_AES_GCM] }
      const base = { class: pkcs11.CKO_SECRET_KEY, keyType: pkcs11.CKK_AES }
      return this.#token.unwrap(this.#keyWrapPad, root.handle, row.blob, {
        ...base,
        ...INSIDE,
        ...NO_USE,
        ...use,
      })
    })
  }

  /** Forgets what a refused handle may come from. */
  forget(keyMac: string, vaultKeyMac: string): void {
    this.keys.drop(keyMac)
    this.#publicKeys.drop(keyMac)
    this.#vaultKeys.drop(vaultKeyMac)
  }

  /** Handle of a key version's private or secret key. */
  privateKey(mac: string, row: KeyVersionRow, vaultKey: () => Handle): Handle {
    return this.keys.get(mac, () =>
      this.#token.unwrap(this.#keyWrapPad, vaultKey(), row.blob, {
        ...INSIDE,
        ...FAMILIES[row.family],
      }),
    )
  }

  publicKey(mac: string, row: KeyVersionRow): Handle {
    return this.#publicKeys.get(mac, () => this.#token.create(publicKeyFields(row.publicKey)))
  }

  /**
   * The private key in the clear, PKCS#8, which the caller zeroes: only of a version whose row says so. What the wrapping
   * holds are those bytes, so that a secret of no type gives them back.
   */
  exported(row: KeyVersionRow, wrapKey: Handle): Buffer {
    if (!row.exportable || row.keyType === 'oct') throw integrity('the key is not exportable')
    const object = this.#token.unwrap(this.#keyWrapPad, wrapKey, row.blob, IN_THE_CLEAR)
    try {
      const pkcs8 = this.#token.attribute(object, 'value')
      if (!pkcs8) throw new Refusal('HSM_UNAVAILABLE', 'the module does not give the private key')
      return pkcs8
    } finally {
      this.#token.destroy(object)
    }
  }

  /** New material for a key version, wrapped by the vault's wrap key. */
  create(
    row: Pick<KeyVersionRow, 'keyType' | 'family' | 'sizeOrCurve'>,
    wrapKey: Handle,
  ): NewMaterial {
    const { keyType, family, sizeOrCurve } = row
    if (keyType === 'EC' && family === 'EC' && isCurve(sizeOrCurve))
      return this.#createEc(sizeOrCurve, wrapKey)
    if (keyType === 'RSA' && family === 'RSA' && RSA_BITS.has(sizeOrCurve)) {
      return this.#createRsa(Number(sizeOrCurve), wrapKey)
    }
    const isAes = (family === 'AES-GCM' || family === 'AES-KW') && AES_BITS.has(sizeOrCurve)
    const isHmac = family === 'HMAC' && HMAC_BITS.has(sizeOrCurve)
    if (keyType !== 'oct' || !(isAes || isHmac)) {
      throw new Refusal('INVALID_FIELD', 'no such key type, size or family')
    }
    const blob = this.#generateSecret(
      isAes ? mechanisms.aesKeyGeneration : mechanisms.genericSecretGeneration,
      {
        ...NO_USE,
        ...TO_WRAP,
        keyType: isAes ? pkcs11.CKK_AES : pkcs11.CKK_GENERIC_SECRET,
        valueLength: Number(sizeOrCurve) / 8,
      },
      wrapKey,
    )
    return { blob, publicKey: Buffer.alloc(0) }
  }

  #generateSecret(mechanism: Mechanism, fields: Fields, wrapKey: Handle): Buffer {
    const key = this.#token.own((lib, session) =>
      lib.C_GenerateKey(session, mechanism, template(fields)),
    )
    try {
      return Buffer.from(this.#token.wrap(this.#keyWrapPad, wrapKey, key, BLOB_BYTES_MAX))
    } finally {
      this.#token.destroy(key)
    }
  }

  #createEc(curve: keyof typeof curves, wrapKey: Handle): NewMaterial {
    const ecParams = Buffer.from(curves[curve].oid, 'hex')
    return this.#createPair(
      mechanisms.ecKeyPairGeneration,
      { ecParams },
      pkcs11.CKK_EC,
      wrapKey,
      (read) => ecSpki(curve, read('ecPoint')),
    )
  }

  #createRsa(modulusBits: number, wrapKey: Handle): NewMaterial {
    const fields = { modulusBits, publicExponent: PUBLIC_EXPONENT }
    return this.#createPair(
      mechanisms.rsaKeyPairGeneration,
      fields,
      pkcs11.CKK_RSA,
      wrapKey,
      (read) => rsaSpki(read('modulus'), read('publicExponent')),
    )
  }

  #createPair(
    mechanism: Mechanism,
    publicFields: Fields,
    keyType: number,
    wrapKey: Handle,
    spki: (read: (name: 'ecPoint' | 'modulus' | 'publicExponent') => Buffer) => Buffer,
  ): NewMaterial {
    const pair = this.#token.own((lib, session) =>
      lib.C_GenerateKeyPair(
        session,
        mechanism,
        template({ token: false, private: false, verify: true, ...publicFields }),
        template({ ...TO_WRAP, ...privateUse(keyType) }),
      ),
    )
    try {
      const blob = Buffer.from(
        this.#token.wrap(this.#keyWrapPad, wrapKey, pair.privateKey, BLOB_BYTES_MAX),
      )
      const publicKey = spki((name) => {
        const value = this.#token.attribute(pair.publicKey, name)
        if (!value) throw new Refusal('HSM_UNAVAILABLE', 'the module does not give the public key')
        return value
      })
      return { blob, publicKey }
    } finally {
      this.#token.destroy(pair.privateKey)
      this.#token.destroy(pair.publicKey)
    }
  }
}
