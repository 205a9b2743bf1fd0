import { decode } from '@strongroom/contracts'
import type { Record } from '@strongroom/contracts/audit'
import { growTree, joinSubtrees, leafHash } from '@strongroom/formats'
import type { TreeNode } from '@strongroom/formats'
import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import type { Findings } from './finding.ts'
import { columnsOf } from './leaf-columns.ts'

const PAGE_LEAVES = 256
const MISSING_LISTED_MAX = 1000

interface LeafRecord {
  readonly index: string
  readonly received: string
  readonly peer: string
  readonly record: Buffer
  readonly hash: Buffer
  readonly node: Buffer | null
  readonly [column: string]: unknown
}

/** A root that was signed, or seen signed, with what it is called. */
export interface SignedRoot {
  readonly size: number
  readonly root: Buffer
  readonly name: string
}

/** Reads the log from its beginning, builds its tree anew and holds it against what is stored and what was signed. */
export class LogReader {
  readonly #pool: Pool
  readonly #findings: Findings
  readonly #onRecord: (record: Record) => void
  readonly #expected: SignedRoot[]
  readonly #signedWithin: (above: number, upTo: number) => Promise<readonly SignedRoot[]>
  #size = 0
  #frontier: readonly Buffer[] = []
  #rewritten = false
  /** A piece is missing whose hash nobody knows: no root can be made beyond it. */
  #torn = false

  constructor(options: {
    pool: Pool
    findings: Findings
    onRecord: (record: Record) => void
    /** Roots that the tree must have, in any order. */
    expected: readonly SignedRoot[]
    /** Further ones, of sizes in between. */
    signedWithin: (above: number, upTo: number) => Promise<readonly SignedRoot[]>
  }) {
    this.#signedWithin = options.signedWithin
    this.#pool = options.pool
    this.#findings = options.findings
    this.#onRecord = options.onRecord
    this.#expected = options.expected.toSorted((a, b) => a.size - b.size)
  }

  /** Leaves read. */
  get size(): number {
    return this.#size
  }

  /** Reads on to the log's end as it is now. */
  async readOn(): Promise<void> {
    for (;;) {
      const leaves = await this.#page()
      const first = leaves[0]
      if (first === undefined) return
      if (Number(first.index) > this.#size) await this.#skip(Number(first.index))
      const whole = leaves.slice(0, wholePart(leaves))
      const hashes = whole.map((leaf) => this.#judgeLeaf(leaf))
      await this.#grow(hashes)
    }
  }

  async #page(): Promise<LeafRecord[]> {
    return await query<LeafRecord>(
      this.#pool,
      `SELECT l.index, l.received_at_micros AS received, l.peer, l.record, l.leaf_hash AS hash, n.hash AS node,
              l.instance_uid, l.sequence, l.time_micros, l.operation, l.vault, l.principal, l.outcome, l.intent_sequence
         FROM audit.leaves l LEFT JOIN audit.nodes n ON n.level = 0 AND n.index = l.index
        WHERE l.index >= $1 ORDER BY l.index LIMIT ${PAGE_LEAVES}`,
      [this.#size],
    )
  }

  /** Leaves that are gone; their hashes may still stand in the tree. */
  async #skip(to: number): Promise<void> {
    const from = this.#size
    for (let index = from; index < Math.min(to, from + MISSING_LISTED_MAX); index += 1)
      this.#findings.add('LEAF_MISSING', { kind: 'leaf', id: String(index), message: 'it is gone' })
    const hashes = await query<{ hash: Buffer }>(
      this.#pool,
      `SELECT hash FROM audit.nodes WHERE level = 0 AND index >= $1 AND index < $2 ORDER BY index LIMIT $3`,
      [from, to, MISSING_LISTED_MAX],
    )
    if (hashes.length === to - from) {
      await this.#grow(hashes.map(({ hash }) => hash))
    } else {
      this.#torn = true
      this.#size = to
    }
  }

  async #grow(hashes: readonly Buffer[]): Promise<void> {
    const end = this.#size + hashes.length
    this.#expect(await this.#signedWithin(this.#size, end))
    if (this.#torn) {
      this.#size = end
      return
    }
    const nodes: TreeNode[] = []
    let at = 0
    // A stop at each size whose root was signed.
    while (this.#size < end) {
      const next = this.#expected.find(({ size }) => size > this.#size && size <= end)
      const length = (next?.size ?? end) - this.#size
      const grown = growTree(this.#size, this.#frontier, hashes.slice(at, at + length))
      nodes.push(...grown.nodes)
      this.#frontier = grown.frontier
      this.#size += length
      at += length
      this.#judgeRoots()
    }
    await this.#judgeNodes(nodes)
  }

  #expect(roots: readonly SignedRoot[]): void {
    this.#expected.push(...roots)
    this.#expected.sort((a, b) => a.size - b.size)
  }

