import { parseSealed } from '@strongroom/formats'
import { query, Requests, RequestTaken, transaction, isUniqueViolation } from '@strongroom/postgres'
import type { Client, Pool, RequestKey, RequestOutcome } from '@strongroom/postgres'
import { headState } from '../domain/secret.ts'
import type { Head, Version } from '../domain/secret.ts'

/** What a repeat of the request will find. */
export interface KeptRequest {
  readonly key: RequestKey
  readonly outcome: RequestOutcome
}

/** One change of a secret: all of it or nothing. Rows are those that key-crypto made. */
export interface Change {
  /** The head's next row; `before` is absent for a new secret. */
  readonly head?: { readonly before: Head | undefined; readonly after: Head }
  /** A new version with its sealed value, or a known one's next row. */
  readonly version?: { readonly after: Version } & (
    { readonly sealed: Buffer; readonly vaultUid: string } | { readonly before: Version }
  )
  /** The secret is purged: its versions go. */
  readonly removesVersionsOf?: string
  readonly request?: KeptRequest | undefined
}

/** `lost`: another change of a row came between. `repeated`: the same request was committed meanwhile. */
export type CommitOutcome = 'committed' | 'lost' | 'repeated'

class Lost extends Error {}

/** Someone else took the name at the same time; or an IV came twice, and another seal will have another. */
const isConflict = (thrown: unknown): boolean =>
  isUniqueViolation(thrown, 'secret_heads_name') || isUniqueViolation(thrown, 'secret_versions_iv')

const bytes = (uid: string): Buffer => Buffer.from(uid, 'hex')
const requests = new Requests('secret')

/** Writes by compare-and-set: a row is replaced only while it is, to the MAC, the one its successor was made from. */
export async function commit(pool: Pool, change: Change): Promise<CommitOutcome> {
  try {
    await transaction(pool, async (client) => {
      if (change.request !== undefined) {
        await requests.insert(client, change.request.key, change.request.outcome)
      }
      if (change.head !== undefined) await writeHead(client, change.head)
      if (change.version !== undefined) await writeVersion(client, change.version)
      if (change.removesVersionsOf !== undefined) {
        await query(client, 'DELETE FROM secret.secret_versions WHERE object_uid = $1', [
          bytes(change.removesVersionsOf),
        ])
      }
    })
    return 'committed'
  } catch (thrown) {
    if (thrown instanceof RequestTaken) return 'repeated'
    if (thrown instanceof Lost || isConflict(thrown)) return 'lost'
    throw thrown
  }
}

async function writeHead(client: Client, { before, after }: NonNullable<Change['head']>) {
  const { row, stored } = after
  const values = [bytes(row.objectUid), headState(row), row.purgeAt, stored.body, stored.mac]
  if (before === undefined) {
    await query(
      client,
      `INSERT INTO secret.secret_heads (object_uid, state, purge_at, body, mac, vault_uid, name)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [...values, bytes(row.vaultUid), row.name],
    )
    return
  }
  const changed = await query(
    client,
    `UPDATE secret.secret_heads SET state = $2, purge_at = $3, body = $4, mac = $5
      WHERE object_uid = $1 AND mac = $6 RETURNING 1`,
    [...values, before.stored.mac],
  )
  if (changed.length !== 1) throw new Lost()
}

async function writeVersion(client: Client, version: NonNullable<Change['version']>) {
  const { row, stored } = version.after
  if ('before' in version) {
    const changed = await query(
      client,
      `UPDATE secret.secret_versions SET body = $2, mac = $3 WHERE version_uid = $1 AND mac = $4 RETURNING 1`,
      [bytes(row.versionUid), stored.body, stored.mac, version.before.stored.mac],
    )
    if (changed.length !== 1) throw new Lost()
    return
  }
  const { sealGeneration, iv } = parseSealed(version.sealed)
  await query(
    client,
    `INSERT INTO secret.secret_versions
            (version_uid, object_uid, vault_uid, ordinal, seal_generation, iv, sealed, body, mac)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      bytes(row.versionUid),
      bytes(row.objectUid),
      bytes(version.vaultUid),
      row.ordinal,
      sealGeneration,
      iv,
      version.sealed,
      stored.body,
      stored.mac,
    ],
  )
}
