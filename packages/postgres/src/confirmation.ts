import { randomBytes } from 'node:crypto'
import type { Pool } from './pool.ts'
import { query } from './query.ts'

export interface ConfirmationOptions {
  readonly pool: Pool
  /** A table `confirmations(replica_uid bytea primary key, confirmed_at timestamptz)` of this schema. */
  readonly schema: string
  /** Monotonic milliseconds. */
  readonly now?: () => number
}

/** A proof is good for this long before the next question makes a new one. */
const WRITE_EVERY_MS = 200
/** For rows that are asked for one by one: what is read counts for a second after such a proof, as what a feed confirmed does. */
export const PROOF_OF_ROWS_MS = 500
const ROWS_KEPT = '1 day'

/**
 * Proves by a committed write that this process speaks to the primary: a read may be answered by one that was cut off from
 * its successor, a commit with a synchronous standby may not.
 */
export class Confirmation {
  readonly #pool: Pool
  readonly #schema: string
  readonly #now: () => number
  readonly #replicaUid = randomBytes(16)
  #confirmedAt = -Infinity
  #writing: Promise<void> | undefined
  #tidied = false

  constructor({ pool, schema, now = () => performance.now() }: ConfirmationOptions) {
    this.#pool = pool
    this.#schema = schema
    this.#now = now
  }

  /**
   * How many milliseconds ago the last proven write was sent, after making one where the last is older than that, 200 ms unless
   * said. Throws DATABASE_UNAVAILABLE when it can't.
   */
  async age(atMostMs = WRITE_EVERY_MS): Promise<number> {
    if (this.#now() - this.#confirmedAt > atMostMs) {
      this.#writing ??= this.#write().finally(() => {
        this.#writing = undefined
      })
      await this.#writing
    }
    return this.#now() - this.#confirmedAt
  }

  async #write(): Promise<void> {
    const sentAt = this.#now()
    await query(
      this.#pool,
      `INSERT INTO ${this.#schema}.confirmations (replica_uid, confirmed_at) VALUES ($1, now())
       ON CONFLICT (replica_uid) DO UPDATE SET confirmed_at = now()`,
      [this.#replicaUid],
    )
    this.#confirmedAt = sentAt
    if (this.#tidied) return
    this.#tidied = true
    // Rows of replicas that are gone; each new one removes what its forerunners left.
    await query(
      this.#pool,
      `DELETE FROM ${this.#schema}.confirmations WHERE confirmed_at < now() - interval '${ROWS_KEPT}'`,
    )
  }
}
