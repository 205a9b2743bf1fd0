import { joinSubtrees, subtrees } from '@strongroom/formats'
import type { LeafRange, NodeId } from '@strongroom/formats'
import { query } from '@strongroom/postgres'
import type { Pool, Queryable } from '@strongroom/postgres'
import { logDamaged } from '../domain/faults.ts'

/**
 * Hashes of complete subtrees, in the order asked for. A missing one means a damaged log. Each is looked up by itself: joined, they
 * would be found by reading the whole table wherever Postgres made its plan while that was small.
 */
export async function readNodes(db: Queryable, ids: readonly NodeId[]): Promise<Buffer[]> {
  if (ids.length === 0) return []
  const rows = await query<{ at: string; hash: Buffer }>(
    db,
    `SELECT w.at, n.hash
       FROM unnest($1::int[], $2::bigint[]) WITH ORDINALITY AS w (level, index, at)
      CROSS JOIN LATERAL (
            SELECT hash FROM audit.nodes n WHERE n.level = w.level AND n.index = w.index LIMIT 1) n`,
    [ids.map(({ level }) => level), ids.map(({ index }) => index)],
  )
  const found = new Map(rows.map(({ at, hash }) => [Number(at), hash]))
  return ids.map(({ level, index }, at) => {
    const hash = found.get(at + 1)
    if (hash === undefined) throw logDamaged(index * 2 ** level)
    return hash
  })
}

/** One hash for each range, as proofs want them. */
export async function readRanges(db: Queryable, ranges: readonly LeafRange[]): Promise<Buffer[]> {
  const parts = ranges.map(subtrees)
  const hashes = await readNodes(db, parts.flat())
  let at = 0
  return parts.map((nodes) => joinSubtrees(hashes.slice(at, (at += nodes.length))))
}

/** Root of the tree at a size that it has or had. */
export async function readRoot(db: Queryable, size: number): Promise<Buffer> {
  return joinSubtrees(await readNodes(db, subtrees({ start: 0, end: size })))
}

/** Where a log ends, and what its tree grows from. */
export interface TreeEnd {
  readonly size: number
  readonly lastHash: Buffer | undefined
  /** The complete subtrees, left to right. */
  readonly frontier: readonly Buffer[]
}

/** As one moment of the log. Each node is looked up by itself, as in `readNodes`. */
export async function readEnd(db: Queryable): Promise<TreeEnd> {
  const rows = await query<{ size: string; lastHash: Buffer; hash: Buffer | null }>(
    db,
    `SELECT last.size, last.leaf_hash AS "lastHash", n.hash
       FROM (SELECT index + 1 AS size, leaf_hash FROM audit.leaves ORDER BY index DESC LIMIT 1) last
      CROSS JOIN LATERAL generate_series(0, 52) AS w (level)
       LEFT JOIN LATERAL (
            SELECT hash FROM audit.nodes n WHERE n.level = w.level AND n.index = (last.size >> w.level) - 1 LIMIT 1) n ON true
      WHERE (last.size >> w.level) & 1 = 1
      ORDER BY w.level DESC`,
  )
  const [last] = rows
  if (last === undefined) return { size: 0, lastHash: undefined, frontier: [] }
  const size = Number(last.size)
  const frontier = subtrees({ start: 0, end: size }).map(({ level, index }, at) => {
    const hash = rows[at]?.hash ?? undefined
    if (hash === undefined) throw logDamaged(index * 2 ** level)
    return hash
  })
  return { size, lastHash: last.lastHash, frontier }
}

/** Size of the tree. */
export async function readSize(db: Queryable): Promise<number> {
  const rows = await query<{ size: string }>(
    db,
    'SELECT index + 1 AS size FROM audit.leaves ORDER BY index DESC LIMIT 1',
  )
  return Number(rows[0]?.size ?? 0)
}

/** The tree as proofs need it. */
export class Tree {
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** How many leaves there are. */
  async size(): Promise<number> {
    return await readSize(this.#pool)
  }

  /** Root at a size that the tree has or had. */
  async root(size: number): Promise<Buffer> {
    return await readRoot(this.#pool, size)
  }

  /** One hash for each range. */
  async ranges(ranges: readonly LeafRange[]): Promise<Buffer[]> {
    return await readRanges(this.#pool, ranges)
  }
}
