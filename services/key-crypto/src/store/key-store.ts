import { isUniqueViolation, query, transaction } from '@strongroom/postgres'
import type { Client, Pool, RequestKey, RequestOutcome, Requests } from '@strongroom/postgres'
import type { StoredRow } from '@strongroom/change-feed'
import type {
  HeadRow,
  KeyUsageRow,
  KeyVersionRow,
  StateRow,
  VaultKeyRow,
} from '@strongroom/formats'
import { headState } from '../domain/head.ts'
import type { Kept } from './key-rows.ts'

/** A row to write, over the one it was made from or as a new one. */
export interface Write<T> {
  readonly before?: StoredRow
  readonly after: Kept<T>
}

/** One change: all of it or nothing. */
export interface KeyCommit {
  readonly head?: Write<HeadRow>
  readonly state?: Write<StateRow>
  readonly keyVersion?: Kept<KeyVersionRow>
  readonly usage?: Kept<KeyUsageRow>
  /** The key whose versions go. */
  readonly purgedObjectUid?: string
  readonly request?: { readonly key: RequestKey; readonly outcome: RequestOutcome } | undefined
}

/** Another change of a row, or of its name, came between. */
export class LostRace extends Error {}

/** One key in a list: its head, and its current version's rows. */
export interface ListedKey {
  readonly name: string
  readonly head: StoredRow
  readonly state: StoredRow
  readonly keyVersion: StoredRow
}

const uid = (hex: string) => Buffer.from(hex, 'hex')

interface VersionRecord {
  stateBody: Buffer
  stateMac: Buffer
  versionBody: Buffer
  versionMac: Buffer
}

/** Keys at rest. */
export class KeyStore {
  readonly #pool: Pool
  readonly #requests: Requests

  constructor(pool: Pool, requests: Requests) {
    this.#pool = pool
    this.#requests = requests
  }

  findRequest(key: RequestKey): Promise<RequestOutcome | undefined> {
    return this.#requests.find(this.#pool, key)
  }

