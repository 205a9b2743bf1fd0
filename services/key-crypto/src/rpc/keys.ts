import type { ChangeFeed, Held, StoredRow } from '@strongroom/change-feed'
import { encodeRow } from '@strongroom/formats'
import type {
  HeadRow,
  KeyVersionRow,
  Row,
  RowKind,
  StateRow,
  VaultKeyRow,
} from '@strongroom/formats'
import type { Call, ObjectCollection, ResourceName } from '@strongroom/rpc'
import { isDeleted } from '../domain/head.ts'
import {
  invalidName,
  keyNotFound,
  rowIntegrity,
  vaultNotFound,
  versionNotFound,
} from '../domain/faults.ts'
import type { Hsm } from '../hsm/hsm.ts'
import type { KeyRows as UseRows, PresentedRow } from '../hsm/types.ts'
import { rowKey } from '../store/key-rows.ts'
import type { AnyKeyRow, Kept, Purpose } from '../store/key-rows.ts'
import type { KeyStore } from '../store/key-store.ts'

/** A version of a key with all that speaks of it. */
export interface FoundKey {
  readonly head: Kept<HeadRow>
  readonly state: Kept<StateRow>
  readonly keyVersion: Kept<KeyVersionRow>
}

/** With the vault's key that unwraps it. */
export interface UsableKey extends FoundKey {
  readonly vaultKey: Kept<VaultKeyRow>
}

export interface KeysDeps {
  readonly hsm: Hsm
  readonly store: KeyStore
  readonly rows: { get(keys: readonly string[]): Promise<readonly StoredRow[]> }
  readonly feed: ChangeFeed<AnyKeyRow>
  /** Wakes the other replicas. */
  readonly announce: () => void
}

/** A name that policy has parsed, with the vault it lies in. */
export interface Located {
  readonly vaultUid: string
  readonly object: string
  readonly version: string | undefined
  /** Canonical text, for messages. */
  readonly text: string
}

/** How a handler's call names its object, where not as most do. */
interface Naming {
  /** The request field that holds the name, for the message. */
  readonly field?: string
  /** A name that the request says in parts. */
  readonly name?: ResourceName
  /** One version may be named. */
  readonly versions?: boolean
}

/**
 * The object of a collection that a call names. Throws INVALID_NAME for anything else: the right was asked for on the name as
 * it came, so that nothing of another name may be found by it, nor all versions by the name of one.
 */
export function located(
  call: Call,
  collection: ObjectCollection,
  { field = 'name', name = call.name, versions = false }: Naming = {},
): Located {
  const noun = collection.slice(0, -1)
  if (call.vault === undefined || name.collection !== collection || name.object === undefined)
    throw invalidName(field, `must be "vaults/{vault}/${collection}/{${noun}}"`)
  if (name.version !== undefined && !versions)
    throw invalidName(field, `must name a ${noun}, not a version`)
  return { vaultUid: call.vault.uid, object: name.object, version: name.version, text: name.text }
}

/**
 * What is at hand. What is being read is asked for again by whoever waits for it: a rejection here would be nobody's, and
 * end the process.
 */
function atHand<T>(held: Held<T | undefined>): T | undefined {
  if (!(held instanceof Promise)) return held
  held.catch(() => undefined)
  return undefined
}

/** Key rows: quickly from what the feed keeps fresh, or from the primary for what is about to change. */
export class Keys {
  readonly #deps: KeysDeps

  constructor(deps: KeysDeps) {
    this.#deps = deps
  }

