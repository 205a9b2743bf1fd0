import { parseSealed } from '@strongroom/formats'
import { headState } from '@strongroom/objects'
import type { CommitOutcome } from '@strongroom/objects'
import { DatabaseError, write } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { Flights } from '@strongroom/flights'
import { commit } from './commit.ts'
import type { Change, SealedVersion } from './commit.ts'

/** A new value, under a new name or over the head that it was made from. */
type NewValue = Change & Required<Pick<Change, 'head' | 'sealed'>>

interface Waiting {
  readonly change: NewValue
  readonly resolve: (outcome: CommitOutcome) => void
  readonly reject: (thrown: unknown) => void
}

const BATCH_MAX = 64
const BATCH_BYTES_MAX = 2 * 1024 * 1024
/** Commits to other heads do not wait for each other: nobody stands in line behind a database that says nothing. */
const SLOW_MAX = 32

/**
 * Commits new values, those that arrive while a commit is under way together: one commit serves many callers,
 * and its price is the price of all. Each is still a change of its own: one that lost its race takes no other with it.
 */
export class CommitQueue {
  readonly #pool: Pool
  readonly #waiting: Waiting[] = []
  readonly #flights = new Flights({
    waiting: () => this.#waiting.length,
    depart: () => this.#run(this.#take()),
    enough: BATCH_MAX,
    slowMax: SLOW_MAX,
  })

  constructor(pool: Pool) {
    this.#pool = pool
  }

  commit(change: Change): Promise<CommitOutcome> {
    if (!isNewValue(change)) return commit(this.#pool, change)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject })
      this.#flights.board()
    })
  }

  #take(): Waiting[] {
    let count = 0
    let bytes = 0
    for (const { change } of this.#waiting) {
      bytes += change.sealed.sealed.length
      if (count === BATCH_MAX || (count > 0 && bytes > BATCH_BYTES_MAX)) break
      count += 1
    }
    return this.#waiting.splice(0, count)
  }

  /** Never rejects: each caller hears its own outcome. */
  async #run(batch: readonly Waiting[]): Promise<void> {
    try {
      const done = await writeAll(
        this.#pool,
        batch.map(({ change }) => change),
      )
      batch.forEach(({ resolve }, at) => {
        resolve(done.has(at) ? 'committed' : 'lost')
      })
    } catch (thrown) {
      if (!(thrown instanceof DatabaseError)) {
        for (const { reject } of batch) reject(thrown)
        return
      }
      // What the database refuses is one caller's doing: each is tried alone, and none waits for another.
      await Promise.all(
        batch.map(({ change, resolve, reject }) =>
          commit(this.#pool, change).then(resolve, reject),
        ),
      )
    }
  }
}

const isNewValue = (change: Change): change is NewValue =>
  change.head !== undefined &&
  change.sealed !== undefined &&
  change.version === undefined &&
  change.removesVersionsOf === undefined &&
  headState(change.head.after.row) === 'active'

const uids = (texts: readonly string[]): Buffer => Buffer.from(texts.join(''), 'hex')

/** Values of any length as one string of bytes, with the place where each ends. */
function joined(values: readonly Buffer[]): [bytes: Buffer, ends: number[]] {
  let end = 0
  return [Buffer.concat(values), values.map((value) => (end += value.length))]
}

const NO_MAC = Buffer.alloc(32)

/** Part `w.at` of a parameter whose parts are all as long, and of one with the places where they end. */
const fixed = (parameter: number, bytes: number): string =>
  `substring($${parameter}::bytea FROM w.at::int * ${bytes} - ${bytes - 1} FOR ${bytes})`
const varied = (parameter: number): string => {
  const before = `coalesce(($${parameter + 1}::int[])[w.at - 1], 0)`
  return `substring($${parameter}::bytea FROM ${before} + 1 FOR ($${parameter + 1}::int[])[w.at] - ${before})`
}

