import { Flights } from '@strongroom/flights'
import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import type { StoredRow } from '@strongroom/change-feed'
import { rowIntegrity } from './faults.ts'
import { assertFoundByName, assertVersionOf, headState, readHead, readVersion } from './rows.ts'
import type { Head, Version } from './rows.ts'
import type { ObjectTables } from './tables.ts'

/** An object with its current version. */
export interface ObjectRows {
  readonly head: Head
  readonly version: Version
}

type ObjectColumns = { name: string; headBody: Buffer; headMac: Buffer } & Partial<StoredRow>
type VersionColumns = { versionUid: Buffer } & StoredRow

interface WaitingHead {
  readonly vaultUid: string
  readonly name: string
  readonly resolve: (found: StoredRow | undefined) => void
  readonly reject: (thrown: unknown) => void
}

const HEADS_MAX = 256
/** Heads that are worth a statement beside one that is under way. */
const HEADS_ENOUGH = 64
/**
 * Each change begins with its head, and what comes together here goes on together: to key-crypto, to its workers, to the log. The
 * database answers so soon that little would.
 */
const APART_MS = 4
/** Reads do not wait for each other, so that nobody stands in line behind a database that says nothing. */
const SLOW_MAX = 32

const bytes = (uid: string): Buffer => Buffer.from(uid, 'hex')

/**
 * Reads heads and states from the primary. Nothing here is verified: key-crypto judges rows before they are believed. Heads,
 * which each change begins with, are asked for together where several calls want one.
 */
