import { growTree, leafHash } from '@strongroom/formats'
import type { TreeNode } from '@strongroom/formats'
import { isUniqueViolation, query, transaction } from '@strongroom/postgres'
import type { Client, Pool, Queryable } from '@strongroom/postgres'
import { hash } from 'node:crypto'
import { instanceTaken, otherRecord } from '../domain/faults.ts'
import type { NewRecord } from '../domain/leaf.ts'
import { readEnd } from './tree-store.ts'
import type { TreeEnd } from './tree-store.ts'

/** What became of one caller's records: an index for each, or why none was taken. */
export type Appended = { readonly indexes: readonly number[] } | { readonly refused: Error }

// The same as in audit.append.
const LOCK = 0x6c6f67
const OWNERS_MAX = 10_000
/** After another replica was met, the log's end is asked for each time for so long. */
const SHARED_MS = 1000
/** How often another replica may come first before the lock is held while the end is read. */
const ATTEMPTS = 4

/** Leaves that are ready to be written. */
interface Leaves {
  readonly from: TreeEnd
  readonly receivedAtMicros: bigint
  readonly records: readonly NewRecord[]
  readonly hashes: readonly Buffer[]
  readonly nodes: readonly TreeNode[]
  /** The end once they are written. */
  readonly tip: TreeEnd
}

/** Writes records into the log, those of several callers in one transaction. */
export class LogWriter {
  readonly #pool: Pool
  readonly #now: () => Date
  /** Peers by the instance uid that they were the first to use, as far as the log says so. */
  readonly #owners = new Map<string, string>()
  /** Where the log ends once all that is under way is written, as far as this replica knows. */
  #expected: TreeEnd | undefined
  #sharedUntil = 0
  /** Of the last leaves that were made. */
  #receivedAtMicros = 0n

  constructor(pool: Pool, now: () => Date) {
    this.#pool = pool
    this.#now = now
  }

  /** Appends what is new, all in one transaction. A caller whose records contradict the log is left out. */
  async append(
    groups: readonly (readonly NewRecord[])[],
  ): Promise<{ results: Appended[]; size: number }> {
    const owners = this.#ownersOf(groups)
    // Whose an instance is that was not met yet, is settled under the lock.
    for (let attempt = 0; owners !== undefined && attempt < ATTEMPTS; attempt++) {
      // In one turn from here to where the next end is expected, if nobody has to be asked.
      const from = this.#expectedAlone() ?? (await readEnd(this.#pool))
      const fresh: NewRecord[] = []
      const results = groups.map((records) => place(records, new Map(), owners, fresh, from.size))
      if (fresh.length === 0) break
      const written = await this.#writeAt(from, fresh)
      if (written === undefined) break
      if (written) return { results, size: from.size + fresh.length }
    }
    return await this.#appendUnderLock(groups)
  }

  /** Undefined where one is not known. */
  #ownersOf(groups: readonly (readonly NewRecord[])[]): Map<string, string> | undefined {
    const owners = new Map<string, string>()
    for (const { instanceUid } of groups.flat()) {
      const instance = instanceUid.toString('hex')
      const owner = this.#owners.get(instance)
      if (owner === undefined) return undefined
      owners.set(instance, owner)
    }
    return owners
  }

  #expectedAlone(): TreeEnd | undefined {
    return performance.now() < this.#sharedUntil ? undefined : this.#expected
  }

  /**
   * In one statement, as if the log still ended there and nothing came twice. The database says if it is otherwise, and nothing
   * was written: false where another replica came first, undefined where something came twice.
   */
  async #writeAt(from: TreeEnd, records: readonly NewRecord[]): Promise<boolean | undefined> {
    const leaves = this.#grow(from, records)
    // What comes next grows from here, before this is written: the lock keeps the order.
    this.#expected = leaves.tip
    try {
      if (await write(this.#pool, leaves)) return true
    } catch (thrown) {
      this.#expected = undefined
      if (!isUniqueViolation(thrown)) throw thrown
      return undefined
    }
    this.#expected = undefined
    this.#sharedUntil = performance.now() + SHARED_MS
    return false
  }

  /** Holds every other replica up meanwhile. */
  async #appendUnderLock(
    groups: readonly (readonly NewRecord[])[],
  ): Promise<{ results: Appended[]; size: number }> {
    const appended = await transaction(this.#pool, async (client) => {
      await query(client, 'SELECT pg_advisory_xact_lock($1)', [LOCK])
      const wanted = groups.flat()
      // After the lock, as statements of their own: their snapshots must be younger than the lock.
      const from = await readEnd(client)
      const known = await readKnown(client, wanted)
      const owners = await readOwners(client, wanted)
      const fresh: NewRecord[] = []
      const results = groups.map((records) => place(records, known, owners, fresh, from.size))
      if (fresh.length === 0) return { results, owners, tip: from }
      const leaves = this.#grow(from, fresh)
      if (!(await write(client, leaves))) throw new Error('the log moved under its lock')
      return { results, owners, tip: leaves.tip }
    })
    for (const [instance, owner] of appended.owners) this.#owners.set(instance, owner)
    dropOldest(this.#owners, OWNERS_MAX)
    this.#expected = appended.tip
    return { results: appended.results, size: appended.tip.size }
  }

  #grow(from: TreeEnd, records: readonly NewRecord[]): Leaves {
    const now = BigInt(this.#now().getTime()) * 1000n
    // Never the same twice: by its last leaf's hash a tip is told from one that came to nothing.
    const receivedAtMicros = now > this.#receivedAtMicros ? now : this.#receivedAtMicros + 1n
    this.#receivedAtMicros = receivedAtMicros
    const hashes = records.map(({ peer, record }) => leafHash({ receivedAtMicros, peer, record }))
    const { nodes, frontier } = growTree(from.size, from.frontier, hashes)
    const tip = { size: from.size + records.length, lastHash: hashes.at(-1), frontier }
    return { from, receivedAtMicros, records, hashes, nodes, tip }
  }
}

