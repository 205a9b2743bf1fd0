import { query, Requests, RequestTaken, transaction, isUniqueViolation } from '@strongroom/postgres'
import type { Client, Pool, RequestKey, RequestOutcome } from '@strongroom/postgres'
import { headState } from './rows.ts'
import type { Head, Version } from './rows.ts'
import type { ObjectTables } from './tables.ts'

/** What a repeat of the request will find. */
export interface KeptRequest {
  readonly key: RequestKey
  readonly outcome: RequestOutcome
}

/** One change of an object: all of it or nothing. Rows are those that key-crypto made. */
export interface ObjectChange {
  /** The head's next row; `before` is absent for a new object. */
  readonly head?: { readonly before: Head | undefined; readonly after: Head }
  /** A known version's next row. */
  readonly version?: { readonly before: Version; readonly after: Version }
  /** The object is purged: its versions go. */
  readonly removesVersionsOf?: string
  readonly request?: KeptRequest | undefined
}

/** `lost`: another change of a row came between. `repeated`: the same request was committed meanwhile. */
export type CommitOutcome = 'committed' | 'lost' | 'repeated'

/** Thrown within a commit: a row is no longer the one that its successor was made from. */
export class Lost extends Error {}

/** What a service writes beside heads and states, in the same transaction. */
export interface Beside {
  readonly write: (client: Client) => Promise<void>
  /** Unique indexes whose violation means that another attempt may do better. */
  readonly conflicts?: readonly string[]
}

/** Rows of versions that one statement removes: of 65 KiB each, some 30 ms. */
export const VERSIONS_AT_ONCE = 500

const bytes = (uid: string): Buffer => Buffer.from(uid, 'hex')

/** Writes by compare-and-set: a row is replaced only while it is, to the MAC, the one its successor was made from. */
export async function commitChange(
  pool: Pool,
  tables: ObjectTables,
  change: ObjectChange,
  beside?: Beside,
): Promise<CommitOutcome> {
  const requests = new Requests(tables.schema)
  try {
    await transaction(pool, async (client) => {
      if (change.request !== undefined) {
        await requests.insert(client, change.request.key, change.request.outcome)
      }
      if (change.head !== undefined) await writeHead(client, tables, change.head)
      if (change.version !== undefined) await writeState(client, tables, change.version)
      await beside?.write(client)
      if (change.removesVersionsOf !== undefined)
        await removeVersions(client, tables, change.removesVersionsOf)
    })
    return 'committed'
  } catch (thrown) {
    if (thrown instanceof RequestTaken) return 'repeated'
    // Someone else took the name at the same time.
    const conflicts = [tables.nameIndex, ...(beside?.conflicts ?? [])]
    if (thrown instanceof Lost || conflicts.some((index) => isUniqueViolation(thrown, index))) {
      return 'lost'
    }
    throw thrown
  }
}

async function writeHead(
  client: Client,
  { heads }: ObjectTables,
  { before, after }: NonNullable<ObjectChange['head']>,
) {
  const { row, stored } = after
  const values = [bytes(row.objectUid), headState(row), row.purgeAt, stored.body, stored.mac]
  if (before === undefined) {
    await query(
      client,
      `INSERT INTO ${heads} (object_uid, state, purge_at, body, mac, vault_uid, name)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [...values, bytes(row.vaultUid), row.name],
    )
    return
  }
  const changed = await query(
    client,
    `UPDATE ${heads} SET state = $2, purge_at = $3, body = $4, mac = $5
      WHERE object_uid = $1 AND mac = $6 RETURNING 1`,
    [...values, before.stored.mac],
  )
  if (changed.length !== 1) throw new Lost()
}

async function writeState(
  client: Client,
  { versions }: ObjectTables,
  { before, after: { row, stored } }: NonNullable<ObjectChange['version']>,
) {
  const changed = await query(
    client,
    `UPDATE ${versions} SET body = $2, mac = $3 WHERE version_uid = $1 AND mac = $4 RETURNING 1`,
    [bytes(row.versionUid), stored.body, stored.mac, before.stored.mac],
  )
  if (changed.length !== 1) throw new Lost()
}

/** Some at a time: a statement has a time limit, and an object may have any number of versions. */
async function removeVersions(
  client: Client,
  { versions }: ObjectTables,
  objectUid: string,
): Promise<void> {
  // By ordinal, or each would pass over all that those before it removed.
  const some = `DELETE FROM ${versions} WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM ${versions} WHERE object_uid = $1 AND ordinal > $2
       ORDER BY ordinal LIMIT ${VERSIONS_AT_ONCE.toString()}))
    RETURNING ordinal`
  for (let last = 0, gone = VERSIONS_AT_ONCE; gone === VERSIONS_AT_ONCE;) {
    const removed = await query<{ ordinal: string }>(client, some, [bytes(objectUid), last])
    gone = removed.length
    last = Math.max(last, ...removed.map(({ ordinal }) => Number(ordinal)))
  }
}