export class ObjectStore {
  readonly #pool: Pool
  readonly #tables: ObjectTables
  readonly #waiting: WaitingHead[] = []
  readonly #flights = new Flights({
    waiting: () => this.#waiting.length,
    depart: () => this.#readHeads(this.#waiting.splice(0, HEADS_MAX)),
    enough: HEADS_ENOUGH,
    slowMax: SLOW_MAX,
    apartMs: APART_MS,
  })

  constructor(pool: Pool, tables: ObjectTables) {
    this.#pool = pool
    this.#tables = tables
  }

  /** The object that holds the name, live or deleted. */
  async head(vaultUid: string, name: string): Promise<Head | undefined> {
    const found = await new Promise<StoredRow | undefined>((resolve, reject) => {
      this.#waiting.push({ vaultUid, name, resolve, reject })
      this.#flights.board()
    })
    if (found === undefined) return undefined
    const head = readHead(found, this.#tables.objectType, name)
    assertFoundByName(head, vaultUid, name)
    return head
  }

  /**
   * Never rejects: each caller hears of it. Each head is looked up by itself: a join reads the whole table where Postgres made its plan
   * while that was small.
   */
  async #readHeads(wanted: readonly WaitingHead[]): Promise<void> {
    try {
      const rows = await query<{ at: number } & StoredRow>(
        this.#pool,
        `SELECT w.at::int AS at, h.body, h.mac
           FROM unnest($1::bytea[], $2::text[]) WITH ORDINALITY AS w (vault_uid, name, at)
          CROSS JOIN LATERAL (
                SELECT body, mac FROM ${this.#tables.heads} h
                 WHERE h.vault_uid = w.vault_uid AND h.name = w.name AND h.state <> 'purged' LIMIT 1) h`,
        [wanted.map(({ vaultUid }) => bytes(vaultUid)), wanted.map(({ name }) => name)],
      )
      const found = new Map(rows.map(({ at, body, mac }) => [at - 1, { body, mac }]))
      wanted.forEach(({ resolve }, at) => {
        resolve(found.get(at))
      })
    } catch (thrown) {
      for (const { reject } of wanted) reject(thrown)
    }
  }

  /** A version of an object, by uid; the current one without. */
  async version(head: Head, versionUid?: string): Promise<Version | undefined> {
    const wanted = versionUid ?? head.row.currentVersionUid
    if (wanted === null) return undefined
    const [found] = await query<StoredRow>(
      this.#pool,
      `SELECT body, mac FROM ${this.#tables.versions} WHERE version_uid = $1 AND object_uid = $2`,
      [bytes(wanted), bytes(head.row.objectUid)],
    )
    if (found === undefined) {
      // A name may be wrong; the version that the head itself names cannot be, unless the object was purged meanwhile.
      if (wanted === head.row.currentVersionUid && (await this.#stands(head))) {
        throw rowIntegrity('state', wanted)
      }
      return undefined
    }
    const version = readVersion(found, wanted)
    assertVersionOf(head, version, wanted)
    return version
  }

  async #stands({ row, stored }: Head): Promise<boolean> {
    const found = await query(
      this.#pool,
      `SELECT 1 FROM ${this.#tables.heads} WHERE object_uid = $1 AND mac = $2`,
      [bytes(row.objectUid), stored.mac],
    )
    return found.length === 1
  }

  /** Live or deleted objects of a vault by name, after one, each with its current version. */
  async objectsAfter(
    vaultUid: string,
    state: 'active' | 'deleted',
    after: string,
    limit: number,
  ): Promise<ObjectRows[]> {
    const rows = await query<ObjectColumns>(
      this.#pool,
      `SELECT h.name, h.body AS "headBody", h.mac AS "headMac", v.body, v.mac
         FROM ${this.#tables.heads} h
         LEFT JOIN LATERAL (SELECT body, mac FROM ${this.#tables.versions} v
                             WHERE v.object_uid = h.object_uid ORDER BY v.ordinal DESC LIMIT 1) v ON true
        WHERE h.vault_uid = $1 AND h.name > $2 AND h.state = '${state}'
        ORDER BY h.name LIMIT $3`,
      [bytes(vaultUid), after, limit],
    )
    return rows.map(({ name, headBody, headMac, body, mac }) => {
      const head = readHead({ body: headBody, mac: headMac }, this.#tables.objectType, name)
      const { objectUid } = head.row
      assertFoundByName(head, vaultUid, name)
      if (headState(head.row) !== state) throw rowIntegrity('head', objectUid)
      if (!body || !mac) throw rowIntegrity('state', objectUid)
      const version = readVersion({ body, mac }, objectUid)
      assertVersionOf(head, version, undefined)
      return { head, version }
    })
  }

  /** Versions of an object, the newest first, below an ordinal that it reached: each, since none goes alone. */
  async versionsBefore(head: Head, ordinal: number, limit: number): Promise<Version[]> {
    const rows = await query<VersionColumns>(
      this.#pool,
      `SELECT version_uid AS "versionUid", body, mac FROM ${this.#tables.versions}
        WHERE object_uid = $1 AND ordinal < $2 ORDER BY ordinal DESC LIMIT $3`,
      [bytes(head.row.objectUid), ordinal, limit],
    )
    const { objectUid } = head.row
    if (rows.length !== Math.min(limit, ordinal - 1)) throw rowIntegrity('head', objectUid)
    return rows.map(({ versionUid, ...stored }, at) => {
      const uid = versionUid.toString('hex')
      const version = readVersion(stored, uid)
      assertVersionOf(head, version, uid)
      if (version.row.ordinal !== ordinal - 1 - at) throw rowIntegrity('state', uid)
      return version
    })
  }

  /** Uids of an object's versions after an ordinal, up to another; the oldest first. */
  async versionUids(objectUid: string, after: number, last: number): Promise<Buffer[]> {
    const rows = await query<{ uid: Buffer }>(
      this.#pool,
      `SELECT version_uid AS uid FROM ${this.#tables.versions}
        WHERE object_uid = $1 AND ordinal > $2 AND ordinal <= $3 ORDER BY ordinal`,
      [bytes(objectUid), after, last],
    )
    return rows.map(({ uid }) => uid)
  }
}
