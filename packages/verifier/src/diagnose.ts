import type { ChainFault, Chains, Link } from './chains.ts'
import type { ReadExport } from './read-export.ts'
import { findReordering } from './reorder.ts'
import type { Finding, Note } from './report.ts'

/** A size and root that somebody signed, or that an earlier run found whole. */
export interface KnownState {
  readonly size: number
  readonly root: Buffer
}

/** What the roots say. */
export interface TreeState {
  /** Largest known state that the leaves still have; size 0 when none. */
  readonly lastWhole: KnownState
  /** Smallest known state that they do not have, if any. */
  readonly firstBroken: KnownState | undefined
  /** Leaves that are there. */
  readonly size: number
}

/** Names what was done to a log whose leaves do not have a root that was signed. */
export function diagnose(read: ReadExport, chains: Chains, tree: TreeState): Finding[] {
  const broken = tree.firstBroken
  if (broken === undefined) return []
  // Where the numbering itself has gaps, the leaves behind them are no longer where they were signed.
  if (read.gaps > 0) return []
  const findings = [...unreadable(read), ...chainFindings(read, chains)]
  if (broken.size > tree.size) {
    // A cut may part two batches that landed in either order: the holes at the end are the cut's.
    if (findings.length === 0) return [cut(tree, broken.size)]
    return findings
  }
  if (findings.length > 0) return findings
  const moved = findReordering(read.leaves, broken.size, broken.root)
  if (moved !== undefined) {
    const message = `the leaves are all there, but not in the order that was signed, from index ${moved}`
    return [{ reason: 'LEAVES_REORDERED', message, index: moved }]
  }
  const between = `between index ${tree.lastWhole.size} and ${broken.size - 1}`
  return [{ reason: 'LEAF_EDITED', message: `a leaf ${between} is not what was signed` }]
}

function cut(tree: TreeState, signedSize: number): Finding {
  const message = `the log ends at ${tree.size} leaves, but ${signedSize} were signed`
  return { reason: 'TAIL_CUT', message, index: tree.size }
}

function unreadable(read: ReadExport): Finding[] {
  return read.leaves
    .filter(({ link }) => link === undefined)
    .map(({ index }) => edited(index, 'holds no readable record any more'))
}

const edited = (index: number, why: string): Finding => ({
  reason: 'LEAF_EDITED',
  message: `leaf ${index} ${why}`,
  index,
})

/** What the chains say about a log that is known to be changed. */
function chainFindings(read: ReadExport, chains: Chains): Finding[] {
  const links = read.leaves.flatMap(({ link }) => (link === undefined ? [] : [link]))
  const strays = strayLinks(chains.faults, links)
  const findings = strays.map(({ index }) => edited(index, 'claims another place in its instance'))
  const known = new Set(strays.map(({ index }) => index))
  let excused = strays.length + (read.leaves.length - links.length)
  const changed = new Set(
    chains.faults.filter(({ kind }) => kind === 'changed').map(({ index }) => index),
  )
  for (const fault of chains.faults) {
    if (known.has(fault.index) || (fault.kind === 'twice' && known.has(fault.other))) continue
    switch (fault.kind) {
      case 'changed': {
        // A record that neither names its predecessor nor is named by its successor is the changed one itself.
        const names = known.has(fault.successor) || changed.has(fault.successor)
        if (!names)
          findings.push(edited(fault.index, `is not the record that leaf ${fault.successor} names`))
        break
      }
      case 'hole':
        if (excused > 0 && fault.from === fault.to) excused -= 1
        else findings.push(deleted(fault))
        break
      case 'twice': {
        const message = `leaves ${fault.other} and ${fault.index} have the same number`
        findings.push({ reason: 'LEAF_INSERTED', message, index: fault.index })
      }
    }
  }
  return findings
}

const numbersOf = ({ instance, from, to }: Extract<ChainFault, { kind: 'hole' }>) =>
  `${from === to ? `record ${from}` : `records ${from} to ${to}`} of instance ${instance}`

function deleted(hole: Extract<ChainFault, { kind: 'hole' }>): Finding {
  const message = `${numbersOf(hole)} missing before leaf ${hole.index}`
  return { reason: 'LEAF_DELETED', message, index: hole.index }
}

/** Records that name a predecessor which has a hole behind it: they are what is missing there, under a changed number. */
function strayLinks(faults: readonly ChainFault[], links: readonly Link[]): Link[] {
  const holes = faults.filter((fault) => fault.kind === 'hole')
  if (holes.length === 0) return []
  // Both looked up, not searched for: whoever deletes half of a long log leaves a hole for each record.
  const byNumber = grouped(links, numberOf)
  const successors = grouped(
    links.filter(({ previousHash }) => previousHash !== ''),
    ({ previousHash }) => previousHash,
  )
  return holes.flatMap(({ instance, from }) => {
    const before = byNumber.get(numberOf({ instance, sequence: from - 1n })) ?? []
    const named = before.flatMap(({ recordHash }) => successors.get(recordHash) ?? [])
    return named.filter((link) => link.instance !== instance || link.sequence !== from)
  })
}

const numberOf = ({ instance, sequence }: Pick<Link, 'instance' | 'sequence'>) =>
  `${instance} ${sequence}`

function grouped(links: readonly Link[], keyOf: (link: Link) => string): Map<string, Link[]> {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const group = groups.get(keyOf(link))
    if (group === undefined) groups.set(keyOf(link), [link])
    else group.push(link)
  }
  return groups
}

// A record may be waiting for its batch while a later one is in the log already.
const PENDING_MICROS = 60_000_000n

/** What the chains say about a log that is as it was signed. */
export function judgeWhole(
  read: ReadExport,
  chains: Chains,
  signedSize: number,
): { findings: Finding[]; notes: Note[] } {
  const findings: Finding[] = []
  const notes: Note[] = []
  const newest = read.leaves.at(-1)?.receivedAtMicros ?? 0n
  for (const fault of chains.faults) {
    switch (fault.kind) {
      case 'hole': {
        const message = `${numbersOf(fault)} never came into the log`
        const age = newest - (read.leaves[fault.index]?.receivedAtMicros ?? 0n)
        if (age > PENDING_MICROS)
          findings.push({ reason: 'RECORD_LOST', message, index: fault.index })
        else notes.push({ reason: 'RECORD_PENDING', message, index: fault.index })
        break
      }
      case 'changed': {
        const message = `leaf ${fault.index} is not the record that leaf ${fault.successor} names`
        const signed = Math.max(fault.index, fault.successor) < signedSize
        findings.push({
          reason: signed ? 'CHAIN_BROKEN' : 'LEAF_EDITED',
          message,
          index: fault.index,
        })
        break
      }
      case 'twice': {
        const message = `leaves ${fault.other} and ${fault.index} have the same number`
        findings.push({ reason: 'CHAIN_BROKEN', message, index: fault.index })
      }
    }
  }
  for (const { index, link } of read.leaves) {
    const message = `leaf ${index} holds no readable record`
    if (link === undefined) findings.push({ reason: 'RECORD_UNREADABLE', message, index })
  }
  return { findings, notes }
}
