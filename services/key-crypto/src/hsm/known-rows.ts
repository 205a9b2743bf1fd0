import { ownCopy } from '@strongroom/formats'
import { LRUCache } from 'lru-cache'
import { decodeAny, identityOf } from './row-kind.ts'
import type { AnyRow } from './row-kind.ts'
import type { ProtectedBytes } from './types.ts'

export interface KnownRow {
  readonly body: Buffer
  readonly mac: Buffer
  readonly any: AnyRow
  /** The MAC in latin1, and what the row's counter counts for: made once, for each use looks both up. */
  readonly macText: string
  readonly markId: string
  /** Workers that have it, by number and life: they are sent its MAC alone. */
  readonly sentTo: Set<number>
}

/** As many as a worker remembers: one that it has forgotten is sent again. */
const KNOWN_MAX = 8192

/** Rows whose MAC a worker has found right, decoded once. A row is the same only if all its bytes are. */
export class KnownRows {
  readonly #rows = new LRUCache<string, KnownRow>({ max: KNOWN_MAX })

  get({ body, mac }: ProtectedBytes): KnownRow | undefined {
    const known = this.#rows.get(mac.toString('latin1'))
    return known && (known.body === body || known.body.equals(body)) ? known : undefined
  }

  /** Remembers a row that a worker has verified or made. */
  add({ body, mac }: ProtectedBytes): KnownRow {
    const kept = ownCopy(body)
    const any = decodeAny(kept)
    const macText = mac.toString('latin1')
    const known = {
      body: kept,
      mac: ownCopy(mac),
      any,
      macText,
      markId: `${any.kind}:${identityOf(any)}`,
      sentTo: new Set<number>(),
    }
    this.#rows.set(macText, known)
    return known
  }
}
