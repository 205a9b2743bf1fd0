import { createHash, createPublicKey, verify } from 'node:crypto'
import pkcs11 from 'pkcs11js'
import type { Handle } from 'pkcs11js'
import { rawToDer } from '../domain/signature-format.ts'
import { mechanisms, template, ulong } from './builder.ts'
import type { AttributeName, Fields } from './builder.ts'
import { curves, ecSpki } from './public-key.ts'
import { TokenProblem } from './token.ts'
import type { Token } from './token.ts'

/** The keys that live in the HSM for good, by label `<name>.<generation>`. */
export const TOKEN_KEY_NAMES = ['root', 'mac', 'pepper', 'idem', 'token', 'audit'] as const
export type TokenKeyName = (typeof TOKEN_KEY_NAMES)[number]

const PURPOSES: Readonly<Record<TokenKeyName, 'wrap' | 'hmac' | 'sign'>> = {
  root: 'wrap',
  mac: 'hmac',
  pepper: 'hmac',
  idem: 'hmac',
  token: 'sign',
  audit: 'sign',
}
const REALM_LABEL = 'strongroom.realm'
const INITIALISED_LABEL = 'strongroom.initialised'
const DEVELOPMENT_LABEL = 'strongroom.development'
const APPLICATION = 'strongroom'

/** What every one of them is, whatever it is for. */
const FOREVER = {
  token: true,
  private: true,
  sensitive: true,
  extractable: false,
  modifiable: false,
  copyable: false,
  destroyable: false,
  derive: false,
} as const satisfies Fields

const NOTHING = {
  encrypt: false,
  decrypt: false,
  sign: false,
  verify: false,
  wrap: false,
  unwrap: false,
} as const

function secretFields(name: TokenKeyName, keyWrapPad: number): Fields {
  return PURPOSES[name] === 'wrap'
    ? { ...NOTHING, wrap: true, unwrap: true, allowedMechanisms: [keyWrapPad] }
    : { ...NOTHING, sign: true, verify: true, allowedMechanisms: [pkcs11.CKM_SHA256_HMAC] }
}

const SIGN_FIELDS = {
  decrypt: false,
  sign: true,
  unwrap: false,
  allowedMechanisms: [pkcs11.CKM_ECDSA],
} as const

/** Makes one, unless it is there. A public half without its private one is what a crash left; it is made again. */
export function createTokenKey(
  token: Token,
  name: TokenKeyName,
  generation: number,
  keyWrapPad: number,
): boolean {
  const label = `${name}.${generation}`
  const isPair = PURPOSES[name] === 'sign'
  const objectClass = isPair ? pkcs11.CKO_PRIVATE_KEY : pkcs11.CKO_SECRET_KEY
  if (token.find({ class: objectClass, token: true, label }).length > 0) return false
  const common = { token: true, label, id: Buffer.from(label) }
  if (isPair) {
    for (const orphan of token.find({ class: pkcs11.CKO_PUBLIC_KEY, token: true, label }))
      token.destroy(orphan)
    token.own((lib, session) =>
      lib.C_GenerateKeyPair(
        session,
        mechanisms.ecKeyPairGeneration,
        template({
          ...common,
          private: false,
          verify: true,
          modifiable: false,
          ecParams: Buffer.from(curves['P-256'].oid, 'hex'),
        }),
        template({ ...FOREVER, ...common, ...SIGN_FIELDS }),
      ),
    )
    return true
  }
  const isAes = PURPOSES[name] === 'wrap'
  const mechanism = isAes ? mechanisms.aesKeyGeneration : mechanisms.genericSecretGeneration
  const fields: Fields = {
    ...FOREVER,
    ...common,
    ...secretFields(name, keyWrapPad),
    keyType: isAes ? pkcs11.CKK_AES : pkcs11.CKK_GENERIC_SECRET,
    valueLength: 32,
  }
  token.own((lib, session) => lib.C_GenerateKey(session, mechanism, template(fields)))
  return true
}

const dataFields = (label: string): Fields => ({
  class: pkcs11.CKO_DATA,
  token: true,
  application: APPLICATION,
  label,
})

function createData(token: Token, label: string, value: Buffer): void {
  token.create({ ...dataFields(label), private: true, modifiable: false, value })
}

/** The realm's uid, made once; undefined before. */
export function readRealm(token: Token): string | undefined {
  const [object, ...others] = token.find(dataFields(REALM_LABEL))
  if (others.length > 0) throw new TokenProblem('ATTRIBUTES_WRONG', 'the token names two realms')
  if (!object) return undefined
  const value = token.attribute(object, 'value')
  if (value?.length !== 16)
    throw new TokenProblem('ATTRIBUTES_WRONG', "the realm's uid does not have 16 bytes")
  return value.toString('hex')
}

export function createRealm(token: Token): string {
  const uid = token.random(16)
  createData(token, REALM_LABEL, uid)
  return uid.toString('hex')
}

/** Whether the realm was made for development: its PINs and secrets lay about on somebody's machine. */
export const isDevelopment = (token: Token): boolean =>
  token.find(dataFields(DEVELOPMENT_LABEL)).length > 0

/** Says so of a new realm, for good. */
export function markDevelopment(token: Token): void {
  if (!isDevelopment(token)) createData(token, DEVELOPMENT_LABEL, Buffer.from('development'))
}

/** Whether init came to its end. */
export const isInitialised = (token: Token): boolean =>
  token.find(dataFields(INITIALISED_LABEL)).length > 0