  /** Writes by compare-and-set. Throws LostRace or RequestTaken. */
  async commit(change: KeyCommit): Promise<void> {
    try {
      await transaction(this.#pool, async (client) => {
        const { request, head, state, keyVersion, usage } = change
        if (request !== undefined) await this.#requests.insert(client, request.key, request.outcome)
        if (head !== undefined) await writeHead(client, head)
        if (state !== undefined) await writeState(client, state)
        if (keyVersion !== undefined) await insertVersion(client, keyVersion)
        if (usage !== undefined && keyVersion !== undefined)
          await insertUsage(client, usage, keyVersion.row.objectUid)
        if (change.purgedObjectUid !== undefined) await dropVersions(client, change.purgedObjectUid)
      })
    } catch (thrown) {
      if (isUniqueViolation(thrown)) throw new LostRace()
      throw thrown
    }
  }

  /** Heads of a vault in a state, by name after `after`, each with its current version. */
  async listKeys(
    vaultUid: string,
    state: 'active' | 'deleted',
    after: string | undefined,
    limit: number,
  ): Promise<ListedKey[]> {
    const rows = await query<VersionRecord & { name: string; body: Buffer; mac: Buffer }>(
      this.#pool,
      `SELECT h.name, h.body, h.mac, s.body AS "stateBody", s.mac AS "stateMac",
              v.body AS "versionBody", v.mac AS "versionMac"
         FROM key_crypto.key_heads h
         CROSS JOIN LATERAL (
           SELECT version_uid, body, mac FROM key_crypto.key_states
            WHERE object_uid = h.object_uid ORDER BY ordinal DESC LIMIT 1) s
         JOIN key_crypto.key_versions v ON v.version_uid = s.version_uid
        WHERE h.vault_uid = $1 AND h.state = $2 AND h.name > $3
        ORDER BY h.name LIMIT $4`,
      [uid(vaultUid), state, after ?? '', limit],
    )
    return rows.map(({ name, body, mac, ...version }) => ({
      name,
      head: { body, mac },
      ...versionRows(version),
    }))
  }

  /** Versions of a key, the newest first, below an ordinal. */
  async listVersions(
    objectUid: string,
    below: number,
    limit: number,
  ): Promise<{ state: StoredRow; keyVersion: StoredRow }[]> {
    const rows = await query<VersionRecord>(
      this.#pool,
      `SELECT s.body AS "stateBody", s.mac AS "stateMac", v.body AS "versionBody", v.mac AS "versionMac"
         FROM key_crypto.key_states s JOIN key_crypto.key_versions v USING (version_uid)
        WHERE s.object_uid = $1 AND s.ordinal < $2 ORDER BY s.ordinal DESC LIMIT $3`,
      [uid(objectUid), below, limit],
    )
    return rows.map(versionRows)
  }

  /** Keeps a vault's key unless another replica was quicker: whatever stands there then counts. */
  async insertVaultKey({ row, body, mac }: Kept<VaultKeyRow>): Promise<void> {
    await query(
      this.#pool,
      `INSERT INTO key_crypto.vault_keys (vault_uid, purpose, generation, body, mac)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [uid(row.vaultUid), row.purpose, row.generation, body, mac],
    )
  }

  async vaultKeys(vaultUid: string): Promise<StoredRow[]> {
    return await query<{ body: Buffer; mac: Buffer }>(
      this.#pool,
      'SELECT body, mac FROM key_crypto.vault_keys WHERE vault_uid = $1',
      [uid(vaultUid)],
    )
  }

  /** Puts tombstones in the place of a vault's keys, where nothing comes after them. */
  async bury(tombstones: readonly Write<VaultKeyRow>[]): Promise<void> {
    try {
      await transaction(this.#pool, async (client) => {
        for (const { before, after } of tombstones) {
          const { vaultUid, purpose, generation } = after.row
          const place = [uid(vaultUid), purpose, generation, after.body, after.mac]
          const text =
            before === undefined
              ? `INSERT INTO key_crypto.vault_keys (vault_uid, purpose, generation, body, mac)
                 VALUES ($1, $2, $3, $4, $5) RETURNING 1`
              : `UPDATE key_crypto.vault_keys SET body = $4, mac = $5
                  WHERE vault_uid = $1 AND purpose = $2 AND generation = $3 AND mac = $6 RETURNING 1`
          await oneRow(client, text, before === undefined ? place : [...place, before.mac])
        }
      })
    } catch (thrown) {
      if (isUniqueViolation(thrown)) throw new LostRace()
      throw thrown
    }
  }

  /** Removes what a purged vault held, a thousand keys at a time; gives how many went. */
  async removeOfVault(vaultUid: string): Promise<number> {
    const heads = await query<{ uid: Buffer }>(
      this.#pool,
      'SELECT object_uid AS uid FROM key_crypto.key_heads WHERE vault_uid = $1 LIMIT 1000',
      [uid(vaultUid)],
    )
    const uids = heads.map((head) => head.uid)
    if (uids.length === 0) return 0
    await transaction(this.#pool, async (client) => {
      for (const table of ['key_states', 'key_versions', 'key_usage', 'key_heads'])
        await query(client, `DELETE FROM key_crypto.${table} WHERE object_uid = ANY ($1)`, [uids])
    })
    return uids.length
  }

  /** Heads whose purge time, as the index has it, has come. */
  async dueHeads(limit: number): Promise<StoredRow[]> {
    return await query<{ body: Buffer; mac: Buffer }>(
      this.#pool,
      `SELECT body, mac FROM key_crypto.key_heads
        WHERE state = 'deleted' AND purge_at <= now() ORDER BY purge_at LIMIT $1`,
      [limit],
    )
  }

  /** Forgets tombstones that every replica has seen long ago, a thousand at a time; gives their number. */
  async removeTombstones(): Promise<number> {
    const rows = await query(
      this.#pool,
      `DELETE FROM key_crypto.key_heads WHERE object_uid = ANY (ARRAY(
         SELECT object_uid FROM key_crypto.key_heads
          WHERE state = 'purged' AND changed_at < now() - interval '25 hours' LIMIT 1000)) RETURNING 1`,
    )
    return rows.length
  }

  async removeExpiredRequests(): Promise<number> {
    return await this.#requests.deleteExpired(this.#pool)
  }

  async usage(versionUid: string): Promise<StoredRow | undefined> {
    const rows = await query<{ body: Buffer; mac: Buffer }>(
      this.#pool,
      'SELECT body, mac FROM key_crypto.key_usage WHERE version_uid = $1',
      [uid(versionUid)],
    )
    return rows[0]
  }

  /** Whether the lease is ours; another replica may have been quicker. */
  async replaceUsage(before: StoredRow, { row, body, mac }: Kept<KeyUsageRow>): Promise<boolean> {
    const rows = await query(
      this.#pool,
      `UPDATE key_crypto.key_usage SET body = $3, mac = $4 WHERE version_uid = $1 AND mac = $2 RETURNING 1`,
      [uid(row.versionUid), before.mac, body, mac],
    )
    return rows.length === 1
  }
}

const versionRows = (record: VersionRecord) => ({
  state: { body: record.stateBody, mac: record.stateMac },
  keyVersion: { body: record.versionBody, mac: record.versionMac },
})

async function oneRow(client: Client, text: string, values: readonly unknown[]): Promise<void> {
  const rows = await query(client, text, values)
  if (rows.length !== 1) throw new LostRace()
}

async function writeHead(client: Client, { before, after }: Write<HeadRow>): Promise<void> {
  const { row, body, mac } = after
  const values = [
    uid(row.objectUid),
    uid(row.vaultUid),
    row.name,
    headState(row),
    row.purgeAt,
    body,
    mac,
  ]
  if (before === undefined) {
    await oneRow(
      client,
      `INSERT INTO key_crypto.key_heads (object_uid, vault_uid, name, state, purge_at, body, mac)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING 1`,
      values,
    )
    return
  }
  await oneRow(
    client,
    `UPDATE key_crypto.key_heads SET state = $4, purge_at = $5, body = $6, mac = $7
      WHERE object_uid = $1 AND vault_uid = $2 AND name = $3 AND mac = $8 RETURNING 1`,
    [...values, before.mac],
  )
}

async function writeState(client: Client, { before, after }: Write<StateRow>): Promise<void> {
  const { row, body, mac } = after
  if (before === undefined) {
    await oneRow(
      client,
      `INSERT INTO key_crypto.key_states (version_uid, object_uid, ordinal, body, mac)
       VALUES ($1, $2, $3, $4, $5) RETURNING 1`,
      [uid(row.versionUid), uid(row.objectUid), row.ordinal, body, mac],
    )
    return
  }
  await oneRow(
    client,
    `UPDATE key_crypto.key_states SET body = $2, mac = $3 WHERE version_uid = $1 AND mac = $4 RETURNING 1`,
    [uid(row.versionUid), body, mac, before.mac],
  )
}

async function insertVersion(client: Client, version: Kept<KeyVersionRow>): Promise<void> {
  const { row, body, mac } = version
  await oneRow(
    client,
    `INSERT INTO key_crypto.key_versions (version_uid, object_uid, ordinal, body, mac)
     VALUES ($1, $2, $3, $4, $5) RETURNING 1`,
    [uid(row.versionUid), uid(row.objectUid), row.ordinal, body, mac],
  )
}

async function insertUsage(client: Client, usage: Kept<KeyUsageRow>, objectUid: string) {
  await oneRow(
    client,
    `INSERT INTO key_crypto.key_usage (version_uid, object_uid, body, mac) VALUES ($1, $2, $3, $4) RETURNING 1`,
    [uid(usage.row.versionUid), uid(objectUid), usage.body, usage.mac],
  )
}

async function dropVersions(client: Client, objectUid: string): Promise<void> {
  for (const table of ['key_states', 'key_versions', 'key_usage'])
    await query(client, `DELETE FROM key_crypto.${table} WHERE object_uid = $1`, [uid(objectUid)])
}