  /** What stands in the tree for a leaf: its own hash, or, where it was edited, the one from before. */
  #judgeLeaf(leaf: LeafRecord): Buffer {
    const [id, { peer, record }] = [leaf.index, leaf]
    const kind = 'leaf'
    const hash = leafHash({ receivedAtMicros: BigInt(leaf.received), peer, record })
    const add = this.#findings.add.bind(this.#findings)
    const whole = hash.equals(leaf.hash) && (leaf.node === null || hash.equals(leaf.node))
    if (leaf.node === null)
      add('NODE_DIFFERS', { kind: 'node', id: `0/${leaf.index}`, message: 'it is gone' })
    if (!whole) add('LEAF_EDITED', { kind, id, message: 'it is not what its hash was made from' })
    try {
      const read = decode('strongroom.audit.v1.Record', record)
      const wrong = Object.entries(columnsOf(read)).filter(
        ([column, value]) => String(value) !== textOf(leaf[column]),
      )
      for (const [column] of wrong)
        add('COLUMN_DIFFERS', { kind, id, message: `column ${column} is not what the record says` })
      if (whole) this.#onRecord(read)
    } catch {
      add('LEAF_UNREADABLE', { kind, id, message: 'it holds no record' })
    }
    return whole ? hash : (leaf.node ?? leaf.hash)
  }

  #judgeRoots(): void {
    while ((this.#expected[0]?.size ?? Infinity) < this.#size) this.#expected.shift()
    while (this.#expected[0]?.size === this.#size) {
      const signed = this.#expected.shift()
      // Every later root is wrong as well then.
      if (signed === undefined || this.#rewritten) continue
      if (joinSubtrees(this.#frontier).equals(signed.root)) continue
      this.#rewritten = true
      const message = `the root at size ${this.#size} is not that of ${signed.name}`
      this.#findings.add('LOG_REWRITTEN', { kind: 'leaf', id: String(this.#size), message })
    }
  }

  async #judgeNodes(nodes: readonly TreeNode[]): Promise<void> {
    const inner = nodes.filter(({ level }) => level > 0)
    if (inner.length === 0) return
    // One by one: joined, each page would read the whole table where Postgres made its plan while that was small.
    const rows = await query<{ at: string; hash: Buffer | null }>(
      this.#pool,
      `SELECT w.at, n.hash FROM unnest($1::int[], $2::bigint[]) WITH ORDINALITY AS w (level, index, at)
         LEFT JOIN LATERAL (SELECT hash FROM audit.nodes n WHERE n.level = w.level AND n.index = w.index LIMIT 1) n ON true
        ORDER BY w.at`,
      [inner.map(({ level }) => level), inner.map(({ index }) => index)],
    )
    inner.forEach(({ level, index, hash }, at) => {
      const stored = rows[at]?.hash
      if (stored?.equals(hash) === true) return
      const message =
        stored === undefined || stored === null ? 'it is gone' : 'it is not that of its leaves'
      this.#findings.add('NODE_DIFFERS', { kind: 'node', id: `${level}/${index}`, message })
    })
  }
}

/** How many leaves of a page follow each other. */
function wholePart(leaves: readonly LeafRecord[]): number {
  const start = Number(leaves[0]?.index)
  const gap = leaves.findIndex(({ index }, at) => Number(index) !== start + at)
  return gap === -1 ? leaves.length : gap
}

const textOf = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('hex') : String(value)
