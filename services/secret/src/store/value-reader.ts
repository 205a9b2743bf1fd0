import { ownCopy } from '@strongroom/formats'
import { assertFoundByName, assertVersionOf, readVersion, rowIntegrity } from '@strongroom/objects'
import type { Head, Version } from '@strongroom/objects'
import { query } from '@strongroom/postgres'
import type { Confirmation, Pool } from '@strongroom/postgres'
import { Flights } from '@strongroom/flights'
import { LRUCache } from 'lru-cache'
import { readHead } from '../domain/secret.ts'
import { RecentRows } from './recent-rows.ts'

/** What is wanted: a version of a secret, the current one without. */
export interface ValueKey {
  readonly vaultUid: string
  /** Canonical. */
  readonly name: string
  readonly versionUid: string | undefined
}

/** All that key-crypto needs to open a version. */
export interface SealedValue {
  readonly head: Head
  /** Undefined: the secret has no such version. */
  readonly version: Version | undefined
  readonly sealed: Buffer
}

interface Waiting {
  readonly key: ValueKey
  readonly resolve: (found: SealedValue | undefined) => void
  readonly reject: (thrown: unknown) => void
}

/** A sealed value that need not be sent again; held here, it cannot be pushed out before the answer comes. */
interface Known {
  readonly versionUid: string
  readonly sealed: Buffer
}

interface ValueColumns {
  index: string
  headBody: Buffer
  headMac: Buffer
  versionUid: Buffer | null
  body: Buffer
  mac: Buffer
  sealed: Buffer | null
}

const BATCH_MAX = 256
/** Questions that are worth a statement beside one that is under way. */
const ENOUGH = 64
/** Reads do not wait for each other, so that nobody stands in line behind a database that says nothing. */
const SLOW_MAX = 32
const SEALED_BYTES_MAX = 64 * 1024 * 1024
/** What keeping one costs besides its bytes: without it, a million short values would count for little. */
const ENTRY_BYTES = 256
const CURRENT_MAX = 100_000

/**
 * Reads what GetSecret needs from the primary at each call, so that whoever has just set a value reads it back from every
 * replica. What arrives while a question is under way goes in one; sealed values, which never change, travel
 * once and are kept.
 */
export class ValueReader {
  readonly #pool: Pool
  readonly #confirmation: Pick<Confirmation, 'age'>
  readonly #sealed = new LRUCache<string, Buffer>({
    maxSize: SEALED_BYTES_MAX,
    sizeCalculation: (sealed) => sealed.length + ENTRY_BYTES,
  })
  /** Which version was last seen under a name: only a guess of what need not be sent again. */
  readonly #current = new LRUCache<string, string>({ max: CURRENT_MAX })
  readonly #heads = new RecentRows(readHead)
  readonly #versions = new RecentRows(readVersion)
  readonly #waiting: Waiting[] = []
  readonly #flights = new Flights({
    waiting: () => this.#waiting.length,
    depart: () => this.#run(this.#waiting.splice(0, BATCH_MAX)),
    enough: ENOUGH,
    slowMax: SLOW_MAX,
  })

  constructor(pool: Pool, confirmation: Pick<Confirmation, 'age'>) {
    this.#pool = pool
    this.#confirmation = confirmation
  }

  /** The value under a key; undefined when no secret holds the name. */
  read(key: ValueKey): Promise<SealedValue | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, resolve, reject })
      this.#flights.board()
    })
  }

  /** Has a sealed value sent again that could not be opened: one that was edited by hand may be put right by hand. */
  forget(versionUid: string): void {
    this.#sealed.delete(versionUid)
  }

  async #run(batch: readonly Waiting[]): Promise<void> {
    const known = batch.map(({ key }) => this.#known(key))
    let rows: ValueColumns[]
    try {
      // A primary that was cut off from its successor still answers reads: a commit shows that it is the primary.
      ;[rows] = await Promise.all([this.#query(batch, known), this.#confirmation.age()])
    } catch (thrown) {
      for (const { reject } of batch) reject(thrown)
      return
    }
    const found = new Map(rows.map((row) => [Number(row.index) - 1, row]))
    batch.forEach(({ key, resolve, reject }, index) => {
      try {
        resolve(this.#take(key, found.get(index), known[index]))
      } catch (thrown) {
        reject(thrown)
      }
    })
  }

  /** Each value is looked up by itself: a join reads whole tables where Postgres made its plan while those were small. */
  #query(
    batch: readonly Waiting[],
    known: readonly (Known | undefined)[],
  ): Promise<ValueColumns[]> {
    const uid = (text: string | undefined) => (text === undefined ? null : Buffer.from(text, 'hex'))
    return query<ValueColumns>(
      this.#pool,
      `SELECT q.index, h.body AS "headBody", h.mac AS "headMac", v.version_uid AS "versionUid", v.body, v.mac,
              CASE WHEN v.version_uid = q.known THEN NULL ELSE v.sealed END AS sealed
         FROM unnest($1::bytea[], $2::text[], $3::bytea[], $4::bytea[])
              WITH ORDINALITY AS q (vault_uid, name, version_uid, known, index)
        CROSS JOIN LATERAL (
              SELECT object_uid, body, mac FROM secret.secret_heads h
               WHERE h.vault_uid = q.vault_uid AND h.name = q.name AND h.state <> 'purged' LIMIT 1) h
         LEFT JOIN LATERAL (
              SELECT version_uid, body, mac, sealed FROM secret.secret_versions v
               WHERE v.object_uid = h.object_uid
                 AND v.version_uid = coalesce(q.version_uid, (
                       SELECT c.version_uid FROM secret.secret_versions c
                        WHERE c.object_uid = h.object_uid ORDER BY c.ordinal DESC LIMIT 1))
               LIMIT 1) v ON true`,
      [
        batch.map(({ key }) => uid(key.vaultUid)),
        batch.map(({ key }) => key.name),
        batch.map(({ key }) => uid(key.versionUid)),
        known.map((one) => uid(one?.versionUid)),
      ],
    )
  }

  #known(key: ValueKey): Known | undefined {
    const versionUid = key.versionUid ?? this.#current.get(`${key.vaultUid}/${key.name}`)
    if (versionUid === undefined) return undefined
    const sealed = this.#sealed.get(versionUid)
    return sealed && { versionUid, sealed }
  }

  #take(
    key: ValueKey,
    row: ValueColumns | undefined,
    known: Known | undefined,
  ): SealedValue | undefined {
    if (row === undefined) return undefined
    const head = this.#heads.read({ body: row.headBody, mac: row.headMac }, key.name)
    assertFoundByName(head, key.vaultUid, key.name)
    if (row.versionUid === null) {
      if (key.versionUid === undefined) throw rowIntegrity('state', head.row.objectUid)
      return { head, version: undefined, sealed: Buffer.alloc(0) }
    }
    const uid = row.versionUid.toString('hex')
    const version = this.#versions.read({ body: row.body, mac: row.mac }, uid)
    assertVersionOf(head, version, key.versionUid)
    if (key.versionUid === undefined) this.#current.set(`${key.vaultUid}/${key.name}`, uid)
    const sealed = row.sealed === null ? known?.sealed : this.#keep(uid, row.sealed)
    if (sealed === undefined) throw rowIntegrity('state', uid)
    return { head, version, sealed }
  }

  #keep(versionUid: string, sent: Buffer): Buffer {
    const own = ownCopy(sent)
    this.#sealed.set(versionUid, own)
    return own
  }
}
