import { growTree, leafHash, subtrees } from '@strongroom/formats'
import type { TreeNode } from '@strongroom/formats'
import { query, transaction } from '@strongroom/postgres'
import type { Client, Pool } from '@strongroom/postgres'
import { createHash } from 'node:crypto'
import { otherRecord } from '../domain/faults.ts'
import type { NewRecord } from '../domain/leaf.ts'
import { readNodes } from './tree-store.ts'

/** What became of one caller's records: an index for each, or why none was taken. */
export type Appended = { readonly indexes: readonly number[] } | { readonly refused: Error }

// Whoever holds it gives out the next indexes; without it two replicas would number two leaves alike.
const LOCK = 0x6c6f67
const FRONTIERS_MAX = 4

/** Writes records into the log, those of several callers in one transaction. */
export class LogWriter {
  readonly #pool: Pool
  readonly #now: () => Date
  /**
   * Frontiers of trees seen lately, by size and last leaf hash. The hash covers a salt and the time of receipt, so an
   * entry is right even when its transaction was rolled back or the database restored.
   */
  readonly #frontiers = new Map<string, readonly Buffer[]>()

  constructor(pool: Pool, now: () => Date) {
    this.#pool = pool
    this.#now = now
  }

  /** Appends what is new, all in one transaction. A caller whose records contradict the log is left out. */
  async append(
    groups: readonly (readonly NewRecord[])[],
  ): Promise<{ results: Appended[]; size: number }> {
    return await transaction(this.#pool, async (client) => {
      await query(client, 'SELECT pg_advisory_xact_lock($1)', [LOCK])
      const wanted = groups.flat()
      const { size, lastHash, known } = await readTip(client, wanted)
      const receivedAtMicros = BigInt(this.#now().getTime()) * 1000n
      const fresh: NewRecord[] = []
      const results = groups.map((records) => place(records, known, fresh, size))
      if (fresh.length === 0) return { results, size }
      const hashes = fresh.map(({ peer, record }) => leafHash({ receivedAtMicros, peer, record }))
      const frontier =
        this.#frontiers.get(frontierKey(size, lastHash)) ??
        (await readNodes(client, subtrees({ start: 0, end: size })))
      const grown = growTree(size, frontier, hashes)
      await insert(client, size, receivedAtMicros, fresh, hashes, grown.nodes)
      this.#remember(size + fresh.length, hashes.at(-1), grown.frontier)
      return { results, size: size + fresh.length }
    })
  }

  #remember(size: number, lastHash: Buffer | undefined, frontier: readonly Buffer[]): void {
    this.#frontiers.set(frontierKey(size, lastHash), frontier)
    for (const key of this.#frontiers.keys()) {
      if (this.#frontiers.size <= FRONTIERS_MAX) break
      this.#frontiers.delete(key)
    }
  }
}

const frontierKey = (size: number, lastHash: Buffer | undefined) =>
  `${size} ${lastHash?.toString('hex') ?? ''}`

/** Where a record stands, and a hash of its bytes to tell a repeat from a contradiction. */
interface Known {
  readonly index: number
  readonly sha256: string
}

const recordKey = (instanceUid: Buffer, sequence: bigint | string) =>
  `${instanceUid.toString('hex')} ${sequence}`

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Gives each record of one caller an index: the one it has, or the next. Takes all or none. */
function place(
  records: readonly NewRecord[],
  known: Map<string, Known>,
  fresh: NewRecord[],
  size: number,
): Appended {
  const mine = new Map<string, Known>()
  const indexes: number[] = []
  const added: NewRecord[] = []
  for (const record of records) {
    const key = recordKey(record.instanceUid, record.sequence)
    const hash = sha256(record.record)
    const there = known.get(key) ?? mine.get(key)
    if (there !== undefined && there.sha256 !== hash)
      return { refused: otherRecord(record.sequence) }
    const index = there?.index ?? size + fresh.length + added.length
    if (there === undefined) {
      mine.set(key, { index, sha256: hash })
      added.push(record)
    }
    indexes.push(index)
  }
  fresh.push(...added)
  for (const [key, entry] of mine) known.set(key, entry)
  return { indexes }
}

/** After the lock, as a statement of its own: the snapshot must be younger than the lock. */
async function readTip(client: Client, wanted: readonly NewRecord[]) {
  const rows = await query<{
    index: string
    bytes: Buffer
    instanceUid: Buffer | null
    sequence: string
  }>(
    client,
    `(SELECT index, leaf_hash AS bytes, NULL::bytea AS "instanceUid", 0 AS sequence
        FROM audit.leaves ORDER BY index DESC LIMIT 1)
     UNION ALL
     SELECT l.index, sha256(l.record), l.instance_uid, l.sequence
       FROM unnest($1::bytea[], $2::bigint[]) AS w (instance_uid, sequence)
       JOIN audit.leaves l USING (instance_uid, sequence)`,
    [wanted.map(({ instanceUid }) => instanceUid), wanted.map(({ sequence }) => sequence)],
  )
  const known = new Map<string, Known>()
  let size = 0
  let lastHash: Buffer | undefined
  for (const { index, bytes, instanceUid, sequence } of rows) {
    if (instanceUid === null) {
      size = Number(index) + 1
      lastHash = bytes
    } else {
      known.set(recordKey(instanceUid, sequence), {
        index: Number(index),
        sha256: bytes.toString('hex'),
      })
    }
  }
  return { size, lastHash, known }
}

async function insert(
  client: Client,
  size: number,
  receivedAtMicros: bigint,
  records: readonly NewRecord[],
  hashes: readonly Buffer[],
  nodes: readonly TreeNode[],
): Promise<void> {
  await query(
    client,
    `WITH new_leaves AS (
       INSERT INTO audit.leaves
              (index, received_at_micros, peer, record, leaf_hash, instance_uid, sequence, time_micros, operation,
               vault, principal, outcome, intent_sequence)
       SELECT $1::bigint + w.at - 1, $2::bigint, w.peer, w.record, w.leaf_hash, w.instance_uid, w.sequence,
              w.time_micros, w.operation, w.vault, w.principal, w.outcome, w.intent_sequence
         FROM unnest($3::text[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bigint[], $8::bigint[], $9::text[],
                     $10::text[], $11::text[], $12::smallint[], $13::bigint[])
              WITH ORDINALITY AS w (peer, record, leaf_hash, instance_uid, sequence, time_micros, operation, vault,
                                    principal, outcome, intent_sequence, at)
     )
     INSERT INTO audit.nodes (level, index, hash)
     SELECT * FROM unnest($14::int[], $15::bigint[], $16::bytea[])`,
    [
      size,
      receivedAtMicros,
      records.map(({ peer }) => peer),
      records.map(({ record }) => record),
      hashes,
      records.map(({ instanceUid }) => instanceUid),
      records.map(({ sequence }) => sequence),
      records.map(({ timeMicros }) => timeMicros),
      records.map(({ operation }) => operation),
      records.map(({ vault }) => vault),
      records.map(({ principal }) => principal),
      records.map(({ outcome }) => outcome),
      records.map(({ intentSequence }) => intentSequence ?? null),
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index),
      nodes.map(({ hash }) => hash),
    ],
  )
}
