import { query } from '@strongroom/postgres'
import type { Pool, RequestKey } from '@strongroom/postgres'
import { INTERRUPTED } from '../domain/faults.ts'

/** How long an operation counts as under way after a sign of life. */
const LEASE = "interval '10 seconds'"
/** How often it gives one. */
export const LEASE_RENEWED_MS = 3000

/** The making of one version, as it rests. Under no MAC: nothing is decided from it alone. */
export interface Operation {
  readonly uid: string
  readonly status: 'in_progress' | 'completed' | 'failed'
  readonly issuer: string
  /** PKCS#10, DER. */
  readonly csr: Buffer | undefined
  /** What was signed, DER; checked before it is used again. */
  readonly leaf: Buffer | undefined
  readonly versionUid: string | undefined
  readonly errorReason: string
  readonly errorMessage: string
  readonly created: Date
  readonly updated: Date
}

/** An operation that is to begin. */
export interface Beginning {
  readonly uid: string
  readonly vaultUid: string
  readonly name: string
  readonly issuer: string
  /** Without one there is nothing that a repeat could go on with. */
  readonly request: { readonly key: RequestKey; readonly fingerprint: Buffer } | undefined
}

/** `begun`: by this call. `same`: the same request is under way elsewhere, or has just ended. `other`: another one is. */
export type Begun =
  | { readonly outcome: 'begun'; readonly operation: Operation }
  | { readonly outcome: 'same'; readonly operation: Operation }
  | { readonly outcome: 'other' }

interface Columns {
  uid: Buffer
  status: Operation['status']
  issuer: string
  csr: Buffer | null
  leaf: Buffer | null
  versionUid: Buffer | null
  errorReason: string
  errorMessage: string
  created: Date
  updated: Date
}

// One that gives no sign of life has ended, whether or not a job has said so yet.
const IS_OVER = "(o.status = 'in_progress' AND o.lease_until < now())"
const COLUMNS = `uid, CASE WHEN ${IS_OVER} THEN 'failed' ELSE o.status END AS status, issuer, csr, leaf,
  version_uid AS "versionUid", created, updated,
  CASE WHEN ${IS_OVER} THEN '${INTERRUPTED.reason}' ELSE error_reason END AS "errorReason",
  CASE WHEN ${IS_OVER} THEN '${INTERRUPTED.message}' ELSE error_message END AS "errorMessage"`
const BATCH = 100
const bytes = (uid: string): Buffer => Buffer.from(uid, 'hex')

/** The last operation of each name. */
export class OperationStore {
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  async find(vaultUid: string, name: string): Promise<Operation | undefined> {
    const [found] = await query<Columns>(
      this.#pool,
      `SELECT ${COLUMNS} FROM certificate.operations o WHERE vault_uid = $1 AND name = $2`,
      [bytes(vaultUid), name],
    )
    return found && read(found)
  }

  /**
   * Begins, unless another one is under way; goes on with the one that the same request began where that did not end well,
   * so that what it has made already is used and not made again.
   */
  async begin({ uid, vaultUid, name, issuer, request }: Beginning): Promise<Begun> {
    const place = [bytes(vaultUid), name]
    const identity = [
      request ? bytes(request.key.principalUid) : null,
      request?.key.requestId ?? null,
      request?.fingerprint ?? null,
    ]
    const [resumed] = await query<Columns>(
      this.#pool,
      `UPDATE certificate.operations o
          SET status = 'in_progress', lease_until = now() + ${LEASE}, error_reason = '', error_message = '', updated = now()
        WHERE vault_uid = $1 AND name = $2 AND principal_uid = $3 AND request_id = $4 AND fingerprint = $5
          AND (o.status = 'failed' OR ${IS_OVER}) RETURNING ${COLUMNS}`,
      [...place, ...identity],
    )
    if (resumed !== undefined) return { outcome: 'begun', operation: read(resumed) }
    // One of the same request is never begun anew: it may have ended, well or not, since it was looked for above.
    const [begun] = await query<Columns>(
      this.#pool,
      `INSERT INTO certificate.operations AS o
              (vault_uid, name, principal_uid, request_id, fingerprint, uid, issuer, status, lease_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'in_progress', now() + ${LEASE})
       ON CONFLICT (vault_uid, name) DO UPDATE
          SET principal_uid = excluded.principal_uid, request_id = excluded.request_id,
              fingerprint = excluded.fingerprint, uid = excluded.uid, issuer = excluded.issuer,
              status = excluded.status, lease_until = excluded.lease_until, csr = NULL, leaf = NULL,
              version_uid = NULL, error_reason = '', error_message = '', created = now(), updated = now()
        WHERE (o.status <> 'in_progress' OR o.lease_until < now())
          AND (o.principal_uid = excluded.principal_uid AND o.request_id = excluded.request_id
               AND o.fingerprint = excluded.fingerprint) IS NOT TRUE
       RETURNING ${COLUMNS}`,
      [...place, ...identity, bytes(uid), issuer],
    )
    if (begun !== undefined) return { outcome: 'begun', operation: read(begun) }
    const [other] = await query<Columns & { isSame: boolean }>(
      this.#pool,
      `SELECT ${COLUMNS}, (principal_uid = $3 AND request_id = $4 AND fingerprint = $5) IS TRUE AS "isSame"
         FROM certificate.operations o WHERE vault_uid = $1 AND name = $2`,
      [...place, ...identity],
    )
    return other?.isSame === true
      ? { outcome: 'same', operation: read(other) }
      : { outcome: 'other' }
  }

