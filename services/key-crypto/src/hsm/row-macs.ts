import { timingSafeEqual } from 'node:crypto'
import { encodeRow, ownCopy } from '@strongroom/formats'
import type { Row, RowKind } from '@strongroom/formats'
import { LRUCache } from 'lru-cache'
import { mechanisms } from './builder.ts'
import { Refusal, integrity } from './faults.ts'
import { counterOf, decodeAny, identityOf } from './row-kind.ts'
import type { AnyRow } from './row-kind.ts'
import type { TokenKeys } from './token-keys.ts'
import type { Token } from './token.ts'

export interface MacAndBody {
  readonly mac: Buffer
  readonly body: Buffer
}

interface Verified {
  readonly body: Buffer
  readonly any: AnyRow
}

const CACHE_ROWS_MAX = 8192
export const ROW_BYTES_MAX = 64 * 1024

/** Kinds that are made from a body that a caller wrote; the others only where their material is made. */
const CHANGEABLE: ReadonlySet<RowKind> = new Set([
  'vault',
  'principal',
  'access',
  'role',
  'head',
  'state',
  'key-usage',
  'vault-key',
  'certificate-version',
])

/** Makes and checks row MACs in the HSM, and remembers rows that were right by their MAC. */
export class RowMacs {
  readonly realmUid: string
  readonly #token: Token
  readonly #keys: TokenKeys
  readonly #verified = new LRUCache<string, Verified>({ max: CACHE_ROWS_MAX })

  constructor(token: Token, keys: TokenKeys, realmUid: string) {
    this.#token = token
    this.#keys = keys
    this.realmUid = realmUid
  }

  get generation(): number {
    return this.#keys.newest('mac').generation
  }

  /** The row; undefined unless MAC, realm, generation and form are right. `fresh` does the work even if it is known. */
  check({ body, mac }: MacAndBody, fresh = false): AnyRow | undefined {
    if (mac.length !== 32 || body.length > ROW_BYTES_MAX) return undefined
    const id = mac.toString('latin1')
    const known = this.#verified.get(id)
    if (known && !fresh) return known.body.equals(body) ? known.any : undefined
    const found = this.#decode(body)
    const key = found && this.#keys.get('mac', found.any.generation)
    if (!key) return undefined
    const right = this.#token.sign(mechanisms.hmac['SHA-256'], key.handle, body, 32)
    if (!timingSafeEqual(right, mac)) return undefined
    this.#verified.set(id, found)
    return found.any
  }

  /** A row known by its MAC alone; undefined when it must be sent. */
  recall(mac: Buffer): AnyRow | undefined {
    return this.#verified.get(mac.toString('latin1'))?.any
  }

  /** The decoded row points into its body, and the body into a whole frame: hence a copy of its own. */
  #decode(body: Buffer): Verified | undefined {
    try {
      const kept = ownCopy(body)
      const any = decodeAny(kept)
      return any.realmUid === this.realmUid ? { body: kept, any } : undefined
    } catch {
      return undefined
    }
  }

  /** Encodes a row and gives it its MAC: for rows made here. */
  make<K extends RowKind>(kind: K, row: Row<K>): MacAndBody {
    const body = encodeRow(kind, this.realmUid, this.generation, row)
    return { body, mac: this.#mac(body) }
  }

  /** A MAC for what follows `prior`, or for a row that is new. Throws Refusal. */
  protect(prior: AnyRow | undefined, next: Buffer): Buffer {
    const made = next.length > ROW_BYTES_MAX ? undefined : this.#decode(next)
    if (!made) throw new Refusal('INVALID_FIELD', 'the row to protect is not one of this realm')
    const { any } = made
    if (any.generation !== this.generation)
      throw new Refusal('INVALID_FIELD', 'the row names another generation')
    if (!CHANGEABLE.has(any.kind))
      throw new Refusal('INVALID_FIELD', `a row of kind ${any.kind} is not made this way`)
    if (any.kind === 'vault-key' && any.row.blob.length > 0) {
      throw new Refusal('INVALID_FIELD', 'a vault key is made only where its material is')
    }
    assertFollows(prior, any)
    const mac = this.#mac(next)
    // Most come back soon, as what the next change follows.
    this.#verified.set(mac.toString('latin1'), made)
    return mac
  }

  #mac(body: Buffer): Buffer {
    const key = this.#keys.newest('mac')
    return Buffer.from(this.#token.sign(mechanisms.hmac['SHA-256'], key.handle, body, 32))
  }
}

function assertFollows(prior: AnyRow | undefined, next: AnyRow): void {
  const counter = counterOf(next)
  if (prior === undefined) {
    if (counter !== undefined && counter !== 1)
      throw new Refusal('INVALID_FIELD', 'a new row has counter 1')
    return
  }
  if (prior.kind !== next.kind || identityOf(prior) !== identityOf(next)) {
    throw integrity('the next row is of another object')
  }
  if (counter === undefined)
    throw new Refusal('INVALID_FIELD', `a row of kind ${next.kind} never changes`)
  if (counter !== (counterOf(prior) ?? 0) + 1)
    throw new Refusal('INVALID_FIELD', 'the counter does not follow')
}
