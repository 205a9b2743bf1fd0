import { rowBatches } from '@strongroom/change-feed'
import type { RowVerifier, StoredRow } from '@strongroom/change-feed'
import { ownCopy } from '@strongroom/formats'
import { LRUCache } from 'lru-cache'
import { rowIntegrity } from './faults.ts'

const KNOWN_BYTES_MAX = 32 * 1024 * 1024
const ENTRY_BYTES = 256

/** A row as it was read, of an object or one of its versions. */
export interface LoadedRow {
  readonly stored: StoredRow
  readonly row: { readonly objectUid: string; readonly versionUid?: string }
  /** Its kind where it is neither a head nor a state. */
  readonly kind?: string
}

/** Rows that were read before they are shown: each is judged by key-crypto once, and known again byte for byte. */
export class VerifiedRows {
  readonly #verifier: RowVerifier
  /** Body by MAC. */
  readonly #known = new LRUCache<string, Buffer>({
    maxSize: KNOWN_BYTES_MAX,
    sizeCalculation: (body) => body.length + ENTRY_BYTES,
  })

  constructor(verifier: RowVerifier) {
    this.#verifier = verifier
  }

  /** Throws ROW_INTEGRITY for the first row that is not as it was written. */
  async assert(rows: readonly LoadedRow[], signal: AbortSignal): Promise<void> {
    const unknown = rows.filter(
      ({ stored }) => this.#known.get(keyOf(stored))?.equals(stored.body) !== true,
    )
    for (const batch of rowBatches(unknown, ({ stored }) => stored)) {
      const verdicts = await this.#verifier.verify(
        batch.map(({ stored }) => stored),
        signal,
      )
      batch.forEach((loaded, index) => {
        if (verdicts[index] !== true) throw integrity(loaded)
        this.#known.set(keyOf(loaded.stored), ownCopy(loaded.stored.body))
      })
    }
  }
}

const keyOf = ({ mac }: StoredRow): string => mac.toString('latin1')

const integrity = ({ kind, row: { objectUid, versionUid } }: LoadedRow) =>
  rowIntegrity(kind ?? (versionUid === undefined ? 'head' : 'state'), versionUid ?? objectUid)
