import { ownCopy } from '@strongroom/formats'
import type { StoredRow } from '@strongroom/objects'
import { LRUCache } from 'lru-cache'

const BYTES_MAX = 4 * 1024 * 1024
/** What a decoded row takes beside its texts, which are in the body as well. */
const ROW_BYTES = 1024

/**
 * Rows read lately, decoded once: what is read at each call is mostly what was read before. A row is the same only if all
 * its bytes are.
 */
export class RecentRows<T extends { readonly stored: StoredRow }> {
  readonly #decode: (stored: StoredRow, found: string) => T
  readonly #rows = new LRUCache<string, T>({
    maxSize: BYTES_MAX,
    sizeCalculation: ({ stored }) => ROW_BYTES + 2 * stored.body.length,
  })

  constructor(decode: (stored: StoredRow, found: string) => T) {
    this.#decode = decode
  }

  /** As `decode` gives it, and throws what that throws; `found` is for its errors. */
  read({ body, mac }: StoredRow, found: string): T {
    const key = mac.toString('latin1')
    const recent = this.#rows.get(key)
    if (recent?.stored.body.equals(body) === true) return recent
    const read = this.#decode({ body: ownCopy(body), mac: ownCopy(mac) }, found)
    this.#rows.set(key, read)
    return read
  }
}