  /** A sign of life; says whether it is still this one that is under way. */
  async renew(uid: string): Promise<boolean> {
    const rows = await query(
      this.#pool,
      `UPDATE certificate.operations SET lease_until = now() + ${LEASE}
        WHERE uid = $1 AND status = 'in_progress' RETURNING 1`,
      [bytes(uid)],
    )
    return rows.length === 1
  }

  /**
   * Keeps what was signed, before anyone else is given it, and gives what is kept: what was signed first, by whichever
   * replica. Undefined when the operation is not under way any more.
   */
  async keep(uid: string, csr: Buffer, leaf: Buffer): Promise<Buffer | undefined> {
    const [kept] = await query<{ leaf: Buffer }>(
      this.#pool,
      `UPDATE certificate.operations
          SET csr = CASE WHEN leaf IS NULL THEN $2 ELSE csr END, leaf = coalesce(leaf, $3), updated = now()
        WHERE uid = $1 AND status = 'in_progress' RETURNING leaf`,
      [bytes(uid), csr, leaf],
    )
    return kept?.leaf
  }

  async fail(uid: string, reason: string, message: string): Promise<void> {
    await query(
      this.#pool,
      `UPDATE certificate.operations SET status = 'failed', error_reason = $2, error_message = $3, updated = now()
        WHERE uid = $1 AND status = 'in_progress'`,
      [bytes(uid), reason, message],
    )
  }

  /** Says of those that gave no sign of life that they have ended; gives their number. */
  async failInterrupted(): Promise<number> {
    const rows = await query(
      this.#pool,
      `UPDATE certificate.operations o SET status = 'failed', error_reason = $1, error_message = $2, updated = now()
        WHERE ${IS_OVER} RETURNING 1`,
      [INTERRUPTED.reason, INTERRUPTED.message],
    )
    return rows.length
  }

  /** Forgets the operation of a name that has no certificate, unless it is under way; says whether there was one. */
  async remove(vaultUid: string, name: string): Promise<boolean> {
    const rows = await query(
      this.#pool,
      `DELETE FROM certificate.operations o
        WHERE vault_uid = $1 AND name = $2 AND (o.status <> 'in_progress' OR ${IS_OVER}) RETURNING 1`,
      [bytes(vaultUid), name],
    )
    return rows.length === 1
  }

  /** Forgets a day later what ended without a certificate; gives the number. */
  async removeFruitless(): Promise<number> {
    const rows = await query(
      this.#pool,
      `DELETE FROM certificate.operations WHERE uid = ANY (ARRAY(
         SELECT o.uid FROM certificate.operations o
          WHERE o.status = 'failed' AND o.updated < now() - interval '24 hours' AND NOT EXISTS (
                SELECT 1 FROM certificate.certificate_heads h
                 WHERE h.vault_uid = o.vault_uid AND h.name = o.name AND h.state <> 'purged')
          LIMIT ${BATCH.toString()})) RETURNING 1`,
    )
    return rows.length
  }

  /** Vaults that have operations, after one; those without certificates are in no other list. */
  async vaultUids(after: string): Promise<string[]> {
    const rows = await query<{ uid: Buffer }>(
      this.#pool,
      `SELECT DISTINCT vault_uid AS uid FROM certificate.operations WHERE vault_uid > $1
        ORDER BY vault_uid LIMIT ${BATCH.toString()}`,
      [bytes(after)],
    )
    return rows.map(({ uid }) => uid.toString('hex'))
  }

  /** Removes a batch of a purged vault's; gives their number. */
  async removeVault(vaultUid: string): Promise<number> {
    const rows = await query(
      this.#pool,
      `DELETE FROM certificate.operations WHERE uid = ANY (ARRAY(
         SELECT uid FROM certificate.operations WHERE vault_uid = $1 LIMIT ${BATCH.toString()})) RETURNING 1`,
      [bytes(vaultUid)],
    )
    return rows.length
  }
}

const read = ({ uid, csr, leaf, versionUid, ...rest }: Columns): Operation => ({
  ...rest,
  uid: uid.toString('hex'),
  csr: csr ?? undefined,
  leaf: leaf ?? undefined,
  versionUid: versionUid?.toString('hex'),
})
