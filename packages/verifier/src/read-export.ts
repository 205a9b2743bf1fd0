import { parseLine } from './lines.ts'
import type { HeaderLine, TrailerLine } from './lines.ts'
import { readChainFields } from './record.ts'
import type { Finding } from './report.ts'
import { digest, leafHash } from './tree.ts'
import type { Link } from './chains.ts'

/** One leaf, taken apart. */
export interface ReadLeaf {
  readonly index: number
  readonly receivedAtMicros: bigint
  readonly hash: Buffer
  /** Undefined where the record cannot be read. */
  readonly link: Link | undefined
}

/** An export as it was read. */
export interface ReadExport {
  readonly header: HeaderLine | undefined
  /** By index, each once. */
  readonly leaves: readonly ReadLeaf[]
  readonly trailer: TrailerLine | undefined
  /** What is wrong with its lines and with the numbering of its leaves. */
  readonly findings: readonly Finding[]
  /** Ranges [from, to] of indexes that are missing. */
  readonly gaps: number
}

/** Reads all lines. Leaves are told by their index; where the lines say another order, that is a finding. */
export async function readExport(lines: AsyncIterable<string>): Promise<ReadExport> {
  let header: HeaderLine | undefined
  let trailer: TrailerLine | undefined
  const leaves: ReadLeaf[] = []
  const findings: Finding[] = []
  const malformed = (message: string) => findings.push({ reason: 'EXPORT_MALFORMED', message })
  let number = 0
  for await (const text of lines) {
    number += 1
    if (text === '') continue
    const line = parseLine(text)
    if (trailer !== undefined) {
      malformed(`line ${number} stands behind the end`)
      break
    }
    if (line === undefined) malformed(`line ${number} cannot be read`)
    else if (line.type === 'header') header ??= line
    else if (line.type === 'trailer') trailer = line
    else {
      leaves.push(
        readLeaf(
          Number(line.index),
          BigInt(line.receivedAtMicros),
          line.peer,
          Buffer.from(line.record, 'base64'),
        ),
      )
    }
  }
  if (header === undefined) malformed('the first line is missing')
  if (trailer === undefined) malformed('the export ends early: its last line is missing')
  else if (Number(trailer.size) !== leaves.length) {
    malformed(`the export says it has ${trailer.size} leaves, but has ${leaves.length}`)
  }
  const numbered = byIndex(leaves)
  return { header, trailer, ...numbered, findings: [...findings, ...numbered.findings] }
}

function readLeaf(index: number, receivedAtMicros: bigint, peer: string, record: Buffer): ReadLeaf {
  const fields = readChainFields(record)
  return {
    index,
    receivedAtMicros,
    hash: leafHash(receivedAtMicros, peer, record),
    link:
      fields === undefined
        ? undefined
        : { ...fields, index, recordHash: digest(record).toString('hex') },
  }
}

function byIndex(leaves: readonly ReadLeaf[]) {
  const findings: Finding[] = []
  const sorted = [...leaves].sort((a, b) => a.index - b.index)
  const misplaced = sorted.findIndex((leaf, at) => leaf !== leaves[at])
  if (misplaced !== -1) {
    findings.push({
      reason: 'LEAVES_REORDERED',
      message: `the export's lines are not in the order of their indexes, from line of leaf ${misplaced}`,
      index: misplaced,
    })
  }
  const unique: ReadLeaf[] = []
  let gaps = 0
  for (const leaf of sorted) {
    const expected = (unique.at(-1)?.index ?? -1) + 1
    if (leaf.index < expected) {
      findings.push({
        reason: 'LEAF_INSERTED',
        message: `two leaves have index ${leaf.index}`,
        index: leaf.index,
      })
      continue
    }
    if (leaf.index > expected) {
      gaps += 1
      const what =
        leaf.index - expected === 1
          ? `leaf ${expected} is`
          : `leaves ${expected} to ${leaf.index - 1} are`
      findings.push({ reason: 'LEAF_DELETED', message: `${what} missing`, index: expected })
    }
    unique.push(leaf)
  }
  return { leaves: unique, findings, gaps }
}