/** The last step of init. */
export function markInitialised(token: Token, now: Date): void {
  createData(token, INITIALISED_LABEL, Buffer.from(now.toISOString()))
}

export interface TokenKey {
  readonly name: TokenKeyName
  readonly generation: number
  readonly handle: Handle
  /** SPKI DER; empty for secret keys. */
  readonly publicKey: Buffer
}

/** All generations found, checked. Throws TokenProblem ATTRIBUTES_WRONG where one is not as init made it. */
export class TokenKeys {
  readonly #keys = new Map<string, TokenKey>()
  readonly #newest = new Map<TokenKeyName, number>()

  constructor(token: Token) {
    for (const objectClass of [pkcs11.CKO_SECRET_KEY, pkcs11.CKO_PRIVATE_KEY]) {
      for (const handle of token.find({ class: objectClass, token: true })) this.#add(token, handle)
    }
    for (const name of TOKEN_KEY_NAMES) {
      if (!this.#newest.has(name))
        throw new TokenProblem('NOT_INITIALISED', `the token has no key ${name}.1`)
    }
  }

  #add(token: Token, handle: Handle): void {
    const label = token.attribute(handle, 'label')?.toString('utf8') ?? ''
    const [, text, digits] = /^([a-z]+)\.([1-9][0-9]{0,5})$/.exec(label) ?? []
    const name = TOKEN_KEY_NAMES.find((known) => known === text)
    if (name === undefined) return
    if (this.#keys.has(label))
      throw new TokenProblem('ATTRIBUTES_WRONG', `the token has two keys ${label}`)
    const generation = Number(digits)
    assertAttributes(token, handle, name, label)
    const publicKey =
      PURPOSES[name] === 'sign' ? readPublicHalf(token, handle, label) : Buffer.alloc(0)
    this.#keys.set(label, { name, generation, handle, publicKey })
    this.#newest.set(name, Math.max(generation, this.#newest.get(name) ?? 0))
  }

  get(name: TokenKeyName, generation: number): TokenKey | undefined {
    return this.#keys.get(`${name}.${generation}`)
  }

  newest(name: TokenKeyName): TokenKey {
    const key = this.get(name, this.#newest.get(name) ?? 0)
    if (!key) throw new TokenProblem('NOT_INITIALISED', `the token has no key ${name}`)
    return key
  }

  /** Every generation of one, ascending. */
  all(name: TokenKeyName): readonly TokenKey[] {
    return [...this.#keys.values()]
      .filter((key) => key.name === name)
      .sort((a, b) => a.generation - b.generation)
  }
}

function assertAttributes(token: Token, handle: Handle, name: TokenKeyName, label: string): void {
  const pair = PURPOSES[name] === 'sign'
  const wrong = (attribute: string): TokenProblem =>
    new TokenProblem('ATTRIBUTES_WRONG', `${label}: ${attribute} is not as init makes it`)
  const expected: Fields = {
    ...FOREVER,
    ...(pair ? SIGN_FIELDS : secretFields(name, 0)),
    alwaysSensitive: true,
    neverExtractable: true,
    local: true,
  }
  for (const [attribute, value] of Object.entries(expected) as [AttributeName, unknown][]) {
    if (attribute === 'allowedMechanisms') continue
    const actual = token.attribute(handle, attribute)
    // COPYABLE and DESTROYABLE came with PKCS#11 2.40: a module may not know them.
    if (actual === null && (attribute === 'copyable' || attribute === 'destroyable')) continue
    if (actual?.length !== 1 || (actual[0] !== 0) !== value) throw wrong(attribute)
  }
  const type = token.attribute(handle, 'keyType')
  const keyType = pair
    ? pkcs11.CKK_EC
    : PURPOSES[name] === 'wrap'
      ? pkcs11.CKK_AES
      : pkcs11.CKK_GENERIC_SECRET
  if (!type?.equals(ulong(keyType))) throw wrong('keyType')
  const allowed = token.attribute(handle, 'allowedMechanisms')
  if (
    allowed !== null &&
    !ALLOWED[PURPOSES[name]].some((number) => allowed.equals(ulong(number)))
  ) {
    throw wrong('allowedMechanisms')
  }
}

const ALLOWED = {
  wrap: [0x210a, 0x210b],
  hmac: [pkcs11.CKM_SHA256_HMAC],
  sign: [pkcs11.CKM_ECDSA],
} as const

/** The public half, believed only when it verifies what the private half signs: anyone may write public objects. */
function readPublicHalf(token: Token, handle: Handle, label: string): Buffer {
  const [object, ...others] = token.find({ class: pkcs11.CKO_PUBLIC_KEY, token: true, label })
  const point = object && token.attribute(object, 'ecPoint')
  if (!point || others.length > 0)
    throw new TokenProblem('ATTRIBUTES_WRONG', `${label}: not exactly one public key`)
  const publicKey = ecSpki('P-256', point)
  const challenge = token.random(32)
  const digest = createHash('sha256').update(challenge).digest()
  const signature = rawToDer(token.sign(mechanisms.ecdsa, handle, digest, 64))
  const key = createPublicKey({ key: publicKey, type: 'spki', format: 'der' })
  if (!verify('sha256', challenge, key, signature)) {
    throw new TokenProblem('ATTRIBUTES_WRONG', `${label}: public and private key do not match`)
  }
  return publicKey
}