  /** A live key's version and the vault's wrap key; at once when all is at hand. */
  usable(at: Located): Held<UsableKey> {
    const { feed } = this.#deps
    const head = atHand(
      feed.get(rowKey.name(at.vaultUid, at.object)) as Held<Kept<HeadRow> | undefined>,
    )
    if (head === undefined || isDeleted(head.row)) return this.#usableSlowly(at)
    const versionUid = at.version ?? head.row.currentVersionUid
    if (versionUid === null) return this.#usableSlowly(at)
    const state = atHand(feed.get(rowKey.state(versionUid)) as Held<Kept<StateRow> | undefined>)
    const keyVersion = atHand(
      feed.get(rowKey.keyVersion(versionUid)) as Held<Kept<KeyVersionRow> | undefined>,
    )
    if (state === undefined || keyVersion === undefined) return this.#usableSlowly(at)
    const { wrapKeyGeneration } = keyVersion.row
    const vaultKey = this.vaultKey(at.vaultUid, 'wrap', wrapKeyGeneration)
    const found = checkFound(at, head, state, keyVersion)
    if (vaultKey instanceof Promise) return vaultKey.then((key) => ({ ...found, vaultKey: key }))
    return { ...found, vaultKey }
  }

  async #usableSlowly(at: Located): Promise<UsableKey> {
    const found = await this.find(at)
    const generation = found.keyVersion.row.wrapKeyGeneration
    return { ...found, vaultKey: await this.vaultKey(at.vaultUid, 'wrap', generation) }
  }

  /** A live key's version from the primary, verified. */
  async find(at: Located): Promise<FoundKey> {
    const head = await this.head(at)
    if (head === undefined || isDeleted(head.row)) throw keyNotFound(at.text)
    return await this.version(at, head)
  }

  /** The head that holds a name now, deleted or not, from the primary. */
  async head(at: Located): Promise<Kept<HeadRow> | undefined> {
    const head = await this.#read('head', rowKey.name(at.vaultUid, at.object))
    if (head !== undefined && (head.row.name !== at.object || head.row.vaultUid !== at.vaultUid))
      throw rowIntegrity('a key head')
    return head
  }

  /** The version that a name means, from the primary. */
  async version(at: Located, head: Kept<HeadRow>): Promise<FoundKey> {
    const versionUid = at.version ?? head.row.currentVersionUid
    if (versionUid === null) throw keyNotFound(at.text)
    const [state, keyVersion] = await Promise.all([
      this.#read('state', rowKey.state(versionUid)),
      this.#read('key-version', rowKey.keyVersion(versionUid)),
    ])
    if (state === undefined || keyVersion === undefined) {
      if (at.version === undefined) throw rowIntegrity('a key without its current version')
      throw versionNotFound(at.text)
    }
    return checkFound(at, head, state, keyVersion)
  }

  /**
   * The key that had a version, as it is now: what a repeated deletion or undeletion is answered with. KEY_NOT_FOUND where
   * it is gone, though another one may have its name by now.
   */
  async sameKey(at: Located, versionUid: string | undefined): Promise<FoundKey> {
    const head = await this.head(at)
    if (head === undefined) throw keyNotFound(at.text)
    if (versionUid !== undefined) {
      const state = await this.#read('state', rowKey.state(versionUid))
      if (state?.row.objectUid !== head.row.objectUid) throw keyNotFound(at.text)
    }
    return await this.version(at, head)
  }

  /** A vault's key of a generation; ROW_INTEGRITY without one, VAULT_NOT_FOUND on a tombstone. */
  vaultKey(vaultUid: string, purpose: Purpose, generation: number): Held<Kept<VaultKeyRow>> {
    const held = this.#deps.feed.get(rowKey.vaultKey(vaultUid, purpose, generation)) as Held<
      Kept<VaultKeyRow> | undefined
    >
    // One made a moment ago may not have come with the feed yet: the primary knows.
    const settle = (key: Kept<VaultKeyRow> | undefined) =>
      key === undefined ? this.readVaultKey(vaultUid, purpose, generation) : liveVaultKey(key)
    return held instanceof Promise ? held.then(settle) : settle(held)
  }

  /** The same from the primary. */
  async readVaultKey(
    vaultUid: string,
    purpose: Purpose,
    generation: number,
  ): Promise<Kept<VaultKeyRow>> {
    return liveVaultKey(
      await this.#read('vault-key', rowKey.vaultKey(vaultUid, purpose, generation)),
    )
  }

  /** The vault's key for new work, made when it has none yet. */
  currentVaultKey(vaultUid: string, purpose: Purpose): Held<Kept<VaultKeyRow>> {
    const held = this.#deps.feed.get(rowKey.vaultKey(vaultUid, purpose, 1)) as Held<
      Kept<VaultKeyRow> | undefined
    >
    if (held instanceof Promise || held === undefined)
      return this.#makeVaultKey(vaultUid, purpose, held)
    return liveVaultKey(held)
  }

  async #makeVaultKey(
    vaultUid: string,
    purpose: Purpose,
    held: Held<Kept<VaultKeyRow> | undefined>,
  ): Promise<Kept<VaultKeyRow>> {
    const { hsm, store } = this.#deps
    const known =
      (await held) ?? (await this.#read('vault-key', rowKey.vaultKey(vaultUid, purpose, 1)))
    if (known !== undefined) return liveVaultKey(known)
    await store.insertVaultKey(await hsm.createVaultKey(vaultUid, purpose, 1))
    return liveVaultKey(await this.#read('vault-key', rowKey.vaultKey(vaultUid, purpose, 1)))
  }

  /** Reads a row from the primary and verifies it. */
  async #read<K extends 'head' | 'state' | 'key-version' | 'vault-key'>(
    kind: K,
    key: string,
  ): Promise<Kept<Row<K>> | undefined> {
    const [row] = await this.#deps.rows.get([key])
    return row === undefined ? undefined : await this.kept(kind, row)
  }

  /** A row with what it says, once the HSM has judged it. */
  async kept<K extends RowKind>(kind: K, { body, mac }: StoredRow): Promise<Kept<Row<K>>> {
    return { row: await this.#deps.hsm.read(kind, { body, mac }), body, mac }
  }

  /** Bytes for a row that has none yet. */
  body<K extends RowKind>(kind: K, row: Row<K>): Buffer {
    const { hsm } = this.#deps
    return encodeRow(kind, hsm.realmUid, hsm.macGeneration, row)
  }

  /** Lets this replica and the others know of a commit before the call is answered. */
  async changed(): Promise<void> {
    const { announce, feed } = this.#deps
    announce()
    // A failed poll only means that rows are read from the primary for a while.
    await feed.poll().catch(() => undefined)
  }
}

/**
 * Runs a use of rows; rows that turn out older than some already seen are read again from the primary, once. The version
 * stays the one that was found first: its name is in the record and in the answer.
 */
export async function withReread<T>(
  keys: Pick<Keys, 'find' | 'readVaultKey'>,
  at: Located,
  key: UsableKey,
  use: (rows: UseRows) => Promise<T>,
): Promise<T> {
  try {
    return await use(key)
  } catch (thrown) {
    if (!(thrown instanceof Error && 'reason' in thrown && thrown.reason === 'ROW_STALE'))
      throw thrown
    const again = await keys.find({ ...at, version: key.keyVersion.row.versionUid })
    const generation = again.keyVersion.row.wrapKeyGeneration
    const vaultKey = await keys.readVaultKey(at.vaultUid, 'wrap', generation)
    const reread = (row: StoredRow): PresentedRow => ({
      body: row.body,
      mac: row.mac,
      reread: true,
    })
    return await use({
      vaultKey: reread(vaultKey),
      head: reread(again.head),
      state: reread(again.state),
      keyVersion: reread(again.keyVersion),
    })
  }
}

function liveVaultKey(key: Kept<VaultKeyRow> | undefined): Kept<VaultKeyRow> {
  if (key === undefined) throw rowIntegrity('a vault without its key')
  if (key.row.blob.length === 0) throw vaultNotFound(key.row.vaultUid)
  return key
}

function checkFound(
  at: Located,
  head: Kept<HeadRow>,
  state: Kept<StateRow>,
  keyVersion: Kept<KeyVersionRow>,
): FoundKey {
  const { objectUid } = head.row
  if (state.row.objectUid !== objectUid || keyVersion.row.objectUid !== objectUid) {
    if (at.version === undefined) throw rowIntegrity('a key version of another key')
    throw versionNotFound(at.text)
  }
  return { head, state, keyVersion }
}
