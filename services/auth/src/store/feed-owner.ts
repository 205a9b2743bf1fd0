import { rowBytes } from '@strongroom/change-feed'
import type { AccessQuery, AccessSource, FeedAnswer } from '@strongroom/change-feed'
import { changedSince, PROOF_OF_ROWS_MS, query } from '@strongroom/postgres'
import type { Confirmation, Pool } from '@strongroom/postgres'

import type { StoredRow } from '../domain/loaded.ts'

/**
 * A reader that is behind by more starts over: a message holds 4 MiB at most, so the answer would fail, and its question, which
 * would be the same again, with it for good.
 */
const ANSWER_BYTES_MAX = 2 * 1024 * 1024

const TABLES = ['auth.vaults', 'auth.principals', 'auth.access', 'auth.roles']

/** What other services hear of auth's rows, and auth itself: both by the same two questions. */
export class FeedOwner implements AccessSource {
  readonly #pool: Pool
  readonly #confirmation: Pick<Confirmation, 'age'>
  readonly #now: () => number

  constructor(
    pool: Pool,
    confirmation: Pick<Confirmation, 'age'>,
    now: () => number = () => performance.now(),
  ) {
    this.#pool = pool
    this.#confirmation = confirmation
    this.#now = now
  }

  async watch(cursor: string, question: string): Promise<FeedAnswer> {
    // First the proof, then the snapshot: the age then covers the time that the snapshot took.
    const age = await this.#confirmation.age()
    const startedAt = this.#now()
    const changes = await changedSince(this.#pool, TABLES, cursor)
    const bytes = changes.rows.reduce((sum, row) => sum + rowBytes(row), 0)
    const reset = changes.reset || bytes > ANSWER_BYTES_MAX
    return {
      rows: reset ? [] : changes.rows.map(({ body, mac }) => ({ body, mac })),
      nextCursor: changes.nextCursor,
      question,
      confirmedAgeMs: age + (this.#now() - startedAt),
      reset,
    }
  }

  async get({
    principalUids,
    roleUids,
    vaultNames,
    vaultUids,
  }: AccessQuery): Promise<readonly StoredRow[]> {
    // As for the feed: a primary that was cut off from its successor still reads, but proves nothing.
    const [rows] = await Promise.all([
      query<StoredRow>(
        this.#pool,
        `SELECT body, mac FROM auth.principals WHERE uid = ANY ($1)
         UNION ALL SELECT body, mac FROM auth.access WHERE principal_uid = ANY ($1)
         UNION ALL SELECT body, mac FROM auth.roles WHERE uid = ANY ($2)
         UNION ALL SELECT body, mac FROM auth.vaults
                    WHERE (name = ANY ($3) AND state <> 'purged') OR uid = ANY ($4)`,
        [principalUids.map(bytes), roleUids.map(bytes), vaultNames, vaultUids.map(bytes)],
      ),
      this.#confirmation.age(PROOF_OF_ROWS_MS),
    ])
    return rows
  }
}

const bytes = (uid: string): Buffer => Buffer.from(uid, 'hex')
