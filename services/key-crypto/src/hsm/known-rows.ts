import { ownCopy } from '@strongroom/formats'
import { LRUCache } from 'lru-cache'
import { decodeAny, identityOf } from './row-kind.ts'
import type { AnyRow } from './row-kind.ts'
import type { ProtectedBytes } from './types.ts'

/** A row whose MAC a worker has found right or made. Decoded when it is first used: most that are made never are. */
export class KnownRow {
  readonly body: Buffer
  readonly mac: Buffer
  /** The MAC in latin1: made once, for each use looks it up. */
  readonly macText: string
  #any: AnyRow | undefined
  #markId: string | undefined
  /** Few: an array takes a fifth of what a Set does. */
  readonly #sentTo: number[] = []

  constructor({ body, mac }: ProtectedBytes) {
    this.body = ownCopy(body)
    this.mac = ownCopy(mac)
    this.macText = mac.toString('latin1')
  }

  get any(): AnyRow {
    this.#any ??= decodeAny(this.body)
    return this.#any
  }

  /** What the row's counter counts for. */
  get markId(): string {
    this.#markId ??= `${this.any.kind}:${identityOf(this.any)}`
    return this.#markId
  }

  /** Lives of the workers that have it: they are sent its MAC alone. */
  get sentTo(): readonly number[] {
    return this.#sentTo
  }

  nowWith(life: number): void {
    if (!this.#sentTo.includes(life)) this.#sentTo.push(life)
  }
}

/** As many as a worker remembers: one that it has forgotten is sent again. */
const KNOWN_MAX = 8192

/** Rows whose MAC a worker has found right. A row is the same only if all its bytes are. */
export class KnownRows {
  readonly #rows = new LRUCache<string, KnownRow>({ max: KNOWN_MAX })

  get({ body, mac }: ProtectedBytes): KnownRow | undefined {
    const known = this.#rows.get(mac.toString('latin1'))
    return known && (known.body === body || known.body.equals(body)) ? known : undefined
  }

  /** Remembers a row that a worker has verified or made. */
  add(row: ProtectedBytes): KnownRow {
    const known = new KnownRow(row)
    this.#rows.set(known.macText, known)
    return known
  }
}
