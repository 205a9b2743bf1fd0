import { decodeRow } from '@strongroom/formats'
import type { AccessRow, PrincipalRow, RoleRow, VaultRow } from '@strongroom/formats'
import { ChangeFeed } from './change-feed.ts'
import type { Decoded } from './change-feed.ts'
import { rowKindOf } from './row-kind.ts'
import type { AccessQuery, AccessSource, Held, RowVerifier, StoredRow } from './source.ts'
import type { Wake } from './wake.ts'

export interface AccessCacheOptions {
  readonly source: AccessSource
  readonly verifier: RowVerifier
  readonly wake?: Wake | undefined
  /** Monotonic milliseconds. */
  readonly now?: () => number
  readonly entriesMax?: number
}

type AnyAccessRow = PrincipalRow | AccessRow | RoleRow | VaultRow

/**
 * Principals, access, roles and vaults, verified and held fresh by the change feed. A value is given at once when it is
 * at hand and counts, else as a promise; undefined means that the owner has none. ROW_INTEGRITY where a row fails its
 * check, PEER_UNAVAILABLE where the owner does not answer.
 */
export class AccessCache {
  readonly #feed: ChangeFeed<AnyAccessRow>

  constructor({ source, ...options }: AccessCacheOptions) {
    this.#feed = new ChangeFeed({
      ...options,
      name: 'access',
      source: {
        watch: (cursor, question, signal) => source.watch(cursor, question, signal),
        get: (keys, signal) => source.get(queryOf(keys), signal),
      },
      decode,
    })
  }

  /** Begins to follow the feed; until it is confirmed, rows are read from the owner. */
  start(): void {
    this.#feed.start()
  }

  stop(): Promise<void> {
    return this.#feed.stop()
  }

  /** Asks the owner once what changed. */
  poll(): Promise<void> {
    return this.#feed.poll()
  }

  isFresh(): boolean {
    return this.#feed.isFresh()
  }

  /** Milliseconds since the owner confirmed what is cached. */
  confirmedAgeMs(): number {
    return this.#feed.confirmedAgeMs()
  }

  principal(uid: string): Held<PrincipalRow | undefined> {
    const held = this.#feed.get(`principal/${uid}`) as Held<PrincipalRow | undefined>
    // The same answer brings its rights: asked for by name, they are kept.
    if (held instanceof Promise) this.#feed.prefetch(`access/${uid}`)
    return held
  }

  access(principalUid: string): Held<AccessRow | undefined> {
    return this.#feed.get(`access/${principalUid}`) as Held<AccessRow | undefined>
  }

  role(uid: string): Held<RoleRow | undefined> {
    return this.#feed.get(`role/${uid}`) as Held<RoleRow | undefined>
  }

  /** The vault that holds the name now, in any state but purged. */
  vault(name: string): Held<VaultRow | undefined> {
    return this.#feed.get(`vault-name/${name}`) as Held<VaultRow | undefined>
  }

  vaultByUid(uid: string): Held<VaultRow | undefined> {
    return this.#feed.get(`vault/${uid}`) as Held<VaultRow | undefined>
  }
}

/** The key's first part is the row's kind, so that what is found under it is of the type that its reader expects. */
function decode({ body }: StoredRow): Decoded<AnyAccessRow> {
  const kind = rowKindOf(body)
  switch (kind) {
    case 'principal':
    case 'role': {
      const { row } = decodeRow(kind, body)
      return { key: `${kind}/${row.uid}`, counter: row.counter, value: row }
    }
    case 'access': {
      const { row } = decodeRow(kind, body)
      return { key: `access/${row.principalUid}`, counter: row.counter, value: row }
    }
    case 'vault': {
      const { row } = decodeRow(kind, body)
      const holdsAlias = row.state !== 'purged'
      return {
        key: `vault/${row.uid}`,
        counter: row.counter,
        value: row,
        alias: `vault-name/${row.name}`,
        holdsAlias,
      }
    }
    default:
      throw new RangeError(`feed: a row of kind ${kind}`)
  }
}

function queryOf(keys: readonly string[]): AccessQuery {
  const principalUids = new Set<string>()
  const roleUids: string[] = []
  const vaultNames: string[] = []
  const vaultUids: string[] = []
  for (const key of keys) {
    const slash = key.indexOf('/')
    const name = key.slice(slash + 1)
    const kind = key.slice(0, slash)
    if (kind === 'principal' || kind === 'access') principalUids.add(name)
    else if (kind === 'role') roleUids.push(name)
    else if (kind === 'vault') vaultUids.push(name)
    else vaultNames.push(name)
  }
  return { principalUids: [...principalUids], roleUids, vaultNames, vaultUids }
}
