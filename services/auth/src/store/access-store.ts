import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'

import { rowIntegrity } from '../domain/faults.ts'
import { isKind, load } from '../domain/loaded.ts'
import type { AccessKind, Loaded, StoredRow } from '../domain/loaded.ts'

/** Reads rows from the primary. Nothing here is verified: key-crypto judges rows before they are believed. */
export class AccessStore {
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** The vault that holds the name now, in whatever state but purged. */
  async vaultByName(name: string): Promise<Loaded<'vault'> | undefined> {
    const found = await this.#one(
      'vault',
      `SELECT uid, body, mac FROM auth.vaults WHERE name = $1 AND state <> 'purged'`,
      [name],
    )
    if (found !== undefined && (found.row.name !== name || found.row.state === 'purged')) {
      throw rowIntegrity('vault', found.row.uid)
    }
    return found
  }

  /** A vault, purged ones too while their rows are kept. */
  async vaultByUid(uid: string): Promise<Loaded<'vault'> | undefined> {
    return this.#one('vault', 'SELECT uid, body, mac FROM auth.vaults WHERE uid = $1', [bytes(uid)])
  }

  /** The principal that holds the name now. */
  async principalByName(name: string): Promise<Loaded<'principal'> | undefined> {
    const found = await this.#one(
      'principal',
      'SELECT uid, body, mac FROM auth.principals WHERE name = $1 AND NOT deleted',
      [name],
    )
    if (found !== undefined && (found.row.name !== name || found.row.deleted)) {
      throw rowIntegrity('principal', found.row.uid)
    }
    return found
  }

  /** A principal, deleted ones too while their rows are kept. */
  async principalByUid(uid: string): Promise<Loaded<'principal'> | undefined> {
    return this.#one('principal', 'SELECT uid, body, mac FROM auth.principals WHERE uid = $1', [
      bytes(uid),
    ])
  }

  /** A principal's assignments. Every principal has the row: without it something was taken away. */
  async access(principalUid: string): Promise<Loaded<'access'>> {
    const found = await this.#one(
      'access',
      'SELECT principal_uid AS uid, body, mac FROM auth.access WHERE principal_uid = $1',
      [bytes(principalUid)],
    )
    if (found === undefined) throw rowIntegrity('access', principalUid)
    return found
  }

  async roleByUid(uid: string): Promise<Loaded<'role'> | undefined> {
    return this.#one(
      'role',
      'SELECT uid, body, mac FROM auth.roles WHERE uid = $1 AND NOT deleted',
      [bytes(uid)],
    )
  }

  async roleByName(name: string): Promise<Loaded<'role'> | undefined> {
    const found = await this.#one(
      'role',
      'SELECT uid, body, mac FROM auth.roles WHERE name = $1 AND NOT deleted',
      [name],
    )
    if (found !== undefined && (found.row.name !== name || found.row.deleted)) {
      throw rowIntegrity('role', found.row.uid)
    }
    return found
  }

  async credential(uid: string): Promise<Loaded<'credential'> | undefined> {
    return this.#one('credential', 'SELECT uid, body, mac FROM auth.credentials WHERE uid = $1', [
      bytes(uid),
    ])
  }

  /** A principal's credentials by uid, after one of them. */
  async credentialsAfter(
    principalUid: string,
    afterUid: string,
    limit: number,
  ): Promise<Loaded<'credential'>[]> {
    const found = await this.#many(
      'credential',
      `SELECT uid, body, mac FROM auth.credentials
        WHERE principal_uid = $1 AND uid > $2 ORDER BY uid LIMIT $3`,
      [bytes(principalUid), bytes(afterUid), limit],
    )
    for (const { row } of found) {
      if (row.principalUid !== principalUid) throw rowIntegrity('credential', row.uid)
    }
    return found
  }

  /** Vaults by name, after one. */
  async vaultsAfter(name: string, showDeleted: boolean, limit: number): Promise<Loaded<'vault'>[]> {
    const states = showDeleted ? ['active', 'deleted', 'purging'] : ['active']
    const found = await this.#many(
      'vault',
      `SELECT uid, body, mac FROM auth.vaults
        WHERE name > $1 AND state = ANY ($2) ORDER BY name LIMIT $3`,
      [name, states, limit],
    )
    for (const { row } of found) {
      if (!states.includes(row.state)) throw rowIntegrity('vault', row.uid)
    }
    return found
  }

  /** Principals by name, after one or from one. */
  async principalsFrom(
    name: string,
    included: boolean,
    limit: number,
  ): Promise<Loaded<'principal'>[]> {
    const found = await this.#many(
      'principal',
      `SELECT uid, body, mac FROM auth.principals
        WHERE name ${included ? '>=' : '>'} $1 AND NOT deleted ORDER BY name LIMIT $2`,
      [name, limit],
    )
    for (const { row } of found) if (row.deleted) throw rowIntegrity('principal', row.uid)
    return found
  }

  /** Roles by name, after one. */
  async rolesAfter(name: string, limit: number): Promise<Loaded<'role'>[]> {
    const found = await this.#many(
      'role',
      `SELECT uid, body, mac FROM auth.roles
        WHERE name > $1 AND NOT deleted ORDER BY name LIMIT $2`,
      [name, limit],
    )
    for (const { row } of found) if (row.deleted) throw rowIntegrity('role', row.uid)
    return found
  }

  async accessOf(principalUids: readonly string[]): Promise<Loaded<'access'>[]> {
    return this.#many(
      'access',
      'SELECT principal_uid AS uid, body, mac FROM auth.access WHERE principal_uid = ANY ($1)',
      [principalUids.map(bytes)],
    )
  }

  /** Roles by uid, deleted ones too while their rows are kept. */
  async rolesOf(uids: readonly string[]): Promise<Loaded<'role'>[]> {
    return this.#many('role', 'SELECT uid, body, mac FROM auth.roles WHERE uid = ANY ($1)', [
      uids.map(bytes),
    ])
  }

  /** Vaults by uid, purged ones too while their rows are kept. */
  async vaultsOf(uids: readonly string[]): Promise<Loaded<'vault'>[]> {
    return this.#many('vault', 'SELECT uid, body, mac FROM auth.vaults WHERE uid = ANY ($1)', [
      uids.map(bytes),
    ])
  }

  /** Uids of vaults whose purge is due or unfinished, after one: a row that cannot be read stops nothing else. */
  async vaultsToPurge(after: string, limit: number): Promise<string[]> {
    const rows = await query<{ uid: Buffer }>(
      this.#pool,
      `SELECT uid FROM auth.vaults
        WHERE uid > $1 AND (state = 'purging' OR (state = 'deleted' AND purge_at <= now()))
        ORDER BY uid LIMIT $2`,
      [bytes(after), limit],
    )
    return rows.map(({ uid }) => uid.toString('hex'))
  }

  async #one<K extends AccessKind>(
    kind: K,
    text: string,
    values: unknown[],
  ): Promise<Loaded<K> | undefined> {
    const [first] = await this.#many(kind, text, values)
    return first
  }

  async #many<K extends AccessKind>(
    kind: K,
    text: string,
    values: unknown[],
  ): Promise<Loaded<K>[]> {
    const rows = await query<StoredRow & { uid: Buffer }>(this.#pool, text, values)
    return rows.map(({ uid, body, mac }) => {
      const loaded = load(kind, { body, mac }, uid.toString('hex'))
      assertFoundByUid(loaded, uid.toString('hex'))
      return loaded
    })
  }
}

/** A row put under another's key would otherwise pass for it: its own MAC is right. */
function assertFoundByUid(loaded: Loaded, uid: string): void {
  const own = isKind('access', loaded) ? loaded.row.principalUid : uidOfOther(loaded)
  if (own !== uid) throw rowIntegrity(loaded.kind, uid)
}

const uidOfOther = (loaded: Loaded): string => ('uid' in loaded.row ? loaded.row.uid : '')

const bytes = (uid: string): Buffer => Buffer.from(uid, 'hex')
