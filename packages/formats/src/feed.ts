/** Transaction ids of one snapshot, as pg_snapshot_xmin and pg_snapshot_xmax give them. */
export interface Snapshot {
  readonly xmin: bigint
  readonly xmax: bigint
}

/** What a poll of the change feed has to answer. */
export interface FeedStep {
  /** Rows changed by this transaction or a later one are due; undefined asks for the current cursor alone. */
  readonly changedFrom: bigint | undefined
  /** The oldest transaction still running: whatever commits late is at or above it, and is not skipped. */
  readonly nextCursor: bigint
  /** The cursor is of a database that this one is not a later state of: it was restored. */
  readonly reset: boolean
}

/** The rule of the cursor. Rows may come twice, never not at all. */
export function feedStep(cursor: bigint | undefined, snapshot: Snapshot): FeedStep {
  const reset = cursor !== undefined && cursor > snapshot.xmax
  return { changedFrom: reset ? undefined : cursor, nextCursor: snapshot.xmin, reset }
}
