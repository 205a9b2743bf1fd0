import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rowKinds } from '@strongroom/formats'
import type { RowKind } from '@strongroom/formats'

/** What is said of a row's counter: by a record of the log, or by the row itself. */
export interface Entry {
  readonly kind: RowKind
  /** 32 hex digits. */
  readonly uid: string
  /** The object's uid for heads and states, else the row's own: what is judged together. */
  readonly group: string
  readonly vaultUid: string
  readonly counter: number
  /** Said by the row; else by the log. */
  readonly row: boolean
  /** Its owner said that it was committed; else it was only made. */
  readonly committed: boolean
  /** The change took the row away, or left a tombstone that goes later. */
  readonly last: boolean
  /** Recorded after the rows were read. */
  readonly late: boolean
}

const NO_UID = '0'.repeat(32)
const ENTRY_BYTES = 1 + 16 * 3 + 8 + 1
const BUCKETS = 256
const BUFFER_BYTES = ENTRY_BYTES * 256
const FLAGS = ['row', 'committed', 'last', 'late'] as const

/**
 * What log and rows say of counters, sorted into files by uid, so that both can be held against each other a piece at a
 * time, however long the log is. Uids and counters are no secrets.
 */
export class Ledger {
  readonly #dir = mkdtempSync(join(tmpdir(), 'strongroom-check-'))
  readonly #files: number[] = []
  readonly #buffers: Buffer[] = []
  readonly #used: number[] = []

  constructor() {
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      this.#files.push(openSync(this.#path(bucket), 'w', 0o600))
      this.#buffers.push(Buffer.alloc(BUFFER_BYTES))
      this.#used.push(0)
    }
  }

  #path(bucket: number): string {
    return join(this.#dir, String(bucket))
  }

  add(entry: Entry): void {
    const bucket = parseInt(entry.group.slice(0, 2), 16)
    const buffer = this.#buffers[bucket]
    let at = this.#used[bucket] ?? 0
    if (buffer === undefined) throw new RangeError('ledger: not a uid')
    buffer[at] = rowKinds.indexOf(entry.kind)
    at += 1
    for (const uid of [entry.uid, entry.group, entry.vaultUid])
      at += buffer.write(uid === '' ? NO_UID : uid, at, 16, 'hex')
    at = buffer.writeBigUInt64BE(BigInt(entry.counter), at)
    buffer[at] = FLAGS.reduce((bits, flag, index) => bits | (entry[flag] ? 1 << index : 0), 0)
    this.#used[bucket] = at + 1
    if (at + 1 === BUFFER_BYTES) this.#flush(bucket)
  }

  #flush(bucket: number): void {
    const [file, buffer] = [this.#files[bucket], this.#buffers[bucket]]
    if (file === undefined || buffer === undefined) return
    writeSync(file, buffer, 0, this.#used[bucket] ?? 0)
    this.#used[bucket] = 0
  }

  /** All entries, those of one group in one piece. */
  *pieces(): Iterable<readonly Entry[]> {
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      this.#flush(bucket)
      const bytes = readFileSync(this.#path(bucket))
      const entries: Entry[] = []
      for (let at = 0; at < bytes.length; at += ENTRY_BYTES)
        entries.push(readEntry(bytes.subarray(at, at + ENTRY_BYTES)))
      if (entries.length > 0) yield entries
    }
  }

  close(): void {
    for (const file of this.#files) closeSync(file)
    rmSync(this.#dir, { recursive: true, force: true })
  }
}

function readEntry(bytes: Buffer): Entry {
  const kind = rowKinds[bytes[0] ?? 0]
  if (kind === undefined) throw new RangeError('ledger: no such kind')
  const bits = bytes[ENTRY_BYTES - 1] ?? 0
  const flag = (name: (typeof FLAGS)[number]) => (bits & (1 << FLAGS.indexOf(name))) !== 0
  return {
    kind,
    uid: bytes.toString('hex', 1, 17),
    group: bytes.toString('hex', 17, 33),
    vaultUid: bytes.toString('hex', 33, 49),
    counter: Number(bytes.readBigUInt64BE(49)),
    row: flag('row'),
    committed: flag('committed'),
    last: flag('last'),
    late: flag('late'),
  }
}