// Heads are locked in one order, or two replicas that change the same ones would wait for each other.
const WRITE = `
  WITH given AS MATERIALIZED (
    SELECT w.*, ${fixed(1, 16)} AS object_uid, ${fixed(2, 16)} AS vault_uid, ${fixed(3, 16)} AS version_uid,
           ${fixed(4, 32)} AS before_mac, ${fixed(5, 32)} AS head_mac, ${fixed(6, 32)} AS mac, ${fixed(7, 12)} AS iv,
           ${varied(8)} AS head_body, ${varied(10)} AS body, ${varied(12)} AS sealed
      FROM unnest($14::boolean[], $15::text[], $16::bigint[], $17::bigint[], $18::bytea[], $19::text[], $20::uuid[],
                  $21::bytea[], $22::text[], $23::text[], $24::text[])
           WITH ORDINALITY AS w (is_new, name, ordinal, seal_generation, principal_uid, method, request_id, fingerprint,
                                 resource, version, status, at)
  ), locked AS MATERIALIZED (
    SELECT h.object_uid FROM secret.secret_heads h
     WHERE h.object_uid IN (SELECT object_uid FROM given WHERE NOT is_new)
     ORDER BY h.object_uid FOR UPDATE
  ), changed AS (
    UPDATE secret.secret_heads h SET state = 'active', purge_at = NULL, body = g.head_body, mac = g.head_mac
      FROM given g JOIN locked USING (object_uid)
     WHERE h.object_uid = g.object_uid AND h.mac = g.before_mac AND NOT g.is_new
    RETURNING g.at
  ), made AS (
    INSERT INTO secret.secret_heads (object_uid, state, body, mac, vault_uid, name)
    SELECT object_uid, 'active', head_body, head_mac, vault_uid, name FROM given WHERE is_new
     ORDER BY vault_uid, name
    RETURNING object_uid
  ), done AS (
    SELECT at FROM changed UNION ALL SELECT g.at FROM given g JOIN made USING (object_uid) WHERE g.is_new
  ), versions AS (
    INSERT INTO secret.secret_versions
           (version_uid, object_uid, vault_uid, ordinal, seal_generation, iv, sealed, body, mac)
    SELECT version_uid, object_uid, vault_uid, ordinal, seal_generation, iv, sealed, body, mac
      FROM given JOIN done USING (at)
  ), kept AS (
    INSERT INTO secret.requests (principal_uid, method, request_id, fingerprint, resource, version, status)
    SELECT principal_uid, method, request_id, fingerprint, resource, version, status
      FROM given JOIN done USING (at) WHERE request_id IS NOT NULL
     ORDER BY principal_uid, method, request_id
  )
  SELECT at::int AS at FROM done`

/** Places in the batch of what was committed; the rest has lost its race. Throws DatabaseError where one is refused. */
async function writeAll(pool: Pool, changes: readonly NewValue[]): Promise<Set<number>> {
  const heads = changes.map(({ head }) => head)
  const sealed = changes.map((change): SealedVersion => change.sealed)
  const parsed = sealed.map((one) => parseSealed(one.sealed))
  const kept = changes.map(({ request }) => request)
  const rows = await write<{ at: number }>(pool, WRITE, [
    uids(heads.map(({ after }) => after.row.objectUid)),
    uids(heads.map(({ after }) => after.row.vaultUid)),
    uids(sealed.map(({ version }) => version.row.versionUid)),
    Buffer.concat(heads.map(({ before }) => before?.stored.mac ?? NO_MAC)),
    Buffer.concat(heads.map(({ after }) => after.stored.mac)),
    Buffer.concat(sealed.map(({ version }) => version.stored.mac)),
    Buffer.concat(parsed.map(({ iv }) => iv)),
    ...joined(heads.map(({ after }) => after.stored.body)),
    ...joined(sealed.map(({ version }) => version.stored.body)),
    ...joined(sealed.map((one) => one.sealed)),
    heads.map(({ before }) => before === undefined),
    heads.map(({ after }) => after.row.name),
    sealed.map(({ version }) => version.row.ordinal),
    parsed.map(({ sealGeneration }) => sealGeneration),
    kept.map((one) => (one === undefined ? null : Buffer.from(one.key.principalUid, 'hex'))),
    kept.map((one) => one?.key.method ?? null),
    kept.map((one) => one?.key.requestId ?? null),
    kept.map((one) => one?.outcome.fingerprint ?? null),
    kept.map((one) => one?.outcome.resource ?? null),
    kept.map((one) => one?.outcome.version ?? null),
    kept.map((one) => one?.outcome.status ?? null),
  ])
  return new Set(rows.map(({ at }) => at - 1))
}
