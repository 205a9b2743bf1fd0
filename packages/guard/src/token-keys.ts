import { log } from '@strongroom/telemetry'
import { createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { keysUnavailable } from './faults.ts'

/** What verifies tokens: the answer of GetTokenKeys, or key-crypto's own. */
export interface TokenKeySet {
  /** The issuer of every token. */
  readonly realmUid: string
  /** SPKI DER of P-256 keys by `token.N`. */
  readonly keys: readonly { readonly kid: string; readonly publicKey: Buffer }[]
  /** Tokens of lower generations are refused. */
  readonly lowestGeneration: number
  /** Clocks behind it are not believed; undefined before the first checkpoint. */
  readonly lastCheckpointTime: Date | undefined
}

export interface TokenKeysOptions {
  readonly fetch: (signal: AbortSignal) => Promise<TokenKeySet>
  /** Monotonic milliseconds. */
  readonly now?: () => number
}

/** The set in use, with keys made ready. */
export interface ReadyKeys {
  readonly realmUid: string
  readonly keys: ReadonlyMap<string, KeyObject>
  readonly lowestGeneration: number
  readonly lastCheckpointMs: number
}

const REFRESH_MS = 30_000
/** How soon the question is asked again, before the first answer and after a failure later on. */
const FIRST_MS = 250
const AGAIN_MS = 1000
/** However many tokens name what nobody knows, the question is not asked more often. */
const NEWER_MS = 1000
/** A generation that was withdrawn must not live on where key-crypto cannot be asked. */
const OLD_MS = 600_000
const FETCH_MS = 2000

/** Public keys of tokens, asked for every 30 s and when a token names an unknown one. */
export class TokenKeys {
  readonly #fetch: TokenKeysOptions['fetch']
  readonly #now: () => number
  #ready: ReadyKeys | undefined
  #fetchedAt = Number.NEGATIVE_INFINITY
  #askedAt = Number.NEGATIVE_INFINITY
  #asking: Promise<void> | undefined
  /** Why the keys could not be had the last time. */
  #failure: unknown
  #timer: NodeJS.Timeout | undefined

  constructor({ fetch, now = () => performance.now() }: TokenKeysOptions) {
    this.#fetch = fetch
    this.#now = now
  }

  start(): void {
    const round = () => {
      this.refresh().catch((error: unknown) => {
        log.warn({ err: error }, 'token keys not refreshed')
      })
    }
    round()
    this.#timer = setInterval(() => {
      const isOld =
        this.#now() - this.#fetchedAt >= REFRESH_MS && this.#now() - this.#askedAt >= AGAIN_MS
      // Until the first answer a service cannot serve users: it asks more often then.
      if (this.#ready === undefined || isOld) round()
    }, FIRST_MS)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** Whether keys are at hand; for readiness, asks nobody. */
  isReady(): boolean {
    return this.#ready !== undefined && this.#now() - this.#fetchedAt < OLD_MS
  }

  /** The keys in use; a promise until they are known. */
  current(): ReadyKeys | Promise<ReadyKeys> {
    if (this.#ready !== undefined && this.#now() - this.#fetchedAt < OLD_MS) return this.#ready
    return this.#known()
  }

  /** Asked anew, if that was not done just now: a token names an unknown key, or a time that is yet to come. */
  async newer(): Promise<ReadyKeys> {
    if (this.#asking !== undefined || this.#now() - this.#askedAt >= NEWER_MS) {
      await this.refresh().catch(() => undefined)
    }
    return this.current()
  }

  refresh(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined
    })
    return this.#asking
  }

  async #known(): Promise<ReadyKeys> {
    if (this.#asking !== undefined || this.#now() - this.#askedAt >= NEWER_MS)
      await this.refresh().catch(() => undefined)
    if (this.#ready === undefined || this.#now() - this.#fetchedAt >= OLD_MS)
      throw keysUnavailable(this.#failure)
    return this.#ready
  }

  async #ask(): Promise<void> {
    const askedAt = this.#now()
    this.#askedAt = askedAt
    const set = await this.#fetch(AbortSignal.timeout(FETCH_MS)).catch((error: unknown) => {
      this.#failure = error
      throw error
    })
    const lastCheckpointMs = set.lastCheckpointTime?.getTime() ?? 0
    this.#ready = {
      realmUid: set.realmUid,
      keys: new Map(set.keys.map(({ kid, publicKey }) => [kid, publicKeyOf(publicKey)])),
      // Neither ever goes back, whatever an old replica answers.
      lowestGeneration: Math.max(set.lowestGeneration, this.#ready?.lowestGeneration ?? 0),
      lastCheckpointMs: Math.max(lastCheckpointMs, this.#ready?.lastCheckpointMs ?? 0),
    }
    this.#fetchedAt = askedAt
  }
}

function publicKeyOf(der: Buffer): KeyObject {
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new Error('a token key is not on P-256')
  }
  return key
}
