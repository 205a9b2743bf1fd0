import type { TokenClaims } from '@strongroom/formats'
import { compactVerify, errors } from 'jose'
import { LRUCache } from 'lru-cache'
import { hash } from 'node:crypto'
import { tokenExpired, tokenInvalid } from './faults.ts'
import type { ReadyKeys, TokenKeys } from './token-keys.ts'

/** A token whose signature and claims were found right. */
export interface VerifiedToken {
  readonly claims: TokenClaims
  readonly generation: number
}

const LIFETIME_SECONDS_MAX = 900
const LEEWAY_SECONDS = 30
const TOKEN_BYTES_MAX = 4096
const CACHED_MAX = 50_000
const KID = /^token\.([1-9][0-9]{0,8})$/
const UID = /^[0-9a-f]{32}$/
const AUDIENCES: ReadonlySet<unknown> = new Set([
  'auth',
  'secret',
  'key-crypto',
  'certificate',
  'audit',
])

/**
 * Verifies access tokens. The signature is checked once and remembered by the token's hash; what may change with time
 * (expiry, the lowest generation) is checked with every call.
 */
export class TokenVerifier {
  readonly #keys: TokenKeys
  readonly #now: () => Date
  /** By size, where each counts as one: told a `max`, it would take room for all of them at once. */
  readonly #verified = new LRUCache<string, VerifiedToken>({
    maxSize: CACHED_MAX,
    sizeCalculation: () => 1,
  })

  constructor(keys: TokenKeys, now: () => Date) {
    this.#keys = keys
    this.#now = now
  }

  /** Throws or rejects with TOKEN_INVALID or TOKEN_EXPIRED. */
  verify(token: string): VerifiedToken | Promise<VerifiedToken> {
    const keys = this.#keys.current()
    const id = hash('sha256', token, 'base64')
    const known = this.#verified.get(id)
    if (known === undefined || keys instanceof Promise || this.#isEarly(known, keys))
      return this.#verifyAnew(id, token, keys)
    this.assertInTime(known, keys)
    return known
  }

  /** Whether a verified token still counts; for streams, again and again. */
  async stillCounts(verified: VerifiedToken): Promise<void> {
    this.assertInTime(verified, await this.#keys.current())
  }

  /** Throws unless the token counts now. */
  assertInTime({ claims, generation }: VerifiedToken, keys: ReadyKeys): void {
    if (generation < keys.lowestGeneration) throw tokenInvalid('its key was withdrawn')
    if (this.#nowSeconds(keys) >= claims.exp) throw tokenExpired()
    if (this.#isEarly({ claims }, keys)) throw tokenInvalid('it is not valid yet')
  }

  #nowSeconds({ lastCheckpointMs }: ReadyKeys): number {
    return Math.max(this.#now().getTime(), lastCheckpointMs) / 1000
  }

  #isEarly({ claims: { nbf, iat } }: Pick<VerifiedToken, 'claims'>, keys: ReadyKeys): boolean {
    return Math.max(nbf, iat) > this.#nowSeconds(keys) + LEEWAY_SECONDS
  }

  async #verifyAnew(
    id: string,
    token: string,
    current: ReadyKeys | Promise<ReadyKeys>,
  ): Promise<VerifiedToken> {
    let keys = await current
    if (token.length > TOKEN_BYTES_MAX) throw tokenInvalid('it is too long')
    const { kid, generation } = headerOf(token)
    let key = keys.keys.get(kid)
    if (key === undefined && generation >= keys.lowestGeneration) {
      keys = await this.#keys.newer()
      key = keys.keys.get(kid)
    }
    if (key === undefined) throw tokenInvalid('it names an unknown key')
    const { payload } = await compactVerify(token, key, { algorithms: ['ES256'] }).catch(
      (error: unknown) => {
        if (error instanceof errors.JOSEError) throw tokenInvalid('its signature is wrong')
        throw error
      },
    )
    const verified = { claims: claimsOf(payload, keys.realmUid), generation }
    // A clock that stood ahead has left its time in the last checkpoint, which may be later than the one known here.
    if (this.#isEarly(verified, keys)) keys = await this.#keys.newer()
    this.assertInTime(verified, keys)
    this.#verified.set(id, verified)
    return verified
  }
}

function headerOf(token: string): { kid: string; generation: number } {
  const header = parse(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url'))
  if (header['alg'] !== 'ES256') throw tokenInvalid('its algorithm is not ES256')
  if (header['typ'] !== 'at+jwt') throw tokenInvalid('its type is not at+jwt')
  const kid = header['kid']
  const generation = typeof kid === 'string' ? KID.exec(kid)?.[1] : undefined
  if (typeof kid !== 'string' || generation === undefined) throw tokenInvalid('it names no key')
  return { kid, generation: Number(generation) }
}

function claimsOf(payload: Uint8Array, realmUid: string): TokenClaims {
  const { iss, aud, sub, client_id, iat, nbf, exp, jti, tep, cnf } = parse(payload)
  if (iss !== realmUid) throw tokenInvalid('it is of another realm')
  if (!AUDIENCES.has(aud)) throw tokenInvalid('it needs exactly one audience')
  if (!isUid(sub) || !isUid(client_id) || !isUid(jti))
    throw tokenInvalid('an identifier is missing')
  if (!isCount(iat) || !isCount(nbf) || !isCount(exp) || !isCount(tep))
    throw tokenInvalid('a number is missing')
  if (exp <= iat || exp - iat > LIFETIME_SECONDS_MAX) throw tokenInvalid('it lives too long')
  // A binding that this version cannot check must not be taken for one that holds.
  if (cnf !== undefined) throw tokenInvalid('it is bound to a certificate')
  return { iss: realmUid, aud: aud as TokenClaims['aud'], sub, client_id, iat, nbf, exp, jti, tep }
}

const isUid = (value: unknown): value is string => typeof value === 'string' && UID.test(value)
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0

function parse(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Falls to the same answer.
  }
  throw tokenInvalid('it is no JWS')
}

/** Whom a token claims to be of, for the record of its refusal; nothing of it is believed. */
export function claimedSubject(token: string): string {
  try {
    const sub = parse(Buffer.from(token.split('.')[1] ?? '', 'base64url'))['sub']
    return typeof sub === 'string' ? sub : ''
  } catch {
    return ''
  }
}
