import { isUniqueViolation, query, Requests, RequestTaken, transaction } from '@strongroom/postgres'
import type { Client, Pool, RequestKey } from '@strongroom/postgres'

import { isKind, uidOf } from '../domain/loaded.ts'
import type { Loaded } from '../domain/loaded.ts'

export type { RequestKey, RequestOutcome } from '@strongroom/postgres'

/** A row to write: over the one it was made from, or as a new one. */
export interface Write {
  readonly before: Loaded | undefined
  readonly after: Loaded
}

/** What a repeated request will find: where the first outcome is, never an answer. */
export interface RequestRecord {
  readonly key: RequestKey
  readonly fingerprint: Buffer
  readonly resource: string
}

/** One change: all of it or nothing. */
export interface Commit {
  readonly writes: readonly Write[]
  /** Credentials whose rows go: their principal's list no longer names them. */
  readonly removedCredentialUids: readonly string[]
  readonly request: RequestRecord | undefined
}

/**
 * `lost`: another change of a row came between. `repeated`: the same request was committed meanwhile. `taken`: the name
 * of a new row is in use.
 */
export type CommitOutcome = 'committed' | 'lost' | 'repeated' | 'taken'

const requests = new Requests('auth')

/** Writes by compare-and-set: a row is replaced only while it is, to the MAC, the one that its successor was made from. */
export async function commit(pool: Pool, change: Commit): Promise<CommitOutcome> {
  try {
    await transaction(pool, async (client) => {
      if (change.request !== undefined) {
        const { key, fingerprint, resource } = change.request
        await requests.insert(client, key, {
          fingerprint,
          resource,
          version: undefined,
          status: 'OK',
        })
      }
      for (const write of change.writes) await writeRow(client, write)
      if (change.removedCredentialUids.length > 0) {
        await query(client, 'DELETE FROM auth.credentials WHERE uid = ANY ($1)', [
          change.removedCredentialUids.map((uid) => Buffer.from(uid, 'hex')),
        ])
      }
    })
    return 'committed'
  } catch (thrown) {
    const outcome = outcomeOf(thrown)
    if (outcome === undefined) throw thrown
    return outcome
  }
}

class LostRace extends Error {}

function outcomeOf(thrown: unknown): CommitOutcome | undefined {
  if (thrown instanceof LostRace) return 'lost'
  if (thrown instanceof RequestTaken) return 'repeated'
  const taken = ['vaults_name', 'principals_name', 'roles_name']
  return taken.some((constraint) => isUniqueViolation(thrown, constraint)) ? 'taken' : undefined
}

/** Table, key column and index columns of each kind, with their values. */
function shapeOf(loaded: Loaded): { table: string; key: string; columns: [string, unknown][] } {
  if (isKind('vault', loaded)) {
    const { name, state, purgeAt } = loaded.row
    const columns: [string, unknown][] = [
      ['name', name],
      ['state', state],
      ['purge_at', purgeAt],
    ]
    return { table: 'auth.vaults', key: 'uid', columns }
  }
  if (isKind('principal', loaded)) {
    const { name, deleted } = loaded.row
    return {
      table: 'auth.principals',
      key: 'uid',
      columns: [
        ['name', name],
        ['deleted', deleted],
      ],
    }
  }
  if (isKind('role', loaded)) {
    const { name, deleted } = loaded.row
    return {
      table: 'auth.roles',
      key: 'uid',
      columns: [
        ['name', name],
        ['deleted', deleted],
      ],
    }
  }
  if (isKind('credential', loaded)) {
    const principal = Buffer.from(loaded.row.principalUid, 'hex')
    return { table: 'auth.credentials', key: 'uid', columns: [['principal_uid', principal]] }
  }
  return { table: 'auth.access', key: 'principal_uid', columns: [] }
}

async function writeRow(client: Client, { before, after }: Write): Promise<void> {
  const { table, key, columns } = shapeOf(after)
  const uid = Buffer.from(uidOf(after), 'hex')
  const all: [string, unknown][] = [
    ...columns,
    ['body', after.stored.body],
    ['mac', after.stored.mac],
  ]
  const values = all.map(([, value]) => value)
  if (before === undefined) {
    const names = all.map(([name]) => name).join(', ')
    const places = all.map((_, index) => `$${index + 2}`).join(', ')
    await query(client, `INSERT INTO ${table} (${key}, ${names}) VALUES ($1, ${places})`, [
      uid,
      ...values,
    ])
    return
  }
  const sets = all.map(([name], index) => `${name} = $${index + 3}`).join(', ')
  const changed = await query(
    client,
    `UPDATE ${table} SET ${sets} WHERE ${key} = $1 AND mac = $2 RETURNING 1`,
    [uid, before.stored.mac, ...values],
  )
  if (changed.length !== 1) throw new LostRace()
}
