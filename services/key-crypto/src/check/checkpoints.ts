import { createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseCheckpoint, verifyCheckpoint } from '@strongroom/formats'
import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import type { Engine } from '../hsm/engine.ts'
import { rowOf } from '../hsm/row-kind.ts'
import { parseFloor } from '../store/checkpoint-floor.ts'
import type { Floor } from '../store/checkpoint-floor.ts'
import { CheckpointStore } from '../store/checkpoint-store.ts'
import type { Findings } from './finding.ts'
import type { SignedRoot } from './log.ts'

/** A replica's floor: what it saw signed, kept outside the database. */
export interface SeenRoot extends SignedRoot {
  readonly file: string
}

/** What was signed, and where each word of it stands: older ones were read first. */
export interface Signed {
  readonly floors: readonly SeenRoot[]
  readonly newestNote: number
  readonly last: SignedRoot | undefined
}

/** Reads the floors, then the newest note, then the monitor's own row: each can only be at or above the one before. */
export async function readSigned(
  { pool, engine }: { pool: Pool; engine: Engine },
  floorFiles: readonly string[],
  findings: Findings,
): Promise<Signed> {
  const floors = await Promise.all(floorFiles.map((path) => readFloorFile(path, findings)))
  const [newest] = await query<{ size: string | null }>(
    pool,
    'SELECT max(size) AS size FROM audit.checkpoints',
  )
  const stored = await new CheckpointStore(pool).read()
  const verified = stored && engine.macs.check(stored)
  const row = verified && rowOf('checkpoint', verified)
  if (stored === undefined)
    findings.add('CHECKPOINT_MISSING', { kind: 'checkpoint', message: 'the last one is not there' })
  const name = "the HSM's last checkpoint"
  return {
    floors: floors.filter((floor) => floor !== undefined),
    newestNote: Number(newest?.size ?? 0),
    last: row && { size: row.size, root: row.root, name },
  }
}

async function readFloorFile(path: string, findings: Findings): Promise<SeenRoot | undefined> {
  try {
    const floor: Floor = parseFloor(await readFile(path, 'utf8'))
    return { ...floor, file: path, name: `the floor in ${path}` }
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : 'it cannot be read'
    findings.add('FLOOR_UNREADABLE', { kind: 'floor', id: path, message })
    return undefined
  }
}

/** Holds what was signed against each other and against the log's size. */
export function judgeSigned(
  { floors, newestNote, last }: Signed,
  logSize: number,
  findings: Findings,
) {
  const notes = { size: newestNote, name: 'a stored checkpoint' }
  for (const { size, name } of [...floors, notes]) {
    if (last !== undefined && size > last.size)
      findings.add('CHECKPOINT_ROLLED_BACK', {
        kind: 'checkpoint',
        message: `the HSM's last one in the database is of size ${last.size}, ${name} of size ${size}`,
      })
  }
  const signedSize = Math.max(newestNote, last?.size ?? 0, ...floors.map(({ size }) => size))
  if (signedSize > logSize)
    findings.add('TAIL_CUT', {
      kind: 'leaf',
      id: String(logSize),
      message: `the log has ${logSize} leaves, and ${signedSize} were signed`,
    })
  if (signedSize < logSize)
    findings.note('UNSIGNED_TAIL', {
      kind: 'leaf',
      id: String(signedSize),
      message: `${logSize - signedSize} leaves were not signed yet when this began`,
    })
}

/** Reads stored checkpoints and verifies their signatures. */
export class Notes {
  readonly #pool: Pool
  readonly #keys: readonly KeyObject[]
  readonly #realmUid: string
  readonly #findings: Findings
  count = 0

  constructor({ pool, engine }: { pool: Pool; engine: Engine }, findings: Findings) {
    this.#pool = pool
    this.#keys = engine.keys
      .all('audit')
      .map(({ publicKey }) => createPublicKey({ key: publicKey, format: 'der', type: 'spki' }))
    this.#realmUid = engine.macs.realmUid
    this.#findings = findings
  }

  /** The ones of sizes above one and up to another, as far as they are right. */
  async within(above: number, upTo: number): Promise<SignedRoot[]> {
    const rows = await query<{ size: string; note: string }>(
      this.#pool,
      'SELECT size, note FROM audit.checkpoints WHERE size > $1 AND size <= $2 ORDER BY size',
      [above, upTo],
    )
    this.count += rows.length
    return rows.flatMap(({ size, note }) => this.#read(Number(size), note) ?? [])
  }

  #read(size: number, note: string): SignedRoot | undefined {
    try {
      const checkpoint = parseCheckpoint(note)
      const right =
        checkpoint.size === size &&
        checkpoint.realmUid === this.#realmUid &&
        this.#keys.some((key) => verifyCheckpoint(checkpoint, key))
      if (right) return { size, root: checkpoint.root, name: 'the checkpoint stored for it' }
    } catch {
      // Said below.
    }
    const message = 'it is not signed by the HSM, or for another size'
    this.#findings.add('CHECKPOINT_FORGED', { kind: 'checkpoint', id: String(size), message })
    return undefined
  }
}
