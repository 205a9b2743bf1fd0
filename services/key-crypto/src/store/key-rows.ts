import { changedSince, PROOF_OF_ROWS_MS, query } from '@strongroom/postgres'
import type { Confirmation, Pool, Queryable } from '@strongroom/postgres'
import type { Decoded, FeedAnswer, FeedSource, StoredRow } from '@strongroom/change-feed'
import { rowKindOf } from '@strongroom/change-feed'
import { decodeRow } from '@strongroom/formats'
import type { HeadRow, KeyVersionRow, StateRow, VaultKeyRow } from '@strongroom/formats'
import { isTombstone } from '../domain/head.ts'

/** A row with its bytes: the bytes go to the HSM, what they say to the rules. */
export interface Kept<T> extends StoredRow {
  readonly row: T
}

export type AnyKeyRow = Kept<HeadRow | StateRow | KeyVersionRow | VaultKeyRow>

export type Purpose = 'wrap' | 'seal'

/** Where rows are kept in the feed's memory, and how they are asked for. */
export const rowKey = {
  name: (vaultUid: string, name: string) => `name/${vaultUid}/${name}`,
  head: (objectUid: string) => `head/${objectUid}`,
  state: (versionUid: string) => `state/${versionUid}`,
  keyVersion: (versionUid: string) => `key-version/${versionUid}`,
  vaultKey: (vaultUid: string, purpose: Purpose, generation: number) =>
    `vault-key/${vaultUid}/${purpose}/${generation}`,
}

/** The key's first part is the row's kind, so that what is found under it has the type that its reader expects. */
export function decodeKeyRow({ body, mac }: StoredRow): Decoded<AnyKeyRow> {
  const kind = rowKindOf(body)
  switch (kind) {
    case 'head': {
      const { row } = decodeRow(kind, body)
      return {
        key: rowKey.head(row.objectUid),
        counter: row.counter,
        value: { row, body, mac },
        alias: rowKey.name(row.vaultUid, row.name),
        holdsAlias: !isTombstone(row),
      }
    }
    case 'state': {
      const { row } = decodeRow(kind, body)
      return { key: rowKey.state(row.versionUid), counter: row.counter, value: { row, body, mac } }
    }
    case 'key-version': {
      const { row } = decodeRow(kind, body)
      return { key: rowKey.keyVersion(row.versionUid), counter: 1, value: { row, body, mac } }
    }
    case 'vault-key': {
      const { row } = decodeRow(kind, body)
      const key = rowKey.vaultKey(row.vaultUid, row.purpose, row.generation)
      return { key, counter: row.counter, value: { row, body, mac } }
    }
    default:
      throw new RangeError(`feed: a row of kind ${kind}`)
  }
}

/** What the feed tells the changes of. */
export const FEED_TABLES = ['key_heads', 'key_states', 'key_versions', 'vault_keys']

const TABLES = FEED_TABLES.map((table) => `key_crypto.${table}`)

/** This service's own rows as the source of its change feed. */
export class KeyRows implements FeedSource {
  readonly #pool: Pool
  readonly #confirmation: Confirmation

  constructor(pool: Pool, confirmation: Confirmation) {
    this.#pool = pool
    this.#confirmation = confirmation
  }

  async watch(cursor: string, question: string): Promise<FeedAnswer> {
    const [changes, confirmedAgeMs] = await Promise.all([
      changedSince(this.#pool, TABLES, cursor),
      this.#confirmation.age(),
    ])
    return { ...changes, question, confirmedAgeMs }
  }

  async get(keys: readonly string[]): Promise<readonly StoredRow[]> {
    // A primary that was cut off from its successor still reads, but proves nothing.
    const [found] = await Promise.all([
      Promise.all(keys.map((key) => readRow(this.#pool, key))),
      this.#confirmation.age(PROOF_OF_ROWS_MS),
    ])
    return found.filter((row) => row !== undefined)
  }
}

const uid = (hex = '') => Buffer.from(hex, 'hex')

async function readRow(db: Queryable, key: string): Promise<StoredRow | undefined> {
  const [kind, first, second, third] = key.split('/')
  const one = async (text: string, values: readonly unknown[]) =>
    (await query<StoredRow & object>(db, text, values))[0]
  switch (kind) {
    case 'name':
      return await one(
        `SELECT body, mac FROM key_crypto.key_heads
          WHERE vault_uid = $1 AND name = $2 AND state <> 'purged'`,
        [uid(first), second],
      )
    case 'head':
      return await one('SELECT body, mac FROM key_crypto.key_heads WHERE object_uid = $1', [
        uid(first),
      ])
    case 'state':
      return await one('SELECT body, mac FROM key_crypto.key_states WHERE version_uid = $1', [
        uid(first),
      ])
    case 'key-version':
      return await one('SELECT body, mac FROM key_crypto.key_versions WHERE version_uid = $1', [
        uid(first),
      ])
    case 'vault-key':
      return await one(
        `SELECT body, mac FROM key_crypto.vault_keys
          WHERE vault_uid = $1 AND purpose = $2 AND generation = $3`,
        [uid(first), second, Number(third)],
      )
    default:
      throw new RangeError(`no rows under ${key}`)
  }
}
