import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import type { LogState } from '../domain/unsigned-tail.ts'

/** A signed checkpoint as it is kept. */
export interface StoredCheckpoint {
  readonly size: number
  readonly note: string
}

/** What the checkpointer looks at several times a second. */
export interface LogLook extends LogState {
  /** Milliseconds since the last checkpoint was stored, by the database's clock; undefined before the first. */
  readonly lastSignedAgoMs: number | undefined
  /** The checkpoint of `signedSize` as it is stored; undefined before the first. */
  readonly signedNote: string | undefined
}

/** Signed checkpoints, only ever added to. */
export class CheckpointStore {
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** The newest whose size is at most `size`. */
  async newest(sizeMax?: number): Promise<StoredCheckpoint | undefined> {
    const rows = await query<{ size: string; note: string }>(
      this.#pool,
      `SELECT size, note FROM audit.checkpoints
        WHERE $1::bigint IS NULL OR size <= $1 ORDER BY size DESC LIMIT 1`,
      [sizeMax ?? null],
    )
    return rows.map(({ size, note }) => ({ size: Number(size), note }))[0]
  }

  /** The one of exactly this size. */
  async at(size: number): Promise<StoredCheckpoint | undefined> {
    const found = await this.newest(size)
    return found?.size === size ? found : undefined
  }

  /** Keeps a signed checkpoint; another replica may have been first. */
  async add({ size, note }: StoredCheckpoint): Promise<void> {
    await query(
      this.#pool,
      'INSERT INTO audit.checkpoints (size, note) VALUES ($1, $2) ON CONFLICT (size) DO NOTHING',
      [size, note],
    )
  }

  /** Log and checkpoints in one look. */
  async look(): Promise<LogLook> {
    const rows = await query<{
      size: string
      signedSize: string
      unsignedSinceMicros: string | null
      agoMs: number | null
      note: string | null
    }>(
      this.#pool,
      `WITH tip AS (SELECT index + 1 AS size FROM audit.leaves ORDER BY index DESC LIMIT 1),
            signed AS (SELECT size, stored_at, note FROM audit.checkpoints ORDER BY size DESC LIMIT 1)
       SELECT coalesce((SELECT size FROM tip), 0) AS size,
              coalesce((SELECT size FROM signed), 0) AS "signedSize",
              (SELECT received_at_micros FROM audit.leaves
                WHERE index = coalesce((SELECT size FROM signed), 0)) AS "unsignedSinceMicros",
              (SELECT extract(epoch FROM clock_timestamp() - stored_at) * 1000 FROM signed)::float8 AS "agoMs",
              (SELECT note FROM signed) AS note`,
    )
    const [row] = rows
    const since = row?.unsignedSinceMicros ?? null
    return {
      size: Number(row?.size ?? 0),
      signedSize: Number(row?.signedSize ?? 0),
      unsignedSince: since === null ? undefined : new Date(Number(since) / 1000),
      lastSignedAgoMs: row?.agoMs ?? undefined,
      signedNote: row?.note ?? undefined,
    }
  }
}
