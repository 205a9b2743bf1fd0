import type { RowVerifier } from '@strongroom/change-feed'
import { LRUCache } from 'lru-cache'
import { rowIntegrity } from '../domain/faults.ts'
import type { Head, StoredRow, Version } from '../domain/secret.ts'

const BATCH_ROWS = 1000
const KNOWN_MAX = 20_000

/** Rows that were read before they are shown: each is judged by key-crypto once, and known again byte for byte. */
export class VerifiedRows {
  readonly #verifier: RowVerifier
  /** Body by MAC. */
  readonly #known = new LRUCache<string, Buffer>({ max: KNOWN_MAX })

  constructor(verifier: RowVerifier) {
    this.#verifier = verifier
  }

  /** Throws ROW_INTEGRITY for the first row that is not as it was written. */
  async assert(rows: readonly (Head | Version)[], signal: AbortSignal): Promise<void> {
    const unknown = rows.filter(
      ({ stored }) => this.#known.get(keyOf(stored))?.equals(stored.body) !== true,
    )
    for (let start = 0; start < unknown.length; start += BATCH_ROWS) {
      const batch = unknown.slice(start, start + BATCH_ROWS)
      const verdicts = await this.#verifier.verify(
        batch.map(({ stored }) => stored),
        signal,
      )
      batch.forEach((loaded, index) => {
        if (verdicts[index] !== true) throw integrity(loaded)
        this.#known.set(keyOf(loaded.stored), loaded.stored.body)
      })
    }
  }
}

const keyOf = ({ mac }: StoredRow): string => mac.toString('latin1')

const integrity = ({ row }: Head | Version) =>
  'versionUid' in row ? rowIntegrity('state', row.versionUid) : rowIntegrity('head', row.objectUid)
