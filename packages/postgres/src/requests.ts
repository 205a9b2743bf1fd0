import { Fault } from '@strongroom/fault'
import type { FaultKind } from '@strongroom/fault'
import { DatabaseError, isUniqueViolation } from './failure.ts'
import type { Queryable } from './pool.ts'
import { query } from './query.ts'

/** Which request a row of `requests` is about. */
export interface RequestKey {
  /** 32 hex digits. */
  readonly principalUid: string
  /** Full method. */
  readonly method: string
  /** UUID. */
  readonly requestId: string
}

/** What became of a request: where to find it, never an answer. */
export interface RequestOutcome {
  /** 32 bytes. */
  readonly fingerprint: Buffer
  readonly resource: string
  readonly version: string | undefined
  readonly status: string
}

/** Thrown by insert when the same request was committed meanwhile: its outcome counts. */
export class RequestTaken extends Error {
  constructor() {
    super('the same request was committed by another call')
    this.name = 'RequestTaken'
  }
}

const WHAT_A_TWIN_CAUSES: ReadonlySet<FaultKind> = new Set([
  'missing',
  'exists',
  'precondition',
  'conflict',
])

/**
 * Whether a rule may have refused a request because another call of the same one came first, as when a caller does not wait for
 * that to end: rules then see its work, and its outcome counts.
 */
export const mayBeOfTwin = (thrown: unknown): boolean =>
  thrown instanceof Fault && WHAT_A_TWIN_CAUSES.has(thrown.kind)

/**
 * The table `requests` of one schema: principal_uid, method, request_id (these unique), fingerprint, resource, version,
 * status, expires (24 h by default).
 */
export class Requests {
  readonly #table: string

  constructor(schema: string) {
    this.#table = `${schema}.requests`
  }

  /** The first outcome of a request that is repeated. */
  async find(db: Queryable, key: RequestKey): Promise<RequestOutcome | undefined> {
    const rows = await query<Omit<RequestOutcome, 'version'> & { version: string | null }>(
      db,
      `SELECT fingerprint, resource, version, status FROM ${this.#table}
        WHERE principal_uid = $1 AND method = $2 AND request_id = $3 AND expires > now()`,
      [Buffer.from(key.principalUid, 'hex'), key.method, key.requestId],
    )
    const [row] = rows
    return row === undefined ? undefined : { ...row, version: row.version ?? undefined }
  }

  /** Keeps an outcome; in the transaction that makes it. Throws RequestTaken. */
  async insert(db: Queryable, key: RequestKey, outcome: RequestOutcome): Promise<void> {
    const principalUid = Buffer.from(key.principalUid, 'hex')
    const identity = [principalUid, key.method, key.requestId]
    // An outcome that has expired but is not removed yet must not stand in the way.
    await query(
      db,
      `DELETE FROM ${this.#table}
        WHERE principal_uid = $1 AND method = $2 AND request_id = $3 AND expires <= now()`,
      identity,
    )
    try {
      await query(
        db,
        `INSERT INTO ${this.#table}
                (principal_uid, method, request_id, fingerprint, resource, version, status)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ...identity,
          outcome.fingerprint,
          outcome.resource,
          outcome.version ?? null,
          outcome.status,
        ],
      )
    } catch (thrown) {
      if (thrown instanceof DatabaseError && isUniqueViolation(thrown)) throw new RequestTaken()
      throw thrown
    }
  }

  /** Forgets what is old enough, a thousand at a time; gives their number. */
  async deleteExpired(db: Queryable): Promise<number> {
    const rows = await query(
      db,
      `DELETE FROM ${this.#table} WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM ${this.#table} WHERE expires <= now() LIMIT 1000)) RETURNING 1`,
    )
    return rows.length
  }
}
