import { createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { followChains } from './chains.ts'
import type { Chains } from './chains.ts'
import { diagnose, judgeWhole } from './diagnose.ts'
import type { KnownState, TreeState } from './diagnose.ts'
import { readCheckpoint } from './note.ts'
import type { SignedState } from './note.ts'
import { readExport } from './read-export.ts'
import type { ReadExport } from './read-export.ts'
import type { Finding, Note, Remembered, Report } from './report.ts'
import { GrowingTree } from './tree.ts'

/** What is verified, and against what. */
export interface VerifyOptions {
  /** Lines of an export. */
  readonly lines: AsyncIterable<string>
  /** The key pinned at init: SPKI as DER or PEM. */
  readonly auditPublicKey: Buffer | string
  /** What the last run gave to remember. */
  readonly remembered?: Remembered | undefined
}

const ANCHORS_MAX = 64

/** Recomputes a log from its export and says what is wrong with it. */
export async function verifyExport(options: VerifyOptions): Promise<Report> {
  const publicKey = keyOf(options.auditPublicKey)
  const read = await readExport(options.lines)
  const findings: Finding[] = [...read.findings]
  const notes: Note[] = []
  const signed = checkpointOf(read.trailer?.checkpoint ?? '', publicKey, findings, 'the checkpoint')
  const seen = checkpointOf(
    options.remembered?.checkpoint ?? '',
    publicKey,
    findings,
    'the remembered checkpoint',
  )
  const anchors = anchorsOf(options.remembered)
  const states = [...anchors, ...(signed ? [signed] : []), ...(seen ? [seen] : [])]
  const { tree, roots } = treeOf(read, states)
  const links = read.leaves.flatMap(({ link }) => (link === undefined ? [] : [link]))
  const chains = followChains(links)
  findings.push(...compareCheckpoints(signed, seen, read.leaves.length, roots))
  if (tree.firstBroken === undefined && read.gaps === 0) {
    const judged = judgeWhole(read, chains, signed?.size ?? 0)
    findings.push(...judged.findings)
    notes.push(...judged.notes)
  } else if (!findings.some(({ reason }) => reason === 'LOG_FORKED')) {
    findings.push(...diagnose(read, chains, tree))
  }
  notes.push(...notesOf(read, chains, signed, publicKey))
  return {
    ok: findings.length === 0,
    findings,
    notes,
    size: read.leaves.length,
    signedSize: signed?.size ?? 0,
    root: signed?.root.toString('base64') ?? '',
    instances: chains.instances,
    remember: findings.length > 0 ? options.remembered : remember(signed, anchors, roots),
  }
}

function keyOf(key: Buffer | string): KeyObject {
  return typeof key === 'string'
    ? createPublicKey(key)
    : createPublicKey({ key, format: 'der', type: 'spki' })
}

function checkpointOf(
  note: string,
  publicKey: KeyObject,
  findings: Finding[],
  name: string,
): SignedState | undefined {
  if (note === '') return undefined
  const state = readCheckpoint(note, publicKey)
  if (typeof state !== 'string') return state
  findings.push({ reason: 'CHECKPOINT_FORGED', message: `${name} is not to be believed: ${state}` })
  return undefined
}

function anchorsOf(remembered: Remembered | undefined): KnownState[] {
  return (remembered?.anchors ?? []).map(({ size, root }) => ({
    size,
    root: Buffer.from(root, 'base64'),
  }))
}

/** Recomputes the root at each size that somebody knows. */
function treeOf(read: ReadExport, states: readonly KnownState[]) {
  const growing = new GrowingTree()
  const wanted = new Set(states.map(({ size }) => size))
  const roots = new Map<number, Buffer>()
  if (wanted.has(0)) roots.set(0, growing.root())
  for (const { hash } of read.leaves) {
    growing.add(hash)
    if (wanted.has(growing.size)) roots.set(growing.size, growing.root())
  }
  const tree: TreeState = {
    lastWhole: { size: 0, root: Buffer.alloc(0) },
    firstBroken: undefined,
    size: growing.size,
  }
  const judged = [...states]
    .sort((a, b) => a.size - b.size)
    .reduce<TreeState>((soFar, state) => {
      const whole = roots.get(state.size)?.equals(state.root) ?? false
      if (whole) return soFar.firstBroken === undefined ? { ...soFar, lastWhole: state } : soFar
      return { ...soFar, firstBroken: soFar.firstBroken ?? state }
    }, tree)
  return { tree: judged, roots }
}

/** What two signed checkpoints say about each other, and about what is shown now. */
function compareCheckpoints(
  signed: SignedState | undefined,
  seen: SignedState | undefined,
  size: number,
  roots: ReadonlyMap<number, Buffer>,
): Finding[] {
  if (seen === undefined) return []
  if (signed !== undefined && signed.realmUid !== seen.realmUid) {
    const message = `the checkpoint is of realm ${signed.realmUid}, the remembered one of ${seen.realmUid}`
    return [{ reason: 'CHECKPOINT_FORGED', message }]
  }
  const fits = (state: SignedState) => roots.get(state.size)?.equals(state.root) ?? false
  const sameSize = signed?.size === seen.size && !signed.root.equals(seen.root)
  if (
    signed !== undefined &&
    (sameSize || (fits(signed) && signed.size >= seen.size && !fits(seen)))
  ) {
    const message = `a checkpoint over ${seen.size} leaves was signed before that this log contradicts`
    return [{ reason: 'LOG_FORKED', message, index: seen.size - 1 }]
  }
  if ((signed?.size ?? 0) < seen.size && size >= seen.size) {
    const message = `the checkpoint covers ${signed?.size ?? 0} leaves, but one over ${seen.size} was seen before`
    return [{ reason: 'CHECKPOINT_ROLLED_BACK', message }]
  }
  return []
}

function notesOf(
  read: ReadExport,
  chains: Chains,
  signed: SignedState | undefined,
  publicKey: KeyObject,
): Note[] {
  const notes: Note[] = []
  const size = read.leaves.length
  const unsigned = size - (signed?.size ?? 0)
  if (signed === undefined) {
    notes.push({ reason: 'NO_CHECKPOINT', message: 'nothing of the log is signed yet' })
  } else if (unsigned > 0) {
    const message = `the last ${unsigned === 1 ? 'leaf is' : `${unsigned} leaves are`} not signed yet`
    notes.push({ reason: 'UNSIGNED_TAIL', message, index: signed.size })
  }
  const pinned = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  if (read.header !== undefined && read.header.auditPublicKey !== pinned) {
    notes.push({
      reason: 'KEY_DIFFERS',
      message: 'the service names another key than the pinned one',
    })
  }
  for (const index of chains.open) {
    const message = `the mutation begun at leaf ${index} has no outcome: it may have happened or not`
    notes.push({ reason: 'OUTCOME_MISSING', message, index })
  }
  return notes
}

function remember(
  signed: SignedState | undefined,
  anchors: readonly KnownState[],
  roots: ReadonlyMap<number, Buffer>,
): Remembered | undefined {
  if (signed === undefined) return undefined
  const kept = [...anchors.filter(({ size }) => size < signed.size && roots.has(size)), signed]
  // The newest stay; of the older ones each second goes when there are too many.
  const thinned =
    kept.length > ANCHORS_MAX
      ? kept.filter((_, at) => at % 2 === kept.length % 2 || at >= kept.length - 8)
      : kept
  return {
    checkpoint: signed.note,
    anchors: thinned.map(({ size, root }) => ({ size, root: root.toString('base64') })),
  }
}
