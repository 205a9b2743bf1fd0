import type { RowVerifier, StoredRow } from '@strongroom/change-feed'
import { ownCopy } from '@strongroom/formats'
import { LRUCache } from 'lru-cache'
import { rowIntegrity } from './faults.ts'

/** Far below what one message may hold: an answer about many rows must not fail for the size of the question. */
const BATCH_BYTES = 2 * 1024 * 1024
const BATCH_ROWS = 1000
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
    for (const batch of batches(unknown)) {
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

/** Cuts rows into questions that one message can hold. */
function batches(rows: readonly LoadedRow[]): LoadedRow[][] {
  const cut: LoadedRow[][] = []
  let room = 0
  for (const row of rows) {
    const last = cut.at(-1)
    room -= row.stored.body.length + ENTRY_BYTES
    if (last === undefined || room < 0 || last.length === BATCH_ROWS) {
      cut.push([row])
      room = BATCH_BYTES - row.stored.body.length
    } else last.push(row)
  }
  return cut
}

const integrity = ({ kind, row: { objectUid, versionUid } }: LoadedRow) =>
  rowIntegrity(kind ?? (versionUid === undefined ? 'head' : 'state'), versionUid ?? objectUid)