function dropOldest(map: Map<string, unknown>, max: number): void {
  for (const key of map.keys()) {
    if (map.size <= max) break
    map.delete(key)
  }
}

/** Where a record stands, and its bytes or their hash to tell a repeat from a contradiction. */
type Known = { readonly index: number } & (
  { readonly record: Buffer } | { readonly sha256: Buffer }
)

const recordKey = (instanceUid: Buffer, sequence: bigint | string) =>
  `${instanceUid.toString('hex')} ${sequence}`

const isRepeat = (record: Buffer, known: Known): boolean =>
  'record' in known
    ? known.record.equals(record)
    : known.sha256.equals(hash('sha256', record, 'buffer'))

/**
 * Gives each record of one caller an index: the one it has, or the next. Takes all or none; an instance that nobody has is
 * this caller's from then on.
 */
function place(
  records: readonly NewRecord[],
  known: Map<string, Known>,
  owners: Map<string, string>,
  fresh: NewRecord[],
  size: number,
): Appended {
  const mine = new Map<string, Known>()
  const indexes: number[] = []
  const added: NewRecord[] = []
  for (const { instanceUid, peer } of records)
    if ((owners.get(instanceUid.toString('hex')) ?? peer) !== peer)
      return { refused: instanceTaken() }
  for (const record of records) {
    const key = recordKey(record.instanceUid, record.sequence)
    const there = known.get(key) ?? mine.get(key)
    if (there !== undefined && !isRepeat(record.record, there))
      return { refused: otherRecord(record.sequence) }
    const index = there?.index ?? size + fresh.length + added.length
    if (there === undefined) {
      mine.set(key, { index, record: record.record })
      added.push(record)
    }
    indexes.push(index)
  }
  fresh.push(...added)
  for (const [key, entry] of mine) known.set(key, entry)
  for (const { instanceUid, peer } of added) owners.set(instanceUid.toString('hex'), peer)
  return { indexes }
}

/** The records that the log has already, looked up one by one, as in `readNodes`. */
async function readKnown(
  client: Client,
  wanted: readonly NewRecord[],
): Promise<Map<string, Known>> {
  const rows = await query<{
    index: string
    sha256: Buffer
    instanceUid: Buffer
    sequence: string
  }>(
    client,
    `SELECT l.index, sha256(l.record), w.instance_uid AS "instanceUid", w.sequence
       FROM unnest($1::bytea[], $2::bigint[]) AS w (instance_uid, sequence)
      CROSS JOIN LATERAL (
            SELECT index, record FROM audit.leaves l
             WHERE l.instance_uid = w.instance_uid AND l.sequence = w.sequence LIMIT 1) l`,
    [wanted.map(({ instanceUid }) => instanceUid), wanted.map(({ sequence }) => sequence)],
  )
  return new Map(
    rows.map(({ index, sha256, instanceUid, sequence }) => [
      recordKey(instanceUid, sequence),
      { index: Number(index), sha256 },
    ]),
  )
}

/** Whose the instances are that have records already. */
async function readOwners(
  client: Client,
  wanted: readonly NewRecord[],
): Promise<Map<string, string>> {
  const uids = new Map(wanted.map(({ instanceUid }) => [instanceUid.toString('hex'), instanceUid]))
  const rows = await query<{ uid: Buffer; peer: string }>(
    client,
    `SELECT w.uid, l.peer FROM unnest($1::bytea[]) AS w (uid) CROSS JOIN LATERAL (
       SELECT peer FROM audit.leaves WHERE instance_uid = w.uid ORDER BY sequence LIMIT 1) l`,
    [[...uids.values()]],
  )
  return new Map(rows.map(({ uid, peer }) => [uid.toString('hex'), peer]))
}

/** False where the log does not end where the leaves begin. */
async function write(
  db: Queryable,
  { from, receivedAtMicros, records, hashes, nodes }: Leaves,
): Promise<boolean> {
  let end = 0
  const rows = await query<{ written: boolean }>(
    db,
    `SELECT audit.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) AS written`,
    [
      from.size,
      from.lastHash ?? null,
      receivedAtMicros,
      Buffer.concat(records.map(({ record }) => record)),
      records.map(({ record }) => (end += record.length)),
      Buffer.concat(hashes),
      Buffer.concat(records.map(({ instanceUid }) => instanceUid)),
      records.map(({ sequence }) => sequence),
      records.map(({ timeMicros }) => timeMicros),
      records.map(({ peer }) => peer),
      records.map(({ operation }) => operation),
      records.map(({ vault }) => vault),
      records.map(({ principal }) => principal),
      records.map(({ outcome }) => outcome),
      records.map(({ intentSequence }) => intentSequence ?? null),
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index),
      Buffer.concat(nodes.map((node) => node.hash)),
    ],
  )
  return rows[0]?.written === true
}
