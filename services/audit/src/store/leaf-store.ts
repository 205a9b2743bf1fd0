import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { logDamaged } from '../domain/faults.ts'
import { isWhole } from '../domain/leaf.ts'
import type { StoredLeaf } from '../domain/leaf.ts'

/** How an entry is shown, as far as the index columns tell. */
export type EntryState = 'success' | 'denied' | 'failed' | 'pending' | 'unknown'

/** Which leaves a list wants. Every filter is an index only: what is shown is read from the leaf. */
export interface LeafFilter {
  readonly vault: string
  readonly operation: string
  readonly principal: string
  readonly state: EntryState | undefined
  readonly startMicros: bigint | undefined
  readonly endMicros: bigint | undefined
}

/** A leaf that stands for a call: a single, an outcome, or an intent without outcome. */
export interface EntryLeaf extends StoredLeaf {
  readonly state: EntryState
}

/** A piece of a list, newest first. */
export interface LeafPage {
  readonly leaves: readonly EntryLeaf[]
  /** Where to go on below; undefined at the log's beginning. */
  readonly before: number | undefined
}

/** After this long an intent without outcome is not waited for any more. */
export const UNKNOWN_AFTER_SECONDS = 60

const COLUMNS = `l.index, l.received_at_micros AS "receivedAtMicros", l.peer, l.record, l.leaf_hash AS "leafHash"`
// One statement reads so many leaves, whatever its filters leave over, and each has a time limit: so few that it keeps that.
const WINDOW = 20_000
/** One that took less had few leaves of its vault or principal to read: the next may span twice as many. */
const QUICK_MS = 50
const WINDOW_MAX = 1_000_000
/** After so long a page ends: it may be short, and says where to go on. */
const PAGE_MS = 500

interface LeafRow {
  readonly index: string
  readonly receivedAtMicros: string
  readonly peer: string
  readonly record: Buffer
  readonly leafHash: Buffer
}

/** Reads leaves; a damaged one is refused, never shown. */
export class LeafStore {
  readonly #pool: Pool
  readonly #now: () => Date

  constructor(pool: Pool, now: () => Date) {
    this.#pool = pool
    this.#now = now
  }

  /** Leaves [start, end) by index, at most `limit`, of a log that reaches `end`. Throws ROW_INTEGRITY where one is missing. */
  async range(start: number, end: number, limit: number): Promise<StoredLeaf[]> {
    const rows = await query<LeafRow>(
      this.#pool,
      `SELECT ${COLUMNS} FROM audit.leaves l WHERE l.index >= $1 AND l.index < $2 ORDER BY l.index LIMIT $3`,
      [start, end, limit],
    )
    const leaves = rows.map(leafOf)
    // The log is contiguous: a leaf that is not there was taken away.
    const gap = leaves.findIndex(({ index }, at) => index !== start + at)
    if (gap !== -1) throw logDamaged(start + gap)
    if (leaves.length < Math.min(limit, end - start)) throw logDamaged(start + leaves.length)
    return leaves
  }

  /** Entries below an index, newest first, at most `limit`. */
  async page(filter: LeafFilter, before: number, limit: number): Promise<LeafPage> {
    const leaves: EntryLeaf[] = []
    const startedAt = performance.now()
    let window = WINDOW
    let at = before
    while (at > 0 && leaves.length < limit && performance.now() - startedAt < PAGE_MS) {
      const askedAt = performance.now()
      const lowest = Math.max(0, at - window)
      const wanted = limit - leaves.length
      const found = await this.#window(filter, lowest, at, wanted)
      leaves.push(...found)
      at = found.length === wanted ? (found.at(-1)?.index ?? lowest) : lowest
      const isQuick = performance.now() - askedAt < QUICK_MS
      window = isQuick ? Math.min(2 * window, WINDOW_MAX) : WINDOW
    }
    return { leaves, before: at > 0 ? at : undefined }
  }

  async #window(
    filter: LeafFilter,
    start: number,
    end: number,
    limit: number,
  ): Promise<EntryLeaf[]> {
    const unknownBefore = (this.#now().getTime() - UNKNOWN_AFTER_SECONDS * 1000) * 1000
    const rows = await query<LeafRow & { outcome: number }>(
      this.#pool,
      `SELECT ${COLUMNS}, l.outcome
         FROM audit.leaves l
        WHERE l.index >= $1 AND l.index < $2
          AND ($4 = '' OR l.vault = $4)
          AND ($5 = '' OR l.operation = $5)
          AND ($6 = '' OR l.principal = $6)
          AND ($7::bigint IS NULL OR l.time_micros >= $7)
          AND ($8::bigint IS NULL OR l.time_micros < $8)
          AND ($9::smallint IS NULL OR l.outcome = $9)
          AND ($10::bigint IS NULL OR l.received_at_micros >= $10)
          AND ($11::bigint IS NULL OR l.received_at_micros < $11)
          AND (l.outcome <> 0 OR NOT EXISTS (
                SELECT FROM audit.leaves o
                 WHERE o.instance_uid = l.instance_uid AND o.intent_sequence = l.sequence))
        ORDER BY l.index DESC
        LIMIT $3`,
      [
        start,
        end,
        limit,
        filter.vault,
        filter.operation,
        filter.principal,
        filter.startMicros ?? null,
        filter.endMicros ?? null,
        filter.state === undefined ? null : CODES[filter.state],
        filter.state === 'pending' ? unknownBefore : null,
        filter.state === 'unknown' ? unknownBefore : null,
      ],
    )
    return rows.map((row) => {
      const leaf = leafOf(row)
      const overdue = leaf.receivedAtMicros < BigInt(unknownBefore)
      return { ...leaf, state: STATES[row.outcome] ?? (overdue ? 'unknown' : 'pending') }
    })
  }
}

const CODES: Record<EntryState, number> = {
  success: 1,
  denied: 2,
  failed: 3,
  pending: 0,
  unknown: 0,
}
const STATES: Partial<Record<number, EntryState>> = { 1: 'success', 2: 'denied', 3: 'failed' }

function leafOf(row: LeafRow): StoredLeaf {
  const leaf = {
    index: Number(row.index),
    receivedAtMicros: BigInt(row.receivedAtMicros),
    peer: row.peer,
    record: row.record,
    leafHash: row.leafHash,
  }
  if (!isWhole(leaf)) throw logDamaged(leaf.index)
  return leaf
}
